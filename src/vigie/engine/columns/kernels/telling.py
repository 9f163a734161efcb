"""The language of a post (vigie.engine.language), from what is remembered of its words."""

from __future__ import annotations

import math

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.forming import is_not_latin
from vigie.engine.columns.kernels.shapes import (
    ALREADY_TOLD,
    ARABIC,
    CANNOT_TELL,
    HINDI,
    LANGUAGES,
    LANGUAGES_AT,
    MANY_AT,
    OTHER,
    WORTHS_AT,
)

_READ_AT_MOST = 4000
_NEAR = 1e-7  # two worths closer than this are left to the Python code


@compiled
def tell(words, accents, sums, lanes, scores, accent_lanes, accent_worths, bias, scale, heard):
    """A place of LATIN, or CANNOT_TELL: the Python code is asked. `sums`: what its words weigh, so many."""
    for language in range(LANGUAGES):
        lanes[language] = sums[WORTHS_AT + language]
    for accent in range(len(accent_lanes)):
        if accents >> np.uint64(accent) & np.uint64(1):
            for language in range(LANGUAGES):
                lanes[language] += accent_lanes[accent, language]
    best, margin = _lead(lanes)
    if words < 2 or margin >= 220 or (best == OTHER and margin >= 40):
        enough = lanes[best] >= 40 and lanes[best] >= 22 * words
        return np.int8(best if enough and margin >= (40 if words > 1 else 100) else OTHER)
    norm = scale / math.sqrt(max(sums[MANY_AT], 1))
    for language in range(LANGUAGES):
        scores[language] = bias[language] + sums[LANGUAGES_AT + language] * norm
    for accent in range(len(accent_worths)):
        if accents >> np.uint64(accent) & np.uint64(1):
            for language in range(LANGUAGES):
                scores[language] += accent_worths[accent, language]
    return _choose(scores, heard, best, margin)


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
def by_script(text, count):
    """What other scripts say, ALREADY_TOLD when it is for words to say."""
    latin = others = arabic = neighbours = devanagari = 0
    for at in range(min(count, _READ_AT_MOST)):
        point = text[at]
        if 65 <= point <= 90 or 97 <= point <= 122 or 0xC0 <= point <= 0x24F:
            latin += 1
        elif point >= 0x370 and is_not_latin(point):
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
