"""What may be read of alerts: which wait for somebody, one alert, and the posts and days behind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.alerts import decisions, offers, sentences
from vigie.web.alerts.models import Alert, AlertKind, AlertState
from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.journal.names import Name
from vigie.web.listening import queries as listening
from vigie.web.listening.offers import Link
from vigie.web.people.permissions import can
from vigie.web.people.queries import zone_of

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

NEWEST = ("-starts_at", "-pk")
MOST_JOINED = 100  # posts of one alert that a case may take at once


@dataclass(frozen=True, slots=True)
class AlertCard:
    """An alert with the sentence that tells it, in the reader's language and the organisation's hours.

    `made`: the cases opened from it, when `cards` was told who reads.
    """

    alert: Alert
    sentence: str
    made: Sequence[Link] = ()

    @property
    def public_id(self) -> str:
        return self.alert.public_id

    @property
    def topic_name(self) -> str:
        return self.alert.topic_name

    @property
    def observed(self) -> int:
        return self.alert.observed

    @property
    def expected(self) -> float:
        return self.alert.expected

    @property
    def starts_at(self) -> datetime:
        return self.alert.starts_at

    @property
    def is_past(self) -> bool:
        return self.alert.is_past

    @property
    def looked(self) -> bool:
        """Whether somebody said they have looked, or opened a case."""
        return self.alert.state != AlertState.OPEN or bool(self.made)


@dataclass(frozen=True, slots=True)
class Explanation:
    """The arithmetic of an alert: its reading, the periods compared, and whether it still recomputes exactly.

    `periods` are (label date or hour, posts), oldest first; `silent` is how many of the days looked back at had
    nobody listening and were left out.
    """

    reading: decisions.Reading
    periods: Sequence[tuple[date, float]]
    silent: int
    once_in: int | None
    recomputed: bool


def alerts_of(acting_user: Member, *, state: str = "") -> QuerySet[Alert]:
    """The alerts of one's organisation, newest first; all states, or one. Empty for who may not read them.

    An alert that already has a case is not among the open ones: it is with those somebody looked at.
    """
    found = Alert.objects.filter(organisation=acting_user.organisation_id).select_related(
        "organisation", "looked_by", "closed_by"
    )
    if not can(acting_user, "alerts.read"):
        return found.none()
    if state == AlertState.OPEN:
        found = found.filter(state=state).exclude(offers.held(acting_user.organisation))
    elif state == AlertState.LOOKED:
        found = found.filter(Q(state=state) | Q(state=AlertState.OPEN) & offers.held(acting_user.organisation))
    elif state in AlertState.values:
        found = found.filter(state=state)
    return found.order_by(*NEWEST)


def access_alert(acting_user: Member, public_id: str) -> Alert:
    """An alert of one's organisation, for those who may read alerts. Raises NotFound."""
    found = alerts_of(acting_user).filter(public_id=public_id).first()
    if found is None:
        raise NotFound()
    return found


def open_alerts(acting_user: Member, limit: int = 5) -> list[AlertCard]:
    """The alerts nobody looked at nor made a case of, those of these days before those of old history, newest first."""
    found = alerts_of(acting_user, state=AlertState.OPEN).order_by("is_past", *NEWEST)[:limit]
    return cards(list(found))


def count_open(acting_user: Member) -> int:
    """How many alerts nobody looked at nor made a case of, 1,000 at most."""
    return alerts_of(acting_user, state=AlertState.OPEN)[:1000].count()


def cards(alerts: Sequence[Alert], reader: Member | None = None) -> list[AlertCard]:
    """The same alerts with their sentences and, for a reader, what was made of them."""
    made = offers.made_of(reader, [alert.public_id for alert in alerts]) if reader is not None else {}
    return [
        AlertCard(alert, sentences.of_alert(alert, zone_of(alert.organisation), now()), made.get(alert.public_id, ()))
        for alert in alerts
    ]


def explain(alert: Alert) -> Explanation:
    """The arithmetic behind an alert, computed again from the counts it kept."""
    written = alert.arithmetic["reading"]
    again = decisions.recompute(written)
    recomputed = again.as_dict() == written
    days = [date.fromisoformat(day) for day in alert.arithmetic["days"]]
    width = len(again.counts) // len(days) if days else 1
    totals = [sum(again.counts[i * width : (i + 1) * width]) / width for i in range(len(days))]
    return Explanation(
        reading=again,
        periods=sorted(zip(days, totals, strict=True)),
        silent=again.limits.history - len(days),
        once_in=decisions.once_in(again.probability) if again.probability is not None else None,
        recomputed=recomputed,
    )


def posts_address(alert: Alert) -> str:
    """The address of the posts of an alert, in the inbox of listening."""
    topic = listening.topic_of(alert.organisation, alert.scope) if alert.scope else None
    if alert.kind == AlertKind.DAY:
        zone = zone_of(alert.organisation)
        last = (alert.ends_at - timedelta(seconds=1)).astimezone(zone).date()
        return listening.inbox_address(topic=topic, first=alert.day, last=last, alerte=alert.public_id)
    return listening.inbox_address(topic=topic, since=alert.starts_at, until=alert.ends_at, alerte=alert.public_id)


def some_posts(alert: Alert, *, language: str, limit: int = 6) -> list[listening.PostView]:
    """The first posts of an alert, for a glance: how it began."""
    topic = listening.topic_of(alert.organisation, alert.scope) if alert.scope else None
    if alert.scope and topic is None:
        return []
    posts = listening.posts_between(alert.organisation, topic, alert.starts_at, alert.ends_at, limit=limit)
    return listening.as_views(posts, language=language)


def posts_to_join(acting_user: Member, alert: Alert) -> tuple[list[str], bool]:
    """Public ids of the posts of an alert that a case may join, newest first, and whether there are more of them."""
    if not can(acting_user, "listening.read"):
        return [], False
    topic = listening.topic_of(alert.organisation, alert.scope) if alert.scope else None
    if alert.scope and topic is None:
        return [], False
    found = listening.posts_between(alert.organisation, topic, alert.starts_at, alert.ends_at, limit=MOST_JOINED + 1)
    return [post.public_id for post in found[:MOST_JOINED]], len(found) > MOST_JOINED


def raised_over(organisation: Organisation, *, scope: str, kind: str, since: datetime, until: datetime) -> Any:
    """The alert of a scope and kind that touches a period, oldest first, or None. Inside this room."""
    return (
        Alert.objects.filter(organisation=organisation, scope=scope, kind=kind)
        .filter(starts_at__lte=until, ends_at__gte=since)
        .order_by("starts_at", "pk")
        .first()
    )


def names_of(reader: Member, public_ids: Collection[str]) -> Mapping[str, Name | str]:
    """How the journal calls alerts: « alerte : 61 messages sur la ligne 4… », with a page for readers."""
    found = Alert.objects.filter(organisation=reader.organisation_id, public_id__in=public_ids)
    opens = can(reader, "alerts.read")
    return {
        card.public_id: Name(
            _("alerte : {sentence}").format(sentence=card.sentence),
            reverse("alerts:show", args=[card.public_id]) if opens else "",
        )
        for card in cards(list(found.select_related("organisation")))
    }
