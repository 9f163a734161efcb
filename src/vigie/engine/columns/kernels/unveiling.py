"""Disguised words seen through (vigie.engine.readings)."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import (
    AFTER_AT,
    AFTER_AT_LETTERS,
    ALPHA,
    DECIMAL,
    INSIDE,
    LETTER,
    SEPARATOR,
    WORD,
)
from vigie.engine.columns.kernels.text import stands

_FEWEST_SPACED, _MOST_SPACED = 3, 40  # letters written one by one, the last one apart


@compiled
def _is_small(point):
    return 97 <= point <= 122


@compiled
def _letter_for(point):
    """The letter that a sign stands for, or 0."""
    if point == 52 or point == 64:
        return 97
    if point == 51 or point == 0x20AC:
        return 101
    if point == 49 or point == 33:
        return 105
    if point == 48:
        return 111
    if point == 53 or point == 36:
        return 115
    if point == 55:
        return 116
    return 98 if point == 56 else 0


@compiled
def _opens(point):
    return point == 52 or point == 64 or point == 51 or point == 53 or point == 36 or point == 55


@compiled
def _closes(point):
    return point == 52 or point == 51 or point == 48 or point == 53 or point == 55 or point == 36


@compiled
def _stands_for_a(text, count, at):
    """Whether what follows an "@" that begins a word is not the name of an account."""
    for word in range(len(AFTER_AT) - 1):
        begin, end = AFTER_AT[word], AFTER_AT[word + 1]
        if at + end - begin <= count and stands(text, at, AFTER_AT_LETTERS, begin, end):
            return True
    return False


@compiled
def _ends_word(text, count, at, kinds):
    if at >= count:
        return True
    point = text[at]
    if kinds[point] & WORD:
        return False
    priced = point == 36 or point == 0x20AC or point == 46 or point == 44
    return not (priced and at + 1 < count and kinds[text[at + 1]] & DECIMAL)


@compiled
def disguises(text, count, at, kinds):
    """How many signs that stand for letters begin here: 0, 1 or 2."""
    point = text[at]
    if point > 0x20AC or not _letter_for(point):
        return 0
    before = text[at - 1] if at else np.uint32(0)
    two = at + 1 < count and text[at + 1] <= 0x20AC and _letter_for(text[at + 1]) != 0
    if at and _is_small(before):
        if two and at + 2 < count and _is_small(text[at + 2]):
            return 2
        if at + 1 < count and _is_small(text[at + 1]):
            return 1
    alone = not (at and kinds[before] & WORD)
    if alone and _opens(point):
        if two and _opens(text[at + 1]) and at + 3 < count and _is_small(text[at + 2]) and _is_small(text[at + 3]):
            return 2
        small = at + 2 < count and _is_small(text[at + 1]) and _is_small(text[at + 2])
        if small and (point != 64 or _stands_for_a(text, count, at + 1)):
            return 1
    if at > 1 and _is_small(before) and _is_small(text[at - 2]) and _closes(point):
        if two and _closes(text[at + 1]) and _ends_word(text, count, at + 2, kinds):
            return 2
        if _ends_word(text, count, at + 1, kinds):
            return 1
    return 0


@compiled
def unveil(text, count, kinds, spare, out):
    """Disguised words seen through: letters spaced out, signs within words, signs read as letters, letters drawn out.

    The length written in `out`, 0 when nothing changes; `spare`: room for twice the text.
    """
    bare = spare[: len(spare) // 2]
    made, spaced = _join(text, count, kinds, bare)
    made, hidden = _bare(bare, made, kinds)
    made, changed = _read_letters(bare, made, kinds, spare[len(bare) :], out)
    return made if spaced or hidden or changed else 0


@compiled
def _next_spaced(text, count, at, kinds):
    """Where the next letter stands of those written one by one, with a separator or two between; -1 if it is none."""
    after = at + 1
    while after < count and after - at < 3 and kinds[text[after]] & SEPARATOR:
        after += 1
    return after if after > at + 1 and after < count and kinds[text[after]] & WORD else -1


@compiled
def _join(text, count, kinds, out):
    """Letters written one by one brought together; the length, and whether there are any."""
    made = at = 0
    changed = False
    while at < count:
        if kinds[text[at]] & WORD and not (at and kinds[text[at - 1]] & WORD):
            letters, last, before = 0, at, at
            following = _next_spaced(text, count, at, kinds)
            while following >= 0 and letters < _MOST_SPACED:
                letters, before, last = letters + 1, last, following
                following = _next_spaced(text, count, last, kinds)
            if last + 1 < count and kinds[text[last + 1]] & WORD:  # it begins a longer word
                letters, last = letters - 1, before
            if letters >= _FEWEST_SPACED:
                changed = True
                for place in range(at, last + 1):
                    if not kinds[text[place]] & SEPARATOR:
                        out[made] = text[place]
                        made += 1
                at = last + 1
                continue
        out[made] = text[at]
        made += 1
        at += 1
    return made, changed


@compiled
def _bare(text, count, kinds):
    """Signs between two letters left out, in place: four at most, or two of | ~ ^. The length, and whether there are."""
    made = at = 0
    changed = False
    after_letter = False
    while at < count:
        kind = kinds[text[at]]
        if kind & INSIDE and after_letter:
            ascii_ = text[at] < 128
            end = at + 1
            while end < count and kinds[text[end]] & INSIDE and (text[end] < 128) == ascii_:
                end += 1
            if end - at <= (2 if ascii_ else 4) and end < count and kinds[text[end]] & LETTER:
                changed = True
                at = end
                continue
        after_letter = (kind & LETTER) != 0
        text[made] = text[at]
        made += 1
        at += 1
    return made, changed


@compiled
def _read_letters(text, count, kinds, lettered, out):
    """Signs read as letters, letters drawn out brought back. The length, and whether anything changes."""
    changed = False
    skip = 0
    for at in range(count):
        if skip:
            skip -= 1
            lettered[at] = _letter_for(text[at])
            continue
        point = text[at]
        signs = 0
        if 33 <= point <= 64 or point == 0x20AC:
            signs = disguises(text, count, at, kinds)
        if signs:
            lettered[at] = _letter_for(text[at])
            skip = signs - 1
            changed = True
        else:
            lettered[at] = text[at]
    made = 0
    at = 0
    while at < count:
        point = lettered[at]
        if not _is_small(point) or at + 2 >= count or lettered[at + 1] != point or lettered[at + 2] != point:
            out[made] = point
            made += 1
            at += 1
            continue
        end = at + 3
        while end < count and lettered[end] == point:
            end += 1
        changed = True
        out[made] = point
        made += 1
        if end < count and at > 0:
            following = lettered[end]
            doubled = (
                point == 110 or point == 109 or point == 108 or point == 114 or point == 115 or point == 116
                or point == 112 or point == 102 or point == 99
            )  # fmt: skip
            if doubled and kinds[following] & ALPHA:
                out[made] = point
                made += 1
        at = end
    return made, changed
