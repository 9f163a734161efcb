"""Terms and periods as pure arithmetic."""

from __future__ import annotations

from datetime import date, datetime, timedelta


def longest_term(today: date) -> date:
    """The last day a topic created today may end: the same day of next year (28 February for the 29th)."""
    try:
        return today.replace(year=today.year + 1)
    except ValueError:
        return today.replace(year=today.year + 1, day=28)


def term_of_original(received_at: datetime, retention_days: int) -> datetime | None:
    """When an original stops being readable; None when the source keeps none."""
    return received_at + timedelta(days=retention_days) if retention_days > 0 else None
