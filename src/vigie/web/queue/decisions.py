"""Pure decisions of the queue: when to try again, when a periodic job comes back."""

from __future__ import annotations

from datetime import datetime, timedelta

FIRST_DELAY = 5.0
LONGEST_DELAY = 3600.0


def delay_before_retry(attempt: int, chance: float) -> timedelta:
    """How long to wait after a failed attempt (the first is 1): 5 s doubled each time, one hour at most.

    `chance`, between 0 and 1, spreads the result from half to one and a half times that, so that jobs that
    failed together do not come back together.
    """
    if attempt < 1 or not 0 <= chance <= 1:
        raise ValueError(f"attempt {attempt} must be at least 1 and chance {chance} between 0 and 1")
    # Beyond 2**20 the cap has long been reached; the exponent stays small.
    delay = min(FIRST_DELAY * 2.0 ** min(attempt - 1, 20), LONGEST_DELAY)
    return timedelta(seconds=delay * (0.5 + chance))


def next_time(previous: datetime, every: timedelta, now: datetime) -> datetime:
    """The next tick after now, on the beat of the previous one; ticks missed while nobody worked are not caught up."""
    if previous > now:
        return previous
    missed = (now - previous) // every
    return previous + (missed + 1) * every
