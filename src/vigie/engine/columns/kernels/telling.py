"""The language of a post (vigie.engine.language), from what is remembered of its words."""

from __future__ import annotations

import math

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.lexing import ENTRY, FIRST, LAST
from vigie.engine.columns.kernels.remembering import LANGUAGES, LISTED, recall, recall_all
from vigie.engine.columns.kernels.shapes import (
    ALREADY_TOLD,
    ARABIC,
    CANNOT_TELL,
    DECIMAL,
    HALF,
    HINDI,
    LETTER,
    OTHER,
    PRIME,
    SEED,
    SPACE,
    UNDERSCORED,
    WORD,
)

_READ_AT_MOST, _ENOUGH_WORDS, _LONGEST = 4000, 150, 200
_NEAR = 1e-7  # two worths closer than this are left to the Python code


@compiled
def tell(given, given_count, text, count, noisy, kinds, tables, memory, desk):
    """A place of LATIN, ARABIC or HINDI, or CANNOT_TELL: the Python code is asked. `noisy`: may hold addresses."""
    accents, foreign, at_sign = _glance(given, given_count, tables.accents)
    if foreign:
        script = _by_script(given, given_count)
        if script != ALREADY_TOLD:
            return script
    noisy = at_sign or (noisy and _has_link(text, count))
    tokens, values, lanes, scores = desk.tokens, desk.values, desk.lanes, desk.scores
    words = _cut(text, min(count, _READ_AT_MOST) if noisy else count, kinds, noisy, tokens, values)
    if words < 0:
        return np.int8(CANNOT_TELL)
    if recall_all(words, FIRST, LAST, ENTRY, tokens, values, text, memory.table, memory.rows, memory.chars):
        for word in range(words):
            if tokens[ENTRY, word] < 0:
                first, last = tokens[FIRST, word], tokens[LAST, word]
                tokens[ENTRY, word] = recall(memory, tables, text, first, last, values[word], True)
    latin, speak = memory.latin, memory.lanes
    many = 0
    for language in range(LANGUAGES):
        lanes[language] = 0
    for word in range(words):
        entry = tokens[ENTRY, word]
        many += latin[entry, LANGUAGES]
        if speak[entry, LISTED]:
            for language in range(LANGUAGES):
                lanes[language] += speak[entry, language]
    for accent in range(len(tables.accent_lanes)):
        if accents >> np.uint64(accent) & np.uint64(1):
            for language in range(LANGUAGES):
                lanes[language] += tables.accent_lanes[accent, language]
    best, margin = _lead(lanes)
    if not (margin >= 112 and lanes[best] >= 22 * 2 * words):
        for word in range(words):
            entry = tokens[ENTRY, word]
            if not speak[entry, LISTED]:
                for language in range(LANGUAGES):
                    lanes[language] += speak[entry, language]
        best, margin = _lead(lanes)
    if words < 2 or margin >= 220 or (best == OTHER and margin >= 40):
        enough = lanes[best] >= 40 and lanes[best] >= 22 * words
        return np.int8(best if enough and margin >= (40 if words > 1 else 100) else OTHER)
    norm = tables.latin_scale / math.sqrt(max(many, 1))
    for language in range(LANGUAGES):
        total = np.int64(0)
        for word in range(words):
            total += latin[tokens[ENTRY, word], language]
        scores[language] = tables.latin_bias[language] + (total - 128 * many) * norm
    for accent in range(len(tables.accent_worths)):
        if accents >> np.uint64(accent) & np.uint64(1):
            for language in range(LANGUAGES):
                scores[language] += tables.accent_worths[accent, language]
    return _choose(scores, tables.heard, best, margin)


@compiled
def _cut(text, last, kinds, noisy, tokens, values):
    """Write the words that are read of a text, addresses and mentions left out; how many, -1 when one is too long."""
    words = at = 0
    while at < last and words < _ENOUGH_WORDS:
        kind = kinds[text[at]]
        if noisy:
            if _may_be_noise(text[at]):
                until = _noise(text, last, at, kinds)
                if until > at:
                    at = until
                    continue
            if not kind & LETTER:
                at += 1
                continue
        elif not kind & WORD:
            at += 1
            continue
        first = at
        value = SEED
        while at < last:
            point = text[at]
            kind = kinds[point]
            if not kind & WORD:
                break
            if noisy and (kind & DECIMAL or (_may_be_noise(point) and _noise(text, last, at, kinds) > at)):
                break
            value = (value ^ np.uint64(point)) * PRIME
            value ^= value >> HALF
            at += 1
        if at - first > _LONGEST:
            return -1
        tokens[FIRST, words], tokens[LAST, words], values[words] = first, at, value
        words += 1
    return words


