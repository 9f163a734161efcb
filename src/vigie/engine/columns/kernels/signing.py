"""MinHash signatures over runs of three words."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import AFTER, HALF, NOTHING, PLACE, PRIME, SIGNATURE


@compiled
def sign(tokens, hashes, count, times, plus, signature):
    """The least of each of 64 permutations over the runs of three words (of fewer, when there are fewer)."""
    for place in range(SIGNATURE):
        signature[place] = NOTHING
    one = two = np.uint64(0)
    words = 0
    for index in range(count):
        if tokens[AFTER, index] - tokens[PLACE, index] > 1:
            continue
        three = hashes[index]
        words += 1
        if words > 2:
            _least((one * PRIME + two) * PRIME + three, times, plus, signature)
        one, two = two, three
    if 0 < words < 3:
        _least(one * PRIME + two, times, plus, signature)


@compiled
def _least(value, times, plus, signature):
    mixed = (value ^ (value >> np.uint64(29))) * PRIME
    short = np.uint32(mixed >> HALF)
    for place in range(SIGNATURE):
        permuted = np.uint32(times[place] * short + plus[place])
        signature[place] = min(signature[place], permuted)
