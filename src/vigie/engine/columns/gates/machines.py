"""Automata put together in groups, as the kernels read them."""

from __future__ import annotations

from typing import Any

import numpy as np

from vigie.engine.columns import kernels
from vigie.engine.columns.gates.automata import Fragment, fragment_of
from vigie.engine.columns.gates.characters import Characters, symbols_of

CHARACTER, BEFORE, AFTER, FOUND, UNIT = kernels.CHARACTER, kernels.BEFORE, kernels.AFTER, kernels.FOUND, kernels.UNIT


class Automata:
    """Groups of expressions, each group searched at once; `machine()` is what the kernels read."""

    def __init__(self) -> None:
        self._fragments: list[tuple[int, int, Fragment]] = []  # each with its group and its bit
        self._anchored: list[bool] = []

    def group(self, *, anchored: bool = False) -> int:
        """A new group, without expressions yet; `anchored`: searched only where they may begin."""
        self._anchored.append(anchored)
        return len(self._anchored) - 1

    def add(self, group: int, source: str, bit: int = 0, *, window: bool = False) -> None:
        """One more expression for a group, told by a bit. NotWidenedError when it is not understood.

        `window`: it is searched in a part of the text only, whose ends say nothing of the text's.
        """
        fragment = fragment_of(source, window=window, anchored=self._anchored[group])
        self._fragments.append((group, bit, fragment))

    def machine(self) -> kernels.Machine:
        """The arrays of all the groups."""
        fragments = sorted(self._fragments, key=lambda each: each[0])
        sets: dict[Characters, int] = {}
        starts: list[list[int]] = [[] for _ in range(max(len(self._anchored), 1))]
        ranges: list[list[tuple[int, int]]] = [[] for _ in starts]
        operations, arguments, lengths, after, begun = [], [], [], [], 0
        for group, bit, fragment in fragments:
            places = np.array([sets.setdefault(each, len(sets)) for each in fragment.sets] or [0], np.int32)
            conditions = np.isin(fragment.operations, (CHARACTER, BEFORE, AFTER))
            arguments.append(np.where(conditions, places[fragment.arguments], bit))
            operations.append(fragment.operations)
            lengths.append(np.diff(fragment.after_offsets))
            after.append(fragment.after + begun)
            starts[group].append(fragment.start + begun)
            ranges[group].append((begun, begun + len(fragment.operations)))
            begun += len(fragment.operations)
        symbols, takes = symbols_of(list(sets))
        nothing = np.zeros(1, np.int64)
        told = np.concatenate(operations or [np.array([FOUND], np.int8)])
        asked = np.concatenate(arguments or [nothing])
        return kernels.Machine(
            symbols=symbols,
            end=takes.shape[1] - 1,
            takes=takes if takes.size else np.zeros((1, takes.shape[1]), bool),
            operations=told,
            arguments=asked.astype(np.int32),
            after_offsets=np.cumsum(np.concatenate([nothing, *(lengths or [nothing])])).astype(np.int32),
            after=np.concatenate(after or [nothing]).astype(np.int32),
            start_offsets=np.cumsum([0, *map(len, starts)]).astype(np.int32),
            starts=np.array([node for each in starts for node in each] or [0], np.int32),
            **_by_group(takes, told, asked, ranges),
            anchored=np.array(self._anchored or [False], bool),
        )


def _by_group(takes: Any, operations: Any, arguments: Any, ranges: list[list[tuple[int, int]]]) -> dict[str, Any]:
    """What a group tells apart of the symbols: its own numbers for them, and what looks back tells apart."""
    groups, symbols = len(ranges), takes.shape[1]
    places, alike = np.zeros((groups, symbols), np.uint8), np.zeros((groups, symbols), np.uint16)
    widths = np.ones(groups, np.int32)
    for group, mine in enumerate(ranges):
        if not mine:
            continue
        begun, ended = mine[0][0], mine[-1][1]
        told, asked = operations[begun:ended], arguments[begun:ended]
        used = np.unique(asked[np.isin(told, (CHARACTER, BEFORE, AFTER))])
        if len(used):
            _, first, which = np.unique(takes[used], axis=1, return_index=True, return_inverse=True)
            places[group], widths[group] = which.reshape(-1), len(first)
        back = np.unique(asked[told == BEFORE])
        if len(back):
            _, first, which = np.unique(takes[back], axis=1, return_index=True, return_inverse=True)
            alike[group] = first[which.reshape(-1)]
    return {"places": places, "alike": alike, "units": ((widths + UNIT - 1) // UNIT).astype(np.int32)}