@compiled
def _choose(scores, heard, best, margin):
    highest = scores[0]
    for language in range(1, LANGUAGES):
        highest = max(highest, scores[language])
    total = 0.0
    for language in range(LANGUAGES):
        scores[language] = math.exp(scores[language] - highest)
        total += scores[language]
    for language in range(LANGUAGES):
        scores[language] /= total
    if abs(scores[OTHER] - 0.8) < _NEAR:
        return np.int8(CANNOT_TELL)
    if scores[OTHER] >= 0.8:
        return np.int8(OTHER)
    chosen, first, second = 0, -1.0, -1.0
    for language in range(LANGUAGES):
        if language == OTHER:
            continue
        worth = scores[language] * heard[language]
        if language == best:
            worth *= 1 + max(margin, 0) / 30
        if worth > first:
            chosen, first, second = language, worth, first
        elif worth > second:
            second = worth
    if first - second <= _NEAR * first:
        return np.int8(CANNOT_TELL)
    return np.int8(chosen)


@compiled
def _lead(lanes):
    """The best language, the first of those that are best, and its lead over the next."""
    best = 0
    for language in range(1, LANGUAGES):
        if lanes[language] > lanes[best]:
            best = language
    second = np.int64(-1)
    for language in range(LANGUAGES):
        if language != best and lanes[language] > second:
            second = lanes[language]
    return best, lanes[best] - second


@compiled
def _by_script(text, count):
    """What other scripts say, ALREADY_TOLD when it is for words to say."""
    latin = others = arabic = neighbours = devanagari = 0
    for at in range(min(count, _READ_AT_MOST)):
        point = text[at]
        if 65 <= point <= 90 or 97 <= point <= 122 or 0xC0 <= point <= 0x24F:
            latin += 1
        elif point >= 0x370 and _is_not_latin(point):
            others += 1
            if 0x620 <= point <= 0x64A:
                arabic += 1
            if 0x679 <= point <= 0x6D3:
                neighbours += 1
            if 0x900 <= point <= 0x97F:
                devanagari += 1
    if latin > 2 * others:
        return np.int8(ALREADY_TOLD)
    if 2 * devanagari > others:
        return np.int8(HINDI)
    if 2 * arabic > others and 25 * neighbours <= arabic:
        return np.int8(ARABIC)
    return np.int8(OTHER)


@compiled
def _is_not_latin(point):
    return 0x370 <= point <= 0x1CFF or 0x2E80 <= point <= 0xFDFF or 0x20000 <= point <= 0x3FFFF


@compiled
def _has_link(text, count):
    for at in range(count - 3):
        point = text[at]
        if point == 104 and text[at + 1] == 116 and text[at + 2] == 116 and text[at + 3] == 112:
            return True
        if point == 119 and text[at + 1] == 119 and text[at + 2] == 119 and text[at + 3] == 46:
            return True
    return False


@compiled
def _may_be_noise(point):
    return point == 64 or point == 104 or point == 119


@compiled
def _noise(text, last, at, kinds):
    """Where an address or a mention that begins here ends; the same place when none does."""
    point = text[at]
    if point == 64:
        until = at + 1
        while until < last and kinds[text[until]] & UNDERSCORED:
            until += 1
        return until if until > at + 1 else at
    until = at
    if point == 104 and at + 6 < last and text[at + 1] == 116 and text[at + 2] == 116 and text[at + 3] == 112:
        until = at + 5 if text[at + 4] == 115 else at + 4
        if until + 2 >= last or text[until] != 58 or text[until + 1] != 47 or text[until + 2] != 47:
            return at
        until += 3
    elif point == 119 and at + 3 < last and text[at + 1] == 119 and text[at + 2] == 119 and text[at + 3] == 46:
        until = at + 4
    else:
        return at
    while until < last and not kinds[text[until]] & SPACE:
        until += 1
    return until


@compiled
def _glance(given, count, numbers):
    """The accented letters met (in capitals or not, one bit each), whether another script is, and an at sign."""
    accents = np.uint64(0)
    foreign = at_sign = False
    for at in range(count):
        point = given[at]
        if point < 128:
            at_sign = at_sign or point == 64
        else:
            if point < len(numbers) and numbers[point]:
                accents |= np.uint64(1) << np.uint64(numbers[point] - 1)
            foreign = foreign or _is_not_latin(point)
    return accents, foreign, at_sign
