"""Keeping what a scan found: a new alert, a known one that grew, or nothing because it is told elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from vigie import __version__
from vigie.engine import ENGINE_VERSION
from vigie.web.alerts import decisions
from vigie.web.alerts.models import Alert, AlertKind, AlertState, ScanMark
from vigie.web.alerts.queries import raised_over
from vigie.web.clock import now
from vigie.web.journal.actions import record

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

OLD = timedelta(hours=48)  # an event that ended earlier is history when it is found
COOL_DOWN = timedelta(hours=6)  # what begins within this of an alert's end belongs to it


@dataclass(frozen=True, slots=True)
class Found:
    """An event as the counts tell it: its period, its figures, the reading that explains it."""

    kind: AlertKind
    starts_at: datetime
    ends_at: datetime
    day: date
    observed: int
    expected: float
    authors: int
    reading: decisions.Reading
    compared: tuple[date, ...]
    more: dict[str, Any] = field(default_factory=dict)


@transaction.atomic
def keep(organisation: Organisation, topic: Any, found: Found, *, acting_user: Member | None = None) -> int:
    """Write an event as one alert, and return 1 when it is a new one.

    An alert nobody looked at follows its event as it grows; one that somebody looked at or closed keeps the
    figures they saw. A day is not told again when its burst was, nor everything when a topic tells most of it.
    """
    scope = "" if topic is None else topic.public_id
    # Two scans at once (an import, the watch) tell their events one after the other.
    ScanMark.objects.get_or_create(organisation=organisation, scope=scope, defaults={"read_at": now()})
    ScanMark.objects.select_for_update().get(organisation=organisation, scope=scope)
    slack = COOL_DOWN if found.kind == AlertKind.BURST else timedelta(0)
    known = raised_over(
        organisation, scope=scope, kind=found.kind, since=found.starts_at - slack, until=found.ends_at + slack
    )
    if known is not None:
        _grow(organisation, known, found, acting_user)
        return 0
    if _told_elsewhere(organisation, scope, found):
        return 0
    alert = Alert.objects.create(
        organisation=organisation,
        scope=scope,
        topic_name="" if topic is None else topic.name,
        kind=found.kind,
        found_at=now(),
        is_past=found.ends_at < now() - OLD,
        **_columns(topic, found),
    )
    _write_line("alerts.raised", organisation, alert, acting_user)
    return 1


def _grow(organisation: Organisation, alert: Alert, found: Found, acting_user: Member | None) -> None:
    if alert.state != AlertState.OPEN or found.observed <= alert.observed:
        return
    if alert.starts_at < found.starts_at and found.kind == AlertKind.BURST:
        # The event began when it was first seen to; the window of 48 hours has moved past its beginning.
        return
    columns = _columns(None, found)
    columns["arithmetic"]["query"] = alert.arithmetic.get("query", "")
    for name, value in columns.items():
        setattr(alert, name, value)
    alert.save(update_fields=list(columns))
    _write_line("alerts.grew", organisation, alert, acting_user)


def _columns(topic: Any, found: Found) -> dict[str, Any]:
    return {
        "starts_at": found.starts_at,
        "ends_at": found.ends_at,
        "day": found.day,
        "observed": found.observed,
        "expected": found.expected,
        "authors": found.authors,
        "probability": found.reading.probability,
        "arithmetic": {
            "reading": found.reading.as_dict(),
            "days": [day.isoformat() for day in found.compared],
            "query": "" if topic is None else topic.query,
            "engine": ENGINE_VERSION,
            "version": __version__,
            **found.more,
        },
    }


def _told_elsewhere(organisation: Organisation, scope: str, found: Found) -> bool:
    if found.kind == AlertKind.DAY:
        burst = raised_over(organisation, scope=scope, kind=AlertKind.BURST, since=found.starts_at, until=found.ends_at)
        if burst is not None:
            return True
    if scope:
        return False
    excess = found.observed - found.expected
    topics = Alert.objects.filter(organisation=organisation).exclude(scope="")
    touching = topics.filter(starts_at__lt=found.ends_at, ends_at__gt=found.starts_at)
    return touching.filter(observed__gte=F("expected") + excess / 2).exists()


def _write_line(verb: str, organisation: Organisation, alert: Alert, acting_user: Member | None) -> None:
    record(
        verb,
        organisation=organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=alert.public_id,
        after={"state": alert.state},
        observed=alert.observed,
        expected=round(alert.expected, 2),
        kind=alert.kind,
    )
