"""The signs of form that the heads weigh (vigie.engine.heads.features): marks, capitals, faces, links, quotations."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import ALPHA, LOWER, SPACE, TITLED, UPPER

# What else than its classes is said of a word: the signs of form up to FORM_WE, one bit each, then whether it begins a
# phrase, whether it comes second in one, whether what stands before it is another matter.
OPENS, FOLLOWS, BREAKS = 1 << 24, 1 << 25, 1 << 26
FORMS_OF_WORDS = (1 << 24) - 1
_CAPITALS_READ, _LONGEST_QUOTE = 2000, 400
# The signs of form, in the order of vigie.engine.heads.features._STRUCTURE; the others come after them.
(FORM_EXCLAIM, FORM_EXCLAIM2, FORM_QUESTION, FORM_QUESTION2, FORM_ENDS_WITH_QUESTION, FORM_ELLIPSIS, FORM_CAPITALS,
 FORM_SHOUTS, FORM_SMILE, FORM_FROWN, FORM_HEART, FORM_GLAD_EMOJI, FORM_LAUGHING_EMOJI, FORM_SORRY_EMOJI, FORM_ANGRY_EMOJI, FORM_EMOJI,
 FORM_URL, FORM_USER, FORM_BEGINS_WITH_USER, FORM_HASHTAG, FORM_NUMBER, FORM_QUOTED, FORM_I, FORM_WE, FORM_DRAWN_OUT,
 FORM_DISGUISED, FORM_NEGATED_POSITIVE, FORM_NEGATED_NEGATIVE, FORM_INSULT_ADDRESSED, FORM_INSULT_QUOTED,
 FORM_INSULT_REPORTED, FORM_GLAD_AND_NEGATIVE, FORM_ONE_WORD) = range(33)  # fmt: skip
FORMS = 33


@compiled
def _is_quote(point):
    return (
        point == 34 or point == 0xAB or point == 0xBB or point == 0x201C or point == 0x201D or point == 0x201E
    )  # fmt: skip


@compiled
def is_quoted(text, count, position):
    """Whether a place of a folded text lies within a quotation (vigie.engine.heads.features.FORM_QUOTED)."""
    at = 0
    while at <= position:
        point = text[at]
        if not (point == 34 or point == 0xAB or point == 0x201C):
            at += 1
            continue
        end = at + 1
        if point == 34:
            while end < count and end - at <= _LONGEST_QUOTE and text[end] != 34 and text[end] != 10:
                end += 1
            closed = end < count and text[end] == 34 and end > at + 1
        else:
            closing = 0xBB if point == 0xAB else 0x201D
            while end < count and end - at <= _LONGEST_QUOTE and text[end] != point and text[end] != closing:
                end += 1
            closed = end < count and text[end] == closing
        if not closed:
            at += 1
            continue
        if position <= end:
            return True
        at = end + 1
    return False


@compiled
def is_not_latin(point):
    """Whether a letter is of another script (vigie.engine.language)."""
    return 0x370 <= point <= 0x1CFF or 0x2E80 <= point <= 0xFDFF or 0x20000 <= point <= 0x3FFFF


@compiled
def glance(given, count, kinds, numbers):
    """What the text as given shows: the signs of form of its letters, its accented letters, another script.

    `numbers`: by code point, the number of an accented letter, from 1. Signs and letters are one bit each.
    """
    forms = accents = np.uint64(0)
    foreign = shouted = False
    letters = capitals = 0
    read = min(count, _CAPITALS_READ)
    for at in range(read):  # no branch: many at once
        point = given[at]
        capitals += 1 if np.uint32(point - np.uint32(65)) < np.uint32(26) else 0
        letters += 1 if np.uint32((point | np.uint32(32)) - np.uint32(97)) < np.uint32(26) else 0
    until = 0  # the end of a word of which it is known whether it is in capitals
    for at in range(count):
        point = given[at]
        if point > 127:
            kind = kinds[point]
            if point < len(numbers) and numbers[point]:
                accents |= np.uint64(1) << np.uint64(numbers[point] - 1)
            foreign = foreign or is_not_latin(point)
            if point == 0x2026:
                forms |= np.uint64(1 << FORM_ELLIPSIS)
            elif _is_quote(point):
                forms |= np.uint64(1 << FORM_QUOTED)
            if at >= read:
                continue
            letters += (kind & ALPHA) != 0
            capital = (kind & UPPER) != 0
            capitals += capital
            if not capital:
                continue
        elif point == 34:
            forms |= np.uint64(1 << FORM_QUOTED)
            continue
        elif point < 65 or point > 90 or at >= read:
            continue
        if at < until or shouted or (at + 1 < read and kinds[given[at + 1]] & LOWER):
            continue
        shouted, until = _is_shouted(given, at, read, kinds)
    if capitals > 12 and capitals * 5 > letters * 3:
        forms |= np.uint64(1 << FORM_SHOUTS)
    elif shouted:
        forms |= np.uint64(1 << FORM_CAPITALS)
    last = count - 1
    while last >= 0 and kinds[given[last]] & SPACE:
        last -= 1
    if last >= 0 and given[last] == 63:
        forms |= np.uint64(1 << FORM_ENDS_WITH_QUESTION)
    return forms, accents, foreign


@compiled
def _is_shouted(given, at, count, kinds):
    """Whether a word that holds a capital has nothing but capitals, and more than three characters; where it ends."""
    begin = at
    while begin > 0 and not kinds[given[begin - 1]] & SPACE:
        begin -= 1
    end = begin
    other = False
    while end < count and not kinds[given[end]] & SPACE:
        other = other or (kinds[given[end]] & (LOWER | TITLED)) != 0
        end += 1
    return not other and end - begin > 3, end
