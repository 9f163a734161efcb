"""The history of the charter: every version, what each changed, one clause through all of them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from vigie.web.charter import families, queries
from vigie.web.charter.companions import companions_of
from vigie.web.charter.views.common import contacts, reading_language, shown
from vigie.web.people.access import needs
from vigie.web.ui.pages import paginate


@require_safe
@needs("charter.read")
def history(request: Any) -> HttpResponse:
    """Every version published, the one in force first."""
    page = paginate(queries.published_versions(request.member.organisation), request, per_page=20)
    language = reading_language()
    versions = [
        {
            "version": version,
            "summary": queries.summary_of(version, language),
            "changed": queries.changed_clauses(version) if version.replaces_id else [],
        }
        for version in page.items
    ]
    return render(request, "charter/history.html", {"page": page, "versions": versions})


@require_safe
@needs("charter.read")
def version(request: Any, public_id: str) -> HttpResponse:
    """Any version as it was, or the draft as it will be."""
    found = queries.access_version(request.member, public_id)
    language = reading_language()
    context = {
        "charter_version": found,
        "summary": queries.summary_of(found, language),
        "clauses": shown(request.member, queries.clauses_of(found, language)),
        "standing": None,
        "language": language,
        "digest": queries.text_digest(found, language) if found.published_at else "",
        "in_force": False,
        "contacts": contacts(request.member),
    }
    return render(request, "charter/read.html", context)


@require_safe
@needs("charter.read")
def changes(request: Any, public_id: str) -> HttpResponse:
    """What a version changed since the one before it, clause by clause, and why."""
    found = queries.access_version(request.member, public_id)
    language = reading_language()
    names = queries.audience_names(request.member.organisation)
    listed = [
        {"change": change, "audiences": [names.get(key, key) for key in change.clause.audiences]}
        for change in queries.changes(found, language)
    ]
    context = {"charter_version": found, "summary": queries.summary_of(found, language), "changes": listed}
    return render(request, "charter/changes.html", context)


@require_safe
@needs("charter.read")
def clause(request: Any, public_id: str) -> HttpResponse:
    """One clause: its words today, what it answers, and each step of its life."""
    found = queries.access_clause(request.member, public_id)
    language = reading_language()
    organisation = request.member.organisation
    current = queries.clause_in_force(organisation, found.public_id, language)
    steps = queries.versions_of_clause(found, language)
    names = queries.audience_names(organisation)
    context = {
        "clause": found,
        "version_in_force": queries.version_in_force(organisation),
        "current": current,
        "last": current or (steps[-1].change.clause if steps else None),
        "steps": list(reversed(steps)),
        "audiences": [names.get(key, key) for key in current.audiences] if current else [],
        "families": families.names(current.families) if current else [],
        "companions": companions_of(request.member, [found.public_id])[found.public_id],
    }
    return render(request, "charter/clause.html", context)
