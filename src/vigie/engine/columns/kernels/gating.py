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
