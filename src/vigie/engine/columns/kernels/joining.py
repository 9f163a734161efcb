"""What apostrophes and hyphens do to words: elisions, possessives, compounds that are one word (vigie.engine.words)."""

from __future__ import annotations

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import HALF_LETTERS, HALVES, WORD
from vigie.engine.columns.kernels.text import of_kind, stands


@compiled
def elided(text, start, at, kinds):
    """How many characters before an apostrophe are an elided word ("l", "qu", "jusqu"), or 0."""
    first = at
    while first > start and at - first < 8 and of_kind(kinds, text[first - 1], WORD):
        first -= 1
    length = at - first
    if first > start and of_kind(kinds, text[first - 1], WORD):
        return 0
    if length == 1:
        c = text[first]
        if c == 99 or c == 100 or c == 106 or c == 108 or c == 109 or c == 110 or c == 115 or c == 116:
            return 1
        return 0
    if length < 2 or text[at - 2] != 113 or text[at - 1] != 117:  # qu
        return 0
    if length == 2:
        return 2
    if length == 5 and text[first] == 106 and text[first + 1] == 117 and text[first + 2] == 115:  # jus
        return 5
    if length == 6:
        a, b, c, d = text[first], text[first + 1], text[first + 2], text[first + 3]
        if a == 108 and b == 111 and c == 114 and d == 115:  # lors
            return 6
        if a == 112 and b == 117 and c == 105 and d == 115:  # puis
            return 6
        if a == 113 and b == 117 and c == 111 and d == 105:  # quoi
            return 6
    return 0


@compiled
def leave_out(text, count, kinds, other):
    """Leave out elisions, possessives, inner apostrophes and the hyphens of compounds; the length that remains."""
    made = 0
    for at in range(count):
        if text[at] == 39 and (at + 1 >= count or of_kind(kinds, text[at + 1], WORD)):
            gone = elided(text, 0, at, kinds)
            if gone:
                made -= gone
                continue
        other[made] = text[at]
        made += 1
    count = made
    made = 0
    at = 0
    while at < count:
        if (
            other[at] == 39 and at > 0 and at + 1 < count and other[at + 1] == 115
            and of_kind(kinds, other[at - 1], WORD)
            and (at + 2 >= count or not of_kind(kinds, other[at + 2], WORD))
        ):  # fmt: skip
            at += 2
            continue
        text[made] = other[at]
        made += 1
        at += 1
    count = made
    made = 0
    for at in range(count):
        inner = 0 < at < count - 1 and of_kind(kinds, text[at - 1], WORD) and of_kind(kinds, text[at + 1], WORD)
        if text[at] == 39 and inner:
            continue
        other[made] = text[at]
        made += 1
    count = made
    made = 0
    for at in range(count):
        if other[at] == 45 and _joins(other, count, at, kinds):
            continue
        text[made] = other[at]
        made += 1
    return made


@compiled
def begins_compound(text, begin, end):
    """Whether a word is the first half of a compound that is one word."""
    for pair in range(0, len(HALVES) - 1, 2):
        first, last = HALVES[pair], HALVES[pair + 1]
        if last - first == end - begin and stands(text, begin, HALF_LETTERS, first, last):
            return True
    return False


@compiled
def _joins(text, count, at, kinds):
    """Whether a hyphen stands inside a compound that is one word."""
    for pair in range(0, len(HALVES) - 1, 2):
        begin, middle, end = HALVES[pair], HALVES[pair + 1], HALVES[pair + 2]
        before, after = middle - begin, end - middle
        if at < before or at + after >= count:
            continue
        if not (
            stands(text, at - before, HALF_LETTERS, begin, middle) and stands(text, at + 1, HALF_LETTERS, middle, end)
        ):
            continue
        if at > before and of_kind(kinds, text[at - before - 1], WORD):
            continue
        if at + after + 1 < count and of_kind(kinds, text[at + after + 1], WORD):
            continue
        return True
    return False
