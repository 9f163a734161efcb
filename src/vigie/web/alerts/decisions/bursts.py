"""Bursts: each hour against the same hour, and its neighbours, of the days before; and when the burst began.

An event opens on an unusual hour and goes on while hours stay above what is ordinary (a laxer bar: hysteresis);
six quiet hours end it (cool-down), so that one event is one alert. Its beginning is told to ten minutes: the slot
after which the cumulated surprise never fell lower (the change point of a CUSUM, Page 1954).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from math import log

from vigie.web.alerts.decisions.reading import HOUR, Limits, Reading, read

HourCounts = Mapping[datetime, tuple[int, int]]
AN_HOUR = timedelta(hours=1)
SLOT = timedelta(minutes=10)
COOL_DOWN = timedelta(hours=6)  # quiet hours that end an event: research/listening.md §4.1
GOES_ON = 0.05  # an event goes on while an hour is among the five ordinary ones in a hundred that are highest


@dataclass(frozen=True, slots=True)
class HourRead:
    """One hour read; `start` in UTC."""

    start: datetime
    reading: Reading


@dataclass(frozen=True, slots=True)
class Burst:
    """Hours of one event, from the first unusual one to the last that was still above the ordinary."""

    hours: tuple[HourRead, ...]

    @property
    def first(self) -> HourRead:
        return self.hours[0]

    @property
    def starkest(self) -> HourRead:
        """The least likely hour: the one the alert explains."""
        return min(self.hours, key=lambda hour: (_chance(hour.reading), hour.start))

    @property
    def ends_at(self) -> datetime:
        return self.hours[-1].start + AN_HOUR


def read_hour(
    start: datetime, counts: HourCounts, heard: Collection[date], zone: tzinfo, limits: Limits = HOUR
) -> Reading:
    """One hour (UTC start) against the hours at the same local time ±1 on the days before that were listened to."""
    local = start.astimezone(zone)
    posts: list[int] = []
    authors: list[int] = []
    days = 0
    for back in range(1, limits.history + 1):
        day = local.date() - timedelta(days=back)
        if day not in heard:
            continue
        days += 1
        same = datetime(day.year, day.month, day.day, local.hour, tzinfo=zone).astimezone(UTC)
        for near in (same - AN_HOUR, same, same + AN_HOUR):
            count, people = counts.get(near, (0, 0))
            posts.append(count)
            authors.append(people)
    observed, people = counts.get(start, (0, 0))
    return read(observed, people, posts, authors, days=days, limits=limits)


def bursts(
    counts: HourCounts,
    heard: Collection[date],
    zone: tzinfo,
    *,
    since: datetime,
    until: datetime,
    limits: Limits = HOUR,
) -> list[Burst]:
    """The events among the hours from `since` to `until` (excluded), oldest first."""
    found: list[list[HourRead]] = []
    for start in sorted(hour for hour in counts if since <= hour < until):
        hour = HourRead(start, read_hour(start, counts, heard, zone, limits))
        near = bool(found) and start - found[-1][-1].start <= COOL_DOWN
        if hour.reading.unusual and not near:
            found.append([hour])
        elif near and (hour.reading.unusual or goes_on(hour.reading)):
            found[-1].append(hour)
    return [Burst(tuple(hours)) for hours in found]


def goes_on(reading: Reading) -> bool:
    """Whether an hour keeps an event open: above its ordinary, and higher than is common."""
    return reading.observed > reading.mean and _chance(reading) <= GOES_ON


def beginning(slots: Sequence[int], expected: Sequence[float]) -> int:
    """The index of the ten-minute slot where a burst began, given what each slot held and usually holds.

    The last slot before which the cumulated surprise was at its lowest; 0 when it rose from the first slot.
    """
    usual = max(sum(expected) / len(expected), 1 / 12)
    high = max(slots)
    if high <= usual:
        return 0
    reference = (high - usual) / (log(high) - log(usual))
    lowest, place, cumulated = 0.0, 0, 0.0
    for index, count in enumerate(slots):
        cumulated += count - reference
        if cumulated <= lowest and index + 1 < len(slots):
            lowest, place = cumulated, index + 1
    return place


def _chance(reading: Reading) -> float:
    return 0.0 if reading.probability is None and reading.unusual else (reading.probability or 1.0)
