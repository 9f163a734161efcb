"""When a first answer is due, which moves a complaint may make, and what stops a reply: pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

TRANSITIONS: Mapping[str, frozenset[str]] = {
    "new": frozenset({"taken"}),
    "taken": frozenset({"new", "answered", "closed"}),
    "answered": frozenset({"closed"}),
    "closed": frozenset(),
}
# What may be closed without any answer to the customer.
WITHOUT_ANSWER = frozenset({"passed_on", "not_a_complaint"})
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Opening hours by day of the week, 0 for Monday: (opens, closes) in local time.
Opening = Mapping[int, tuple[time, time]]
DAYS_AHEAD = 60


def may_move(before: str, after: str) -> bool:
    """Whether a complaint in one state may go to another."""
    return after in TRANSITIONS.get(before, frozenset())


def may_close(state: str, outcome: str) -> bool:
    """Whether a complaint may be closed so: answered, or with an outcome that asks for no answer."""
    return state == "answered" or (state == "taken" and outcome in WITHOUT_ANSWER)


@dataclass(frozen=True, slots=True)
class Due:
    """When a first answer is due (UTC), and the opening intervals that were counted to get there.

    `capped` is true when the calendar limit came before the opening minutes were used up.
    """

    at: datetime
    counted: tuple[tuple[datetime, datetime], ...]
    capped: bool


def first_answer_due(
    posted_at: datetime,
    *,
    opening: Opening,
    open_minutes: int,
    calendar_hours: int,
    zone: tzinfo,
    closed_on: Collection[date] = (),
) -> Due:
    """`open_minutes` of opening time after a post, `calendar_hours` at most; whichever comes first.

    Durations are real time: an hour across a change to summer time is still sixty minutes. Without any opening
    hours the calendar limit alone counts.
    """
    start = posted_at.astimezone(UTC)
    limit = start + timedelta(hours=calendar_hours)
    left = timedelta(minutes=open_minutes)
    counted: list[tuple[datetime, datetime]] = []
    for opens, closes in _intervals(start, opening, zone, closed_on):
        if opens >= limit:
            break
        begins = max(opens, start)
        ends = min(closes, begins + left, limit)
        if ends <= begins:
            continue
        counted.append((begins, ends))
        left -= ends - begins
        if left <= timedelta():
            return Due(ends, tuple(counted), capped=False)
    return Due(limit, tuple(counted), capped=True)


def _intervals(
    start: datetime, opening: Opening, zone: tzinfo, closed_on: Collection[date]
) -> Iterable[tuple[datetime, datetime]]:
    first = start.astimezone(zone).date() - timedelta(days=1)
    for offset in range(DAYS_AHEAD):
        day = first + timedelta(days=offset)
        if day in closed_on or day.weekday() not in opening:
            continue
        opens, closes = opening[day.weekday()]
        begins = datetime.combine(day, opens, tzinfo=zone).astimezone(UTC)
        ends = datetime.combine(day, closes, tzinfo=zone).astimezone(UTC)
        if ends > start:
            yield begins, ends


def opening_hours(written: Mapping[str, Sequence[str]]) -> Opening:
    """Opening hours as the parameter file writes them (`monday = ["08:00", "19:00"]`).

    Raises ValueError for a day or an hour that cannot be read, and for a day that closes before it opens.
    """
    hours: dict[int, tuple[time, time]] = {}
    for name, bounds in written.items():
        if name not in WEEK or len(bounds) != 2:
            raise ValueError(f'opening hours: {name!r} = {list(bounds)!r}; write monday = ["08:00", "19:00"]')
        opens, closes = (time.fromisoformat(bound) for bound in bounds)
        if closes <= opens:
            raise ValueError(f"opening hours: {name} closes at {closes} before it opens at {opens}")
        hours[WEEK.index(name)] = (opens, closes)
    return hours


def verdict(severities: Iterable[str]) -> str:
    """What a reply's findings ask for: "stop" (a danger), "confirm" (a warning) or "go"."""
    found = set(severities)
    if "danger" in found:
        return "stop"
    return "confirm" if "warning" in found else "go"
