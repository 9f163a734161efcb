"""Who was told of the words of a clause and understood them, as the rooms of communication and learning count it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from vigie.web.communication import queries as communication
from vigie.web.learning import queries as learning

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

SMALLEST_GROUP = 5


@dataclass(frozen=True, slots=True)
class Told:
    """How many were told, said they had read, and passed a module on it; None where too few to be told.

    `reading` is how communication says who has read: "figures", or words where the figure would say who.
    """

    told: int | None
    read: int | None
    understood: int | None
    reading: str = "few"

    @property
    def says_something(self) -> bool:
        return any(count is not None for count in (self.told, self.read, self.understood))


def told_of(organisation: Organisation, clause: str, version: str, *, since: datetime | None) -> Told:
    """The counts for a clause as a version of the charter changed it (public ids); groups under five are not told.

    `since`: count those who passed a module on the clause since this moment; None does not count them.
    """
    told = communication.told_about(organisation, clause, version_id=version)
    understood = learning.understood(organisation, clause, since=since) if since is not None else None
    if told is None or told.asked < SMALLEST_GROUP:
        return Told(None, None, understood)
    return Told(told.told, told.acknowledged, understood, told.standing)
