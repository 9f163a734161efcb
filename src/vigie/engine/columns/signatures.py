"""Signatures by which near-duplicates are found: MinHash of 64 permutations over runs of three words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from vigie.engine.columns.arrays import hashed
from vigie.engine.words import UNREAD, tokens

_PRIME = 0x9E3779B97F4A7C15
_BITS = (1 << 64) - 1
NOTHING = 0xFFFFFFFF


def _numbers(seed: int) -> Iterable[int]:
    """SplitMix64: the same permutations for ever, on every machine."""
    while True:
        seed = (seed + _PRIME) & _BITS
        value = seed
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9 & _BITS
        value = (value ^ value >> 27) * 0x94D049BB133111EB & _BITS
        yield (value ^ value >> 31) >> 32


def _permutations() -> tuple[Any, Any]:
    numbers = iter(_numbers(64))
    times = np.array([next(iter(numbers)) | 1 for _ in range(64)], dtype=np.uint32)
    plus = np.array([next(iter(numbers)) for _ in range(64)], dtype=np.uint32)
    return times, plus


TIMES, PLUS = _permutations()


def signature_of(text: str) -> Any:
    """The signature of one text, as the kernels work it out; the definition they are tested against."""
    words = [hashed(token.word.removeprefix(UNREAD)) for token in tokens(text) if token.width == 1]
    runs = [
        ((one * _PRIME + two) * _PRIME + three) & _BITS
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    ]
    if 0 < len(words) < 3:
        one, two = (0, words[0]) if len(words) == 1 else words
        runs = [(one * _PRIME + two) & _BITS]
    signature = np.full(64, NOTHING, dtype=np.uint32)
    for run in runs:
        mixed = (run ^ run >> 29) * _PRIME & _BITS
        short = np.uint32(mixed >> 32)
        signature = np.minimum(signature, TIMES * short + PLUS)
    return signature


def likeness(one: bytes, other: bytes) -> float:
    """The share of permutations on which two signatures agree: an estimate of the share of runs in common."""
    return float(np.mean(np.frombuffer(one, np.uint32) == np.frombuffer(other, np.uint32)))
