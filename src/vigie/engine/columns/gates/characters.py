"""Sets of characters as expressions write them, and the few symbols that tell them all apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

import numpy as np

constants: Any = import_module("re._constants")  # the parser of `re` itself: what it reads is what `re` runs

_ASCII = 128
_ALL = (1 << _ASCII) - 1
_KINDS = 4  # of characters beyond ASCII: letters and the like, decimal digits, spaces, others
_WIDEST = 512  # characters of a range that are told one by one
_CASED = (("k", 0x212A), ("s", 0x17F), ("i", 0x130), ("i", 0x131))  # equal to a letter when case is ignored
POINTS = 0x110000


class NotWidenedError(ValueError):
    """An expression that is not understood."""


def kind_of(point: int) -> int:
    """The kind of a character beyond ASCII, as `\\w`, `\\d` and `\\s` tell them."""
    character = chr(point)
    if character.isdecimal():
        return 1
    return 0 if character.isalnum() else 2 if character.isspace() else 3


@dataclass(frozen=True, slots=True)
class Characters:
    """A set: one bit per ASCII character, one per kind beyond, and those that do not do as their kind does.

    `end`: the ends of a text count as one of them (in what stands before or after, never in what is read).
    """

    plain: int
    kinds: int = 0
    others: frozenset[int] = frozenset()
    end: bool = False

    def takes(self, point: int) -> bool:
        if point < _ASCII:
            return bool(self.plain >> point & 1)
        return bool(self.kinds >> kind_of(point) & 1) != (point in self.others)

    def __invert__(self) -> Characters:
        return Characters(self.plain ^ _ALL, self.kinds ^ 15, self.others, not self.end)

    def __or__(self, other: Characters) -> Characters:
        kinds = self.kinds | other.kinds
        unlike = frozenset(
            point
            for point in self.others | other.others
            if (self.takes(point) or other.takes(point)) != bool(kinds >> kind_of(point) & 1)
        )
        return Characters(self.plain | other.plain, kinds, unlike, self.end or other.end)

    @property
    def is_narrow(self) -> bool:
        """Digits and a few signs, say: counting how many stand in a row costs little."""
        return self.plain.bit_count() <= 14 and self.kinds in (0, 2)


EVERYTHING = Characters(_ALL, 15, end=True)
ENDS = Characters(0, end=True)
_WORD = Characters(sum(1 << point for point in range(_ASCII) if chr(point).isalnum() or point == 95), 3)
_CATEGORIES = {
    constants.CATEGORY_DIGIT: Characters(sum(1 << point for point in range(48, 58)), 2),
    constants.CATEGORY_SPACE: Characters(sum(1 << point for point in range(_ASCII) if chr(point).isspace()), 4),
    constants.CATEGORY_WORD: _WORD,
}
_OPPOSITES = {
    constants.CATEGORY_NOT_DIGIT: constants.CATEGORY_DIGIT,
    constants.CATEGORY_NOT_SPACE: constants.CATEGORY_SPACE,
    constants.CATEGORY_NOT_WORD: constants.CATEGORY_WORD,
}


def word_characters() -> Characters:
    """`\\w`."""
    return _WORD


def inside(found: Characters) -> Characters:
    """The same without the ends of the text."""
    return Characters(found.plain, found.kinds, found.others)


def set_of(operation: Any, argument: Any, *, wide: bool = True, any_case: bool = False) -> Characters | None:
    """The characters that a piece of an expression takes; None when it is not a single character.

    What cannot be told exactly is a set too large, or too small if not `wide` (for what must not stand there).
    """
    if operation is constants.IN:
        return _union(tuple(argument), wide, any_case)
    if operation is constants.LITERAL:
        return _union(((operation, argument),), wide, any_case)
    if operation is constants.NOT_LITERAL:
        return _union(((constants.NEGATE, None), (constants.LITERAL, argument)), wide, any_case)
    if operation is constants.ANY:
        return inside(~Characters(1 << 10, end=True))
    return None


@lru_cache(maxsize=4096)
def _union(pieces: tuple[Any, ...], wide: bool, any_case: bool) -> Characters:
    negated = bool(pieces) and pieces[0][0] is constants.NEGATE
    found = Characters(0)
    for operation, argument in pieces[negated:]:
        found |= _one(operation, argument, wide=wide != negated, any_case=any_case)
    return inside(~found) if negated else found


def _one(operation: Any, argument: Any, *, wide: bool, any_case: bool) -> Characters:
    if operation is constants.LITERAL:
        return _listed([argument], any_case=any_case)
    if operation is constants.RANGE:
        first, last = argument
        if last - max(first, _ASCII) >= _WIDEST:
            ascii_ = _listed(range(first, _ASCII), any_case=any_case)
            return Characters(ascii_.plain, 15 if wide else 0)
        return _listed(range(first, last + 1), any_case=any_case)
    if operation is constants.CATEGORY:
        if argument in _OPPOSITES:
            return inside(~_CATEGORIES[_OPPOSITES[argument]])
        if argument in _CATEGORIES:
            return _CATEGORIES[argument]
    raise NotWidenedError(str(operation))


def _listed(points: Iterable[int], *, any_case: bool) -> Characters:
    asked = set(points)
    if any_case:
        for point in tuple(asked):
            asked.update(map(ord, filter(lambda each: len(each) == 1, (chr(point).lower(), chr(point).upper()))))
        asked.update(beyond for letter, beyond in _CASED if ord(letter) in asked)
    plain = sum(1 << point for point in asked if point < _ASCII)
    return Characters(plain, 0, frozenset(point for point in asked if point >= _ASCII))


def symbols_of(sets: Sequence[Characters]) -> tuple[Any, Any]:
    """The symbol of each code point, and for each set which symbols it takes; the last symbol is the end of a text.

    NUL stands between the readings of a text: it is an end.
    """
    unlike = sorted(frozenset().union(*(each.others for each in sets))) if sets else []
    samples = list(range(_ASCII)) + unlike
    rows = np.zeros((len(sets) + 1, len(samples) + _KINDS + 1), bool)
    for row, each in zip(rows, sets, strict=False):
        row[: len(samples)] = [each.takes(point) for point in samples]
        row[len(samples) : -1] = [bool(each.kinds >> kind & 1) for kind in range(_KINDS)]
        row[-1] = each.end
    rows[-1, -1] = True  # the end is like nothing else
    kept, which = np.unique(rows, axis=1, return_inverse=True)
    symbol_of: Any = which.reshape(-1)
    end = int(symbol_of[-1])
    order = [symbol for symbol in range(kept.shape[1]) if symbol != end] + [end]
    place = np.empty(len(order), np.uint16)
    place[order] = np.arange(len(order), dtype=np.uint16)
    symbol_of = place[symbol_of]
    symbols = symbol_of[len(samples) + _kinds_of_all()]
    symbols[samples] = symbol_of[: len(samples)]
    symbols[0] = len(order) - 1
    return symbols, np.ascontiguousarray(kept[:-1][:, order])


def _kinds_of_all() -> Any:
    from vigie.engine.columns.tables import DECIMAL, SPACE, WORD, character_tables

    kinds = character_tables().kinds
    found = np.full(POINTS, 3, np.int64)
    found[(kinds & SPACE) != 0] = 2
    found[(kinds & WORD) != 0] = 0
    found[(kinds & DECIMAL) != 0] = 1
    return found
