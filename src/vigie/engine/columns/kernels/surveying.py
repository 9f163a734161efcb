"""A folded text gone through once: its runs of letters and digits, and what else it holds that asks for a closer look."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import (
    AT,
    DISGUISE,
    HALF,
    HASHED,
    INSIDE,
    LETTER,
    LETTERED,
    LINKED,
    LONGEST_EXACT,
    MARK,
    NOTABLE,
    PRIME,
    QUOTED,
    SEED,
    SEPARATOR,
    TAGGED,
    WORD,
)
from vigie.engine.columns.kernels.unveiling import disguises

_ALONE = 4  # letters written one by one that make a disguise
_BYTE, _REST = np.uint64(8), np.uint64(56)
_HIDING = 4  # signs that may hide between two letters


@compiled
def survey(text, count, kinds, begins, ends, values, keys):
    """Write the runs of letters and digits, and their hashes. Returns how many, the kinds met, signs, and digits.

    Of the signs, LETTERED: letters may be spaced out or drawn out, signs hidden between them or standing for them.
    `keys`: by run, what the heads know a word by (`remembering.key_of`); HASHED when it is for them to find out.
    """
    runs = marks = signs = digits = 0
    alone = gap = 0  # words of one letter in a row; characters since the last word
    apart = True  # whether only separators stand between
    at = 0
    while at < count:
        point = text[at]
        kind = kinds[point]
        marks |= kind
        if kind & WORD:
            begin = at
            value = SEED
            before = twice = widest = np.uint32(0)
            low = high = np.uint64(0)
            plain = True
            while True:
                high = (high << _BYTE) | (low >> _REST)
                low = (low << _BYTE) | np.uint64(point)
                widest |= point
                value = (value ^ np.uint64(point)) * PRIME
                value ^= value >> HALF
                if point < 58:
                    digits += 1
                    plain = False
                    if kind & DISGUISE and not signs & LETTERED and disguises(text, count, at, kinds):
                        signs |= LETTERED
                elif point == before:
                    if twice == point and 97 <= point <= 122:
                        signs |= LETTERED
                        plain = False
                    elif point == 119:  # of www.
                        signs |= LINKED
                elif point == 112 and before == 116:  # of http
                    signs |= LINKED
                twice, before = before, point
                at += 1
                if at >= count:
                    break
                point = text[at]
                kind = kinds[point]
                if not kind & WORD:
                    break
                marks |= kind
            begins[runs], ends[runs], values[runs] = begin, at, value
            plain = plain and widest < 128 and at - begin <= LONGEST_EXACT
            keys[runs, 0], keys[runs, 1] = low, high if plain else HASHED
            runs += 1
            if at - begin > 1:
                alone = 0
            else:
                alone = alone + 1 if alone and apart and 1 <= gap <= 2 else 1
                if alone >= _ALONE:
                    signs |= LETTERED
            gap = 0
            apart = True
            continue
        if kind & NOTABLE:
            if point == 64:
                signs |= AT
            elif point == 35:
                signs |= TAGGED
            elif not kind & (DISGUISE | INSIDE):
                signs |= QUOTED
            if kind & DISGUISE and not signs & LETTERED and disguises(text, count, at, kinds):
                signs |= LETTERED
            elif kind & INSIDE and at and kinds[text[at - 1]] & LETTER:
                end = at + 1
                while end < count and end - at < _HIDING and kinds[text[end]] & INSIDE:
                    end += 1
                if end < count and kinds[text[end]] & LETTER:
                    signs |= LETTERED
        if not kind & SEPARATOR:
            apart = False
        gap += 1
        at += 1
    return runs, marks, signs, min(digits, 65535)


@compiled
def runs_with_marks(text, count, kinds, begins, ends, values):
    """The runs of letters, digits and vowel signs (vigie.engine.words.MARKS) instead; how many."""
    runs = at = 0
    while at < count:
        if not kinds[text[at]] & (WORD | MARK):
            at += 1
            continue
        begins[runs] = at
        value = SEED
        while at < count and kinds[text[at]] & (WORD | MARK):
            value = (value ^ np.uint64(text[at])) * PRIME
            value ^= value >> HALF
            at += 1
        ends[runs], values[runs] = at, value
        runs += 1
    return runs
