"""Who was told of the words of a clause and understood them, as the rooms of communication and learning count it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation


@dataclass(frozen=True, slots=True)
class Told:
    """How many were asked to read, said they had read, and passed a module since; None where it cannot be said."""

    asked: int | None
    read: int | None
    understood: int | None

    @property
    def says_something(self) -> bool:
        return any(count is not None for count in (self.asked, self.read, self.understood))


def told_of(organisation: Organisation, clause_version: str) -> Told:
    """The counts for one clause version (its public id in the charter); small groups are not told."""
    return Told(None, None, None)
