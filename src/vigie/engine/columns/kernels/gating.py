"""The gates of rules: the words that they ask for, then their expressions, in a block of posts."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled, inlined
from vigie.engine.columns.kernels.gates import LEFT, SPELLED
from vigie.engine.columns.kernels.searching import search, search_from

# The place of a bit that is alone, from the six first of its product with a de Bruijn sequence.
_SEQUENCE = np.uint64(0x03F79D71B4CB0A89)
_PLACES = np.zeros(64, np.int64)
for _place in range(64):
    _PLACES[(int(_SEQUENCE) << _place & (1 << 64) - 1) >> 58] = _place


@compiled
def _search_everywhere(gate, block):
    """Turn on the bits of the expressions that no words wake."""
    needs, machine, seen = gate.needs, gate.machine, gate.seen
    for place in range(len(needs.groups)):
        group, least, seeing = needs.groups[place], needs.least[place], needs.seeing[place]
        row = 0 if needs.of_given[place] else 1
        for post in range(block.held[0]):
            digits, met = block.digits[post], block.met[post]
            if digits == LEFT or (digits < least and not block.spelled[post]):
                continue
            search(
                block.symbols[row], block.offsets[row, post], block.offsets[row, post + 1], group, machine, seen, met
            )
            if seeing and block.offsets[2, post] < block.offsets[2, post + 1]:
                search(block.symbols[2], block.offsets[2, post], block.offsets[2, post + 1], group, machine, seen, met)


@inlined
def _wake(met, post, words, block, at):
    """Write the needs that all the bits of a waker wake, and the post; the place after."""
    for column in range(len(met)):
        left = met[column] & words.callers[column]
        while left:
            lowest = left & (~left + np.uint64(1))
            left ^= lowest
            bit = 64 * column + _PLACES[lowest * _SEQUENCE >> np.uint64(58)]
            for waker in range(words.waker_offsets[bit], words.waker_offsets[bit + 1]):
                holds = True
                for place in range(words.other_offsets[waker], words.other_offsets[waker + 1]):
                    other = words.others[place]
                    if not met[other >> 6] >> np.uint64(other & 63) & np.uint64(1):
                        holds = False
                        break
                if holds:
                    block.needs[at], block.posts[at] = words.needs[waker], post
                    at += 1
    return at


@compiled
def _sort_by_need(block, many):
    """Bring together the posts that wake a need."""
    block.need_offsets[:] = 0
    for place in range(many):
        block.need_offsets[block.needs[place] + 2] += 1
    for need in range(2, len(block.need_offsets)):
        block.need_offsets[need] += block.need_offsets[need - 1]
    for place in range(many):
        need = block.needs[place]
        block.by_need[block.need_offsets[need + 1]] = block.posts[place]
        block.need_offsets[need + 1] += 1


@inlined
def _holds(group, of_given, sees, post, gate, block):
    """Whether a reading of the post holds an expression of a group."""
    machine, seen, first = gate.machine, gate.seen, block.met[post, :0]
    row = 0 if of_given else 1
    if search(block.symbols[row], block.offsets[row, post], block.offsets[row, post + 1], group, machine, seen, first):
        return True
    if of_given or not sees or block.offsets[2, post] == block.offsets[2, post + 1]:
        return False
    return search(block.symbols[2], block.offsets[2, post], block.offsets[2, post + 1], group, machine, seen, first)


@inlined
def _holds_begun(group, begins, row, post, gate, block):
    """Whether an anchored group finds its expression at a word of a reading; so it is said when that would take too
    long."""
    needs, start, end = gate.needs, block.offsets[row, post], block.offsets[row, post + 1]
    column, bit = begins >> 6, np.uint64(begins & 63)
    left = 32 * (end - start) + 4096
    for place in range(block.begun_offsets[row - 1, post], block.begun_offsets[row - 1, post + 1]):
        if not needs.allowed[block.classes[row - 1, place], column] >> bit & np.uint64(1):
            continue
        begun = np.int64(block.begun[row - 1, place])
        held, at = search_from(block.symbols[row], start, end, begun, group, gate.machine, gate.seen)
        left -= at - begun
        if held or left < 0:
            return True
    return False


@inlined
def _holds_folded(group, begins, sees, post, gate, block):
    """Whether the folded text, or what it reads as once disguises are seen through, holds an expression of a group."""
    if begins < 0:
        return _holds(group, False, sees, post, gate, block)
    return _holds_begun(group, begins, 1, post, gate, block) or (
        sees and _holds_begun(group, begins, 2, post, gate, block)
    )


@inlined
def _is_introduced(group, post, gate, block):
    """Whether one of the expressions of a group ends where a row of capitalised words begins."""
    machine, seen, first = gate.machine, gate.seen, block.met[post, :0]
    if not block.rows_known[post]:
        return True
    for place in range(block.row_offsets[post], block.row_offsets[post + 1]):
        begun, row = np.int64(block.rows[place, 1]), np.int64(block.rows[place, 0])
        if search(block.symbols[1], begun, row, group, machine, seen, first):
            return True
    return False


@inlined
def _lets(need, post, gate, block):
    """Whether all that a need asks for is there, but what woke it."""
    needs = gate.needs
    if block.digits[post] < needs.digits[need] and not (block.spelled[post] and needs.spelled[need]):
        return False
    sees = needs.sees[need]
    folded, given, also, named = needs.folded[need], needs.given[need], needs.also[need], needs.named[need]
    if (also >= 0 or named >= 0) and not (
        (named >= 0 and block.met[post, named // 64] >> np.uint64(named % 64) & np.uint64(1))
        or (also >= 0 and _holds(also, False, sees, post, gate, block))
    ):
        return False
    if needs.before[need] >= 0 and not _is_introduced(needs.before[need], post, gate, block):
        return False
    if folded < 0 and given < 0:
        return True
    if given >= 0 and _holds(given, True, sees, post, gate, block):
        return True
    return folded >= 0 and _holds_folded(folded, needs.begins[need], sees, post, gate, block)


@compiled
def _has_near(need, post, gate, block):
    """Whether all that must stand near is there, somewhere in the post."""
    needs = gate.needs
    for place in range(needs.near_offsets[need], needs.near_offsets[need + 1]):
        if not _holds_folded(needs.nears[place], needs.near_begins[place], needs.sees[need], post, gate, block):
            return False
    return True


@compiled
def let_through(gate, block, first, woken, woken_offsets, signs, at):
    """Write the rules that may find something in the posts of a block, and hold these no longer.

    `first`: the number of its first post. `woken`, from `at` on: the places of the rules, in order, post by post
    (`woken_offsets`); the sign SPELLED is given to posts where numbers may be spelled in words, which are to be read
    closely first. Returns the place after, or -1 when there is no room.
    """
    words, needs, held = gate.words, gate.needs, block.held[0]
    rules = block.let.shape[1] - 1
    block.let[:held, :] = False
    _search_everywhere(gate, block)
    many = 0
    for post in range(held):
        if block.digits[post] != LEFT:
            many = _wake(block.met[post], post, words, block, many)
            for place in range(len(needs.always)):
                block.let[post, needs.always[place]] = True
    _sort_by_need(block, many)
    for need in range(len(block.need_offsets) - 2):
        rule = needs.rules[need] if needs.rules[need] >= 0 else rules
        for place in range(block.need_offsets[need], block.need_offsets[need + 1]):
            post = block.by_need[place]
            if not block.let[post, rule] and _lets(need, post, gate, block) and _has_near(need, post, gate, block):
                block.let[post, rule] = True
    for post in range(held):
        if at + rules > len(woken):
            return -1
        for rule in range(rules):
            if block.let[post, rule]:
                woken[at] = rule
                at += 1
        if block.let[post, rules]:
            signs[first + post] |= SPELLED
        woken_offsets[first + post + 1] = at
    block.held[0] = 0
    return at
