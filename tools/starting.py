"""The beginnings of the first words of what a pattern can match, for tools/make_gates.py."""

from __future__ import annotations

import re._constants as op  # type: ignore[import-untyped] - the reader of re itself has none
import re._parser as parser  # type: ignore[import-untyped] - likewise
from collections.abc import Iterable
from typing import Any

from vigie.engine.patterns import START

ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"
OTHERS = " '-.,:;!?\"\n_#@/()*+€"
MOST = 400  # beginnings; a pattern with more may as well be searched everywhere
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


class CannotTellError(Exception):
    """A match may begin elsewhere than at a word, or at too many of them."""


def starts(source: str) -> frozenset[str] | None:
    """The first letters (START at most, or the whole of a shorter word) of the words where a match may begin.

    Told over ASCII letters and digits alone: a word with any other among its first letters may always begin a match.
    None when a match may begin elsewhere than at the beginning of a word.
    """
    tree = parser.parse(source)
    reading = _Reading()
    try:
        if tree.getwidth()[0] < 1 or not _begins_at_word(tree):
            return None
        reading.close(reading.read(tree, frozenset([""])), opened=True)
    except CannotTellError:
        return None
    return frozenset(reading.done) if len(reading.done) <= MOST else None


def _begins_at_word(nodes: Iterable[Any]) -> bool:
    """Whether what comes before a match is neither a letter nor a digit."""
    for kind, value in nodes:
        if kind is op.SUBPATTERN:
            return _begins_at_word(value[3])
        if kind is op.BRANCH:
            return all(_begins_at_word(branch) for branch in value[1])
        if kind not in (op.ASSERT, op.ASSERT_NOT, op.AT):
            return False
        if _parts_words(kind, value):
            return True
    return False


def _parts_words(kind: Any, value: Any) -> bool:
    """Whether a condition before a letter or a digit says that a word begins with it."""
    if kind is op.AT:
        return value in (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING)
    direction, inner = value[0], list(value[1])
    if direction > 0:
        return False
    last, what = inner[-1]
    if kind is op.ASSERT:
        return last is op.LITERAL and not chr(what).isalnum()
    return len(inner) == 1 and last is op.IN and all(_takes(what, letter) for letter in ALPHABET + "é")


class _Reading:
    """The ways to begin a match that are known to the end (`done`); the states are what was read of the others."""

    def __init__(self) -> None:
        self.done: set[str] = set()

    def read(self, nodes: Iterable[Any], state: frozenset[str]) -> frozenset[str]:
        for kind, value in nodes:
            if not state:
                break
            state = self.step(kind, value, state)
        return state

    def step(self, kind: Any, value: Any, state: frozenset[str]) -> frozenset[str]:  # noqa: PLR0911 - one a shape
        if kind is op.LITERAL:
            return self.take(state, chr(value) if chr(value).isalnum() else "", other=not chr(value).isalnum())
        if kind is op.IN:
            letters = "".join(letter for letter in ALPHABET if _takes(value, letter))
            return self.take(state, letters, other=any(_takes(value, sign) for sign in OTHERS) or not letters)
        if kind in (op.ANY, op.NOT_LITERAL):
            return self.take(state, ALPHABET, other=True)
        if kind is op.SUBPATTERN:
            return self.read(value[3], state)
        if kind is op.ATOMIC_GROUP:
            return self.read(value, state)
        if kind is op.BRANCH:
            return frozenset().union(*(self.read(branch, state) for branch in value[1]))
        if kind in REPEATS:
            return self.repeat(*value, state)
        if kind is op.AT and value is op.AT_BOUNDARY:
            return self.close(state)
        if kind is op.ASSERT_NOT and len(value[1]) == 1 and value[1][0][0] is op.IN and _is_word(value[1][0][1]):
            # What stands between words: before it, a word being read has ended; a word cannot follow a word.
            return self.close(state) if value[0] > 0 else state & {""}
        if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            return state
        raise CannotTellError

    def repeat(self, least: int, most: Any, inner: Any, state: frozenset[str]) -> frozenset[str]:
        outcome = state if least == 0 else frozenset()
        for times in range(1, min(int(most), START + 1 + least) + 1):
            state = self.read(inner, state)
            if not state:
                break
            if times >= least:
                outcome |= state
        return outcome

    def take(self, state: frozenset[str], letters: str, *, other: bool) -> frozenset[str]:
        """One more character: one of `letters`, or (`other`) what is no letter, which ends a word."""
        longer = {begun + letter for begun in state for letter in letters}
        if other:
            if "" in state:
                raise CannotTellError
            self.done |= state
        self.done.update(begun for begun in longer if len(begun) == START)
        if len(longer) > 50 * MOST:
            raise CannotTellError
        return frozenset(begun for begun in longer if len(begun) < START)

    def close(self, state: frozenset[str], *, opened: bool = False) -> frozenset[str]:
        """The end of the words being read; of the pattern (`opened`), after which words may go on."""
        words = state - {""}
        self.done |= words
        if not opened:
            return state & {""}
        if "" in state:
            raise CannotTellError
        for _ in range(START - 1):
            words = self.take(words, ALPHABET, other=False)
        return frozenset()


def _is_word(items: list[Any]) -> bool:
    """Whether a class takes letters and digits and nothing that stands between words."""
    return all(_takes(items, letter) for letter in ALPHABET) and not any(_takes(items, sign) for sign in " '-.,!?")


def _takes(items: list[Any], character: str) -> bool:
    negated = bool(items) and items[0][0] is op.NEGATE
    for kind, value in items[1:] if negated else items:
        if kind is op.LITERAL:
            found = ord(character) == value
        elif kind is op.RANGE:
            found = value[0] <= ord(character) <= value[1]
        elif kind is op.CATEGORY:
            found = CATEGORIES[value](character)
        else:
            raise CannotTellError
        if found:
            return not negated
    return negated


CATEGORIES = {
    op.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    op.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_NOT_DIGIT: lambda c: not c.isdecimal(),
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
}
