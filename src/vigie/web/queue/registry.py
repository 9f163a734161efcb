"""The kinds of jobs this installation knows: each room declares its own in `jobs.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.functional import Promise

if TYPE_CHECKING:
    from vigie.web.queue.run import Run

Handler = Callable[["Run"], None]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of job promises: its handler, attempts, longest run in seconds, and how often it comes back."""

    name: str
    handler: Handler
    max_attempts: int
    max_seconds: float
    title: str | Promise
    every: timedelta | None = None


KINDS: dict[str, Kind] = {}


class UnknownKind(LookupError):
    """Nobody declared this kind of job: a typing mistake must not read as "nothing to do"."""


def job(
    name: str, *, max_attempts: int = 5, max_seconds: float = 600, title: str | Promise = ""
) -> Callable[[Handler], Handler]:
    """Declare the handler of a kind of job, `"room.verb"`.

    A handler may run more than once for one job (a worker can die after the work and before saying so): it
    looks at the rows it would change first. After `max_seconds` it receives JobTimedOut; after `max_attempts`
    the job is set aside. `title` is what people read on the page of jobs.
    """
    return _declare(name, max_attempts, max_seconds, title, None)


def periodic(
    name: str, *, every: timedelta, max_attempts: int = 3, max_seconds: float = 600, title: str | Promise = ""
) -> Callable[[Handler], Handler]:
    """Declare a job that comes back by itself, once for the whole installation however many workers run."""
    if every < timedelta(seconds=1):
        raise ValueError(f"{name}: a periodic job comes back after a second at least, not {every}")
    return _declare(name, max_attempts, max_seconds, title, every)


def kind(name: str) -> Kind:
    """The declaration of a kind. Raises UnknownKind."""
    try:
        return KINDS[name]
    except KeyError:
        raise UnknownKind(f"no room declares the job {name!r}; declared: {', '.join(sorted(KINDS))}") from None


def _declare(
    name: str, max_attempts: int, max_seconds: float, title: str | Promise, every: timedelta | None
) -> Callable[[Handler], Handler]:
    def decorate(handler: Handler) -> Handler:
        known = KINDS.get(name)
        if known is not None and known.handler.__module__ != handler.__module__:
            raise ValueError(f"the job {name!r} is already declared by {known.handler.__module__}")
        KINDS[name] = Kind(name, handler, max_attempts, max_seconds, title or name, every)
        return handler

    return decorate
