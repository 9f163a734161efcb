"""The signs of form that the heads weigh (vigie.engine.heads.features): marks, capitals, faces, links, quotations."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.lexing import (
    EMOJI,
    ENTRY,
    FIRST,
    FROM,
    FROWN,
    HASH,
    HEART,
    KIND,
    LAST,
    LETTERED_WORD,
    NUMBER,
    SIGNS,
    SMILE,
    UNTIL,
    URL,
    USER,
)  # fmt: skip
from vigie.engine.columns.kernels.remembering import FLAGS_OF
from vigie.engine.columns.kernels.shapes import ALPHA, LOWER, SPACE, TITLED, UPPER

# What else than its classes is said of a word, one bit each.
OPENS, SAYS_I, SAYS_WE, GLAD, LAUGHING, SORRY, ANGRY = 1, 2, 4, 8, 16, 32, 64
_CAPITALS_READ, _LONGEST_QUOTE = 2000, 400
# The signs of form, in the order of vigie.engine.heads.features._STRUCTURE; the others come after them.
(FORM_EXCLAIM, FORM_EXCLAIM_2, FORM_QUESTION, FORM_QUESTION_2, FORM_ENDS_ASKING, FORM_ELLIPSIS, FORM_CAPITALS,
 FORM_SHOUTS, FORM_SMILE, FORM_FROWN, FORM_HEART, FORM_GLAD, FORM_LAUGHING, FORM_SORRY, FORM_ANGRY, FORM_EMOJI,
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
def look_at_form(made, rows, letters, tokens, negative, present):
    """The signs of form: marks, capitals, faces, links, who speaks."""
    flags = np.uint32(0)
    emoji = False
    for index in range(made):
        kind, entry = tokens[KIND, index], tokens[ENTRY, index]
        first, last = tokens[FIRST, index], tokens[LAST, index]
        if kind == LETTERED_WORD:
            flags |= rows[entry, FLAGS_OF]
            if tokens[UNTIL, index] - tokens[FROM, index] > last - first:
                present[FORM_DRAWN_OUT] = 1
        elif kind == SIGNS:
            sign = letters[first]
            if sign == 46:
                present[FORM_ELLIPSIS] = 1
            elif last - first == 1:
                present[FORM_EXCLAIM if sign == 33 else FORM_QUESTION] = 1
            elif sign == 63:
                present[FORM_QUESTION_2] = 1
            elif letters[first + 1] == 63:
                present[FORM_QUESTION] = present[FORM_QUESTION_2] = 1
            else:
                present[FORM_EXCLAIM_2] = 1
        elif kind == EMOJI:
            emoji = True
            flags |= rows[entry, FLAGS_OF]
        elif kind == SMILE:
            present[FORM_SMILE] = 1
        elif kind == FROWN:
            present[FORM_FROWN] = 1
        elif kind == HEART:
            present[FORM_HEART] = 1
        elif kind == URL:
            present[FORM_URL] = 1
        elif kind == USER:
            present[FORM_USER] = 1
        elif kind == HASH:
            present[FORM_HASHTAG] = 1
        elif kind == NUMBER:
            present[FORM_NUMBER] = 1
    if made and tokens[KIND, 0] == USER:
        present[FORM_BEGINS_WITH_USER] = 1
    if made == 1:
        present[FORM_ONE_WORD] = 1
    if flags & np.uint32(SAYS_I):
        present[FORM_I] = 1
    if flags & np.uint32(SAYS_WE):
        present[FORM_WE] = 1
    if emoji:
        present[FORM_EMOJI] = 1
        if flags & np.uint32(GLAD):
            present[FORM_GLAD] = 1
            if present[negative]:
                present[FORM_GLAD_AND_NEGATIVE] = 1
        if flags & np.uint32(LAUGHING):
            present[FORM_LAUGHING] = 1
        if flags & np.uint32(SORRY):
            present[FORM_SORRY] = 1
        if flags & np.uint32(ANGRY):
            present[FORM_ANGRY] = 1


@compiled
def look_at_letters(given, count, kinds, present):
    """Capitals, quotation marks, the last sign: of the text as it was given."""
    letters = capitals = 0
    length, capital, other = 0, False, False  # of the word being read
    shouted = False
    read = min(count, _CAPITALS_READ)
    for at in range(count):
        point = given[at]
        if point == 0x2026:
            present[FORM_ELLIPSIS] = 1
        elif _is_quote(point):
            present[FORM_QUOTED] = 1
        if at >= read:
            continue
        kind = kinds[point]
        letters += (kind & ALPHA) != 0
        capitals += (kind & UPPER) != 0
        if kind & SPACE:
            shouted = shouted or (length > 3 and capital and not other)
            length, capital, other = 0, False, False
        else:
            length += 1
            capital = capital or (kind & UPPER) != 0
            other = other or (kind & (LOWER | TITLED)) != 0
    shouted = shouted or (length > 3 and capital and not other)
    if capitals > 12 and capitals * 5 > letters * 3:
        present[FORM_SHOUTS] = 1
    elif shouted:
        present[FORM_CAPITALS] = 1
    last = count - 1
    while last >= 0 and kinds[given[last]] & SPACE:
        last -= 1
    if last >= 0 and given[last] == 63:
        present[FORM_ENDS_ASKING] = 1
