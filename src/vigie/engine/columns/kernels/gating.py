"""The gates of rules: the words that they ask for, then their expressions."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.gates import SERIAL
from vigie.engine.columns.kernels.searching import search
from vigie.engine.columns.kernels.shapes import GIVEN, HALF, MADE, PRIME, SEED, SPARE, WHOLE_WORD, WORD


@compiled
def _turn_on(value, keys, masks, met):
    mask = np.uint64(len(keys) - 1)
    at = value & mask
    while keys[at] != 0:
        if keys[at] == value:
            for column in range(masks.shape[1]):
                met[column] |= masks[at, column]
            return
        at = (at + np.uint64(1)) & mask


@compiled
def meet(text, count, kinds, keys, masks, lengths, met):
    """Turn on the bits of the words of a folded text, as rules cut them."""
    at = 0
    while at < count:
        if not kinds[text[at]] & WORD:
            at += 1
            continue
        value = SEED
        length = np.uint64(0)
        while at < count and kinds[text[at]] & WORD:
            value = (value ^ np.uint64(text[at])) * PRIME
            value ^= value >> HALF
            length += np.uint64(1)
            at += 1
            if length < 64 and (lengths >> length) & np.uint64(1):
                _turn_on(value, keys, masks, met)
        _turn_on(value ^ WHOLE_WORD, keys, masks, met)


@compiled
def wake(met, offsets, wakers, wanted, needs, woken, serial, out, at):
    """Write once each the needs that all the bits of a waker wake; the place after, or -1 when there is no room."""
    width = len(met)
    for column in range(width):
        left = met[column]
        while left:
            lowest = left & (~left + np.uint64(1))
            left ^= lowest
            bit = 64 * column
            while lowest > 1:  # at most 63 times, and seldom: few bits are met
                lowest >>= np.uint64(1)
                bit += 1
            for place in range(offsets[bit], offsets[bit + 1]):
                waker = wakers[place]
                need = needs[waker]
                holds = woken[need] != serial
                for each in range(width if holds else 0):
                    if met[each] & wanted[waker, each] != wanted[waker, each]:
                        holds = False
                        break
                if holds:
                    if at >= len(out):
                        return -1
                    woken[need] = serial
                    out[at] = need
                    at += 1
    return at


@compiled
def _holds(group, of_given, sees, readings, counts, machine, seen):
    """Whether a reading of the post holds an expression of a group."""
    if of_given:
        return search(readings[GIVEN], counts[0], group, machine, seen, False)
    if search(readings[MADE], counts[1], group, machine, seen, False):
        return True
    return sees and counts[2] > 0 and search(readings[SPARE], counts[2], group, machine, seen, False)


@compiled
def _lets(need, readings, counts, digits, spelled, gate):
    """Whether all that a need asks for is there, but what woke it."""
    needs, machine, seen = gate.needs, gate.machine, gate.seen
    if digits < needs.digits[need] and not (spelled and needs.spelled[need]):
        return False
    sees = needs.sees[need]
    folded, given, also, named = needs.folded[need], needs.given[need], needs.also[need], needs.named[need]
    if (also >= 0 or named >= 0) and not (
        (named >= 0 and seen.met[named // 64] >> np.uint64(named % 64) & np.uint64(1))
        or (also >= 0 and _holds(also, False, sees, readings, counts, machine, seen))
    ):
        return False
    if folded < 0 and given < 0:
        return True
    return (folded >= 0 and _holds(folded, False, sees, readings, counts, machine, seen)) or (
        given >= 0 and _holds(given, True, sees, readings, counts, machine, seen)
    )


@compiled
def let_through(readings, counts, digits, spelled, kinds, gate, out, at):
    """Write the rules that may find something in a post; the place after, or -1 when there is no room.

    `readings`: rows GIVEN, MADE (folded) and SPARE (disguised words seen through), and how many characters of each.
    Also tells whether numbers may be spelled in words, which is to be read closely first.
    """
    words, needs, machine, seen = gate.words, gate.needs, gate.machine, gate.seen
    seen.counters[SERIAL] += 1
    serial = seen.counters[SERIAL]
    spells = False
    seen.met[:] = 0
    if words.lengths or len(words.keys) > 1:
        meet(readings[MADE], counts[1], kinds, words.keys, words.masks, words.lengths, seen.met)
        if counts[2] > 0:
            meet(readings[SPARE], counts[2], kinds, words.keys, words.masks, words.lengths, seen.met)
    for place in range(len(needs.groups)):
        group = needs.groups[place]
        if digits < needs.least[place] and not spelled:
            continue
        if needs.of_given[place]:
            search(readings[GIVEN], counts[0], group, machine, seen, True)
        else:
            search(readings[MADE], counts[1], group, machine, seen, True)
            if needs.seeing[place] and counts[2] > 0:
                search(readings[SPARE], counts[2], group, machine, seen, True)
    many = wake(
        seen.met, words.waker_offsets, words.wakers, words.wanted, words.needs, seen.woken_at, serial, seen.woken, 0
    )
    if at + many + len(needs.always) > len(out):
        return -1, False
    for place in range(len(needs.always)):
        out[at] = needs.always[place]
        at += 1
    for place in range(many):
        need = seen.woken[place]
        rule = needs.rules[need]
        if rule >= 0 and seen.let[rule] == serial:
            continue
        if _lets(need, readings, counts, digits, spelled, gate):
            if rule < 0:
                spells = True
            else:
                seen.let[rule] = serial
                out[at] = rule
                at += 1
    return at, spells
