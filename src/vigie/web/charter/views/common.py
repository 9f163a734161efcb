"""What several screens of the charter show: clauses with their publics and links, whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from vigie.web.charter import companions, families, queries
from vigie.web.people import queries as people

CONTACTS = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """A clause ready for the page."""

    clause: queries.ClauseRead
    audiences: list[str]
    families: list[str]
    companions: Sequence[companions.Companion]
    for_everyone: bool


def reading_language() -> str:
    """The language of the reader, among those the charter is written in."""
    return "en" if (get_language() or "fr").startswith("en") else "fr"


def shown(reader: Any, clauses: Iterable[queries.ClauseRead]) -> list[Shown]:
    """Clauses with the names of their publics and the links beside them."""
    listed = list(clauses)
    names = queries.audience_names(reader.organisation)
    links = companions.companions_of(reader, [clause.public_id for clause in listed])
    return [
        Shown(
            clause,
            [names.get(key, key) for key in clause.audiences],
            families.names(clause.families),
            links[clause.public_id],
            "everyone" in clause.audiences,
        )
        for clause in listed
    ]


def contacts(reader: Any) -> list[Any]:
    """Whom to ask about the charter: the first people who lead the programme."""
    return list(people.members_with_role(reader.organisation, ["lead"]).order_by("pk")[:CONTACTS])
