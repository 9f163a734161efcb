"""Editing the draft, clause by clause, with what each change will do in sight."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vigie.web.charter import actions, families, queries
from vigie.web.charter.comparison import segments
from vigie.web.charter.decisions import Words
from vigie.web.charter.forms import ClauseForm, RemovalForm
from vigie.web.charter.views.common import reading_language
from vigie.web.errors import BadInput, NotFound
from vigie.web.people.access import needs


def the_draft(request: Any) -> Any:
    """The draft that must be there. Raises NotFound."""
    found = queries.access_draft(request.member)
    if found is None:
        raise NotFound()
    return found


@require_safe
@needs("charter.review")
def draft(request: Any) -> HttpResponse:
    """The draft as a list of clauses, each with what changes; or the way to open one."""
    found = queries.access_draft(request.member)
    in_force = queries.version_in_force(request.member.organisation)
    if found is None:
        return render(request, "charter/draft.html", {"draft": None, "in_force": in_force})
    language = reading_language()
    names = queries.audience_names(request.member.organisation)
    changed = {change.clause.public_id: change for change in queries.changes(found, language)}
    listed = queries.clauses_of(found, language)
    rows = [
        {
            "clause": clause,
            "audiences": [names.get(key, key) for key in clause.audiences],
            "families": families.names(clause.families),
            "change": changed.get(clause.public_id),
        }
        for clause in listed
    ]
    context = {
        "draft": found,
        "in_force": in_force,
        "rows": rows,
        "removed": queries.removed_clauses_of(found, language),
        "changed": len(changed),
        "asked": queries.members_asked(found).count() if changed else 0,
        "missing": [clause for clause in listed if clause.missing],
    }
    return render(request, "charter/draft.html", context)


@require_POST
@needs("charter.edit")
def start(request: Any) -> HttpResponse:
    """Open the draft of the next version."""
    actions.start_draft(request.member.organisation, acting_user=request.member)
    return redirect("charter:draft")


@require_http_methods(["GET", "HEAD", "POST"])
@needs("charter.edit")
def abandon(request: Any) -> HttpResponse:
    """Throw the draft away, after having seen what is lost."""
    found = the_draft(request)
    if request.method == "POST":
        actions.abandon_draft(found, acting_user=request.member)
        return redirect("charter:draft")
    return render(request, "charter/abandon.html", {"draft": found, "changes": queries.changes(found)})


@require_http_methods(["GET", "HEAD", "POST"])
@needs("charter.edit")
def new_clause(request: Any) -> HttpResponse:
    """Add a clause at the end of the draft."""
    return _edit(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
@needs("charter.edit")
def write_clause(request: Any, public_id: str) -> HttpResponse:
    """Write a clause of the draft, French and English side by side."""
    return _edit(request, public_id)


def _edit(request: Any, public_id: str | None) -> HttpResponse:
    found = the_draft(request)
    organisation = request.member.organisation
    current = _clause_of(found, public_id) if public_id else None
    form = ClauseForm(request.POST if request.method == "POST" else None, organisation=organisation, clause=current)
    if request.method == "POST" and form.is_valid() and "preview" not in request.POST:
        given = form.cleaned_data
        try:
            actions.write_clause(
                found,
                queries.access_clause(request.member, current.public_id) if current else None,
                texts=form.texts(),
                audiences=given["audiences"],
                families=given["families"],
                reason=form.reasons(),
                translation_holds=given.get("translation_holds", False),
                acting_user=request.member,
            )
        except BadInput as error:
            form.add_error(None, error.sentence)
        else:
            return redirect(f"{reverse('charter:draft')}#clauses")
    context = {"draft": found, "clause": current, "form": form, **_difference(found, current, form)}
    return render(request, "charter/write_clause.html", context, status=422 if form.is_bound and form.errors else 200)


@require_POST
@needs("charter.edit")
def preview(request: Any, public_id: str) -> HttpResponse:
    """What the words being typed will change, as a fragment. Nothing is stored."""
    found = the_draft(request)
    current = _clause_of(found, public_id)
    form = ClauseForm(request.POST, organisation=request.member.organisation, clause=current)
    form.is_valid()
    return render(request, "charter/difference.html", _difference(found, current, form))


def _difference(found: Any, current: queries.ClauseRead | None, form: ClauseForm) -> dict[str, Any]:
    """The clause in force against the words in the form, per language."""
    before = None
    if current is not None and found.replaces is not None:
        before = next((c for c in queries.clauses_of(found.replaces) if c.public_id == current.public_id), None)
    if before is None or current is None:
        return {"before": before, "differences": []}
    differences = []
    for language in ("fr", "en"):
        old = before.texts.get(language, Words())
        if form.is_bound:
            data = getattr(form, "cleaned_data", {})
            new = actions.as_written(language, data.get(f"title_{language}", ""), data.get(f"body_{language}", ""))
        else:
            new = current.texts.get(language, Words())
        title, body = segments(old.title, new.title), segments(old.body, new.body)
        if old != new:
            differences.append({"language": language, "title": title, "body": body})
    return {"before": before, "differences": differences}


@require_http_methods(["GET", "HEAD", "POST"])
@needs("charter.edit")
def remove_clause(request: Any, public_id: str) -> HttpResponse:
    """Take a clause out of the draft, saying why when it is in force."""
    found = the_draft(request)
    current = _clause_of(found, public_id)
    clause = queries.access_clause(request.member, public_id)
    form = RemovalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.remove_clause(found, clause, reason=form.reasons(), acting_user=request.member)
        return redirect("charter:draft")
    context = {"draft": found, "clause": current, "form": form}
    return render(request, "charter/remove_clause.html", context, status=422 if form.errors else 200)


@require_POST
@needs("charter.edit")
def restore_clause(request: Any, public_id: str) -> HttpResponse:
    """Take back a removal."""
    clause = queries.access_clause(request.member, public_id)
    actions.restore_clause(the_draft(request), clause, acting_user=request.member)
    return redirect("charter:draft")


@require_POST
@needs("charter.edit")
def move_clause(request: Any, public_id: str) -> HttpResponse:
    """Move a clause one place up or down in the reading order."""
    clause = queries.access_clause(request.member, public_id)
    places = -1 if request.POST.get("direction") == "up" else 1
    actions.move_clause(the_draft(request), clause, places=places, acting_user=request.member)
    return redirect(f"{reverse('charter:draft')}#clause-{clause.number}")


def _clause_of(found: Any, public_id: str) -> queries.ClauseRead:
    for clause in queries.clauses_of(found, reading_language()):
        if clause.public_id == public_id:
            return clause
    raise NotFound()
