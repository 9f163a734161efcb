"""When people post: the hours of a week, and the tram, spoken of about as much at the same hours every day."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo

QUARTER = timedelta(minutes=15)

# Posts an hour about everything but the tram, hour by hour.
_WEEKDAY = (0.3, 0.1, 0.1, 0.1, 0.2, 0.7, 1.8, 3.6, 3.4, 2.0, 1.7, 1.7, 2.2, 2.0, 1.7, 1.9, 2.6, 3.4, 3.2, 2.2,
            1.8, 1.5, 1.1, 0.6)  # fmt: skip
_SATURDAY = (0.5, 0.3, 0.2, 0.1, 0.1, 0.2, 0.4, 0.8, 1.3, 1.8, 2.2, 2.1, 1.8, 1.7, 1.9, 2.0, 1.9, 1.8, 1.7, 1.4,
             1.2, 1.2, 1.0, 0.8)  # fmt: skip
_SUNDAY = (0.6, 0.4, 0.2, 0.1, 0.1, 0.1, 0.3, 0.5, 0.8, 1.2, 1.4, 1.4, 1.2, 1.2, 1.3, 1.4, 1.5, 1.7, 1.6, 1.3,
           1.1, 0.9, 0.6, 0.4)  # fmt: skip
# Posts an hour about line 4.
_TRAM = (0.2, 0.1, 0.1, 0.1, 0.1, 0.4, 0.9, 1.6, 1.5, 0.8, 0.6, 0.7, 0.9, 0.8, 0.6, 0.8, 1.3, 2.0, 1.9, 1.0,
         0.7, 0.6, 0.4, 0.3)  # fmt: skip


def arrivals(first: datetime, last: datetime, *, about_tram: bool, chance: random.Random) -> Iterator[datetime]:
    """Moments of posts between two moments, in order: counts vary more than chance alone, as real ones do."""
    hour = first.replace(minute=0, second=0, microsecond=0)
    day_mood: dict[object, float] = {}
    while hour < last:
        mood = day_mood.setdefault(hour.date(), chance.gammavariate(40, 1 / 40))
        rate = _rate(hour, about_tram=about_tram) * mood * chance.gammavariate(9, 1 / 9)
        for moment in sorted(hour + timedelta(seconds=chance.uniform(0, 3600)) for _ in range(_poisson(rate, chance))):
            if first <= moment < last:
                yield moment.replace(microsecond=0)
        hour += timedelta(hours=1)


def same_slot_on_past_days(
    start: datetime, end: datetime, *, days: int, usual: float, zone: tzinfo, chance: random.Random
) -> Iterator[datetime]:
    """Moments about line 4 around the same hours of past days, so that today's slot has a usual value at any hour.

    The ordinary rhythm already gives some; these bring the slot, and an hour on either side of it since alerts read
    the neighbouring hours too, to about `usual` posts a day.
    """
    length = end - start
    first, last = start - timedelta(hours=1), end + timedelta(hours=1)
    for back in range(days, 0, -1):
        quarter = first
        while quarter < last:
            wanted = usual * (QUARTER / length)
            missing = max(0.0, wanted - _rate(quarter, about_tram=True) / 4)
            for _ in range(_poisson(missing, chance)):
                moment = quarter + QUARTER * chance.random()
                local = moment.replace(tzinfo=None, microsecond=0) - timedelta(days=back)
                yield local.replace(tzinfo=zone)
            quarter += QUARTER


def _rate(hour: datetime, *, about_tram: bool) -> float:
    weekday = hour.weekday()
    if about_tram:
        return _TRAM[hour.hour] * (1.0 if weekday < 5 else 0.6)
    return (_WEEKDAY if weekday < 5 else _SATURDAY if weekday == 5 else _SUNDAY)[hour.hour]


def _poisson(mean: float, chance: random.Random) -> int:
    limit, product, count = math.exp(-mean), chance.random(), 0
    while product > limit:
        product *= chance.random()
        count += 1
    return count
