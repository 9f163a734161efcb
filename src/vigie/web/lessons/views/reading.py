"""The list of lessons, one lesson, and saying that one recognises somebody."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vigie.web.access import needs
from vigie.web.cases import queries as cases
from vigie.web.charter import queries as charter
from vigie.web.errors import NotFound
from vigie.web.lessons import actions, gate, offers, queries
from vigie.web.lessons import modules as modules_of
from vigie.web.lessons.forms import NoteForm, WithdrawForm
from vigie.web.lessons.wording import advise, part_name
from vigie.web.permissions import DECLARED, can
from vigie.web.ui.pages import paginate


@needs("lessons.read")
def index(request: Any) -> HttpResponse:
    """Published lessons, a page at a time; above them, what waits for the reader."""
    member, language = request.member, get_language() or "fr"
    clause, kind = request.GET.get("clause", "")[:20], request.GET.get("sorte", "")[:20]
    version = charter.version_in_force(member.organisation)
    clauses = charter.clauses_of(version, language) if version else []
    clause = clause if clause in {row.public_id for row in clauses} else ""
    page = paginate(queries.published(member.organisation, clause=clause, kind=kind), request, per_page=20)
    context = {
        "page": page,
        "lessons": [queries.read(lesson, language) for lesson in page.items],
        "clauses": clauses,
        "clause": clause,
        "kind": kind,
        "filtered": bool(clause or kind),
        "mine": [queries.read(lesson, language) for lesson in queries.mine(member)],
        "to_review": [queries.read(lesson, language) for lesson in queries.to_review(member)],
        "recognised": [queries.read(lesson, language) for lesson in queries.recognised(member)],
        "waiting": queries.cases_without_lesson(member, limit=5),
    }
    return render(request, "lessons/index.html", context)


@needs("lessons.read")
def show(request: Any, public_id: str) -> HttpResponse:
    """One lesson; for its second readers and those who may withdraw it, what they may do."""
    lesson = queries.access_lesson(request.member, public_id)
    return render(request, "lessons/show.html", page_of(request, lesson))


@require_POST
@needs("lessons.read")
def report(request: Any, public_id: str) -> HttpResponse:
    """Somebody recognises somebody."""
    lesson = queries.access_lesson(request.member, public_id)
    actions.report_lesson(lesson, acting_user=request.member)
    messages.success(
        request, _("C’est noté, sans votre nom. La leçon va être relue, et retirée si quelqu’un y est reconnaissable.")
    )
    return redirect("lessons:show", lesson.public_id)


def page_of(request: Any, lesson: Any, **more: Any) -> dict[str, Any]:
    """What the page of a lesson shows to this reader."""
    member, language = request.member, get_language() or "fr"
    read = queries.read(lesson, language)
    version = charter.version_in_force(member.organisation)
    in_force = {clause.public_id: clause for clause in charter.clauses_of(version, language)} if version else {}
    reviews = lesson.state == "submitted" and can(member, "lessons.review") and lesson.author_id != member.pk
    settles = lesson.state == "published" and can(member, "lessons.withdraw")
    texts = queries.texts_of(lesson)
    may = {name for name in DECLARED if can(member, name)}
    report = gate.examine(lesson, texts) if reviews else None
    return {
        "lesson": read,
        "mine": lesson.author_id == member.pk,
        "note": lesson.note,
        "parts": [
            (part_name(part, lesson.kind), getattr(read, part)) for part in ("what", "why", "decided", "why_decided")
        ],
        "clauses": [(clause, in_force.get(clause.public_id)) for clause in read.clauses],
        "modules": modules_of.modules_named(member.organisation, lesson.modules, language) if lesson.modules else [],
        "offers": offers.links(read.public_id, [(c.public_id, c.number) for c in read.clauses], may)
        if lesson.state == "published"
        else [],
        "case": _case_if_theirs(member, lesson),
        "reviews": reviews,
        "settles": settles,
        "reported": queries.reports_waiting(lesson) if settles else 0,
        "advices": advise(report.problems, kind=lesson.kind, languages=len(texts)) if report else [],
        "passes": report.passes if report else True,
        "languages": list(texts),
        "note_form": NoteForm(),
        "withdraw_form": WithdrawForm(),
        **more,
    }


def _case_if_theirs(member: Any, lesson: Any) -> Any:
    if lesson.case is None:
        return None
    try:
        return cases.access_case(member, lesson.case.public_id)
    except NotFound:
        return None
