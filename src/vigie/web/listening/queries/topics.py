"""Topics: saved searches that alerts watch, and what their query asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy

from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.listening.models import Topic
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

# The topic that always exists and has no row: `topic=None` in every query.
EVERYTHING = gettext_lazy("Tout ce qui est dit")


def open_topics(organisation: Organisation) -> QuerySet[Topic]:
    """Topics neither closed nor expired, by name. « Tout ce qui est dit » is not a row: pass `topic=None`."""
    return Topic.objects.filter(organisation=organisation, closed_at=None, expires_on__gte=now().date()).order_by(
        "name"
    )


def all_topics(organisation: Organisation) -> QuerySet[Topic]:
    """Every topic, those still listened to first, then by name."""
    topics = Topic.objects.filter(organisation=organisation).select_related("owner")
    return topics.order_by(F("closed_at").desc(nulls_first=True), "name")


def access_topic(acting_user: Member, public_id: str) -> Topic:
    """A topic of one's organisation, closed or not, for those who oversee listening. Raises NotFound."""
    found = Topic.objects.filter(organisation=acting_user.organisation_id, public_id=public_id).first()
    if found is None or not can(acting_user, "listening.oversee", found):
        raise NotFound()
    return found


def topic_of(organisation: Organisation, public_id: str) -> Topic | None:
    """A topic by its public id, for rooms that already checked who asks; None when it is gone."""
    return Topic.objects.filter(organisation=organisation, public_id=public_id).first()
