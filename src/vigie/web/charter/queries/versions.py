"""Versions of the charter: the one in force, the draft, the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import QuerySet

from vigie.web.charter.models import CharterVersion, State
from vigie.web.errors import NotFound
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation


def version_in_force(organisation: Organisation) -> CharterVersion | None:
    """The published version, if the charter has ever been published."""
    return CharterVersion.objects.filter(organisation=organisation, state=State.PUBLISHED).first()


def draft_of(organisation: Organisation) -> CharterVersion | None:
    """The draft in progress, if there is one."""
    return CharterVersion.objects.filter(organisation=organisation, state=State.DRAFT).first()


def published_versions(organisation: Organisation) -> QuerySet[CharterVersion]:
    """Every version ever published, the one in force first."""
    return (
        CharterVersion.objects.filter(organisation=organisation)
        .exclude(state=State.DRAFT)
        .select_related("author", "replaces")
        .order_by("-number")
    )


def access_version(acting_user: Member, public_id: str) -> CharterVersion:
    """A version of one's own organisation; a draft only for those who review it. Raises NotFound."""
    version = (
        CharterVersion.objects.filter(organisation=acting_user.organisation_id, public_id=public_id)
        .select_related("author", "replaces", "organisation")
        .first()
    )
    permission = "charter.review" if version is not None and version.state == State.DRAFT else "charter.read"
    if version is None or not can(acting_user, permission, version):
        raise NotFound()
    return version


def access_draft(acting_user: Member) -> CharterVersion | None:
    """The draft of one's own organisation, None when nothing is in progress. Raises NotFound to other roles."""
    if not can(acting_user, "charter.review"):
        raise NotFound()
    return draft_of(acting_user.organisation)


def published_version(organisation: Organisation, public_id: str) -> CharterVersion | None:
    """A version ever published, for jobs: nobody in particular asks."""
    return published_versions(organisation).select_related("organisation").filter(public_id=public_id).first()
