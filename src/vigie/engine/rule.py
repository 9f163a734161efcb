"""What a rule is: its card, what it is given to read, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from vigie.engine.finding import Family, Severity
from vigie.engine.language import identify_view
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
    """What is known besides the text. `lang` is the language given for it, or "" when nobody said."""

    author_role: str
    network: str | None
    visibility: str
    lang: str
    organisation_kind: str
    lexicon: Lexicon

    def language(self, view: View) -> str:
        """The language given for a text, else the one it is identified as: worked out once, if a rule asks."""
        if self.lang:
            return self.lang
        view = view.as_written
        if not view.language:
            view.language = identify_view(view)
        return view.language


@dataclass(frozen=True)
class Rule:
    """A rule's card.

    `roles` says whose posts it reads; none means everybody's. `severities` says how severity depends on an
    author role, a kind of organisation, a visibility or a network; the first that applies, in that order, wins.
    `needs` spares the rule most posts: each group must have a word among those of the post (compared by their
    first letters). With `sees_through`, disguised words are read too. `yields` names, for a cause, the rule that says
    the same better: when that one has found something close by, this one is silent.
    """

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
    needs: tuple[frozenset[str], ...] = ()
    sees_through: bool = False
    yields: Mapping[str, str] = field(default_factory=dict)

    def concerns(self, author_role: str) -> bool:
        return not self.roles or author_role in self.roles

    def severity_for(self, *circumstances: str | None) -> Severity:
        """Its severity for an author role, a kind of organisation, a visibility, a network, in that order."""
        for circumstance in circumstances if self.severities else ():
            if circumstance is not None and circumstance in self.severities:
                return self.severities[circumstance]
        return self.severity

    @cached_property
    def page(self) -> str:
        """Where the rule's pages are, below the rules folder and without language or suffix."""
        return f"{self.family.value.lower()}/{self.name.replace('-', '_')}"


Finder = Callable[[View, Context], Iterator[Match]]


@dataclass(frozen=True, slots=True)
class RegisteredRule:
    """A card, the function that finds, and what a post needs to be read by it.

    `read` are the cues of the rule; `cues` too, unless the rule also looks for something that no cue says.
    """

    card: Rule
    find: Finder
    needs: tuple[frozenset[str], ...] = ()
    cues: tuple[Any, ...] = ()
    read: tuple[Any, ...] = ()


def word_set(words: str) -> frozenset[str]:
    """The words of a text, for the lists that rules keep."""
    return frozenset(words.split())
