"""The words that the gates of rules ask for."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import HALF, PRIME, SEED, WHOLE_WORD, WORD


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
