"""How long people have to read, and which figures may be shown without pointing at anybody. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_TO_READ = {"first": 30, "changes": 14}
SMALLEST_GROUP = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of one group of people. `name` empty: several small groups told together."""

    name: str
    enrolled: int
    acknowledged: int


def due_on(launched: date, kind: str) -> date:
    """The day before which people are asked to read."""
    return launched + timedelta(days=DAYS_TO_READ[kind])


def shown_groups(groups: Iterable[Group], smallest: int = SMALLEST_GROUP) -> list[Group]:
    """The groups that may be shown, largest first; the small ones are told together, last.

    No group shown has fewer than `smallest` people, and none can be found by subtracting the others from the
    total: when the small ones together are too few, the smallest of the others joins them. When that leaves only
    one group there is nothing to compare, and the list is empty.
    """
    ordered = sorted(groups, key=lambda group: (-group.enrolled, group.name))
    kept = [group for group in ordered if group.enrolled >= smallest]
    together = [group for group in ordered if 0 < group.enrolled < smallest]
    while together and sum(group.enrolled for group in together) < smallest and kept:
        together.append(kept.pop())
    if together:
        rest = Group("", sum(g.enrolled for g in together), sum(g.acknowledged for g in together))
        kept = [*kept, rest]
    return kept if len(kept) > 1 and all(group.enrolled >= smallest for group in kept) else []
