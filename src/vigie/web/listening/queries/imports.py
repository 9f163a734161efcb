"""Sources and imports as those who import or oversee see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Count, Min, QuerySet

from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.listening.models import ImportRun, RawPost, Source
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation


def sources(organisation: Organisation) -> QuerySet[Source]:
    """The declared sources, by name."""
    return Source.objects.filter(organisation=organisation).order_by("name")


def runs(organisation: Organisation) -> QuerySet[ImportRun]:
    """Imports, newest first."""
    return ImportRun.objects.filter(organisation=organisation).select_related("source").order_by("-started_at", "-pk")


def access_run(acting_user: Member, public_id: str) -> ImportRun:
    """An import of one's organisation, for those who import. Raises NotFound."""
    found = runs(acting_user.organisation).filter(public_id=public_id).first()
    if found is None or not can(acting_user, "listening.import", found):
        raise NotFound()
    return found


@dataclass(frozen=True, slots=True)
class OriginalsKept:
    """How many originals wait for their term, and when the next one goes."""

    count: int
    next_term: datetime | None


def originals_kept(organisation: Organisation) -> OriginalsKept:
    """The originals still readable."""
    kept = RawPost.objects.filter(organisation=organisation, expires_at__gt=now())
    found = kept.aggregate(count=Count("pk"), next_term=Min("expires_at"))
    return OriginalsKept(found["count"], found["next_term"])


def source_to_be(organisation: Organisation, *, name: str, network: str) -> Source:
    """A source that is not declared yet, to count what an import would do."""
    return Source(organisation=organisation, name=name, network=network)


def access_source(acting_user: Member, public_id: str) -> Source:
    """A source of one's organisation, for those who import or oversee. Raises NotFound."""
    found = sources(acting_user.organisation).filter(public_id=public_id).first()
    if found is None or not (can(acting_user, "listening.import") or can(acting_user, "listening.oversee")):
        raise NotFound()
    return found
