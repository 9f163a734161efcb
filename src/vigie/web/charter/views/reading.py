"""Reading the charter in force, and saying so. Nothing is recorded by opening a page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from vigie.web.charter import actions, queries
from vigie.web.charter.errors import NotInForce, StalePage
from vigie.web.charter.views.common import contacts, reading_language, shown
from vigie.web.errors import NotFound
from vigie.web.people.access import needs


@require_safe
@needs("charter.read")
def read(request: Any) -> HttpResponse:
    """The charter in force: what changed for this reader, the text, the act of acknowledging."""
    return render(request, "charter/read.html", reading(request.member))


def reading(member: Any) -> dict[str, Any]:
    """What the reading page shows to a member."""
    language = reading_language()
    standing = queries.standing(member)
    version = standing.version
    if version is None:
        return {"charter_version": None}
    changes: list[queries.ClauseChange] = []
    if standing.latest is not None and not standing.up_to_date:
        changes = [
            change
            for change in queries.changes_between(standing.latest.charter_version, version, language)
            if change.clause.public_id in standing.to_read
        ]
    return {
        "charter_version": version,
        "summary": queries.summary_of(version, language),
        "clauses": shown(member, queries.clauses_of(version, language)),
        "standing": standing,
        "changes": changes,
        "since": standing.latest.charter_version if standing.latest else None,
        "language": language,
        "digest": queries.text_digest(version, language),
        "contacts": contacts(member),
        "in_force": True,
    }


@require_POST
@needs("charter.read")
def acknowledge(request: Any) -> HttpResponse:
    """Record that this reader has read exactly the text their page showed; otherwise say why not, and show it."""
    language = request.POST.get("language", "")
    version = queries.access_version(request.member, request.POST.get("version", ""))
    try:
        given = actions.acknowledge(
            version,
            language=language,
            acting_user=request.member,
            shown_digest=request.POST.get("digest", ""),
        )
    except (StalePage, NotInForce) as error:
        context = {**reading(request.member), "refused": error.sentence}
        return render(request, "charter/read.html", context, status=error.status)
    return redirect("charter:receipt", given.public_id)


@require_safe
@needs("charter.read")
def receipt(request: Any, public_id: str) -> HttpResponse:
    """One's own receipt: day, version, language, digest, and how to verify it."""
    given = queries.access_acknowledgement(request.member, public_id)
    standing = queries.standing(request.member)
    context = {
        "given": given,
        "charter_version": given.charter_version,
        "still_holds": standing.acknowledgement is not None and standing.acknowledgement.pk == given.pk,
        "standing": standing,
        "intact": queries.text_digest(given.charter_version, given.language) == given.text_digest,
    }
    return render(request, "charter/receipt.html", context)


@require_safe
@needs("charter.read")
def text(request: Any, public_id: str, language: str) -> HttpResponse:
    """The whole text of a version as a plain file: its SHA-256 is the digest that receipts carry."""
    version = queries.access_version(request.member, public_id)
    if language not in ("fr", "en") or version.published_at is None:
        raise NotFound()
    response = HttpResponse(queries.reading_text(version, language), content_type="text/plain; charset=utf-8")
    name = f"charte-v{version.number}-{language}.txt"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Content-Language"] = language
    return response
