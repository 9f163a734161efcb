"""What is known of a word: what it weighs for every head and language, its classes, the signs of form that it bears.

A word is worked out when it is first met, and remembered: posts say the same words again and again. All that is
remembered of a word stands in 128 octets, seen as three tables: `lanes` (int16: 0 to 31, what it weighs), `rows`
(uint32: from COUNTED on) and `keys` (uint64: LOW and HIGH). Its place in the tables is the one where its key leads.

The key of a word of 16 ASCII letters or less is made of the letters themselves; that of others is a hash, and their
letters are compared.
"""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.fetching import prefetch
from vigie.engine.columns.kernels.forming import BREAKS, OPENS
from vigie.engine.columns.kernels.shapes import (
    HALF,
    HASHED,
    LANGUAGES,
    LANGUAGES_AT,
    LONGEST_EXACT,
    MANY_AT,
    OUTPUTS,
    PRIME,
    RECORDS_BITS,
    SEED,
    WORTHS_AT,
)

BUCKETS = np.uint32((1 << 18) - 1)
FNV_PRIME = np.uint32(0x01000193)
WORDS_BASIS = np.uint32(((0x811C9DC5 ^ 1) * 0x01000193) & 0xFFFFFFFF)
LETTERS_BASIS = np.uint32(((0x811C9DC5 ^ 2) * 0x01000193) & 0xFFFFFFFF)
LONGEST_WEIGHED, TOLD_TIMES = 40, 3
ENTRIES, LETTERS, SERIAL = 0, 1, 2  # places of `state`
# Columns of `rows`: how many buckets (0: nothing is remembered there), its classes, its signs, the number of the post
# that it was met in, its letters when its key is a hash. Columns of `keys`.
COUNTED, CLASSES_OF, FLAGS_OF, MET_AT, LETTERS_AT = 20, 21, 22, 23, 24
LOW, HIGH = 8, 9
_SLOT = np.uint64(64 - RECORDS_BITS)
_NO_MORE = np.uint64(1 << 21)
_BYTE, _REST = np.uint64(8), np.uint64(56)
_MOST_WORDS_OF_A_POST, _MOST_LETTERS_OF_A_POST = 13_000, 80_000


@compiled
def forget_when_full(memory):
    """Before a post: make sure that all its words find room."""
    state = memory.state
    full = state[ENTRIES] + _MOST_WORDS_OF_A_POST > len(memory.rows) // 4 * 3
    if full or state[LETTERS] + _MOST_LETTERS_OF_A_POST > len(memory.chars):
        memory.rows[:, COUNTED] = 0
        state[ENTRIES] = state[LETTERS] = 0


@compiled
def mixed(low, high):
    """The hash of a key: its first bits say where it stands."""
    return (low ^ (high * PRIME)) * PRIME


@compiled
def expect(low, high, lanes):
    """Have what is remembered of a word brought, while others are read."""
    at = np.int64(mixed(low, high) >> _SLOT)
    prefetch(lanes, at, 0)
    prefetch(lanes, at, 64)


@compiled
def key_of(letters, first, last):
    """The two halves of the key of a word."""
    low = high = np.uint64(0)
    widest = np.uint32(0)
    for at in range(first, last):
        point = letters[at]
        high = (high << _BYTE) | (low >> _REST)
        low = (low << _BYTE) | np.uint64(point)
        widest |= point
    if widest < 128 and last - first <= LONGEST_EXACT:
        return low, high
    return hashed_key(letters, first, last)


@compiled
def hashed_key(letters, first, last):
    """That of a word too long, or written with other letters than those of ASCII."""
    value = SEED
    for at in range(first, last):
        value = (value ^ np.uint64(letters[at])) * PRIME
        value ^= value >> HALF
    return value, HASHED | np.uint64(last - first)


@compiled
def are_letters(chars, begin, letters, first, length):
    """Whether a stretch of `chars` is that stretch of `letters`."""
    letter = 0
    while letter < length and chars[begin + letter] == letters[first + letter]:
        letter += 1
    return letter == length


@compiled
def recall_all(made, entry, first, tokens, keys, letters, known, rows, chars):
    """Write the place of each word that is remembered, -1 for the others; how many others.

    Few arrays are quick to hand from call to call: what is not remembered is worked out by `recall`, one by one.
    """
    mask = np.uint64(len(known) - 1)
    missing = 0
    for index in range(made):
        low, high = keys[index, 0], keys[index, 1]
        at = mixed(low, high) >> _SLOT
        found = np.int64(-1)
        while rows[at, COUNTED]:
            if known[at, LOW] == low and known[at, HIGH] == high:
                length = np.int64(high & ~HASHED)
                if not high & HASHED or are_letters(
                    chars, np.int64(rows[at, LETTERS_AT]), letters, tokens[index, first], length
                ):
                    found = np.int64(at)
                    break
            at = (at + np.uint64(1)) & mask
        tokens[index, entry] = found
        if found < 0:
            missing += 1
    return missing


