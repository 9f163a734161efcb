"""The lesson that somebody began to draw from a case: the room of lessons registers here, this one knows it not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vigie.web.cases.models import Case
    from vigie.web.people.models import Member


@dataclass(frozen=True, slots=True)
class Begun:
    """A lesson under way: where it stands, in a sentence, and its page ("" when the reader may not open it)."""

    sentence: str
    href: str


FindBegun = Callable[["Member", Collection["Case"]], Mapping[int, Begun]]
FINDERS: list[FindBegun] = []


def register(find: FindBegun) -> None:
    """Say which lessons are under way: `find(reader, cases)` → row number of a case → its lesson."""
    if find not in FINDERS:
        FINDERS.append(find)


def begun_of(reader: Member, cases: Collection[Case]) -> dict[int, Begun]:
    """Row number of a case → the lesson somebody began to draw from it."""
    return {number: begun for find in FINDERS for number, begun in find(reader, cases).items()} if cases else {}
