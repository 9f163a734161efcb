"""Patterns that are compiled when first searched, and the pieces they are written with."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vigie.engine.view import View

STEM = 5  # letters of a word that gates compare, so that a gate need not list every inflection
START = 3  # letters of the first word of a match that are compared, to look for it where such words stand
GATES, STARTS = "gates.txt", "starts.txt"


class Pattern:
    """A regular expression over folded text, compiled the first time it is searched.

    Most posts wake few rules, and compiling costs more than checking a post: a cold command stays quick.
    """

    __slots__ = ("_compiled", "_starts", "needs", "source")

    def __init__(self, source: str, needs: tuple[frozenset[str], ...] = ()) -> None:
        self.source = source
        self.needs = needs
        self._compiled: re.Pattern[str] | None = None
        self._starts: frozenset[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.source)
            self._starts = starts_of(self.source)
        return self._compiled

    def matches_in(self, view: View) -> Iterator[re.Match[str]]:
        """What `finditer` gives for the folded text of a view, looked for where a match may begin."""
        compiled = self._compiled or self.compiled
        if self._starts is None:
            yield from compiled.finditer(view.folded)
            return
        text, done = view.folded, 0
        for place in view.places(self._starts):
            if place >= done:
                found = compiled.match(text, place)
                if found:
                    done = found.end()
                    yield found

    def is_in(self, view: View) -> bool:
        """Whether the folded text of a view holds it."""
        return next(self.matches_in(view), None) is not None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        return self.compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.compiled.match(text, start)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, start, len(text) if end is None else end)


def words(*alternatives: str) -> Pattern:
    """A pattern that finds any of the alternatives as whole words; each may be a pattern itself."""
    return Pattern(any_of(*alternatives))


def each(*alternatives: str) -> tuple[Pattern, ...]:
    """One pattern for each alternative, as whole words, with the gate that spares it most posts.

    The gates are worked out from the patterns by tools/make_gates.py; a pattern that it has not seen yet is
    searched in every post, which is slower and just as right.
    """
    sources = map(any_of, alternatives)
    return tuple(Pattern(source, gate_of(source)) for source in sources)


def gate_of(source: str) -> tuple[frozenset[str], ...]:
    """Groups of stems: a text that the pattern matches has a word of each."""
    return _read(GATES).get(key_of(source), ())


def starts_of(source: str) -> frozenset[str] | None:
    """The beginnings of the words at which a match of a pattern may begin; None when that is not known."""
    known = _read(STARTS).get(key_of(source))
    return known[0] if known else None


def key_of(source: str) -> str:
    """How the file of gates names a pattern."""
    return hashlib.blake2b(source.encode(), digest_size=6).hexdigest()


@cache
def _read(name: str) -> dict[str, tuple[frozenset[str], ...]]:
    groups: dict[str, frozenset[str]] = {}
    known: dict[str, tuple[frozenset[str], ...]] = {}
    for line in files("vigie.engine").joinpath("data", name).read_text(encoding="utf-8").splitlines():
        key, *items = line.split(" ")
        if key[0] == "@":
            groups[key] = frozenset(items)
        elif key[0] != "#":
            known[key] = tuple(groups[item] for item in items)
    return known


def any_of(*alternatives: str) -> str:
    """The source of a pattern that finds any of the alternatives as whole words.

    Two shorthands: `<60>` is at most 60 characters of the same sentence between two words, `<3w>` at most three
    words, each with the space that follows it.
    """
    return rf"(?<![^\W_])(?:{_SHORTHAND.sub(_written_out, '|'.join(alternatives))})(?![^\W_])"


_SHORTHAND = re.compile(r"<(\d+)(w?)>")


def _written_out(found: re.Match[str]) -> str:
    if found[2]:
        return rf"(?:[^\s.!?;]{{1,30}} ){{0,{found[1]}}}"
    return rf"(?:(?![^\W_])|(?<![^\W_]))[^.!?\n]{{0,{found[1]}}}(?<![^\W_])"


def stems(listed: str | Iterable[str]) -> frozenset[str]:
    """What a gate compares: the first letters of each word."""
    return frozenset(word[:STEM] for word in (listed.split() if isinstance(listed, str) else listed))
