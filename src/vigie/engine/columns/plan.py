"""What is asked of an analysis, prepared once for all its batches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any

from vigie.engine.columns.deciding import Decider
from vigie.engine.columns.gates import Gate
from vigie.engine.columns.vocabulary import Tables, make
from vigie.engine.lexicon import Lexicon
from vigie.engine.post import AuthorRole, Charter, Organisation
from vigie.engine.query import Compiled, Matcher, Query, parse
from vigie.engine.registry import all_rules
from vigie.engine.rule import RegisteredRule


@dataclass(frozen=True)
class Plan:
    """What to work out for each post.

    `terms`: words or phrases to look for, as the query language reads them. `queries`: name → query.
    `rules`: codes or families; None for every stable rule, () for none. `charter`: whose words and clauses.
    `signatures`: MinHash of 64 permutations. `language`: that of messages ("fr" or "en"). `heads`: language, tone,
    intent and the others (vigie.engine.heads).
    """

    terms: Sequence[str] = ()
    queries: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    rules: Sequence[str] | None = None
    charter: Charter = field(default_factory=Charter)
    author_role: str = AuthorRole.EMPLOYEE
    signatures: bool = True
    language: str = "fr"
    heads: bool = True

    def __reduce__(self) -> tuple[Any, ...]:
        """For another process: what was asked, not what was made of it; TypeError with an organisation's own rules."""
        if self.charter.rules:
            raise TypeError("an organisation's own rules cannot be handed to another process: use threads")
        organisation, clauses = self.charter.organisation, dict(self.charter.clauses)
        asked = (
            tuple(self.terms),
            dict(self.queries),
            self.rules,
            str(self.author_role),
            self.signatures,
            self.language,
            self.heads,
        )
        return _again, (organisation, clauses, asked)

    @cached_property
    def parsed(self) -> dict[str, Query]:
        """The queries, read; QueryError says which character of which is wrong."""
        return {name: parse(written) for name, written in self.queries.items()}

    @cached_property
    def tables(self) -> Tables:
        """What the kernels read."""
        return make(tuple(self.terms), tuple(self.parsed.values()))

    @cached_property
    def compiled(self) -> list[Compiled]:
        """The queries in Python, one by one."""
        return [Compiled(query) for query in self.parsed.values()]

    @cached_property
    def matcher(self) -> Matcher[int]:
        """The queries in Python, for posts and queries that the kernels leave."""
        return Matcher(dict(enumerate(self.parsed.values())))

    @cached_property
    def term_matcher(self) -> Matcher[int]:
        """The terms in Python, for posts that the kernels leave."""
        asked = {
            place: parse(_quoted(term)) for place, term in enumerate(self.terms) if self.tables.same_as[place] == place
        }
        return Matcher(asked)

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon.of(self.charter.organisation)

    @cached_property
    def decider(self) -> Decider:
        return Decider(self.charter)

    def gate(self, author_role: str) -> Gate:
        """The gate of the rules that read posts of a role."""
        known: dict[str, Gate] = self._gates
        if author_role not in known:
            known[author_role] = Gate(self.rules_of(author_role), self.lexicon)
        return known[author_role]

    @cached_property
    def _gates(self) -> dict[str, Any]:
        return {}

    def rules_of(self, author_role: str) -> tuple[RegisteredRule, ...]:
        """The rules asked for that read posts of a role, in the order of their codes, then the organisation's own."""
        asked = None if self.rules is None else frozenset(self.rules)
        return tuple(
            rule
            for rule in (*all_rules(), *self.charter.rules)
            if rule.card.concerns(author_role)
            and (
                rule.card.status == "stable" if asked is None else rule.card.code in asked or rule.card.family in asked
            )
        )


def _again(organisation: Organisation, clauses: dict[str, str], asked: tuple[Any, ...]) -> Plan:
    terms, queries, rules, author_role, signatures, language, heads = asked
    return Plan(terms, queries, rules, Charter(organisation, clauses), author_role, signatures, language, heads)


def _quoted(term: str) -> str:
    return '"' + term.replace('"', " ") + '"'
