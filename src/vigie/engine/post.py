"""What comes in: a post, the organisation it is read for, and the clauses of its charter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any


class AuthorRole(StrEnum):
    EMPLOYEE = "employee"
    OFFICIAL = "official"
    AGENT = "agent"
    TEEN = "teen"
    PRIVATE = "private"


class Visibility(StrEnum):
    PUBLIC = "public"
    FOLLOWERS = "followers"
    CLOSED_GROUP = "closed_group"
    ONE_TO_ONE = "one_to_one"
    UNKNOWN = "unknown"


class OrganisationKind(StrEnum):
    COMPANY = "company"
    PUBLIC_BODY = "public_body"
    SCHOOL = "school"
    ASSOCIATION = "association"


LEXICON = (
    "brands", "products", "codenames", "competitors", "clients", "switchboards", "official_accounts", "executives", "sealed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organisation:
    """The organisation's own words. Sequences are turned into tuples, so that it can be a cache key.

    `executives` are named in their public role. `sealed` are confidential words kept as keyed hashes (see
    `vigie.engine.sealed`), found with `seal_key`.
    """

    name: str = ""
    kind: str = OrganisationKind.COMPANY
    brands: tuple[str, ...] = ()
    codenames: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()
    switchboards: tuple[str, ...] = ()
    official_accounts: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    executives: tuple[str, ...] = ()
    sealed: tuple[str, ...] = ()
    seal_key: bytes = field(default=b"", repr=False)

    def __post_init__(self) -> None:
        OrganisationKind(self.kind)
        for name in LEXICON:
            words = getattr(self, name)
            if isinstance(words, str):
                raise TypeError(f"{name} must be a list of words, not one text")
            object.__setattr__(self, name, tuple(words))


@dataclass(frozen=True, slots=True)
class Post:
    """A text as its author wrote it, and what is known of where it goes.

    `lang` is a two-letter code, or None to have it identified. An unknown `author_role` or `visibility`
    raises ValueError.
    """

    text: str
    lang: str | None = None
    author_role: str = AuthorRole.EMPLOYEE
    network: str | None = None
    visibility: str = Visibility.UNKNOWN
    organisation: Organisation | None = None

    def __post_init__(self) -> None:
        AuthorRole(self.author_role)
        Visibility(self.visibility)


@dataclass(frozen=True, slots=True)
class Charter:
    """The organisation, the clause shown for a family or a rule code, and the organisation's own rules.

    `rules` are `vigie.engine.rule.RegisteredRule`s, as `vigie.engine.own_rules` makes them.
    """

    organisation: Organisation = field(default_factory=Organisation)
    clauses: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    rules: tuple[Any, ...] = ()

    def clause_for(self, code: str, family: str) -> str | None:
        """The clause of a rule: its code wins over its family."""
        return self.clauses.get(code) or self.clauses.get(family)
