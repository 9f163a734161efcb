"""What the kernels read of Unicode: the folding table and the kinds of characters, as flat arrays."""

from __future__ import annotations

import re
import sys
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from vigie.engine import readings
from vigie.engine.folding import folding_table
from vigie.engine.words import MARKS

# Kinds of a code point, one bit each.
WORD, LETTER, SPACE, UPPER, LOWER, DECIMAL, MARK, UNDERSCORED = 1, 2, 4, 8, 16, 32, 64, 128
ALPHA, TITLED, SEPARATOR, INSIDE, DISGUISE, NOTABLE = 256, 512, 1024, 2048, 4096, 8192
DROPPED, SEVERAL = 0xFFFFFFFE, 0xFFFFFFFF
POINTS = sys.maxunicode + 1

Array = Any  # numpy arrays: the kernels are compiled from what they are given


class CharacterTables(NamedTuple):
    """`kinds` and `folds` by code point; what folds to several is found through `points`, `offsets`, `outputs`."""

    kinds: Array
    folds: Array
    points: Array
    offsets: Array
    outputs: Array


@cache
def character_tables() -> CharacterTables:
    """The tables, made once per process (about 0.2 s)."""
    table = folding_table()
    points = np.array(table.points, dtype=np.uint32)
    offsets = np.array(table.offsets, dtype=np.uint32)
    outputs = np.array(table.outputs, dtype=np.uint32)
    folds = np.arange(POINTS, dtype=np.uint32)
    lengths = np.diff(offsets)
    folds[points[lengths == 1]] = outputs[offsets[:-1][lengths == 1]]
    folds[points[lengths == 0]] = DROPPED
    folds[points[lengths > 1]] = SEVERAL
    return CharacterTables(_kinds(), folds, points, offsets, outputs)


def _kinds() -> Array:
    """As Python's own expressions tell them, so that both paths cut words alike."""
    everything = "".join(map(chr, range(POINTS)))
    kinds = np.zeros(POINTS, dtype=np.uint16)
    for bit, pattern in (
        (WORD, r"[^\W_]"), (LETTER, r"[^\W\d_]"), (SPACE, r"\s"), (DECIMAL, r"\d"),
        (MARK, rf"[{MARKS}]"), (UNDERSCORED, r"\w"), (SEPARATOR, readings.SEPARATOR), (INSIDE, readings.HIDING),
        (DISGUISE, rf"[{''.join(readings.LEET)}]"), (NOTABLE, rf"[@\"#«»“”„{''.join(readings.LEET)}]|{readings.HIDING}"),
    ):  # fmt: skip
        for found in re.finditer(f"(?:{pattern})+", everything):  # by runs: most of Unicode is alike
            kinds[found.start() : found.end()] |= bit
    for character in filter(str.isupper, everything):
        kinds[ord(character)] |= UPPER
    for bit, is_so in ((LOWER, str.islower), (ALPHA, str.isalpha)):
        for character in filter(is_so, everything):
            kinds[ord(character)] |= bit
    for character in filter(str.istitle, everything):
        if not character.isupper():
            kinds[ord(character)] |= TITLED
    return kinds
