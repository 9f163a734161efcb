"""When a day or an hour is unusual, since when, and how to say it: pure, from counts to verdicts."""

from vigie.web.alerts.decisions.bursts import SLOT, Burst, HourRead, beginning, bursts, read_hour
from vigie.web.alerts.decisions.days import DayEvent, chunks, comparable, read_day, unusual_days
from vigie.web.alerts.decisions.likelihood import Ordinary, once_in, ordinary, probability_of_at_least
from vigie.web.alerts.decisions.reading import DAY, HOUR, METHOD, Limits, Reading, read, recompute

__all__ = [
    "DAY",
    "HOUR",
    "METHOD",
    "SLOT",
    "Burst",
    "DayEvent",
    "HourRead",
    "Limits",
    "Ordinary",
    "Reading",
    "beginning",
    "bursts",
    "chunks",
    "comparable",
    "once_in",
    "ordinary",
    "probability_of_at_least",
    "read",
    "read_day",
    "read_hour",
    "recompute",
    "unusual_days",
]
