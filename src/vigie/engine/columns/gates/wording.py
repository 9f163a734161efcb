"""The words that gates ask for, as the kernels look for them."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

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
ROWS: Mapping[str, tuple[str]] = {"any": ("rows",), "named": ("named rows",)}  # what their bits are known by


def gate_words(
    bits: Mapping[Group, int],
    wakers: Sequence[tuple[int, Sequence[int]]],
    many: int,
    marks: Mapping[str, int],
    rows: Sequence[int],
) -> kernels.GateWords:
    """The words of groups, each with its bit, and which bits, of `many`, wake which need, as the kernels read them.

    `marks`: what whole words are known as; `rows`: the bits of rows of capitalised words, and of those with a first
    name, -1 when nobody asks.
    """
    into: defaultdict[tuple[str, bool], list[int]] = defaultdict(list)
    for group, bit in bits.items():
        for item in group:
            into[item].append(bit)
    for word in marks:
        into[word, True] += ()
    size = 16 if into else 1  # a table of one is never looked into
    while size < 3 * len(into):
        size *= 2
    keys, spans, lengths = np.zeros(size, np.uint64), np.zeros((size, 2), np.int32), 0
    turned_on: list[int] = []
    told = np.zeros(size, np.uint8)
    for (text, whole), mine in into.items():
        key = hashed(text) ^ (kernels.WHOLE if whole else 0)
        lengths |= 0 if whole else 1 << len(text)
        at = key & (size - 1)
        while keys[at]:
            at = (at + 1) & (size - 1)
        keys[at], spans[at] = key, (len(turned_on), len(turned_on) + len(mine))
        told[at] = marks.get(text, 0) if whole else 0
        turned_on += mine
    called: list[list[tuple[int, Sequence[int]]]] = [[] for _ in range(many)]
    for need, asked in wakers:
        called[asked[0]].append((need, asked[1:]))
    flat = [waker for each in called for waker in each]
    return kernels.GateWords(
        keys=keys,
        marks=told,
        spans=spans,
        row=rows[0],
        named_row=rows[1],
        bits=np.array(turned_on or [0], np.int32),
        lengths=np.uint64(lengths),
        waker_offsets=np.cumsum([0, *map(len, called)]).astype(np.int32),
        callers=_as_bits([bool(each) for each in called]),
        needs=np.array([need for need, _ in flat] or [0], np.int32),
        other_offsets=np.cumsum([0, *(len(others) for _, others in flat)]).astype(np.int32),
        others=np.array([bit for _, others in flat for bit in others] or [0], np.int32),
    )


def _as_bits(told: Sequence[bool]) -> Any:
    """uint64, the first of them in the lowest bit of the first."""
    packed = np.packbits([*told, *[False] * (-len(told) % 64 or 64)], bitorder="little")
    return packed.view(np.uint64)


def exact(stems: frozenset[str]) -> Group:
    """What a card needs: first letters, or a whole word when it has fewer letters than gates compare."""
    return frozenset((stem, len(stem) < STEM) for stem in stems)


def united(groups: Iterable[Group]) -> Group:
    """Any of the words of several sets; nothing is known as soon as one set says nothing."""
    known = list(groups)
    return frozenset().union(*known) if all(known) else frozenset()


def set_called(rule: RegisteredRule, name: str) -> frozenset[str]:
    """A set of words of a rule's module."""
    thing = getattr(sys.modules[rule.find.__module__], name, None)
    if not isinstance(thing, frozenset):
        raise NotWidenedError(f"{rule.card.code} has no set {name}")
    return thing


def _first_words(cues: Cues) -> Group:
    """A word of every text that the cues find; nothing when a pattern says nothing of its words."""
    return exact(cues.needs[0]) if cues.needs else frozenset()


def words_of(rule: RegisteredRule, name: str, *, whole: bool = False) -> Group:
    """A set of a rule's module: words that begin as one of it, or (`whole`) those words alone."""
    thing = getattr(sys.modules[rule.find.__module__], name, None)
    if isinstance(thing, Cues):
        return _first_words(thing)
    thing = set_called(rule, name)
    if whole:  # what holds anything but letters and digits is no word of a text
        return frozenset((item, True) for item in thing if re.fullmatch(r"[^\W_]+", item))
    first = [re.match(r"[^\W_]+", item) for item in thing]
    return frozenset((found[0][:_LONGEST], False) for found in first if found)


def marked(weak: frozenset[str], titles: frozenset[str]) -> dict[str, int]:
    """Whole words, and what rows of capitalised words know them as; `weak`: first names that are words as often."""
    marked: dict[str, int] = defaultdict(int)
    for name in first_names():
        found = re.match(r"[^\W_]+", name)
        if found:
            marked[found[0]] |= kernels.LISTED
            if name not in weak:
                marked[found[0]] |= kernels.STRONG
    for title in titles:
        marked[title] |= kernels.TITLE
    return marked


def first_names_as_words() -> Group:
    """The listed first names, each by its first word."""
    first = [re.match(r"[^\W_]+", name) for name in first_names()]
    return frozenset((found[0], True) for found in first if found)
