"""Starting a lesson from a case, writing it, and the gate's report while one writes."""

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
from vigie.web.errors import VigieError
from vigie.web.lessons import actions, gate, queries
from vigie.web.lessons import modules as modules_of
from vigie.web.lessons.forms import LessonForm, StartForm
from vigie.web.lessons.wording import advise


@needs("lessons.write")
def start(request: Any) -> HttpResponse:
    """Begin the lesson of a case: `?dossier=` says which; without it, the decided cases that wait for one."""
    wanted = request.GET.get("dossier", "")[:20]
    if not wanted:
        return render(
            request, "lessons/choose.html", {"waiting": queries.cases_without_lesson(request.member, limit=50)}
        )
    case = cases.access_case(request.member, wanted)
    form = StartForm(request.POST or None, initial={"kind": "good" if case.kind == "positive" else "inappropriate"})
    if request.method == "POST" and form.is_valid():
        lesson = actions.start_lesson(case=case, kind=form.cleaned_data["kind"], acting_user=request.member)
        return redirect("lessons:write", lesson.public_id)
    context = {"case": case, "form": form, "decided": cases.may_be_explained(case)}
    return render(request, "lessons/start.html", context, status=422 if form.errors else 200)


@needs("lessons.write")
def write(request: Any, public_id: str) -> HttpResponse:
    """Write one's lesson, with the gate's report beside it."""
    lesson = queries.access_to_write(request.member, public_id)
    form = _form(request, lesson)
    if request.method == "POST" and form.is_valid():
        try:
            lesson = actions.write_lesson(
                lesson,
                texts=form.texts(),
                kind=form.cleaned_data["kind"],
                clauses=form.cleaned_data["clauses"],
                modules=form.cleaned_data.get("modules"),
                acting_user=request.member,
            )
            if "submit" not in request.POST:
                messages.success(request, _("Brouillon enregistré. Vous seul le voyez."))
                return redirect("lessons:write", lesson.public_id)
            actions.submit_lesson(lesson, acting_user=request.member)
            messages.success(request, _("Leçon donnée à relire. Une autre personne la publiera."))
            return redirect("lessons:show", lesson.public_id)
        except VigieError as error:
            form.add_error(None, error.sentence)
    return _page(request, lesson, form)


@require_POST
@needs("lessons.write")
def control(request: Any, public_id: str) -> HttpResponse:
    """What the gate says of the words in the form; nothing is kept."""
    lesson = queries.access_to_write(request.member, public_id)
    form = _form(request, lesson)
    form.is_valid()
    return render(request, "lessons/_gate.html", _report(lesson, form.texts(), form.data.get("kind", lesson.kind)))


def _form(request: Any, lesson: Any) -> LessonForm:
    language = get_language() or "fr"
    version = charter.version_in_force(lesson.organisation)
    clauses = charter.clauses_of(version, language) if version else []
    chosen = [clause.public_id for clause in queries.clauses_of(lesson)]
    known = {clause.public_id for clause in clauses}
    kept = [
        (clause.public_id, _("Clause {number}, qui n’est plus en vigueur").format(number=clause.number))
        for clause in queries.clauses_of(lesson)
        if clause.public_id not in known
    ]
    initial = {"kind": lesson.kind, "clauses": chosen, "modules": lesson.modules}
    for key, parts in queries.texts_of(lesson).items():
        initial.update({f"{key}_{part}": words for part, words in parts.items()})
    return LessonForm(
        request.POST or None,
        initial=initial,
        clause_choices=[(c.public_id, f"{c.number}. {c.title}") for c in clauses] + kept,
        module_choices=modules_of.published_modules(lesson.organisation, language),
        lesson_kind=(request.POST or {}).get("kind", lesson.kind),
    )


def _page(request: Any, lesson: Any, form: LessonForm) -> HttpResponse:
    texts = form.texts() if form.is_bound else queries.texts_of(lesson)
    context = {
        "lesson": queries.read(lesson, get_language() or "fr"),
        "case": lesson.case,
        "note": lesson.note if lesson.state == "draft" else "",
        "form": form,
        "english_open": any(texts.get("en", {}).values()),
        **_report(lesson, texts, lesson.kind),
    }
    return render(request, "lessons/write.html", context, status=422 if form.errors else 200)


def _report(lesson: Any, texts: dict[str, dict[str, str]], kind: str) -> dict[str, Any]:
    written = {language: parts for language, parts in texts.items() if any(words.strip() for words in parts.values())}
    report = gate.examine(lesson, written)
    return {
        "advices": advise(report.problems, kind=kind, languages=len(written)),
        "passes": report.passes,
        "something_written": bool(written),
    }
