"""Expressions as automata: whatever `re` finds, they find too; what they cannot count or look back at, they let by.

Conditions on the character before or after are kept as they are, and so are those of several characters at the two
ends of an expression; others are left out. Counts are kept when they are small, or of digits and the like; a
back-reference stands for anything that its group may hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

import numpy as np

from vigie.engine.columns import kernels
from vigie.engine.columns.gates.characters import (
    ENDS,
    EVERYTHING,
    Characters,
    NotWidenedError,
    constants,
    inside,
    set_of,
    word_characters,
)
from vigie.engine.columns.gates.pieces import (
    REPEATS,
    ZERO_WIDTH,
    branches,
    edge_set,
    extent,
    gather,
    with_long_ones_outside,
)

parser: Any = import_module("re._parser")

_MOST_COPIES, _MOST_COUNTED = 24, 3
CHARACTER, SPLIT, BEFORE, AFTER, FOUND = kernels.CHARACTER, kernels.SPLIT, kernels.BEFORE, kernels.AFTER, kernels.FOUND


@dataclass(frozen=True, slots=True)
class Fragment:
    """An expression as nodes, numbered from 0; the arguments of conditions and characters are places of `sets`."""

    sets: tuple[Characters, ...]
    operations: Any
    arguments: Any
    after_offsets: Any
    after: Any
    start: int


@lru_cache(maxsize=8192)
def fragment_of(source: str, *, window: bool = False, anchored: bool = False) -> Fragment:
    """An expression as an automaton; NotWidenedError when it is not understood.

    `window`: it is searched in a part of the text only, whose ends say nothing of the text's. `anchored`: it is read
    from the very place where it begins, so that only one character before that can be asked about.
    """
    tree = parser.parse(source)
    if tree.state.flags & (re.VERBOSE | re.ASCII | re.LOCALE | re.DOTALL):
        raise NotWidenedError(source)
    try:
        return _Reader(tree, window=window, anchored=anchored).fragment
    except (NotWidenedError, RecursionError) as error:
        raise NotWidenedError(source) from error


class _Reader:
    """An expression read from its end to its beginning; nodes that do the same are one."""

    def __init__(self, tree: Any, *, window: bool, anchored: bool) -> None:
        flags = tree.state.flags
        self._any_case, self._lines = bool(flags & re.IGNORECASE), bool(flags & re.MULTILINE)
        self._window, self._anchored = window, anchored
        self._sets: dict[Characters, int] = {}
        self._operations: list[int] = []
        self._arguments: list[int] = []
        self._after: list[list[int]] = []
        self._known: dict[tuple[int, int, tuple[int, ...]], int] = {}
        self._groups: dict[int, Any] = {}
        gather(tree, self._groups)
        start = self._sequence(list(tree), self._node(FOUND), left=True, right=True)
        self.fragment = Fragment(
            tuple(self._sets),
            np.array(self._operations, np.int8),
            np.array(self._arguments, np.int32),
            np.cumsum([0, *map(len, self._after)]),
            np.array([node for each in self._after for node in each], np.int64),
            start,
        )

    def _node(self, operation: int, argument: int = 0, after: Sequence[int] = ()) -> int:
        key = operation, argument, tuple(after)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._new(operation, argument, after)
        return known

    def _new(self, operation: int, argument: int = 0, after: Sequence[int] = ()) -> int:
        self._operations.append(operation)
        self._arguments.append(argument)
        self._after.append(list(after))
        return len(self._operations) - 1

    def _one_of(self, operation: int, found: Characters, then: int) -> int:
        return self._node(operation, self._sets.setdefault(found, len(self._sets)), [then])

    def _sequence(self, items: list[Any], then: int, *, left: bool, right: bool) -> int:
        """The node that begins these pieces. `left`, `right`: nothing of the expression stands before, or after."""
        items = with_long_ones_outside(items)
        for place in range(len(items) - 1, -1, -1):
            operation, argument = items[place]
            first, last = left and place == 0, right and place == len(items) - 1
            if operation in ZERO_WIDTH:
                then = self._condition(operation, argument, then, first=first, last=last)
            else:
                then = self._piece(operation, argument, then, left=first, right=last)
        return then

    def _piece(self, operation: Any, argument: Any, then: int, *, left: bool, right: bool) -> int:
        found = set_of(operation, argument, any_case=self._any_case)
        if found is not None:
            return self._one_of(CHARACTER, found, then)
        if operation is constants.BRANCH:
            return self._node(
                SPLIT, 0, [self._sequence(list(branch), then, left=left, right=right) for branch in argument[1]]
            )
        if operation is constants.SUBPATTERN:
            if argument[1] or argument[2]:
                raise NotWidenedError("flags inside an expression")
            return self._sequence(list(argument[3]), then, left=left, right=right)
        if operation is constants.ATOMIC_GROUP:
            return self._sequence(list(argument), then, left=left, right=right)
        if operation is constants.GROUPREF:
            return self._sequence(list(self._groups[argument]), then, left=False, right=False)
        if operation in REPEATS:
            least, most, inner = argument
            return self._repeat(least, most, inner, then, left=left, right=right)
        raise NotWidenedError(str(operation))

    def _repeat(self, least: int, most: Any, items: Any, then: int, *, left: bool, right: bool) -> int:
        pieces = list(items)
        once = most == 1
        size, narrow = extent(pieces, any_case=self._any_case)
        if most is constants.MAXREPEAT or (most > _MOST_COUNTED and not (narrow and most * size <= 120)):
            least = min(least, _MOST_COPIES)
            loop = self._new(SPLIT)  # it comes back to itself
            self._after[loop] += [self._sequence(pieces, loop, left=False, right=False), then]
            begun = loop
        else:
            begun = then
            for _ in range(most - least):
                begun = self._node(
                    SPLIT, 0, [self._sequence(pieces, begun, left=left and once, right=right and once), then]
                )
        for _ in range(least):
            begun = self._sequence(pieces, begun, left=left and once, right=right and once)
        return begun

    # --- conditions

    def _condition(self, operation: Any, argument: Any, then: int, *, first: bool, last: bool) -> int:
        if operation is constants.AT:
            return self._anchor(argument, then, first=first)
        if self._window:
            return then
        direction, inner = argument
        ahead = direction > 0
        pieces = list(inner)
        if operation is constants.ASSERT:
            if last if ahead else first and not self._anchored:
                return self._sequence(pieces, then, left=not ahead, right=ahead)
            found, nothing = edge_set(pieces, ahead=ahead, any_case=self._any_case, lines=self._lines)
            return then if nothing else self._one_of(AFTER if ahead else BEFORE, found, then)
        # What is read beyond the expression stands at its very end: one alternative, the farthest from it.
        outside = last if ahead else first and not self._anchored
        sides = sorted(branches(pieces), key=len, reverse=ahead)
        for side in sides:
            then = self._refused(side, then, ahead=ahead, outside=outside and side is sides[0 if ahead else -1])
        return then

    def _refused(self, pieces: list[Any], then: int, *, ahead: bool, outside: bool) -> int:
        """What must not stand there; several characters can only be told at the ends of the expression."""
        sets = [set_of(*piece, wide=False, any_case=self._any_case) for piece in pieces]
        if not sets or any(found is None for found in sets):
            return then
        operation = AFTER if ahead else BEFORE
        refused = [found for found in (sets if ahead else sets[::-1]) if found is not None]
        if len(refused) == 1:
            return self._one_of(operation, ~refused[0], then)
        if not outside:
            return then
        wide = [set_of(*piece, any_case=self._any_case) for piece in (pieces if ahead else pieces[::-1])]
        return self._unless(refused, [found or EVERYTHING for found in wide], then, ahead=ahead)

    def _unless(self, refused: list[Characters], wide: list[Characters], then: int, *, ahead: bool) -> int:
        """Not all of these in turn, reading away from the expression: the first is missing, or it is there and…"""
        if ahead:
            rest = self._one_of(AFTER, ~refused[-1], then)
            for lower, upper in zip(refused[-2::-1], wide[-2::-1], strict=True):
                rest = self._node(
                    SPLIT, 0, [self._one_of(AFTER, ~lower, then), self._one_of(CHARACTER, inside(upper), rest)]
                )
            return rest
        entries, joined = [], then
        for lower, upper in zip(refused, wide, strict=True):
            entries.append(self._one_of(BEFORE, ~lower, joined))
            joined = self._one_of(CHARACTER, inside(upper), joined)
        return self._node(SPLIT, 0, entries)

    def _anchor(self, argument: Any, then: int, *, first: bool) -> int:
        word, lines = word_characters(), Characters(1 << 10, end=True)
        if argument in (constants.AT_BOUNDARY, constants.AT_NON_BOUNDARY):
            if self._window and not first:
                return then
            unlike = argument is constants.AT_BOUNDARY
            after_word = self._one_of(BEFORE, word, self._one_of(AFTER, ~word if unlike else word, then))
            after_none = self._one_of(BEFORE, ~word, self._one_of(AFTER, word if unlike else ~word, then))
            return self._node(SPLIT, 0, [after_word, after_none])
        if self._window:
            return then
        if argument in (constants.AT_BEGINNING, constants.AT_BEGINNING_STRING):
            begins = lines if self._lines and argument is constants.AT_BEGINNING else ENDS
            return self._one_of(BEFORE, begins, then)
        if argument is constants.AT_END_STRING:
            return self._one_of(AFTER, ENDS, then)
        if argument is constants.AT_END:
            return self._one_of(AFTER, lines, then)
        raise NotWidenedError(str(argument))
