"""The story of one clause, and the list of clauses by how often their words were changed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from vigie.web.access import needs
from vigie.web.cases import queries as cases
from vigie.web.charter import queries as charter
from vigie.web.errors import NotFound
from vigie.web.improvement import queries
from vigie.web.permissions import can


@needs("charter.read")
def stories(request: Any) -> HttpResponse:
    """Every clause in force, with what its words went through."""
    rows = queries.clauses_with_story(request.member.organisation, get_language() or "fr")
    return render(request, "improvement/stories.html", {"rows": rows})


@needs("charter.read")
def story(request: Any, public_id: str) -> HttpResponse:
    """The whole story of a clause, for anybody who reads the charter."""
    clause = charter.access_clause(request.member, public_id)
    told = queries.story_of(clause, get_language() or "fr")
    context = {
        "story": told,
        "open_cases": _open_cases(request.member, told),
        "open_proposals": can(request.member, "improvement.read"),
    }
    return render(request, "improvement/story.html", context)


def _open_cases(member: Any, told: queries.Story) -> set[str]:
    """The cases of the story that this reader may open; everybody else sees no link."""
    found = set()
    for chapter in told.chapters:
        if chapter.case is not None:
            try:
                found.add(cases.access_case(member, chapter.case.public_id).public_id)
            except NotFound:
                continue
    return found
