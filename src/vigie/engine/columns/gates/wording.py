"""The words that gates ask for, as the kernels look for them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np

from vigie.engine.columns import kernels
from vigie.engine.columns.arrays import hashed
from vigie.engine.columns.gates.characters import NotWidenedError
from vigie.engine.cues import Cues
from vigie.engine.names import first_names
from vigie.engine.patterns import STEM
from vigie.engine.rule import RegisteredRule

_LONGEST = 40

Group: TypeAlias = frozenset[tuple[str, bool]]  # beginnings of words, or (True) whole words


def gate_words(bits: Mapping[Group, int], wakers: Sequence[tuple[int, Sequence[int]]], many: int) -> kernels.GateWords:
    """The words of groups, each with its bit, and which bits, of `many`, wake which need, as the kernels read them."""
    into: dict[tuple[str, bool], int] = {}
    for group, bit in bits.items():
        for item in group:
            into[item] = into.get(item, 0) | 1 << bit
    width = many // 64 + 1
    size = 16 if into else 1  # a table of one is never looked into
    while size < 3 * len(into):
        size *= 2
    keys, masks, lengths = np.zeros(size, np.uint64), np.zeros((size, width), np.uint64), 0
    for (text, whole), mask in into.items():
        key = hashed(text) ^ (kernels.WHOLE if whole else 0)
        lengths |= 0 if whole else 1 << len(text)
        at = key & (size - 1)
        while keys[at]:
            at = (at + 1) & (size - 1)
        keys[at] = key
        masks[at] = [mask >> 64 * column & (1 << 64) - 1 for column in range(width)]
    wanted = np.zeros((max(len(wakers), 1), width), np.uint64)
    woken_by: list[list[int]] = [[] for _ in range(64 * width)]
    for waker, (_, asked) in enumerate(wakers):
        for bit in asked:
            wanted[waker, bit // 64] |= np.uint64(1 << bit % 64)
        woken_by[asked[0]].append(waker)
    offsets = np.cumsum([0, *map(len, woken_by)]).astype(np.int32)
    flat = np.array([waker for each in woken_by for waker in each] or [0], np.int32)
    needs = np.array([need for need, _ in wakers] or [0], np.int32)
    return kernels.GateWords(keys, masks, np.uint64(lengths), offsets, flat, wanted, needs)


def exact(stems: frozenset[str]) -> Group:
    """What a card needs: first letters, or a whole word when it has fewer letters than gates compare."""
    return frozenset((stem, len(stem) < STEM) for stem in stems)


def united(groups: Iterable[Group]) -> Group:
    """Any of the words of several sets; nothing is known as soon as one set says nothing."""
    known = list(groups)
    return frozenset().union(*known) if all(known) else frozenset()


def _first_words(cues: Cues) -> Group:
    """A word of every text that the cues find; nothing when a pattern says nothing of its words."""
    return exact(cues.needs[0]) if cues.needs else frozenset()


def words_of(rule: RegisteredRule, name: str, *, whole: bool = False) -> Group:
    """A set of a rule's module: words that begin as one of it, or (`whole`) those words alone."""
    thing = getattr(sys.modules[rule.find.__module__], name, None)
    if isinstance(thing, Cues):
        return _first_words(thing)
    if not isinstance(thing, frozenset):
        raise NotWidenedError(f"{rule.card.code} has no set {name}")
    if whole:  # what holds anything but letters and digits is no word of a text
        return frozenset((item, True) for item in thing if re.fullmatch(r"[^\W_]+", item))
    first = [re.match(r"[^\W_]+", item) for item in thing]
    return frozenset((found[0][:_LONGEST], False) for found in first if found)


def first_names_as_words() -> Group:
    """The listed first names, each by its first word."""
    first = [re.match(r"[^\W_]+", name) for name in first_names()]
    return frozenset((found[0], True) for found in first if found)
