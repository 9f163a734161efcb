"""Automata that read a text a character at a time."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import inlined
from vigie.engine.columns.kernels.gates import DEAD, HIGH, LAST, UNIT, UNKNOWN
from vigie.engine.columns.kernels.stating import state_of, step


@inlined
def _root_of(group, before, machine, seen):
    """The first state of a group, a symbol being before: what begins there (anchored), or anywhere."""
    alike = machine.alike[group, before]
    state = np.int64(seen.roots[group, alike])
    if state < 0:
        count = 0
        if machine.anchored[group]:
            for place in range(machine.start_offsets[group], machine.start_offsets[group + 1]):
                seen.kept[count] = machine.starts[place]
                count += 1
        state = state_of(machine, seen, group, alike, count)
        seen.roots[group, alike] = state
    return state


@inlined
def _turn_on(seen, entry, met):
    place = entry >> HIGH
    for at in range(seen.found_offsets[place], seen.found_offsets[place + np.uint32(1)]):
        bit = seen.bits[at]
        met[bit >> 6] |= np.uint64(1) << np.uint64(bit & 63)


@inlined
def search(symbols, start, end, group, machine, seen, met):
    """Whether a text (its symbols, from `start` to `end`) holds an expression of a group.

    The bits of those that it holds are turned on in `met`; where that is empty, the first one found is enough.
    """
    places, table = machine.places[group], seen.table
    state = _root_of(group, machine.end, machine, seen)
    found = False
    for at in range(start, end + 1):
        symbol = symbols[at] if at < end else machine.end
        entry = table[UNIT * state + places[symbol]]
        if entry > LAST:
            if entry == UNKNOWN:
                entry = step(machine, seen, state, symbol)
            if entry > LAST:
                found = True
                if not len(met):
                    break
                _turn_on(seen, entry, met)
        state = np.int64(entry & LAST)
    return found


@inlined
def search_from(symbols, start, end, at, group, machine, seen):
    """Whether a text holds, beginning at a place, the expression of an anchored group; and where that was known."""
    places, table = machine.places[group], seen.table
    state = _root_of(group, symbols[at - 1] if at > start else machine.end, machine, seen)
    while at <= end:
        symbol = symbols[at] if at < end else machine.end
        entry = table[UNIT * state + places[symbol]]
        if entry > LAST:
            if entry == UNKNOWN:
                entry = step(machine, seen, state, symbol)
            if entry > LAST:
                return True, at
        state = np.int64(entry & LAST)
        if state == DEAD:
            break
        at += 1
    return False, at
