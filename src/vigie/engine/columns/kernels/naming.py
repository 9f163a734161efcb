"""Rows of capitalised words in the text as given, among which first names stand.

Whatever `vigie.engine.rules.personal_data.private_person` takes for a row of names is one here, and seldom more.
"""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled, inlined
from vigie.engine.columns.kernels.shapes import HALF, LISTED, PRIME, SEED, STRONG, TITLE, WHOLE_WORD, WORD

# What joins a first and a last name, in small letters, four at most: each letter in eight bits, the last one lowest.
_PARTICLES = np.array(
    [
        int.from_bytes(word.encode(), "big")
        for word in [
            "de",
            "la",
            "l",
            "d",
            "du",
            "des",
            "le",
            "van",
            "der",
            "den",
            "von",
            "da",
            "dos",
            "di",
            "del",
            "el",
            "al",
            "ben",
            "bin",
            "ould",
        ]
    ],
    np.uint32,
)
_MOST_PARTICLES = 6
REACH = 60  # characters given before a name, where what introduces it is looked for


@inlined
def slot_of(value, keys):
    """Where a hash table has a word, or -1."""
    mask = np.uint64(len(keys) - 1)
    slot = value & mask
    while keys[slot] != 0 and keys[slot] != value:
        slot = (slot + np.uint64(1)) & mask
    return np.int64(slot) if keys[slot] == value else np.int64(-1)


@inlined
def _is_capital(point):
    return 65 <= point <= 90 or (0xC0 <= point <= 0xDE and point != 0xD7)


@inlined
def _is_space(point):
    return point == 0x20 or point == 0xA0 or point == 0x202F


@inlined
def _is_apostrophe(point):
    return point == 0x27 or point == 0x2019


@compiled
def _marks_of(text, start, end, kinds, keys, marks):
    """What the words of part of a folded text are known as; several words that hold a listed name are a name."""
    told, many = 0, 0
    at = start
    while at < end:
        if not kinds[text[at]] & WORD:
            at += 1
            continue
        value = SEED
        while at < end and kinds[text[at]] & WORD:
            value = (value ^ np.uint64(text[at])) * PRIME
            value ^= value >> HALF
            at += 1
        slot = slot_of(value ^ WHOLE_WORD, keys)
        if slot >= 0:
            told |= marks[slot]
        many += 1
    if many > 1 and told & LISTED:
        told |= STRONG
    return told


@compiled
def _end_of_name(given, at, count, kinds):
    """Where the letters of a capitalised word end, hyphens and apostrophes inside it included."""
    at += 1
    while at < count:
        point = given[at]
        joins = (point == 0x2D or _is_apostrophe(point)) and at + 1 < count and (kinds[given[at + 1]] & WORD) != 0
        if not (joins or kinds[point] & WORD):
            break
        at += 1
    return at


@compiled
def _next_name(given, made, begins, at, count, kinds, keys, marks):
    """The capitalised word that follows the end of another, through particles and an initial, or -1; and whether a
    particle on the way is a first name as well."""
    named = False
    if at >= count or not _is_space(given[at]):
        return -1, named
    at += 1
    for _ in range(_MOST_PARTICLES):
        if at >= count:
            break
        if _is_capital(given[at]):
            if at + 2 < count and given[at + 1] == 0x2E and _is_space(given[at + 2]):
                at += 3
                continue
            return at, named
        end, packed = at, np.uint32(0)
        while end < count and end - at < 5 and 97 <= given[end] <= 122:
            packed = packed << np.uint32(8) | given[end]
            end += 1
        known = False
        for place in range(len(_PARTICLES)):
            known |= _PARTICLES[place] == packed
        if not known or end - at > 4 or end >= count:
            break
        if (_marks_of(made, begins[at], begins[end], kinds, keys, marks) & STRONG) != 0:
            named = True
        if _is_apostrophe(given[end]):
            at = end + 1
            if at < count and _is_space(given[at]):
                at += 1
        elif _is_space(given[end]):
            at = end + 1
        else:
            break
    return -1, named


@compiled
def read_rows(given, count, begins, made, kinds, words, rows, at, shift):
    """Write where, once folded (plus `shift`), a name of two words or more may begin, and where the REACH characters
    before begin; the place after, and whether a row holds a listed first name, or a title, before another word (or
    after one in capitals)."""
    named = False
    place = 0
    while place < count:
        if not _is_capital(given[place]) or (place and kinds[given[place - 1]] & WORD):
            place += 1
            continue
        first, strong, capitals, many = at, False, False, 0
        while True:
            end = _end_of_name(given, place, count, kinds)
            told = _marks_of(made, begins[place], begins[end], kinds, words.keys, words.marks)
            if many and (strong or (capitals and told & LISTED)):
                named = True
            strong |= (told & (STRONG | TITLE)) != 0
            capitals = end > place + 1 and _is_capital(given[end - 1])
            rows[at, 0], rows[at, 1] = shift + begins[place], shift + begins[max(place - REACH, 0)]
            at, many = at + 1, many + 1
            place = end
            following, through = _next_name(given, made, begins, end, count, kinds, words.keys, words.marks)
            if following < 0:
                break
            named |= through
            place = following
        at = first if many == 1 else at - 1
    return at, named
