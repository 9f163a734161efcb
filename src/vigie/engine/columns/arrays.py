"""What kernels are handed, made of what Python holds: hash tables, lists one after another, letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

BITS = (1 << 64) - 1
PRIME, SEED = 0x9E3779B97F4A7C15, 0xCBF29CE484222325


def hashed(word: str) -> int:
    """The hash by which kernels know a word."""
    value = SEED
    for character in word:
        value = ((value ^ ord(character)) * PRIME) & BITS
        value ^= value >> 32
    return value


def hash_table(items: Mapping[int, int], expected: int, *, mixed: bool = False, upper: bool = False) -> tuple[Any, Any]:
    """Keys of 64 bits (0 = free) and their values; `mixed`: keys that are not hashes, and are hashed here.

    `upper`: their place is told by the upper half of their bits.
    """
    if len(items) != expected or 0 in items:
        raise ValueError("two words share a hash of 64 bits")  # has never been seen
    size = 16
    while size < 3 * len(items):
        size *= 2
    keys, values = np.zeros(size, dtype=np.uint64), np.zeros(size, dtype=np.int32)
    for key, value in items.items():
        at = ((key * PRIME & BITS) >> 32 if mixed else key >> 32 if upper else key) & (size - 1)
        while keys[at]:
            at = (at + 1) & (size - 1)
        keys[at], values[at] = key, value
    return keys, values


def offsets(lengths: Iterable[int]) -> Any:
    """Where each of several things of these lengths begins, and where the last ends."""
    return np.cumsum([0, *lengths]).astype(np.int32)


def flat(rows: Sequence[Sequence[int]]) -> Any:
    """Rows of numbers, one after another; never empty."""
    return np.array([item for row in rows for item in row] or [0], dtype=np.int32)


def points(words: Iterable[str]) -> Any:
    """The letters of words, one after another; never empty."""
    return np.array([ord(character) for word in words for character in word] or [0], dtype=np.uint32)
