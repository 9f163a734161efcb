"""What is known of a word: its buckets, what they weigh for every head, its classes, what languages it speaks for.

A word is worked out when it is first met, and remembered by its letters: posts say the same words again and again.
"""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import HALF, PRIME, SEED

BUCKETS = np.uint32((1 << 18) - 1)
FNV_PRIME = np.uint32(0x01000193)
WORDS_BASIS = np.uint32(((0x811C9DC5 ^ 1) * 0x01000193) & 0xFFFFFFFF)
LETTERS_BASIS = np.uint32(((0x811C9DC5 ^ 2) * 0x01000193) & 0xFFFFFFFF)
LONGEST_WEIGHED, LONGEST_TOLD, TOLD_TIMES, LANGUAGES = 40, 20, 3, 7
ENTRIES, LETTERS, WEIGHED, SERIAL = 0, 1, 2, 3  # places of `state`
# Columns of `rows`: where its letters and its buckets begin and end, the hash to go on from, what it is, when met.
LETTERS_AT, LETTERS_END, BUCKETS_AT, BUCKETS_END, HASH_OF, CLASSES_OF, FLAGS_OF, MET_AT = range(8)
LISTED = 7  # column of `lanes`
_NO_MORE = np.uint64(1 << 21)
_LANES = np.uint64(0x00FF00FF00FF00FF)
_BYTE = np.uint64(8)


@compiled
def forget_when_full(memory):
    """Before a post: make sure that all its words find room."""
    state = memory.state
    full = state[ENTRIES] + 13000 > len(memory.rows) or state[LETTERS] + 80000 > len(memory.chars)
    if full or state[WEIGHED] + 200000 > len(memory.buckets):
        memory.table[:] = 0
        state[ENTRIES] = state[LETTERS] = state[WEIGHED] = 0


@compiled
def place_of(hashed):
    """The bucket of a 32-bit hash."""
    return (hashed ^ (hashed >> np.uint32(15))) & BUCKETS


@compiled
def take(bucket, bits):
    """Whether a bucket is met for the first time; it then counts as met."""
    row, bit = bucket >> np.uint32(6), np.uint64(1) << np.uint64(bucket & np.uint32(63))
    if bits[row] & bit:
        return False
    bits[row] |= bit
    return True


@compiled
def recall_all(made, first, last, entry, tokens, values, letters, table, rows, chars):
    """Write the number of each word that is remembered, -1 for the others; how many others.

    Few arrays are quick to hand from call to call: what is not remembered is worked out by `recall`, one by one.
    """
    mask = np.uint64(len(table) - 1)
    missing = 0
    for index in range(made):
        value, begun = values[index], tokens[first, index]
        length = tokens[last, index] - begun
        at = value & mask
        found = np.int64(-1)
        while table[at, 0] != 0:
            if table[at, 0] == value:
                known = np.int64(table[at, 1])
                begin = np.int64(rows[known, LETTERS_AT])
                same = np.int64(rows[known, LETTERS_END]) - begin == length
                if same:
                    for letter in range(length):
                        if chars[begin + letter] != letters[begun + letter]:
                            same = False
                            break
                if same:
                    found = known
                    break
            at = (at + np.uint64(1)) & mask
        tokens[entry, index] = found
        if found < 0:
            missing += 1
    return missing


@compiled
def recall(memory, tables, letters, first, last, value, is_word):
    """The number under which a word is remembered, once worked out; `is_word`: whether its letters count."""
    table, state, chars = memory.table, memory.state, memory.chars
    mask = np.uint64(len(table) - 1)
    length = last - first
    at = value & mask
    while table[at, 0] != 0:
        if table[at, 0] == value:
            known = np.int64(table[at, 1])
            begin = np.int64(memory.rows[known, LETTERS_AT])
            same = np.int64(memory.rows[known, LETTERS_END]) - begin == length
            if same:
                for letter in range(length):
                    if chars[begin + letter] != letters[first + letter]:
                        same = False
                        break
            if same:
                return known
        at = (at + np.uint64(1)) & mask
    entry, begin = state[ENTRIES], state[LETTERS]
    state[ENTRIES] = entry + 1
    table[at, 0], table[at, 1] = value, entry
    for letter in range(length):
        chars[begin + letter] = letters[first + letter]
    state[LETTERS] = begin + length
    row = memory.rows[entry]
    row[LETTERS_AT], row[LETTERS_END], row[MET_AT] = begin, begin + length, 0
    _weigh_letters(memory, tables, letters, first, length, entry, is_word)
    _look_words_up(memory, tables, letters, first, length, entry, value, is_word)
    return entry


