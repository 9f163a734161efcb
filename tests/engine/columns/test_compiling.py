"""How kernels are compiled leaves what others compile alone."""

from __future__ import annotations

import numpy as np
from numba import njit

from vigie.engine.columns import kernels


def test_the_indices_of_others_may_still_count_from_the_end() -> None:
    assert kernels.read_posts is not None  # the kernels are there, and compiled their own way

    @njit
    def at(numbers, place):
        return numbers[place]

    assert at(np.arange(3), -1) == 2
