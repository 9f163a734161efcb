"""Folded text cut into the words and signs that the heads read (vigie.engine.lexing)."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.remembering import LONGEST_WEIGHED, expect, hashed_key, key_of
from vigie.engine.columns.kernels.shapes import DECIMAL, HASHED, LETTER, LONGEST_EXACT, SPACE, UNDERSCORED, flat
from vigie.engine.columns.kernels.spotting import frown, is_of_mail, link, mail, markup, number, numbered, smile

# Kinds of tokens; the first ones have names, which stand for what was written.
URL, MAIL, USER, NUMBER, HASH, SMILE, FROWN, HEART, LETTERED_WORD, SIGNS, EMOJI, SKIPPED = range(12)
NAMES, NAME_LETTERS = flat("URL MAIL USER NUM HASH SMILE FROWN HEART")
# Columns of the tokens.
FROM, KIND, FIRST, LAST, ENTRY, CLASSED, FLAGGED, COLUMNS = 0, 1, 2, 3, 4, 5, 6, 8
# By ASCII letter, what follows it where it may begin something else than a word: ht(tp), ww(w), t_(t); x asks for none.
LEADS_TO = np.full(128, 0xFFFFFFFF, np.uint32)
LEADS_TO[104], LEADS_TO[119], LEADS_TO[116] = 116, 119, 95
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
        if is_word:
            following = text[at + 1] if at + 1 < count else np.uint32(0)
            more = has_mail or (point < 128 and (following == LEADS_TO[point] or point == 120))
        else:
            more = has_mail or point < 128 or (kind & DECIMAL) != 0
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
                at = end + 1 if end < count and text[end] == 32 else end
                continue
        end, token = -1, SKIPPED
        if more:
            if point == 104 or point == 119:
                end, token = link(text, count, at, kinds), URL
            elif point == 38 or point == 92:
                end = markup(text, count, at)
                if end < 0 and point == 38:
                    end = numbered(text, count, at, kinds)
            if end < 0 and has_mail and is_of_mail(point, kind):
                if at >= mail_until:
                    mail_until = at + 1
                    while mail_until < count and is_of_mail(text[mail_until], kinds[text[mail_until]]):
                        mail_until += 1
                    mail_end = mail(text, count, mail_until, kinds)
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
                    end, token = smile(text, count, at, kinds, alone), SMILE
                if end < 0 and alone:
                    end, token = frown(text, count, at, kinds), FROWN
                if end < 0 and point == 60 and at + 1 < count and text[at + 1] == 51:
                    end, token = at + 2, HEART
                if end < 0 and point == 35 and at + 1 < count and kinds[text[at + 1]] & UNDERSCORED:
                    end, token = at + 1, HASH
                if end < 0 and kind & DECIMAL:
                    end, token = number(text, count, at, kinds), NUMBER
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
