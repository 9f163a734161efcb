"""Which jobs follow which recorded act: the loop, handed over by `web/wiring.py` at start-up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LOOP: dict[str, tuple[str, ...]] = {}


def follow(loop: Mapping[str, Sequence[str]]) -> None:
    """Replace the map from verbs to kinds of jobs."""
    LOOP.clear()
    LOOP.update({verb: tuple(kinds) for verb, kinds in loop.items()})


def jobs_after(verb: str) -> tuple[str, ...]:
    """The kinds of jobs to enqueue when a verb is recorded."""
    return LOOP.get(verb, ())
