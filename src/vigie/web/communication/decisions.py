"""How long people have to read, and which figures may be shown without pointing at anybody. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

DAYS_TO_READ = {"first": 30, "changes": 14}
SMALLEST_GROUP = 5
MARGIN = 2  # people at least on each side of a figure

Standing: TypeAlias = Literal["figures", "nearly-all", "nearly-none", "few"]


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of one group of people. `name` empty: several groups told together."""

    name: str
    enrolled: int
    acknowledged: int


def due_on(launched: date, kind: str) -> date:
    """The day before which people are asked to read."""
    return launched + timedelta(days=DAYS_TO_READ[kind])


def may_be_told(enrolled: int, acknowledged: int, smallest: int = SMALLEST_GROUP) -> bool:
    """Whether the figures of a group say nothing of anybody in it.

    It must have `smallest` people at least. When all of them have read, or none, the figure would say it of each;
    and were it hidden only then, its absence would: it is hidden from one person before.
    """
    return enrolled >= smallest and MARGIN <= acknowledged <= enrolled - MARGIN


def standing_of(enrolled: int, acknowledged: int) -> Standing:
    """How far a reading is, as it may be told: "figures" when they designate nobody, else words that stay the same
    while the last person, or the first one, reads. "few" when there are too few people even for words.
    """
    if enrolled < SMALLEST_GROUP:
        return "few"
    if may_be_told(enrolled, acknowledged):
        return "figures"
    return "nearly-none" if acknowledged < MARGIN else "nearly-all"


def shown_groups(groups: Iterable[Group], smallest: int = SMALLEST_GROUP) -> list[Group]:
    """The groups that may be shown, largest first; those that may not be told alone are told together, last.

    None can be found by subtracting the others from the total: those told together are two at least, and their sum
    may be told too; the smallest of the others join them until it may. When that leaves only one group there is
    nothing to compare, and the list is empty.
    """
    ordered = sorted((g for g in groups if g.enrolled), key=lambda group: (-group.enrolled, group.name))
    kept = [group for group in ordered if may_be_told(group.enrolled, group.acknowledged, smallest)]
    together = [group for group in ordered if group not in kept]
    rest = _sum(together)
    while together and kept and not (len(together) > 1 and may_be_told(rest.enrolled, rest.acknowledged, smallest)):
        together.append(kept.pop())
        rest = _sum(together)
    shown = [*kept, rest] if together else kept
    safe = all(may_be_told(group.enrolled, group.acknowledged, smallest) for group in shown)
    return shown if len(shown) > 1 and safe else []


def _sum(groups: Iterable[Group]) -> Group:
    found = list(groups)
    return Group("", sum(group.enrolled for group in found), sum(group.acknowledged for group in found))
