"""Reading the counts of posts: unusual days in history, bursts of these two days; one event, one alert.

Nothing is decided here but what `decisions` says of the counts. Reading again the same counts changes nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from vigie.web.alerts import decisions
from vigie.web.alerts.actions.keep import Found, keep
from vigie.web.alerts.models import AlertKind, ScanMark
from vigie.web.clock import now
from vigie.web.errors import VigieError
from vigie.web.listening import queries as listening
from vigie.web.people.queries import zone_of

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

RECENT = timedelta(hours=48)  # a burst calls for acting: older ones are history, which is read by the day
BACK = timedelta(days=decisions.DAY.history)
logger = logging.getLogger(__name__)


def scan_organisation(
    organisation: Organisation,
    *,
    acting_user: Member | None = None,
    first: date | None = None,
    last: date | None = None,
    topic: str = "",
    told: Callable[[int, int], None] | None = None,
    done: int = 0,
) -> int:
    """Read every topic, then everything, from `first` to `last` (local days; all of history without them).

    `topic`, a public id, reads that one only.

    Posts of a day change what is ordinary for the days after it, so these are read again too. `told(done, total)`
    is called after each part, `done` parts are skipped: a scan that stopped goes on. Returns alerts raised.
    """
    heard = listening.days_heard(organisation)
    if heard is None:
        return 0
    begin = max(first or heard[0], heard[0])
    end = min((last or heard[1]) + BACK, heard[1])
    scopes = [scope for scope in _scopes(organisation) if not topic or _scope(scope) == topic]
    parts = [(scope, *chunk) for scope in scopes for chunk in decisions.chunks(begin, end)]
    raised = 0
    for index, (scope, chunk_first, chunk_last) in enumerate(parts):
        if index >= done:
            raised += scan_days(organisation, scope, chunk_first, chunk_last, acting_user=acting_user)
            if told is not None:
                told(index + 1, len(parts))
    return raised + scan_recent(organisation, acting_user=acting_user)


def scan_days(
    organisation: Organisation, topic: Any, first: date, last: date, *, acting_user: Member | None = None
) -> int:
    """Read the whole days from `first` to `last`, today excepted: it is not over. Returns alerts raised."""
    zone = zone_of(organisation)
    last = min(last, now().astimezone(zone).date() - timedelta(days=1))
    if first > last:
        return 0
    # A month more, so that an event that began before `first` is found whole.
    reading_from = first - BACK
    try:
        everything = listening.counts_by_day(organisation, None, reading_from - BACK, last)
        about = everything if topic is None else listening.counts_by_day(organisation, topic, reading_from - BACK, last)
    except VigieError as error:
        logger.warning("topic %s cannot be read: %s", topic.public_id, error)
        return 0
    heard = {day for day, _posts, _authors in everything}
    counts = {day: (posts, authors) for day, posts, authors in about}
    raised = 0
    for event in decisions.unusual_days(counts, heard, reading_from, last):
        if event.days[-1] < first:
            continue
        starts_at = datetime.combine(event.days[0], time(), tzinfo=zone).astimezone(UTC)
        ends_at = datetime.combine(event.days[-1] + timedelta(days=1), time(), tzinfo=zone).astimezone(UTC)
        raised += keep(
            organisation,
            topic,
            Found(
                kind=AlertKind.DAY,
                starts_at=starts_at,
                ends_at=ends_at,
                day=event.days[0],
                observed=event.observed,
                expected=event.reading.mean * len(event.days),
                authors=max(counts[day][1] for day in event.days),
                reading=event.reading,
                compared=event.compared,
                more={"unusual_days": [[day.isoformat(), *counts[day]] for day in event.days]},
            ),
            acting_user=acting_user,
        )
    _settle(organisation, topic, last)
    return raised


def scan_recent(organisation: Organisation, *, acting_user: Member | None = None) -> int:
    """Read the bursts of the last 48 hours, and the days that ended since the last time. Returns alerts raised."""
    zone = zone_of(organisation)
    present = now()
    yesterday = present.astimezone(zone).date() - timedelta(days=1)
    raised = 0
    for topic in _scopes(organisation):
        mark = ScanMark.objects.filter(organisation=organisation, scope=_scope(topic)).first()
        settled = mark.settled_until if mark is not None else None
        if settled is None or settled < yesterday:
            since = max(settled or yesterday, yesterday - BACK)
            raised += scan_days(organisation, topic, since, yesterday, acting_user=acting_user)
        raised += _scan_hours(organisation, topic, present, acting_user)
    return raised


def _scan_hours(organisation: Organisation, topic: Any, present: datetime, acting_user: Member | None) -> int:
    zone = zone_of(organisation)
    since = (present - RECENT).replace(minute=0, second=0, microsecond=0)
    try:
        recent = listening.counts_by_hour(organisation, topic, since, present)
        if max((posts for _hour, posts, _authors in recent), default=0) < decisions.HOUR.least_posts:
            return 0
        history = listening.counts_by_hour(organisation, topic, since - BACK - timedelta(days=1), since)
    except VigieError as error:
        logger.warning("topic %s cannot be read: %s", topic.public_id, error)
        return 0
    days = listening.counts_by_day(organisation, None, (since - BACK).astimezone(zone).date() - timedelta(days=1))
    heard = {day for day, _posts, _authors in days}
    counts = {hour: (posts, authors) for hour, posts, authors in [*history, *recent]}
    raised = 0
    for burst in decisions.bursts(counts, heard, zone, since=since, until=present):
        raised += keep(organisation, topic, _found(organisation, topic, burst, present, zone), acting_user=acting_user)
    return raised


def _found(organisation: Organisation, topic: Any, burst: decisions.Burst, present: datetime, zone: Any) -> Found:
    """A burst with its beginning to ten minutes, and what its whole length held and usually holds."""
    an_hour = timedelta(hours=1)
    opened = burst.first.start - an_hour
    ends_at = min(burst.ends_at, present)
    moments = listening.moments_between(organisation, topic, opened, ends_at)
    slots = int((burst.first.start + an_hour - opened) / decisions.SLOT)
    held = [0] * slots
    for moment, _author in moments:
        place = int((moment - opened) / decisions.SLOT)
        if place < slots:
            held[place] += 1
    usual_hour = burst.first.reading.mean
    starts_at = opened + decisions.SLOT * decisions.beginning(held, [usual_hour / 6] * slots)
    inside = [(moment, author) for moment, author in moments if moment >= starts_at]
    means = {hour.start: hour.reading.mean for hour in burst.hours}
    starkest = burst.starkest
    local = starkest.start.astimezone(zone)
    compared = decisions.comparable(local.date(), _heard(organisation, local.date()))
    return Found(
        kind=AlertKind.BURST,
        starts_at=starts_at,
        ends_at=ends_at,
        day=starts_at.astimezone(zone).date(),
        observed=len(inside),
        expected=_expected(starts_at, ends_at, means, usual_hour),
        authors=len({author for _moment, author in inside if author}),
        reading=starkest.reading,
        compared=tuple(compared),
        more={
            "hour": starkest.start.isoformat(),
            "hours": [[hour.start.isoformat(), hour.reading.observed, hour.reading.mean] for hour in burst.hours],
            "slots": held,
        },
    )


def _heard(organisation: Organisation, day: date) -> set[date]:
    days = listening.counts_by_day(organisation, None, day - BACK, day)
    return {heard for heard, _posts, _authors in days}


def _expected(starts_at: datetime, ends_at: datetime, means: dict[datetime, float], usual: float) -> float:
    """How many posts the same length of time usually holds, hour by hour."""
    total, hour = 0.0, starts_at.replace(minute=0, second=0, microsecond=0)
    while hour < ends_at:
        begins, ends = max(hour, starts_at), min(hour + timedelta(hours=1), ends_at)
        total += means.get(hour, usual) * ((ends - begins) / timedelta(hours=1))
        hour += timedelta(hours=1)
    return total


def _scopes(organisation: Organisation) -> list[Any]:
    # Topics first: what a topic tells better is not told again by everything.
    return [*listening.open_topics(organisation), None]


def _scope(topic: Any) -> str:
    return "" if topic is None else str(topic.public_id)


def _settle(organisation: Organisation, topic: Any, until: date) -> None:
    mark, created = ScanMark.objects.get_or_create(
        organisation=organisation, scope=_scope(topic), defaults={"settled_until": until, "read_at": now()}
    )
    if not created and (mark.settled_until is None or mark.settled_until < until):
        ScanMark.objects.filter(pk=mark.pk).update(settled_until=until, read_at=now())
