"""The words at which expressions may begin, known by their first letters, as the kernels look for them."""

from __future__ import annotations

from typing import Any

import numpy as np

from vigie.engine.columns import kernels
from vigie.engine.patterns import START

_LETTERS = {letter: number for number, letter in enumerate("abcdefghijklmnopqrstuvwxyz0123456789", 1)}


class Beginnings:
    """Sets of first letters (`vigie.engine.patterns.starts_of`), each known by its place."""

    def __init__(self) -> None:
        self._sets: dict[frozenset[str], int] = {}

    def place_of(self, starts: frozenset[str]) -> int:
        """The place of a set, the next one when it is new; words whose first letters are not all ASCII are in all."""
        written = frozenset(start for start in starts if _LETTERS.keys() >= set(start))
        return self._sets.setdefault(written, len(self._sets))

    def arrays(self) -> dict[str, Any]:
        """`initials`: int16 by the code of first letters, their class; `allowed`: classes × sets, a bit each."""
        classes = {
            start: number for number, start in enumerate(sorted(frozenset().union(*self._sets)), kernels.ANY + 1)
        }
        initials = np.zeros((len(_LETTERS) + 1) ** START, np.int16)
        allowed = np.zeros((kernels.ANY + 1 + len(classes), len(self._sets) // 64 + 1), np.uint64)
        allowed[kernels.ANY] = ~np.uint64(0)
        for start, number in classes.items():
            initials[_code_of(start)] = number
        for starts, place in self._sets.items():
            for start in starts:
                allowed[classes[start], place // 64] |= np.uint64(1 << place % 64)
        return {"initials": initials, "allowed": allowed}


def _code_of(start: str) -> int:
    code = 0
    for letter in start:
        code = (len(_LETTERS) + 1) * code + _LETTERS[letter]
    return code
