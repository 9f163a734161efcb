"""The one clock of the web floor, so that a demonstration or a test may tell a story in the past."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.utils import timezone

_told: ContextVar[datetime | None] = ContextVar("told_time", default=None)


def now() -> datetime:
    """The present, in UTC; inside `at(...)`, the moment being told."""
    return _told.get() or timezone.now()


def really_now() -> datetime:
    """The real present, even while a story is told: for leases and silences between processes."""
    return timezone.now()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Tell what follows as if it happened at `moment` (aware). For demonstrations, exercises and tests."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone")
    token = _told.set(moment)
    try:
        yield
    finally:
        _told.reset(token)
