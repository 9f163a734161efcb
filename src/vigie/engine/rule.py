"""What a rule is: its card, what it is given to read, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from vigie.engine.finding import Family, Severity
from vigie.engine.lexicon import Lexicon
from vigie.engine.view import View


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence in both languages; `{name}` stands for a word of the match's data."""

    fr: str
    en: str

    def say(self, language: str, data: Mapping[str, str]) -> str:
        sentence = self.en if language == "en" else self.fr
        return sentence.format_map(_Data(data)) if "{" in sentence else sentence


class _Data(dict[str, str]):
    """The words of a match; one that an older analysis did not keep reads "…"."""

    def __missing__(self, key: str) -> str:
        return "…"


@dataclass(frozen=True, slots=True)
class Match:
    """A span of the text as given, the key of its cause, and what differs from the rule's card.

    `data` feeds the message; it must never hold a personal datum or a secret.
    """

    start: int
    end: int
    cause: str
    severity: Severity | None = None
    confidence: float | None = None
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known besides the text."""

    author_role: str
    network: str | None
    visibility: str
    lang: str
    organisation_kind: str
    lexicon: Lexicon


@dataclass(frozen=True)
class Rule:
    """A rule's card. `severities` and `roles` say how it depends on who writes; no role means everybody."""

    code: str
    name: str
    family: Family
    severity: Severity
    confidence: float
    since: str
    message: Words
    suggestion: Words
    causes: Mapping[str, Words]
    label: str | None = None
    status: str = "stable"
    roles: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def concerns(self, author_role: str) -> bool:
        return not self.roles or author_role in self.roles

    def severity_for(self, author_role: str) -> Severity:
        return self.severities.get(author_role, self.severity)

    @cached_property
    def page(self) -> str:
        """Where the rule's pages are, below the rules folder and without language or suffix."""
        return f"{self.family.value.lower()}/{self.name.replace('-', '_')}"


Finder = Callable[[View, Context], Iterator[Match]]


@dataclass(frozen=True, slots=True)
class RegisteredRule:
    """A card and the function that finds."""

    card: Rule
    find: Finder


def word_set(words: str) -> frozenset[str]:
    """The words of a text, for the lists that rules keep."""
    return frozenset(words.split())
