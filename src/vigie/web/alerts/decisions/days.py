"""Unusual days: each local day against the days before it on which somebody was listening.

A silent day counts as a zero only when something else was received that day: a day on which nothing at all came in
says nothing of what people said, only that nobody listened (or that nobody knows). So for a topic, quiet days count
as long as other posts came in; for everything together, only the days that have posts do. The day of the week is not
singled out: four weeks of history see each one four times, and what weekends do is in the variance.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from vigie.web.alerts.decisions.reading import DAY, Limits, Reading, read

CHUNK = timedelta(days=366)
Counts = Mapping[date, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class DayEvent:
    """Consecutive unusual days: one event. `reading` is that of the first day, `compared` the days behind it."""

    days: tuple[date, ...]
    observed: int
    reading: Reading
    compared: tuple[date, ...]


def comparable(day: date, heard: Collection[date], limits: Limits = DAY) -> list[date]:
    """The days a day is compared with, latest first: those of the `history` days before it that were listened to."""
    before = (day - timedelta(days=back) for back in range(1, limits.history + 1))
    return [other for other in before if other in heard]


def read_day(day: date, counts: Counts, heard: Collection[date], limits: Limits = DAY) -> tuple[Reading, list[date]]:
    """One day read, with the days it was compared with."""
    others = comparable(day, heard, limits)
    observed, authors = counts.get(day, (0, 0))
    reading = read(
        observed,
        authors,
        [counts.get(other, (0, 0))[0] for other in others],
        [counts.get(other, (0, 0))[1] for other in others],
        days=len(others),
        limits=limits,
    )
    return reading, others


def unusual_days(
    counts: Counts, heard: Collection[date], first: date, last: date, limits: Limits = DAY
) -> Iterator[DayEvent]:
    """The events among the days from `first` to `last`, oldest first; neighbouring unusual days are one event."""
    run: list[tuple[date, Reading, list[date]]] = []
    for day in sorted(day for day in counts if first <= day <= last):
        reading, others = read_day(day, counts, heard, limits)
        if not reading.unusual:
            continue
        if run and day - run[-1][0] > timedelta(days=1):
            yield _event(run)
            run = []
        run.append((day, reading, others))
    if run:
        yield _event(run)


def _event(run: list[tuple[date, Reading, list[date]]]) -> DayEvent:
    _first, reading, others = run[0]
    return DayEvent(
        tuple(day for day, _reading, _others in run),
        sum(reading.observed for _day, reading, _others in run),
        reading,
        tuple(others),
    )


def chunks(first: date, last: date) -> Iterator[tuple[date, date]]:
    """A period in parts of a year at most, oldest first; nothing when it is empty."""
    while first <= last:
        until = min(first + CHUNK - timedelta(days=1), last)
        yield first, until
        first = until + timedelta(days=1)