@compiled
def _weigh_letters(memory, tables, letters, first, length, entry, is_word):
    """The distinct buckets of a word and their sums, for the heads and for the languages."""
    own = WORDS_BASIS
    for at in range(first, first + length):
        own = np.uint32((own ^ letters[at]) * FNV_PRIME)
    memory.rows[entry, HASH_OF] = own
    told = WORDS_BASIS
    for at in range(first, first + min(length, LONGEST_TOLD)):
        told = np.uint32((told ^ letters[at]) * FNV_PRIME)
    buckets, met, latin, weights = memory.buckets, memory.met, memory.latin[entry], tables.weights
    by_language, many = tables.latin, 0
    begun = made = memory.state[WEIGHED]
    bucket = place_of(own)
    take(bucket, met)
    buckets[made] = bucket
    made += 1
    for language in range(LANGUAGES + 1):
        latin[language] = 0
    if is_word:
        place = place_of(told) & np.uint32(0xFFFF)
        for language in range(LANGUAGES):
            latin[language] = TOLD_TIMES * np.int32(by_language[place, language])
        many = TOLD_TIMES
        weighed = min(length, LONGEST_WEIGHED)
        for start in range(-1, weighed):
            hashed = np.uint32((LETTERS_BASIS ^ (np.uint32(32) if start < 0 else letters[first + start])) * FNV_PRIME)
            for following in range(start + 1, min(start + 5, weighed + 1)):
                point = np.uint32(32) if following == weighed else letters[first + following]
                hashed = np.uint32((hashed ^ point) * FNV_PRIME)
                bucket = place_of(hashed)
                if take(bucket, met):
                    buckets[made] = bucket
                    made += 1
        weighed = min(length, LONGEST_TOLD)
        for start in range(-1, weighed):
            hashed = np.uint32((LETTERS_BASIS ^ (np.uint32(32) if start < 0 else letters[first + start])) * FNV_PRIME)
            for following in range(start + 1, min(start + 5, weighed + 1)):
                point = np.uint32(32) if following == weighed else letters[first + following]
                hashed = np.uint32((hashed ^ point) * FNV_PRIME)
                place = place_of(hashed) & np.uint32(0xFFFF)
                for language in range(LANGUAGES):
                    latin[language] += np.int32(by_language[place, language])
                many += 1
    latin[LANGUAGES] = many
    memory.state[WEIGHED] = made
    memory.rows[entry, BUCKETS_AT], memory.rows[entry, BUCKETS_END] = begun, made
    a = b = c = d = e = np.uint64(0)
    for place in range(begun, made):
        bucket = buckets[place]
        low, high = weights[bucket, 0], weights[bucket, 1]
        a += low & _LANES
        b += (low >> _BYTE) & _LANES
        c += high & _LANES
        d += (high >> _BYTE) & _LANES
        e += weights[bucket, 2]
        met[bucket >> np.uint32(6)] = 0
    sums = memory.sums[entry]
    sums[0], sums[1], sums[2], sums[3], sums[4] = a, b, c, d, e


@compiled
def find_word(keys, slots, chars, offsets, letters, first, length, value):
    """The place of a word or a phrase among those listed, or -1."""
    mask = np.uint64(len(keys) - 1)
    at = value & mask
    while keys[at] != 0:
        if keys[at] == value:
            word = slots[at]
            same = offsets[word + 1] - offsets[word] == length
            if same:
                for letter in range(length):
                    if chars[offsets[word] + letter] != letters[first + letter]:
                        same = False
                        break
            if same:
                return word
        at = (at + np.uint64(1)) & mask
    return np.int32(-1)


@compiled
def _look_words_up(memory, tables, letters, first, length, entry, value, is_word):
    """The classes of a word (vigie.engine.heads.lexicon) and its worth for each language (vigie.engine.language)."""
    classes, flags, known = np.uint32(0), np.uint32(0), np.int32(-1)
    word = find_word(tables.keys, tables.slots, tables.chars, tables.offsets, letters, first, length, value)
    if word >= 0:
        classes, flags, known = tables.classes[word], tables.flags[word], tables.known[word]
    lanes = memory.lanes[entry]
    if is_word:
        keys, slots = tables.stem_keys, tables.stem_slots
        mask = np.uint64(len(keys) - 1)
        so_far = SEED
        for until in range(1, min(length, 63) + 1):
            so_far = (so_far ^ np.uint64(letters[first + until - 1])) * PRIME
            so_far ^= so_far >> HALF
            if not (tables.stem_lengths >> np.uint64(until)) & np.uint64(1):
                continue
            at = so_far & mask
            while keys[at] != 0:
                if keys[at] == so_far:
                    stem = slots[at]
                    begin = tables.stem_offsets[stem]
                    same = tables.stem_offsets[stem + 1] - begin == until
                    if same:
                        for letter in range(until):
                            if tables.stem_chars[begin + letter] != letters[first + letter]:
                                same = False
                                break
                    if same:
                        classes |= tables.stem_classes[stem]
                        break
                at = (at + np.uint64(1)) & mask
        for language in range(LANGUAGES):
            lanes[language] = tables.lanes[known, language] if known >= 0 else 0
        if known < 0:
            _add_trigrams(tables, letters, first, length, lanes)
    memory.rows[entry, CLASSES_OF], memory.rows[entry, FLAGS_OF] = classes, flags
    lanes[LISTED] = known >= 0


@compiled
def _add_trigrams(tables, letters, first, length, lanes):
    keys, slots = tables.gram_keys, tables.gram_slots
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
                        lanes[language] += tables.grams[slots[at], language]
                    break
                at = (at + np.uint64(1)) & mask
        two, one = one, point
