"""Texts cut into the words that searches compare (vigie.engine.words)."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.joining import begins_compound, elided, leave_out
from vigie.engine.columns.kernels.shapes import (
    AFTER,
    BEGIN,
    DECIMAL,
    END,
    GIVEN,
    HALF,
    ID,
    LONGEST_WORD,
    LOWER,
    MADE,
    MARK,
    MOST_LETTERS,
    MOST_OF_ONE_WORD,
    MOST_WORDS,
    PIECE,
    PLACE,
    PRIME,
    RUN_FROM,
    RUN_UNTIL,
    SEED,
    SPARE,
    START,
    UNDERSCORED,
    UPPER,
    WORD,
)
from vigie.engine.columns.kernels.text import of_kind


@compiled
def _mixed(value, point):
    mixed = (value ^ np.uint64(point)) * PRIME
    return mixed ^ (mixed >> HALF)


@compiled
def _put(tokens, hashes, count, begin, end, value, place):
    tokens[START, count], tokens[END, count] = begin, end
    tokens[PLACE, count], tokens[AFTER, count] = place, place + 1
    hashes[count] = value


@compiled
def _cut(points, tokens, hashes, values, runs, run, first, last, kinds, marked, count, letters, place):
    """Cut folded[first:last] into words, run by run; the next run, how many words and letters, and the next place.

    `marked`: some runs hold vowel signs, which are of words but not beside apostrophes.
    """
    text, begins, ends = points[MADE], tokens[RUN_FROM], tokens[RUN_UNTIL]
    while run < runs and begins[run] < last:
        begin, end, value = begins[run], ends[run], values[run]
        if end <= first:  # part of a hashtag
            run += 1
            continue
        if begin < first:
            value, begin = SEED, first
            for at in range(first, end):
                value = _mixed(value, text[at])
        run += 1
        joined = end < last and (text[end] == 39 or text[end] == 45)
        if joined:
            after = end + 1
            while after < last and (text[after] == 39 or text[after] == 45):
                after += 1
            follows = run < runs and begins[run] == after and after < last
            if not follows:
                joined = marked or after == last
            elif marked:
                joined = True
            elif after == end + 1:
                if text[end] == 45:
                    joined = begins_compound(text, begin, end)
                elif elided(text, begin, end, kinds):
                    continue
                elif ends[run] == after + 1 and text[after] == 115 and not (
                    ends[run] < last and (text[ends[run]] == 39 or text[ends[run]] == 45)
                ):  # fmt: skip
                    joined = False
                    run += 1  # a possessive
        if not joined:
            _put(tokens, hashes, count, begin, end, value, place)
            count += 1
            place += 1
            continue
        stop = end
        while stop < last:  # as far as words are joined
            if text[stop] == 39 or text[stop] == 45:
                stop += 1
            elif run < runs and begins[run] == stop:
                stop = ends[run]
                run += 1
            else:
                stop += 1  # what follows says whether an apostrophe elides
                break
        piece = points[PIECE]
        length = stop - begin
        for at in range(length):
            piece[at] = text[begin + at]
        length = leave_out(piece, length, kinds, points[SPARE])
        count, letters, place = _cut_at(
            piece, 0, length, kinds, count, letters, place, text, tokens, hashes
        )  # fmt: skip
    return run, count, letters, place


@compiled
def _cut_at(text, first, last, kinds, count, letters, place, written, tokens, hashes):
    """Cut text[first:last] into words, whose letters are written from a place on."""
    at = first
    while at < last:
        if not kinds[text[at]] & (WORD | MARK):
            at += 1
            continue
        begin = letters
        value = SEED
        while at < last:
            point = text[at]
            if not kinds[point] & (WORD | MARK):
                break
            written[letters] = point
            letters += 1
            value = _mixed(value, point)
            at += 1
        _put(tokens, hashes, count, begin, letters, value, place)
        count += 1
        place += 1
    return count, letters, place


@compiled
def _sign_of(point, before, kinds):
    """One sign per character of a hashtag: 1 capital, 2 small letter, 3 digit, 4 other letter, 0 a cut."""
    if point == 95:
        return 0
    if 0x300 <= point <= 0x36F:
        return before
    kind = kinds[point]
    if kind & DECIMAL:
        return 3
    if kind & UPPER:
        return 1
    return 2 if kind & LOWER else 4


@compiled
def words(points, tokens, hashes, values, runs, made, given, kinds, tagged, marked):
    """All the words of a post, hashtags whole before their parts. Returns how many.

    Their letters stand in the folded text or, for those that it does not hold as they are, after it.
    """
    count = place = run = 0
    letters = made
    if not tagged:
        run, count, letters, place = _cut(
            points, tokens, hashes, values, runs, run, 0, made, kinds, marked, count, letters, place
        )  # fmt: skip
        return count
    done = at = 0
    text, begins = points[GIVEN], tokens[BEGIN]
    while at < given:
        point = text[at]
        if point != 35 and point != 0xFF03:
            at += 1
            continue
        if at > 0:
            before = text[at - 1]
            if before == 47 or before == 38 or of_kind(kinds, before, UNDERSCORED):
                at += 1
                continue
        end = at + 1
        while end < given and end - at <= 200:
            following = text[end]
            if not (of_kind(kinds, following, UNDERSCORED) or 0x300 <= following <= 0x36F):
                break
            end += 1
        if end - at < 3:
            at += 1
            continue
        run, count, letters, place = _cut(
            points, tokens, hashes, values, runs, run, begins[done], begins[at], kinds, marked, count, letters, place
        )  # fmt: skip
        count, letters, place = _hashtag(points, tokens, hashes, at + 1, end, kinds, count, letters, place)
        done = at = end
    run, count, letters, place = _cut(
        points, tokens, hashes, values, runs, run, begins[done], begins[given], kinds, marked, count, letters, place
    )  # fmt: skip
    return count


@compiled
def _hashtag(points, tokens, hashes, first, last, kinds, count, letters, place):
    """A hashtag's words, cut at capitals, digits and underscores, after the whole when there are several."""
    whole, begin, begun = count, letters, place
    count += 1  # kept for the whole
    text, begins, written = points[GIVEN], tokens[BEGIN], points[MADE]
    at = first
    sign = 0
    while at < last:
        sign = _sign_of(text[at], sign, kinds)
        if sign == 0:
            at += 1
            continue
        end = at + 1
        now = sign
        capitals = 1 if sign == 1 else 0
        while end < last:
            following = _sign_of(text[end], now, kinds)
            if following == sign:
                end += 1
                now = following
                if sign == 1:
                    capitals += 1
                continue
            if sign == 1 and following == 2:
                if capitals > 1:
                    end -= 1  # the last capital begins the next word
                else:
                    while end < last:
                        following = _sign_of(text[end], 2, kinds)
                        if following != 2:
                            break
                        end += 1
            break
        sign = _sign_at(text, first, end - 1, kinds)
        piece, first_of, last_of = written, begins[at], begins[end]
        for of_piece in range(first_of, last_of):
            if written[of_piece] == 39 or written[of_piece] == 45:  # a letter may fold to a sign
                piece = points[PIECE]
                for index in range(first_of, last_of):
                    piece[index - first_of] = written[index]
                first_of, last_of = 0, leave_out(piece, last_of - first_of, kinds, points[SPARE])
                break
        count, letters, place = _cut_at(
            piece, first_of, last_of, kinds, count, letters, place, written, tokens, hashes
        )  # fmt: skip
        at = end
    if place - begun > 1:
        value = SEED
        for index in range(begin, letters):
            value = _mixed(value, written[index])
        tokens[START, whole], tokens[END, whole] = begin, letters
        tokens[PLACE, whole], tokens[AFTER, whole] = begun, place
        hashes[whole] = value
        return count, letters, place
    for index in range(whole, count - 1):
        for row in range(ID):
            tokens[row, index] = tokens[row, index + 1]
        hashes[index] = hashes[index + 1]
    return count - 1, letters, place


@compiled
def _sign_at(text, first, at, kinds):
    """The sign of one character of a hashtag: a mark bears that of its letter."""
    while at > first and 0x300 <= text[at] <= 0x36F:
        at -= 1
    return _sign_of(text[at], 0, kinds)


@compiled
def is_ordinary(tokens, hashes, count, met, times):
    """Whether every word of a post counts as it is: none too long, none too frequent, not too many."""
    longest = letters = 0
    for index in range(count):
        length = tokens[END, index] - tokens[START, index]
        longest = max(longest, length)
        letters += length
    if longest > LONGEST_WORD or count > MOST_WORDS or letters > MOST_LETTERS:
        return False
    if count <= MOST_OF_ONE_WORD:
        return True
    mask = np.uint64(len(met) - 1)
    met[:] = 0
    for index in range(count):
        at = hashes[index] & mask
        while met[at] != 0 and met[at] != hashes[index]:
            at = (at + np.uint64(1)) & mask
        times[at] = 1 if met[at] == 0 else times[at] + 1
        met[at] = hashes[index]
        if times[at] > MOST_OF_ONE_WORD:
            return False
    return True
