"""My readings; the campaigns and their progress, without names."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from vigie.web.charter import queries as charter
from vigie.web.communication import queries
from vigie.web.people.access import needs
from vigie.web.ui.pages import paginate


@require_safe
@needs("communication.readings")
def readings(request: Any) -> HttpResponse:
    """What awaits the person, then what they have read, with each receipt."""
    standing = charter.standing(request.member)
    page = paginate(charter.acknowledgements_of(request.member), request, per_page=20)
    clauses = charter.clauses_named(request.member.organisation, standing.to_read)
    context = {
        "awaiting": queries.awaiting(request.member),
        "clauses": list(clauses),
        "standing": standing,
        "page": page,
    }
    return render(request, "communication/readings.html", context)


@require_safe
@needs("communication.follow")
def index(request: Any) -> HttpResponse:
    """The campaigns, the latest first, each with its progress."""
    page = paginate(queries.campaigns(request.member), request, per_page=10)
    rows = [{"campaign": campaign, "progress": queries.campaign_progress(campaign)} for campaign in page.items]
    return render(request, "communication/index.html", {"page": page, "rows": rows})


@require_safe
@needs("communication.follow")
def show(request: Any, public_id: str) -> HttpResponse:
    """One campaign: what was asked, of whom, and where it stands by groups of at least five people."""
    campaign = queries.access_campaign(request.member, public_id)
    language = "en" if (get_language() or "fr").startswith("en") else "fr"
    names = charter.audience_names(campaign.organisation)
    asked = set(campaign.clauses)
    context = {
        "campaign": campaign,
        "progress": queries.campaign_progress(campaign),
        "changes": [
            change
            for change in charter.changes(campaign.charter_version, language)
            if campaign.kind == "changes" and change.clause.public_id in asked
        ],
        "audiences": [names.get(key, key) for key in campaign.audiences],
        "summary": charter.summary_of(campaign.charter_version, language),
    }
    return render(request, "communication/show.html", context)
