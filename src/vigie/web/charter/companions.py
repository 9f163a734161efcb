"""Links that later rooms put beside a clause: its module, its story. The charter knows none of those rooms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vigie.web.people.models import Member


@dataclass(frozen=True, slots=True)
class Companion:
    """A link beside a clause: where it leads and what it says, in the reader's language."""

    href: str
    label: str


# From a reader and public ids of clauses to the links of each clause, in one read.
Finder = Callable[["Member", Sequence[str]], Mapping[str, Sequence[Companion]]]

OFFERED: dict[str, Finder] = {}


def offer(name: str, finder: Finder) -> None:
    """Put links beside clauses. Called once, by a later room's `apps.ready()`; `name` is the room's."""
    OFFERED[name] = finder


def companions_of(reader: Member, clause_ids: Sequence[str]) -> dict[str, list[Companion]]:
    """Every link offered for these clauses, by clause."""
    found: dict[str, list[Companion]] = {clause_id: [] for clause_id in clause_ids}
    for name in sorted(OFFERED):
        for clause_id, links in OFFERED[name](reader, clause_ids).items():
            found.setdefault(clause_id, []).extend(links)
    return found
