"""Taking a module: three questions, kind explanations, as many tries as one likes. Results are the person's own."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from vigie.web.charter import queries as charter
from vigie.web.learning import actions, queries
from vigie.web.learning.errors import Unanswered
from vigie.web.people.access import needs
from vigie.web.ui.pages import paginate


def reading_language() -> str:
    """The language of the reader, among those modules are written in."""
    return "en" if (get_language() or "fr").startswith("en") else "fr"


@require_safe
@needs("learning.take")
def index(request: Any) -> HttpResponse:
    """The modules: first those that await the person, then those they passed, then the others."""
    language = reading_language()
    todo = {module.pk for module in queries.awaiting(request.member)}
    passed = queries.passed_lines(request.member)
    latest = queries.latest_attempts(request.member)
    rows = [
        {
            "module": module,
            "title": queries.title_of(module, language),
            "todo": module.pk in todo,
            "passed": module.line in passed,
            "latest": latest.get(module.line),
        }
        for module in queries.published(request.member.organisation)
    ]
    rows.sort(key=lambda row: (not row["todo"], row["passed"]))
    page = paginate(rows, request, per_page=30)
    return render(request, "learning/index.html", {"page": page, "todo": len(todo)})


@require_safe
@needs("learning.take")
def module(request: Any, public_id: str) -> HttpResponse:
    """A module to read and answer. A version that was replaced leads to the current one."""
    found = queries.access_module(request.member, public_id)
    if found.state == "draft":
        return redirect("learning:preview", found.public_id)
    current = queries.current_of(found)
    if current is not None and current.pk != found.pk:
        return redirect("learning:module", current.public_id)
    return render(request, "learning/module.html", _page(request, found))


def _page(request: Any, found: Any, chosen: dict[str, str] | None = None) -> dict[str, Any]:
    module = queries.read(found, reading_language())
    return {
        "module": module,
        "open": found.state == "published",
        "passed": found.line in queries.passed_lines(request.member),
        "chosen": set((chosen or {}).values()),
        "clauses": charter.clauses_named(found.organisation, [clause.public_id for clause in module.clauses]),
    }


@require_POST
@needs("learning.take")
def answer(request: Any, public_id: str) -> HttpResponse:
    """Keep the answers; when some are missing, say which and keep what was chosen."""
    found = queries.access_module(request.member, public_id)
    questions = queries.read(found).questions
    answers = {q.public_id: request.POST[q.public_id] for q in questions if request.POST.get(q.public_id)}
    try:
        attempt = actions.answer_module(found, answers=answers, acting_user=request.member)
    except Unanswered as error:
        missing = [q for q in questions if q.public_id not in answers]
        context = {**_page(request, found, answers), "missing": missing, "refused": error.sentence}
        return render(request, "learning/module.html", context, status=error.status)
    return redirect("learning:result", attempt.public_id)


@require_safe
@needs("learning.take")
def result(request: Any, public_id: str) -> HttpResponse:
    """One's own answers, each wrong one explained. The expected one is given from the second try on, not before."""
    attempt = queries.access_attempt(request.member, public_id)
    module = queries.read(attempt.module, reading_language())
    given = set(attempt.answers.values())
    pairs = [(q, choice) for q in module.questions for choice in q.choices if choice.public_id in given]
    context = {
        "attempt": attempt,
        "module": module,
        "rows": [{"question": question, "chosen": chosen} for question, chosen in pairs],
        "gives_answers": queries.is_tried_again(attempt),
        "right": sum(chosen.is_right for _question, chosen in pairs),
        "clauses": charter.clauses_named(attempt.module.organisation, [clause.public_id for clause in module.clauses]),
        "current": queries.current_of(attempt.module),
    }
    return render(request, "learning/result.html", context)
