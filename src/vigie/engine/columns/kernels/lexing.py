"""Folded text cut into the words and signs that the heads read (vigie.engine.lexing)."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.remembering import LONGEST_WEIGHED, expect, hashed_key, key_of
from vigie.engine.columns.kernels.shapes import DECIMAL, HASHED, LETTER, LONGEST_EXACT, SPACE, UNDERSCORED, WORD, flat

# Kinds of tokens; the first ones have names, which stand for what was written.
URL, MAIL, USER, NUMBER, HASH, SMILE, FROWN, HEART, LETTERED_WORD, SIGNS, EMOJI, SKIPPED = range(12)
NAMES, NAME_LETTERS = flat("URL MAIL USER NUM HASH SMILE FROWN HEART")
# Columns of the tokens.
FROM, KIND, FIRST, LAST, ENTRY, CLASSED, FLAGGED, COLUMNS = 0, 1, 2, 3, 4, 5, 6, 8
_ENTITIES, _ENTITY_LETTERS = flat("amp lt gt quot nbsp")
_BYTE, _REST = np.uint64(8), np.uint64(56)
# By ASCII character: whether something may begin there, an address of mail apart.
BEGINS = np.array([chr(point).isalnum() or chr(point) in "&\\@:;=^-><#!?." for point in range(128)])


@compiled
def lex(text, count, has_mail, begins, ends, run_keys, runs, kinds, tokens, keys, lanes):
    """Write the tokens of a text and the key of each; how many, how many are words, whether letters are drawn out.

    `begins`, `ends`, `run_keys`: its runs of letters, when they are known (`surveying.survey`). The letters of a token
    are those of the text, or are written after it: there must be room for three times as many.
    `lanes`: where words are remembered; what will be read there is asked for as soon as a word is known.
    """
    made = words = at = run = 0
    written = count
    drawn_out = False
    mail_until = mail_end = 0  # the characters of an address that may stand here, and where it would end, or -1
    while at < count:
        point = text[at]
        if point < 128 and not BEGINS[point] and not has_mail:
            at += 1
            continue
        kind = kinds[point]
        is_word = (kind & LETTER) != 0
        more = has_mail or (_may_begin_more(text, count, at) if is_word else point < 128 or (kind & DECIMAL) != 0)
        if is_word and not more:
            while run < runs and begins[run] < at:
                run += 1
            if run < runs and begins[run] == at and not run_keys[run, 1] & HASHED:
                low, high, end = run_keys[run, 0], run_keys[run, 1], ends[run]
                tokens[made, FROM], tokens[made, KIND], tokens[made, FIRST], tokens[made, LAST] = (
                    at, LETTERED_WORD, at, end,
                )  # fmt: skip
                keys[made, 0], keys[made, 1] = low, high
                expect(low, high, lanes)
                made += 1
                words += 1
                at = end
                continue
        end, token = -1, SKIPPED
        if more:
            if point == 104 or point == 119:
                end, token = _link(text, count, at, kinds), URL
            elif point == 38 or point == 92:
                end = _markup(text, count, at)
                if end < 0 and point == 38:
                    end = _numbered(text, count, at, kinds)
            if end < 0 and has_mail and is_of_mail(point, kind):
                if at >= mail_until:
                    mail_until = at + 1
                    while mail_until < count and is_of_mail(text[mail_until], kinds[text[mail_until]]):
                        mail_until += 1
                    mail_end = _mail(text, count, mail_until, kinds)
                end, token = mail_end, MAIL
            if end < 0 and not (kind & SPACE or (is_word and not (point == 120 or point == 116))):
                alone = at == 0 or not kinds[text[at - 1]] & UNDERSCORED
                if point == 64:
                    end, token = at + 1, USER
                    while end < count and kinds[text[end]] & UNDERSCORED:
                        end += 1
                    if end == at + 1:
                        end = -1
                if end < 0:
                    end, token = _smile(text, count, at, kinds, alone), SMILE
                if end < 0 and alone:
                    end, token = _frown(text, count, at, kinds), FROWN
                if end < 0 and point == 60 and at + 1 < count and text[at + 1] == 51:
                    end, token = at + 2, HEART
                if end < 0 and point == 35 and at + 1 < count and kinds[text[at + 1]] & UNDERSCORED:
                    end, token = at + 1, HASH
                if end < 0 and kind & DECIMAL:
                    end, token = _number(text, count, at, kinds), NUMBER
        first = written
        if end >= 0:
            if token == SKIPPED:
                at = end
                continue
            for place in range(NAMES[token], NAMES[token + 1]):
                text[written] = NAME_LETTERS[place]
                written += 1
        elif is_word:
            token, end = LETTERED_WORD, at
            before, widest, times = np.uint32(0), np.uint32(0), 0
            low = high = np.uint64(0)
            while end < count:
                point = text[end]
                if not kinds[point] & LETTER:
                    break
                times = times + 1 if point == before else 1
                before = point
                end += 1
                if times < 3 and written - first < LONGEST_WEIGHED:
                    text[written] = point
                    written += 1
                    high = (high << _BYTE) | (low >> _REST)
                    low = (low << _BYTE) | np.uint64(point)
                    widest |= point
            if widest > 127 or written - first > LONGEST_EXACT:
                low, high = hashed_key(text, first, written)
            tokens[made, FROM], tokens[made, KIND] = at, token
            tokens[made, FIRST], tokens[made, LAST] = first, written
            keys[made, 0], keys[made, 1] = low, high
            expect(low, high, lanes)
            words += 1
            drawn_out |= end - at > written - first
            made += 1
            at = end
            continue
        elif point == 33 or point == 63:
            token, end = SIGNS, at
            asked = exclaimed = False
            while end < count and (text[end] == 33 or text[end] == 63):
                asked = asked or text[end] == 63
                exclaimed = exclaimed or text[end] == 33
                end += 1
            if asked and exclaimed:
                text[written], text[written + 1] = 33, 63
                written += 2
            else:
                for _ in range(min(end - at, 2)):
                    text[written] = point
                    written += 1
        elif point == 46 and at + 1 < count and text[at + 1] == 46:
            token, end = SIGNS, at
            while end < count and text[end] == 46:
                end += 1
            for _ in range(3):
                text[written] = 46
                written += 1
        elif (
            0x2190 <= point <= 0x21FF or 0x2600 <= point <= 0x27BF or 0x2B00 <= point <= 0x2BFF
            or 0x1F000 <= point <= 0x1FAFF
        ):  # fmt: skip
            token, end = EMOJI, at + 1
            text[written] = point
            written += 1
        else:
            at += 1
            continue
        tokens[made, FROM], tokens[made, KIND] = at, token
        tokens[made, FIRST], tokens[made, LAST] = first, written
        low, high = key_of(text, first, written)
        keys[made, 0], keys[made, 1] = low, high
        expect(low, high, lanes)
        made += 1
        at = end
    return made, words, drawn_out


@compiled
def _may_begin_more(text, count, at):
    """Whether a letter may begin something else than a word: a link (ht, ww) or a face (x, t_)."""
    point = text[at]
    if point != 104 and point != 116 and point != 119 and point != 120:
        return False
    following = text[at + 1] if at + 1 < count else np.uint32(0)
    return point == 120 or following == (116 if point == 104 else 119 if point == 119 else 95)


@compiled
def is_of_mail(point, kind):
    return (kind & UNDERSCORED) != 0 or point == 46 or point == 43 or point == 45


@compiled
def _mail(text, count, at, kinds):
    """Where an address ends whose sign "@" should stand here; -1 when it is none."""
    if at >= count or text[at] != 64:
        return -1
    end = at + 1
    while end < count and (kinds[text[end]] & UNDERSCORED or text[end] == 45):
        end += 1
    if end == at + 1 or end >= count or text[end] != 46:
        return -1
    end += 1
    begun = end
    while end < count and (kinds[text[end]] & UNDERSCORED or text[end] == 45 or text[end] == 46):
        end += 1
    return end if end > begun else -1


@compiled
def _link(text, count, at, kinds):
    if text[at] == 119:
        if at + 4 >= count or text[at + 1] != 119 or text[at + 2] != 119 or text[at + 3] != 46:
            return -1
        end = at + 4
        while end < count and not kinds[text[end]] & SPACE:
            end += 1
        return end if end > at + 4 else -1
    if at + 3 >= count or text[at + 1] != 116 or text[at + 2] != 116 or text[at + 3] != 112:
        return -1
    if at + 4 < count and text[at + 4] == 115:
        end = _scheme(text, count, at + 5, kinds)
        if end >= 0:
            return end
    return _scheme(text, count, at + 4, kinds)


@compiled
def _scheme(text, count, at, kinds):
    if at + 2 < count and text[at] == 58 and text[at + 1] == 47 and text[at + 2] == 47:
        end = at + 3
        while end < count and not kinds[text[end]] & SPACE:
            end += 1
        return end
    return at if at >= count or not kinds[text[at]] & WORD else -1


@compiled
def _is_hexadecimal(point):
    return 48 <= point <= 57 or 97 <= point <= 102


@compiled
def _markup(text, count, at):
    """Where what a page or a program wrote for a character ends ("&amp;", "\\u00e9"), or -1."""
    if text[at] == 92:
        if at + 1 >= count or not (text[at + 1] == 117 or text[at + 1] == 110):
            return -1
        end = at + 2
        while end < count and end < at + 6 and _is_hexadecimal(text[end]):
            end += 1
        return end
    for entity in range(len(_ENTITIES) - 1):
        length = _ENTITIES[entity + 1] - _ENTITIES[entity]
        if at + length + 1 >= count or text[at + length + 1] != 59:
            continue
        same = True
        for letter in range(length):
            if text[at + 1 + letter] != _ENTITY_LETTERS[_ENTITIES[entity] + letter]:
                same = False
                break
        if same:
            return at + length + 2
    return -1


@compiled
def _numbered(text, count, at, kinds):
    """The same for "&#233;"."""
    if at + 2 >= count or text[at + 1] != 35 or not kinds[text[at + 2]] & DECIMAL:
        return -1
    end = at + 2
    while end < count and kinds[text[end]] & DECIMAL:
        end += 1
    return end + 1 if end < count and text[end] == 59 else -1


@compiled
def _is_inside(text, count, at, kinds):
    return at < count and (kinds[text[at]] & UNDERSCORED) != 0


@compiled
def _is_glad_mouth(point):
    return (
        point == 41 or point == 93 or point == 100 or point == 51 or point == 112 or point == 98 or point == 42
    )  # fmt: skip


@compiled
def _is_sad_mouth(point):
    return point == 40 or point == 91 or point == 47 or point == 92 or point == 124 or point == 64


@compiled
def _is_nose(point):
    return point == 39 or point == 45 or point == 111


@compiled
def _smile(text, count, at, kinds, alone):
    point = text[at]
    if point == 94:
        return at + 2 if at + 1 < count and text[at + 1] == 94 else -1
    if not alone:
        return -1
    if (point == 58 or point == 59 or point == 61 or point == 56 or point == 120) and at + 1 < count:
        mouth = at + 2 if _is_nose(text[at + 1]) else at + 1
        if mouth < count and _is_glad_mouth(text[mouth]) and not _is_inside(text, count, mouth + 1, kinds):
            return mouth + 1
    if point == 120 and at + 1 < count and text[at + 1] == 100:
        end = at + 1
        while end < count and text[end] == 100:
            end += 1
        if not _is_inside(text, count, end, kinds):
            return end
    return -1


@compiled
def _frown(text, count, at, kinds):
    point = text[at]
    end = -1
    if (point == 58 or point == 61) and at + 1 < count:
        mouth = at + 2 if _is_nose(text[at + 1]) else at + 1
        if mouth < count and _is_sad_mouth(text[mouth]):
            end = mouth + 1
    elif point == 45:
        mouth = at + 1
        while mouth < count and text[mouth] == 95:
            mouth += 1
        if mouth > at + 1 and mouth < count and text[mouth] == 45:
            end = mouth + 1
    elif at + 2 < count and text[at + 1] == 95 and (
        (point == 116 and text[at + 2] == 116) or (point == 62 and text[at + 2] == 60)
    ):  # fmt: skip
        end = at + 3
    return end if end >= 0 and not _is_inside(text, count, end, kinds) else -1


@compiled
def _number(text, count, at, kinds):
    end = at
    while end < count and kinds[text[end]] & DECIMAL:
        end += 1
    while end + 1 < count and kinds[text[end + 1]] & DECIMAL:
        point = text[end]
        if not (point == 46 or point == 44 or point == 58 or point == 47 or kinds[point] & SPACE):
            break
        end += 1
        while end < count and kinds[text[end]] & DECIMAL:
            end += 1
    return end