@compiled
def recall(memory, tables, letters, first, last, low, high, is_word, flags):
    """The place where a word is remembered, once worked out; `is_word`: whether its letters count."""
    known, rows, state, chars = memory.keys, memory.rows, memory.state, memory.chars
    mask = np.uint64(len(known) - 1)
    length = last - first
    at = mixed(low, high) >> _SLOT
    while rows[at, COUNTED]:
        if (
            known[at, LOW] == low and known[at, HIGH] == high
            and (not high & HASHED or are_letters(chars, np.int64(rows[at, LETTERS_AT]), letters, first, length))
        ):  # fmt: skip
            return np.int64(at)
        at = (at + np.uint64(1)) & mask
    state[ENTRIES] += 1
    known[at, LOW], known[at, HIGH] = low, high
    row = rows[at]
    if high & HASHED:
        begin = state[LETTERS]
        for letter in range(length):
            chars[begin + letter] = letters[first + letter]
        state[LETTERS] = begin + length
        row[LETTERS_AT] = begin
    row[MET_AT] = 0
    lanes = memory.lanes[at]
    for lane in range(32):
        lanes[lane] = 0
    row[COUNTED] = _weigh_letters(tables.weights, tables.latin, letters, first, length, is_word, lanes)
    _look_up(tables, letters, first, length, low, high, is_word, lanes, row)
    row[FLAGS_OF] |= np.uint32(flags)
    return np.int64(at)


@compiled
def _add(lanes, weights, latin, hashed, told):
    """Add what a bucket weighs for the heads and, so many times, for the languages."""
    bucket = (hashed ^ (hashed >> np.uint32(15))) & BUCKETS
    for output in range(OUTPUTS):
        lanes[output] += np.int16(weights[bucket, output])
    place = bucket & np.uint32(0xFFFF)
    for language in range(LANGUAGES):
        lanes[LANGUAGES_AT + language] += np.int16(told * latin[place, language])
    lanes[MANY_AT] += np.int16(told)


@compiled
def _weigh_letters(weights, latin, letters, first, length, is_word, lanes):
    """The sums of the buckets of a word, its own and those of its letters; how many they are."""
    hashed = WORDS_BASIS
    for at in range(first, first + length):
        hashed = np.uint32((hashed ^ letters[at]) * FNV_PRIME)
    _add(lanes, weights, latin, hashed, TOLD_TIMES if is_word else 0)
    counted = 1
    if is_word:
        for start in range(-1, length):
            hashed = np.uint32((LETTERS_BASIS ^ (np.uint32(32) if start < 0 else letters[first + start])) * FNV_PRIME)
            for following in range(start + 1, min(start + 5, length + 1)):
                point = np.uint32(32) if following == length else letters[first + following]
                hashed = np.uint32((hashed ^ point) * FNV_PRIME)
                _add(lanes, weights, latin, hashed, 1)
                counted += 1
    return np.uint32(counted)


@compiled
def listed_at(keys, slots, chars, offsets, letters, first, length, low, high):
    """The number of a word among those of which something is listed, or -1."""
    mask = np.uint64(len(keys) - 1)
    at = (mixed(low, high) >> HALF) & mask
    while keys[at, 0] | keys[at, 1]:
        if keys[at, 0] == low and keys[at, 1] == high:
            word = slots[at]
            if not high & HASHED or are_letters(chars, offsets[word], letters, first, length):
                return word
        at = (at + np.uint64(1)) & mask
    return np.int32(-1)


@compiled
def _look_up(tables, letters, first, length, low, high, is_word, lanes, row):
    """The classes of a word (vigie.engine.heads.lexicon) and its worth for each language (vigie.engine.language)."""
    classes, flags, known = np.uint32(0), np.uint32(0), np.int32(-1)
    word = listed_at(tables.keys, tables.slots, tables.chars, tables.offsets, letters, first, length, low, high)
    if word >= 0:
        classes, flags, known = tables.classes[word], tables.flags[word], tables.known[word]
    if is_word:
        classes |= _classes_of_stems(
            tables.stem_keys, tables.stem_slots, tables.stem_chars, tables.stem_offsets, tables.stem_classes,
            tables.stem_lengths, letters, first, length,
        )  # fmt: skip
        if known >= 0:
            for language in range(LANGUAGES):
                lanes[WORTHS_AT + language] = tables.lanes[known, language]
        else:
            _add_trigrams(tables.gram_keys, tables.gram_slots, tables.grams, letters, first, length, lanes)
    else:
        classes = np.uint32(0)
        flags &= ~np.uint32(OPENS)
    if classes & tables.opposed:
        flags |= np.uint32(BREAKS)
    row[CLASSES_OF], row[FLAGS_OF] = classes, flags


@compiled
def _classes_of_stems(keys, slots, chars, offsets, classes, lengths, letters, first, length):
    mask = np.uint64(len(keys) - 1)
    so_far, found = SEED, np.uint32(0)
    for until in range(1, length + 1):
        so_far = (so_far ^ np.uint64(letters[first + until - 1])) * PRIME
        so_far ^= so_far >> HALF
        if not (lengths >> np.uint64(until)) & np.uint64(1):
            continue
        at = so_far & mask
        while keys[at] != 0:
            if keys[at] == so_far:
                begin = offsets[slots[at]]
                if offsets[slots[at] + 1] - begin == until and are_letters(chars, begin, letters, first, until):
                    found |= classes[slots[at]]
                    break
            at = (at + np.uint64(1)) & mask
    return found


@compiled
def _add_trigrams(keys, slots, grams, letters, first, length, lanes):
    mask = np.uint64(len(keys) - 1)
    two, one = np.uint64(0), np.uint64(32)
    for place in range(length + 1):
        point = np.uint64(letters[first + place]) if place < length else np.uint64(32)
        if place:
            key = (two * _NO_MORE + one) * _NO_MORE + point
            at = (key * PRIME >> HALF) & mask
            while keys[at] != 0:
                if keys[at] == key:
                    for language in range(LANGUAGES):
                        lanes[WORTHS_AT + language] += grams[slots[at], language]
                    break
                at = (at + np.uint64(1)) & mask
        two, one = one, point
