"""The first page: for those who belong to an organisation, for visitors, and for whoever has just installed Vigie."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from vigie.web.clock import now
from vigie.web.home import decisions, queries
from vigie.web.people.queries import organisations


def index(request: Any) -> HttpResponse:
    """What waits for me, the box to check a draft, the story of a clause, the loop."""
    if not request.member:
        return _outside(request)
    member = request.member
    found = queries.awaiting(member)
    shown, others = decisions.most_urgent(found)
    story = queries.latest_complete(member.organisation, get_language() or "fr")
    turning = story.turning if story else None
    context = {
        "today": now(),
        "awaiting": shown,
        "others": others,
        "steps": queries.steps(member, decisions.calls_of(found)),
        "story": story,
        "turning": turning,
        "before": story.before_turning if story else None,
        "segments": decisions.around_changes(turning.segments) if turning and turning.compared else [],
    }
    return render(request, "home/index.html", context)


def _outside(request: Any) -> HttpResponse:
    if not organisations().exists():
        return render(request, "home/setup.html")
    context = {"nowhere": request.user.is_authenticated, "steps": queries.steps_for_visitors()}
    return render(request, "home/outside.html", context)
