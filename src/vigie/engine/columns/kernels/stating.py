"""The states of automata, made as they are met."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.gates import (
    AFTER,
    BEFORE,
    CHARACTER,
    DEAD,
    FORGOTTEN,
    FOUND,
    FOUNDS,
    HIGH,
    LAST,
    LISTED,
    STATES,
    TURN,
    UNIT,
    UNKNOWN,
)
from vigie.engine.columns.kernels.shapes import HALF, PRIME, SEED


@compiled
def _forget(seen):
    """Forget every state: there is no room for one more."""
    seen.slots[:] = 0
    seen.roots[:, :] = -1
    seen.counters[STATES] = 0
    seen.counters[LISTED] = 0
    seen.counters[FOUNDS] = 1
    seen.found_slots[:] = 0
    seen.found_offsets[0] = seen.found_offsets[1] = 0
    seen.counters[FORGOTTEN] += 1


@compiled
def _sort(numbers, count):
    """In place."""
    gap = 1
    while gap < count // 3:
        gap = 3 * gap + 1
    while gap:
        for place in range(gap, count):
            number, at = numbers[place], place
            while at >= gap and numbers[at - gap] > number:
                numbers[at] = numbers[at - gap]
                at -= gap
            numbers[at] = number
        gap //= 3


@compiled
def _is_state(seen, state, group, before, count):
    if seen.groups[state] != group or seen.befores[state] != before or seen.node_counts[state] != count:
        return False
    begun = seen.node_offsets[state]
    for place in range(count):  # noqa: SIM110 - compiled as it is
        if seen.nodes[begun + place] != seen.kept[place]:
            return False
    return True


@compiled
def state_of(machine, seen, group, before, count):
    """The state of a group that has the nodes kept, what stands before being so; made if need be."""
    value = SEED ^ np.uint64(group) ^ (np.uint64(before) << HALF)
    for place in range(count):
        value = (value ^ np.uint64(seen.kept[place])) * PRIME
        value ^= value >> HALF
    mask = len(seen.slots) - 1
    at = np.int64(value & np.uint64(mask))
    while seen.slots[at]:
        state = seen.slots[at] - 1
        if _is_state(seen, state, group, before, count):
            return state
        at = (at + 1) & mask
    state = seen.counters[STATES]
    units = machine.units[group]
    if state + units > len(seen.groups) or seen.counters[LISTED] + count > len(seen.nodes):
        _forget(seen)
        state = np.int64(0)
        at = np.int64(value & np.uint64(mask))
    seen.slots[at] = state + 1
    begun = seen.counters[LISTED]
    seen.groups[state], seen.befores[state] = group, before
    seen.node_offsets[state], seen.node_counts[state] = begun, count
    for place in range(count):
        seen.nodes[begun + place] = seen.kept[place]
    seen.counters[LISTED] += count
    seen.counters[STATES] = state + units
    seen.table[UNIT * state : UNIT * (state + units)] = UNKNOWN
    return state


@compiled
def _found_of(seen, count):
    """The place of the bits put together, all found at once; 0 when there are none."""
    if not count:
        return np.int64(0)
    _sort(seen.finding, count)
    value = SEED
    for each in range(count):
        value = (value ^ np.uint64(seen.finding[each])) * PRIME
        value ^= value >> HALF
    mask = len(seen.found_slots) - 1
    at = np.int64(value & np.uint64(mask))
    while seen.found_slots[at]:
        place = np.int64(seen.found_slots[at])
        begun = seen.found_offsets[place]
        alike = seen.found_offsets[place + 1] - begun == count
        for each in range(count if alike else 0):
            if seen.bits[begun + each] != seen.finding[each]:
                alike = False
                break
        if alike:
            return place
        at = (at + 1) & mask
    place = seen.counters[FOUNDS]
    if place + 2 > len(seen.found_offsets) or seen.found_offsets[place] + count > len(seen.bits):
        _forget(seen)
        place = np.int64(1)
        at = np.int64(value & np.uint64(mask))
    seen.found_slots[at] = place
    begun = seen.found_offsets[place]
    for each in range(count):
        seen.bits[begun + each] = seen.finding[each]
    seen.found_offsets[place + 1] = begun + count
    seen.counters[FOUNDS] = place + 1
    return place


@compiled
def _find(seen, bit, count):
    for place in range(count):
        if seen.finding[place] == bit:
            return count
    seen.finding[count] = bit
    return count + 1


@compiled
def _walk(machine, seen, top, before, symbol, count, found):
    """Follow the nodes of the stack over a symbol: how many nodes are kept then, how many bits found on the way."""
    turn, stack = seen.counters[TURN], seen.stack
    while top:
        top -= 1
        node = stack[top]
        if seen.visited[node] == turn:
            continue
        seen.visited[node] = turn
        operation, argument = machine.operations[node], machine.arguments[node]
        if operation == FOUND:
            found = _find(seen, argument, found)
            continue
        first = machine.after_offsets[node]
        if operation == CHARACTER:
            if machine.takes[argument, symbol]:
                count = _keep(seen, machine.after[first], count)
            continue
        if operation == AFTER and not machine.takes[argument, symbol]:
            continue
        if operation == BEFORE and not machine.takes[argument, before]:
            continue
        for place in range(first, machine.after_offsets[node + 1]):
            if seen.visited[machine.after[place]] != turn:
                stack[top] = machine.after[place]
                top += 1
    return count, found


@compiled
def _keep(seen, node, count):
    if seen.aimed[node] == seen.counters[TURN]:
        return count
    seen.aimed[node] = seen.counters[TURN]
    seen.kept[count] = node
    return count + 1


@compiled
def _written(machine, seen, state, group, symbol, count, found):
    """The entry for the nodes kept and what is found, written in the row of a state unless that was forgotten."""
    forgotten = seen.counters[FORGOTTEN]
    if machine.anchored[group] and not count:
        entry = np.uint32(_found_of(seen, found) << HIGH | np.int64(DEAD))
        if seen.counters[FORGOTTEN] == forgotten:
            seen.table[UNIT * state + machine.places[group, symbol]] = entry
        return entry
    _sort(seen.kept, count)
    following = state_of(machine, seen, group, machine.alike[group, symbol], count)
    bits = _found_of(seen, found)
    if seen.counters[FORGOTTEN] != forgotten:  # what was just made may be what was forgotten
        following, bits = state_of(machine, seen, group, machine.alike[group, symbol], count), _found_of(seen, found)
        return np.uint32(bits << HIGH | following)
    entry = np.uint32(bits << HIGH | following)
    seen.table[UNIT * state + machine.places[group, symbol]] = entry
    return entry


@compiled
def _step_of_root(machine, seen, root, group, before, symbol):
    """What begins anywhere, once a symbol is read."""
    seen.counters[TURN] += 1
    top = 0
    for place in range(machine.start_offsets[group], machine.start_offsets[group + 1]):
        seen.stack[top] = machine.starts[place]
        top += 1
    count, found = _walk(machine, seen, top, before, symbol, 0, 0)
    return _written(machine, seen, root, group, symbol, count, found)


@compiled
def _begin_again(machine, seen, group, before, symbol):
    """What begins at this very symbol: how many nodes are kept, and how many bits found."""
    root = state_of(machine, seen, group, before, 0)
    entry = seen.table[UNIT * root + machine.places[group, symbol]]
    if entry == UNKNOWN:
        entry = _step_of_root(machine, seen, root, group, before, symbol)
    begun, bits = entry & LAST, entry >> HIGH
    seen.counters[TURN] += 1
    count = found = 0
    for place in range(seen.found_offsets[bits], seen.found_offsets[bits + np.uint32(1)]):
        found = _find(seen, seen.bits[place], found)
    for place in range(seen.node_counts[begun]):
        count = _keep(seen, seen.nodes[seen.node_offsets[begun] + place], count)
    return count, found


@compiled
def step(machine, seen, state, symbol):
    """What a state becomes once a symbol is read (LAST), and above, where what is found on the way is written."""
    group, before, pending = seen.groups[state], seen.befores[state], seen.node_counts[state]
    if not pending:
        return _step_of_root(machine, seen, state, group, before, symbol)
    for place in range(pending):
        seen.held[place] = seen.nodes[seen.node_offsets[state] + place]
    forgotten = seen.counters[FORGOTTEN]
    count = found = 0
    if machine.anchored[group]:
        seen.counters[TURN] += 1
    else:
        count, found = _begin_again(machine, seen, group, before, symbol)
    for place in range(pending):
        seen.stack[place] = seen.held[place]
    count, found = _walk(machine, seen, pending, before, symbol, count, found)
    if seen.counters[FORGOTTEN] != forgotten:
        state = len(seen.groups)  # its row is another's now: what is worked out goes to a row that is never read
    return _written(machine, seen, state, group, symbol, count, found)
