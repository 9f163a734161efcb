"""The compiled core: text in UTF-8 to folded characters, words, terms, answered queries and signatures.

Everything that numba compiles is in this module, so that another core may take its place. A post is read once,
in buffers that stay in the processor's cache; nothing here holds the interpreter's lock. What a kernel cannot
read exactly (see ODD, VEILED) it says, and the caller asks the Python code instead.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numba import njit

Array = Any  # numpy arrays, of the types written beside them

# What a post shows, one bit each.
ODD, VEILED, LETTERED, HIDDEN, AT, BRACKET, COLON, DEGREE, GIANT = 1, 2, 4, 8, 16, 32, 64, 128, 256
# What is asked of a pass.
WORDS, TERMS, QUERIES, MINHASH, FOLDED, UNVEIL, WEIGHED, GATED = 1, 2, 4, 8, 16, 32, 64, 128
# Instructions of a query.
TEXT, NEAR, COLUMN, NOT, UNLESS, WHEN, TRUE = 0, 1, 2, 3, 4, 5, 6

LONGEST_WORD, MOST_WORDS, MOST_RUNS, MOST_PLACES, MOST_SIDES = 100, 255, 600, 4096, 6
SIGNATURE = 64
LONGEST_TEXT = 1 << 18  # octets; a longer post is left to the Python code
NOTHING = np.uint32(0xFFFFFFFF)
REPLACEMENT = 0xFFFD
WHOLE = 0x5851F42D4C957F2D

_WORD, _LETTER, _SPACE, _UPPER, _LOWER, _DECIMAL, _MARK, _UNDERSCORED = 1, 2, 4, 8, 16, 32, 64, 128
_DROPPED, _SEVERAL = np.uint32(0xFFFFFFFE), np.uint32(0xFFFFFFFF)
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_SEED = np.uint64(0xCBF29CE484222325)
_HALF = np.uint64(32)


def _flat(words: str) -> tuple[Array, Array]:
    given = words.split()
    offsets = np.cumsum([0, *map(len, given)]).astype(np.int32)
    return offsets, np.array([ord(character) for character in "".join(given)], dtype=np.uint32)


# The two halves of compounds that are one word, in turn (vigie.engine.words._COMPOUNDS).
_HALVES, _HALF_LETTERS = _flat("rendez vous week end e mail wi fi peut etre la bas")


class Vocabulary(NamedTuple):
    """Words that terms and queries name (a hash table checked letter by letter), and beginnings of words."""

    keys: Array  # uint64, 0 = free
    ids: Array  # int32
    chars: Array  # uint32
    offsets: Array  # int32
    atom_offsets: Array  # int32: what each word is of
    atoms: Array  # int32
    stem_keys: Array  # uint64
    stem_slots: Array  # int32
    stem_atom_offsets: Array  # int32
    stem_atoms: Array  # int32
    stem_chars: Array  # uint32
    stem_offsets: Array  # int32
    stem_lengths: np.uint64  # one bit per length


class Terms(NamedTuple):
    """A tree of terms: one node per word and place; the steps are a hash table of (node, word)."""

    roots: Array  # int32 per word of the vocabulary: its node, or -1
    keys: Array  # uint64, 0 = free
    nodes: Array  # int32
    term_offsets: Array  # int32 per node: the terms that end there
    terms: Array  # int32
    ends: Array  # bool per node: whether nothing goes further
    many: int


class Queries(NamedTuple):
    """Programs and what their instructions name, in one array: few arrays are quick to hand from call to call.

    The first numbers of `book` say where each part begins: STARTS, CODE, TEXTS (offsets of atoms), TEXT_ATOMS,
    NEARS (four numbers each: distance, ordered, first side, sides), SIDES (offsets of texts), SIDE_TEXTS.
    """

    book: Array  # int32
    many: int
    wake_offsets: Array  # int32 per atom
    wakes: Array  # int32
    always: Array  # int32
    atoms: int
    columns: Array  # uint8, a row per field asked


class GateWords(NamedTuple):
    """Beginnings of words and whole words (their hash XOR WHOLE), and the bits that each turns on."""

    keys: Array  # uint64, 0 = free
    masks: Array  # uint64, a row per slot
    lengths: np.uint64  # one bit per length of a beginning


class Results(NamedTuple):
    """What a pass writes; rows per post, and lists with their offsets."""

    signs: Array  # uint32
    digits: Array  # uint16
    words: Array  # int32
    term_offsets: Array  # int32, n + 1
    terms: Array  # int32
    hit_offsets: Array  # int32, n + 1
    hits: Array  # int32
    signatures: Array  # uint32, n × 64
    folded_offsets: Array  # int64, n + 1
    folded: Array  # uint8
    sums: Array  # int32, n × HEADS
    met: Array  # uint64, a row per post: the bits of the words of gates


# Rows of the working buffers of a pass, and places of its desk.
_GIVEN, _MADE, _PIECE, _LETTERS, _SPARE = 0, 1, 2, 3, 4
_START, _END, _PLACE, _AFTER, _ID, _BEGIN = 0, 1, 2, 3, 4, 5
_AT_BEGIN, _AT_AFTER, _AT_NEXT = 0, MOST_PLACES, 2 * MOST_PLACES
_RUN_BEGIN = 3 * MOST_PLACES
_RUN_AFTER = _RUN_BEGIN + (MOST_SIDES + 1) * MOST_RUNS
_ORDER = _RUN_AFTER + (MOST_SIDES + 1) * MOST_RUNS
_SERVED = _ORDER + MOST_SIDES * MOST_RUNS
_COUNTS = _SERVED + (1 << MOST_SIDES)
_WOKEN = _COUNTS + MOST_SIDES + 2
_ATOMS = _WOKEN + 1 + MOST_PLACES  # then, per atom: the post where it was last seen, its first and last place
STARTS, CODE, TEXTS, TEXT_ATOMS, NEARS, SIDES, SIDE_TEXTS, HEADER = 0, 1, 2, 3, 4, 5, 6, 7


@njit(nogil=True, cache=True)
def _decode(data, start, end, out):
    """UTF-8 to code points, as `admit` has them: NUL, surrogates and what is malformed become U+FFFD."""
    count = 0
    at = start
    while at < end:
        first = np.uint32(data[at])
        if first < 0x80:
            out[count] = first if first else np.uint32(REPLACEMENT)
            at += 1
        else:
            length = 0
            point = np.uint32(0)
            if 0xC2 <= first < 0xE0:
                length, point = 1, first & np.uint32(0x1F)
            elif 0xE0 <= first < 0xF0:
                length, point = 2, first & np.uint32(0x0F)
            elif 0xF0 <= first < 0xF5:
                length, point = 3, first & np.uint32(0x07)
            right = length > 0 and at + length < end
            if right:
                for following in range(1, length + 1):
                    octet = np.uint32(data[at + following])
                    if (octet & np.uint32(0xC0)) != np.uint32(0x80):
                        right = False
                        break
                    point = (point << np.uint32(6)) | (octet & np.uint32(0x3F))
            if right and point < 0x110000 and not 0xD800 <= point < 0xE000:
                out[count] = point
                at += length + 1
            else:
                out[count] = np.uint32(REPLACEMENT)
                at += 1
        count += 1
    return count


@njit(nogil=True, cache=True)
def _fold(given, count, chars, begins, out):
    """The folded code points, and where each one's begin; whether a sign that nobody sees was left out."""
    made = 0
    hidden = False
    folds, points, offsets, outputs = chars.folds, chars.points, chars.offsets, chars.outputs
    for index in range(count):
        begins[index] = made
        point = given[index]
        into = folds[point]
        if into < _DROPPED:
            out[made] = into
            made += 1
        elif into == _DROPPED:
            hidden = hidden or (
                point == 0xAD or 0x200B <= point <= 0x200F or 0x202A <= point <= 0x202E or 0x2060 <= point <= 0x2064
                or point == 0xFEFF or 0xE0000 <= point <= 0xE007F
            )  # fmt: skip
        else:
            low, high = 0, len(points) - 1
            while low < high:
                middle = (low + high) >> 1
                if points[middle] < point:
                    low = middle + 1
                else:
                    high = middle
            for place in range(offsets[low], offsets[low + 1]):
                out[made] = outputs[place]
                made += 1
    begins[count] = made
    return made, hidden


@njit(nogil=True, cache=True)
def _write_utf8(points, count, out, at):
    """Code points as UTF-8 from a place of a buffer; the place after, or -1 when there is no room."""
    if at + 4 * count > len(out):
        return -1
    for index in range(count):
        point = points[index]
        if point < 0x80:
            out[at] = point
            at += 1
        elif point < 0x800:
            out[at] = 0xC0 | (point >> np.uint32(6))
            out[at + 1] = 0x80 | (point & np.uint32(0x3F))
            at += 2
        elif point < 0x10000:
            out[at] = 0xE0 | (point >> np.uint32(12))
            out[at + 1] = 0x80 | ((point >> np.uint32(6)) & np.uint32(0x3F))
            out[at + 2] = 0x80 | (point & np.uint32(0x3F))
            at += 3
        else:
            out[at] = 0xF0 | (point >> np.uint32(18))
            out[at + 1] = 0x80 | ((point >> np.uint32(12)) & np.uint32(0x3F))
            out[at + 2] = 0x80 | ((point >> np.uint32(6)) & np.uint32(0x3F))
            out[at + 3] = 0x80 | (point & np.uint32(0x3F))
            at += 4
    return at


# --- words (vigie.engine.words) --------------------------------------------------------------------------------


@njit(nogil=True, cache=True)
def _is(kinds, point, kind):
    return (kinds[point] & kind) != 0


@njit(nogil=True, cache=True)
def _elided(text, start, at, kinds):
    """How many characters before an apostrophe are an elided word ("l", "qu", "jusqu"), or 0."""
    first = at
    while first > start and at - first < 8 and _is(kinds, text[first - 1], _WORD):
        first -= 1
    length = at - first
    if first > start and _is(kinds, text[first - 1], _WORD):
        return 0
    if length == 1:
        c = text[first]
        if c == 99 or c == 100 or c == 106 or c == 108 or c == 109 or c == 110 or c == 115 or c == 116:
            return 1
        return 0
    if length < 2 or text[at - 2] != 113 or text[at - 1] != 117:  # qu
        return 0
    if length == 2:
        return 2
    if length == 5 and text[first] == 106 and text[first + 1] == 117 and text[first + 2] == 115:  # jus
        return 5
    if length == 6:
        a, b, c, d = text[first], text[first + 1], text[first + 2], text[first + 3]
        if a == 108 and b == 111 and c == 114 and d == 115:  # lors
            return 6
        if a == 112 and b == 117 and c == 105 and d == 115:  # puis
            return 6
        if a == 113 and b == 117 and c == 111 and d == 105:  # quoi
            return 6
    return 0


@njit(nogil=True, cache=True)
def _left_out(text, count, kinds, other):
    """Leave out elisions, possessives, inner apostrophes and the hyphens of compounds; the length that remains."""
    made = 0
    for at in range(count):
        if text[at] == 39 and (at + 1 >= count or _is(kinds, text[at + 1], _WORD)):
            gone = _elided(text, 0, at, kinds)
            if gone:
                made -= gone
                continue
        other[made] = text[at]
        made += 1
    count = made
    made = 0
    at = 0
    while at < count:
        if (
            other[at] == 39 and at > 0 and at + 1 < count and other[at + 1] == 115
            and _is(kinds, other[at - 1], _WORD)
            and (at + 2 >= count or not _is(kinds, other[at + 2], _WORD))
        ):  # fmt: skip
            at += 2
            continue
        text[made] = other[at]
        made += 1
        at += 1
    count = made
    made = 0
    for at in range(count):
        inner = 0 < at < count - 1 and _is(kinds, text[at - 1], _WORD) and _is(kinds, text[at + 1], _WORD)
        if text[at] == 39 and inner:
            continue
        other[made] = text[at]
        made += 1
    count = made
    made = 0
    for at in range(count):
        if other[at] == 45 and _joins(other, count, at, kinds):
            continue
        text[made] = other[at]
        made += 1
    return made


@njit(nogil=True, cache=True)
def _joins(text, count, at, kinds):
    """Whether a hyphen stands inside a compound that is one word."""
    for pair in range(0, len(_HALVES) - 1, 2):
        begin, middle, end = _HALVES[pair], _HALVES[pair + 1], _HALVES[pair + 2]
        before, after = middle - begin, end - middle
        if at < before or at + after >= count:
            continue
        same = True
        for index in range(before):
            if text[at - before + index] != _HALF_LETTERS[begin + index]:
                same = False
                break
        if not same:
            continue
        for index in range(after):
            if text[at + 1 + index] != _HALF_LETTERS[middle + index]:
                same = False
                break
        if not same or (at > before and _is(kinds, text[at - before - 1], _WORD)):
            continue
        if at + after + 1 < count and _is(kinds, text[at + after + 1], _WORD):
            continue
        return True
    return False


@njit(nogil=True, cache=True)
def _mixed(value, point):
    mixed = (value ^ np.uint64(point)) * _PRIME
    return mixed ^ (mixed >> _HALF)


@njit(nogil=True, cache=True)
def _cut(points, tokens, hashes, first, last, kinds, count, letters, place):
    """Cut folded[first:last] into words. Returns how many words and letters there are now, and the next place."""
    text = points[_MADE]
    marked = False
    for at in range(first, last):
        point = text[at]
        if point == 39 or point == 45:
            marked = True
            break
    if marked:
        length = last - first
        piece = points[_PIECE]
        for at in range(length):
            piece[at] = text[first + at]
        last = _left_out(piece, length, kinds, points[_SPARE])
        first = 0
        text = piece
    return _cut_at(text, first, last, kinds, count, letters, place, points[_LETTERS], tokens, hashes)


@njit(nogil=True, cache=True)
def _cut_at(text, first, last, kinds, count, letters, place, written, tokens, hashes):
    at = first
    while at < last:
        if not kinds[text[at]] & _WORD:
            at += 1
            continue
        begin = letters
        value = _SEED
        while at < last:
            point = text[at]
            if not kinds[point] & _WORD:
                break
            written[letters] = point
            letters += 1
            value = (value ^ np.uint64(point)) * _PRIME
            value ^= value >> _HALF
            at += 1
        tokens[_START, count], tokens[_END, count] = begin, letters
        tokens[_PLACE, count], tokens[_AFTER, count] = place, place + 1
        hashes[count] = value
        count += 1
        place += 1
    return count, letters, place


@njit(nogil=True, cache=True)
def _sign_of(point, before, kinds):
    """One sign per character of a hashtag: 1 capital, 2 small letter, 3 digit, 4 other letter, 0 a cut."""
    if point == 95:
        return 0
    if 0x300 <= point <= 0x36F:
        return before
    kind = kinds[point]
    if kind & _DECIMAL:
        return 3
    if kind & _UPPER:
        return 1
    return 2 if kind & _LOWER else 4


@njit(nogil=True, cache=True)
def _words(points, tokens, hashes, given, kinds):
    """All the words of a post, hashtags whole before their parts. Returns how many."""
    count = letters = place = 0
    done = at = 0
    text, begins = points[_GIVEN], tokens[_BEGIN]
    while at < given:
        point = text[at]
        if point != 35 and point != 0xFF03:
            at += 1
            continue
        if at > 0:
            before = text[at - 1]
            if before == 47 or before == 38 or _is(kinds, before, _UNDERSCORED):
                at += 1
                continue
        end = at + 1
        while end < given and end - at <= 200:
            following = text[end]
            if not (_is(kinds, following, _UNDERSCORED) or 0x300 <= following <= 0x36F):
                break
            end += 1
        if end - at < 3:
            at += 1
            continue
        count, letters, place = _cut(points, tokens, hashes, begins[done], begins[at], kinds, count, letters, place)
        count, letters, place = _hashtag(points, tokens, hashes, at + 1, end, kinds, count, letters, place)
        done = at = end
    count, letters, place = _cut(points, tokens, hashes, begins[done], begins[given], kinds, count, letters, place)
    return count


@njit(nogil=True, cache=True)
def _hashtag(points, tokens, hashes, first, last, kinds, count, letters, place):
    """A hashtag's words, cut at capitals, digits and underscores, after the whole when there are several."""
    whole, begin, begun = count, letters, place
    count += 1  # kept for the whole
    text, begins, written = points[_GIVEN], tokens[_BEGIN], points[_LETTERS]
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
        count, letters, place = _cut(points, tokens, hashes, begins[at], begins[end], kinds, count, letters, place)
        at = end
    if place - begun > 1:
        value = _SEED
        for index in range(begin, letters):
            value = _mixed(value, written[index])
        tokens[_START, whole], tokens[_END, whole] = begin, letters
        tokens[_PLACE, whole], tokens[_AFTER, whole] = begun, place
        hashes[whole] = value
        return count, letters, place
    for index in range(whole, count - 1):
        for row in range(_ID):
            tokens[row, index] = tokens[row, index + 1]
        hashes[index] = hashes[index + 1]
    return count - 1, letters, place


@njit(nogil=True, cache=True)
def _sign_at(text, first, at, kinds):
    """The sign of one character of a hashtag: a mark bears that of its letter."""
    while at > first and 0x300 <= text[at] <= 0x36F:
        at -= 1
    return _sign_of(text[at], 0, kinds)


# --- terms and queries -----------------------------------------------------------------------------------------


@njit(nogil=True, cache=True)
def _look_up(count, hashes, letters, tokens, keys, ids, chars, offsets):
    """Write the number of each word in the vocabulary, or -1."""
    mask = np.uint64(len(keys) - 1)
    for index in range(count):
        found = -1
        value = hashes[index]
        at = value & mask
        while keys[at] != 0:
            if keys[at] == value:
                word = ids[at]
                begin, start = offsets[word], tokens[_START, index]
                length = tokens[_END, index] - start
                same = offsets[word + 1] - begin == length
                if same:
                    for letter in range(length):
                        if chars[begin + letter] != letters[start + letter]:
                            same = False
                            break
                if same:
                    found = word
                    break
            at = (at + np.uint64(1)) & mask
        tokens[_ID, index] = found


@njit(nogil=True, cache=True)
def _step(node, word, keys, nodes):
    """The node of the tree of terms after one more word, or -1."""
    value = (np.uint64(node) << _HALF | np.uint64(word)) + np.uint64(1)
    mask = np.uint64(len(keys) - 1)
    at = value * _PRIME
    at = (at ^ (at >> _HALF)) & mask
    while keys[at] != 0:
        if keys[at] == value:
            return nodes[at]
        at = (at + np.uint64(1)) & mask
    return np.int32(-1)


@njit(nogil=True, cache=True)
def _find_terms(count, tokens, seen, serial, terms, stack, out, at):
    """Write the terms of a post; the place after, or -1 when there is no room."""
    roots, keys, nodes, said, leaves = terms.roots, terms.keys, terms.nodes, terms.terms, terms.ends
    said_offsets = terms.term_offsets
    ids, places, afters = tokens[_ID], tokens[_PLACE], tokens[_AFTER]
    for first in range(count):
        if ids[first] < 0 or roots[ids[first]] < 0:
            continue
        stack[0], stack[1] = first, roots[ids[first]]
        waiting = 1
        while waiting:
            waiting -= 1
            index, node = stack[2 * waiting], stack[2 * waiting + 1]
            for each in range(said_offsets[node], said_offsets[node + 1]):
                term = said[each]
                if seen[term] != serial:
                    seen[term] = serial
                    if at >= len(out):
                        return -1
                    out[at] = term
                    at += 1
            if leaves[node]:
                continue
            after = afters[index]
            following = index + 1
            while following < count and places[following] <= after:
                if places[following] == after and ids[following] >= 0:
                    into = _step(node, ids[following], keys, nodes)
                    if into >= 0:
                        stack[2 * waiting], stack[2 * waiting + 1] = following, into
                        waiting += 1
                following += 1
    return at


@njit(nogil=True, cache=True)
def _place(desk, atom, begin, after, serial, used):
    """Remember where an atom stands; how many places are used, or -1 when there are too many."""
    if used >= MOST_PLACES:
        return -1
    desk[_AT_BEGIN + used], desk[_AT_AFTER + used], desk[_AT_NEXT + used] = begin, after, -1
    at = _ATOMS + 3 * atom
    if desk[at] == serial:
        desk[_AT_NEXT + desk[at + 2]] = used
    else:
        desk[at], desk[at + 1] = serial, used
    desk[at + 2] = used
    return used + 1


@njit(nogil=True, cache=True)
def _place_atoms(desk, tokens, count, serial, offsets, atoms):
    """Remember where each word that queries name stands; how many places are used, or -1 if too many."""
    used = 0
    for index in range(count):
        word = tokens[_ID, index]
        if word >= 0:
            for place in range(offsets[word], offsets[word + 1]):
                used = _place(desk, atoms[place], tokens[_PLACE, index], tokens[_AFTER, index], serial, used)
                if used < 0:
                    return used
    return used


@njit(nogil=True, cache=True)
def _place_stems(desk, tokens, letters, count, serial, used, vocabulary):
    """The same for beginnings of words; those met are put on the desk, since they too wake queries."""
    lengths, keys, atoms = vocabulary.stem_lengths, vocabulary.stem_keys, vocabulary.stem_atoms
    chars, offsets = vocabulary.stem_chars, vocabulary.stem_offsets
    slots, atom_offsets = vocabulary.stem_slots, vocabulary.stem_atom_offsets
    mask = np.uint64(len(keys) - 1)
    for index in range(count):
        value = _SEED
        start = tokens[_START, index]
        for length in range(1, min(tokens[_END, index] - start, 63) + 1):
            value = (value ^ np.uint64(letters[start + length - 1])) * _PRIME
            value ^= value >> _HALF
            if not (lengths >> np.uint64(length)) & np.uint64(1):
                continue
            at = value & mask
            while keys[at] != 0:
                if keys[at] == value:
                    stem = slots[at]
                    same = offsets[stem + 1] - offsets[stem] == length
                    for letter in range(length):
                        if not same or chars[offsets[stem] + letter] != letters[start + letter]:
                            same = False
                            break
                    if same:
                        for each in range(atom_offsets[stem], atom_offsets[stem + 1]):
                            atom = atoms[each]
                            if desk[_ATOMS + 3 * atom] != serial:
                                if desk[_WOKEN] >= MOST_PLACES:
                                    return -1
                                desk[_WOKEN] += 1
                                desk[_WOKEN + desk[_WOKEN]] = atom
                            used = _place(desk, atom, tokens[_PLACE, index], tokens[_AFTER, index], serial, used)
                            if used < 0:
                                return used
                        break
                at = (at + np.uint64(1)) & mask
    return used


@njit(nogil=True, cache=True)
def _runs(desk, book, text, row, start, serial):
    """Write from `start` of a row where the words of a text follow one another; the count, -1 if too many."""
    first = book[TEXT_ATOMS] + book[book[TEXTS] + text]
    last = book[TEXT_ATOMS] + book[book[TEXTS] + text + 1]
    for place in range(first, last):
        if desk[_ATOMS + 3 * book[place]] != serial:
            return start
    begins, afters = _RUN_BEGIN + row * MOST_RUNS, _RUN_AFTER + row * MOST_RUNS
    new_begins, new_afters = _RUN_BEGIN + MOST_SIDES * MOST_RUNS, _RUN_AFTER + MOST_SIDES * MOST_RUNS
    count = start
    at = desk[_ATOMS + 3 * book[first] + 1]
    while at >= 0:
        if count >= MOST_RUNS:
            return -1
        desk[begins + count], desk[afters + count] = desk[_AT_BEGIN + at], desk[_AT_AFTER + at]
        count += 1
        at = desk[_AT_NEXT + at]
    for place in range(first + 1, last):
        made = 0
        head = desk[_ATOMS + 3 * book[place] + 1]
        for run in range(start, count):
            at = head
            wanted = desk[afters + run]
            while at >= 0 and desk[_AT_BEGIN + at] <= wanted:
                if desk[_AT_BEGIN + at] == wanted:
                    if made >= MOST_RUNS:
                        return -1
                    desk[new_begins + made] = desk[begins + run]
                    desk[new_afters + made] = desk[_AT_AFTER + at]
                    made += 1
                at = desk[_AT_NEXT + at]
        if start + made > MOST_RUNS:
            return -1
        for run in range(made):
            desk[begins + start + run] = desk[new_begins + run]
            desk[afters + start + run] = desk[new_afters + run]
        count = start + made
        if not made:
            return start
    return count


@njit(nogil=True, cache=True)
def _follows(desk, first, second, distance):
    for one in range(desk[_COUNTS + first]):
        after = desk[_RUN_AFTER + first * MOST_RUNS + one]
        for other in range(desk[_COUNTS + second]):
            begin = desk[_RUN_BEGIN + second * MOST_RUNS + other]
            if begin >= after and begin - after < distance:
                return True
    return False


@njit(nogil=True, cache=True)
def _comes_first(desk, one, other):
    """Whether a run stands before another: by where it begins, then ends, then its side."""
    begin, other_begin = desk[_RUN_BEGIN + one], desk[_RUN_BEGIN + other]
    after, other_after = desk[_RUN_AFTER + one], desk[_RUN_AFTER + other]
    if begin != other_begin:
        return begin < other_begin
    if after != other_after:
        return after < other_after
    return one // MOST_RUNS < other // MOST_RUNS


@njit(nogil=True, cache=True)
def _gather(desk, sides, distance):
    """The same for more than two sides, in any order (vigie.engine.query.places._gather)."""
    count = 0
    for side in range(sides):
        for run in range(desk[_COUNTS + side]):
            moving = side * MOST_RUNS + run
            at = count
            while at > 0 and _comes_first(desk, moving, desk[_ORDER + at - 1]):
                desk[_ORDER + at] = desk[_ORDER + at - 1]
                at -= 1
            desk[_ORDER + at] = moving
            count += 1
    everybody = (1 << sides) - 1
    for index in range(count):
        run = desk[_ORDER + index]
        latest = desk[_RUN_AFTER + run] - 1 + distance
        for mask in range(everybody + 1):
            desk[_SERVED + mask] = -1
        desk[_SERVED + (1 << (run // MOST_RUNS))] = desk[_RUN_AFTER + run]
        for further in range(index + 1, count):
            run = desk[_ORDER + further]
            side, begin, after = run // MOST_RUNS, desk[_RUN_BEGIN + run], desk[_RUN_AFTER + run]
            if begin > latest:
                break
            for mask in range(everybody, 0, -1):
                end = desk[_SERVED + mask]
                if end >= 0 and not (mask >> side) & 1 and begin >= end:
                    larger = mask | (1 << side)
                    if larger == everybody:
                        return True
                    if desk[_SERVED + larger] < 0 or after < desk[_SERVED + larger]:
                        desk[_SERVED + larger] = after
    return False


@njit(nogil=True, cache=True)
def _near(desk, book, near, serial):
    """1 when one place of each side can be chosen close enough, 0 when not, -1 when there are too many places."""
    at = book[NEARS] + 4 * near
    distance, ordered, first, sides = book[at], book[at + 1], book[at + 2], book[at + 3]
    for side in range(sides):
        count = 0
        for place in range(book[book[SIDES] + first + side], book[book[SIDES] + first + side + 1]):
            count = _runs(desk, book, book[book[SIDE_TEXTS] + place], side, count, serial)
            if count < 0:
                return -1
        if not count:
            return 0
        desk[_COUNTS + side] = count
    if sides == 2:
        if _follows(desk, 0, 1, distance):
            return 1
        return 1 if not ordered and _follows(desk, 1, 0, distance) else 0
    return 1 if _gather(desk, sides, distance) else 0


@njit(nogil=True, cache=True)
def _holds(desk, book, columns, query, post, serial):
    """1 when a post answers a query, 0 when not, -1 when the kernel cannot tell."""
    at, end = book[book[STARTS] + query], book[book[STARTS] + query + 1]
    code, texts, atoms = book[CODE], book[TEXTS], book[TEXT_ATOMS]
    holds = 1
    while at < end:
        operation, operand = book[code + at], book[code + at + 1]
        at += 2
        if operation == TEXT:
            first = book[texts + operand]
            if book[texts + operand + 1] - first == 1:
                holds = 1 if desk[_ATOMS + 3 * book[atoms + first]] == serial else 0
            else:
                count = _runs(desk, book, operand, 0, 0, serial)
                if count < 0:
                    return -1
                holds = 1 if count else 0
        elif operation == NEAR:
            holds = _near(desk, book, operand, serial)
            if holds < 0:
                return -1
        elif operation == COLUMN:
            holds = columns[operand, post]
        elif operation == NOT:
            holds = 1 - holds
        elif operation == UNLESS:
            if not holds:
                at = operand
        elif operation == WHEN:
            if holds:
                at = operand
        else:
            holds = 1
    return holds


@njit(nogil=True, cache=True)
def _answer(desk, asked, tokens, count, post, serial, offsets, atoms, queries, out, at):
    """Write the queries that a post answers; the place after, -1 when there is no room, -2 when it cannot tell."""
    begun = at
    book, columns = queries.book, queries.columns
    wakes, wake_offsets, always = queries.wakes, queries.wake_offsets, queries.always
    for index in range(len(always)):
        at = _ask(desk, book, columns, always[index], post, serial, out, at)
        if at < 0:
            return at
    for index in range(count):
        word = tokens[_ID, index]
        if word < 0:
            continue
        for place in range(offsets[word], offsets[word + 1]):
            for wake in range(wake_offsets[atoms[place]], wake_offsets[atoms[place] + 1]):
                query = wakes[wake]
                if asked[query] != serial:
                    asked[query] = serial
                    at = _ask(desk, book, columns, query, post, serial, out, at)
                    if at < 0:
                        return at
    for index in range(desk[_WOKEN]):
        atom = desk[_WOKEN + 1 + index]
        for wake in range(wake_offsets[atom], wake_offsets[atom + 1]):
            query = wakes[wake]
            if asked[query] != serial:
                asked[query] = serial
                at = _ask(desk, book, columns, query, post, serial, out, at)
                if at < 0:
                    return at
    for index in range(begun + 1, at):  # in the order of the queries
        moving = out[index]
        place = index
        while place > begun and out[place - 1] > moving:
            out[place] = out[place - 1]
            place -= 1
        out[place] = moving
    return at


@njit(nogil=True, cache=True)
def _ask(desk, book, columns, query, post, serial, out, at):
    holds = _holds(desk, book, columns, query, post, serial)
    if holds < 0:
        return -2
    if holds:
        if at >= len(out):
            return -1
        out[at] = query
        at += 1
    return at


# --- disguised words (vigie.engine.readings) -------------------------------------------------------------------


@njit(nogil=True, cache=True)
def _is_separator(point):
    """What may stand between letters written one by one."""
    return (
        point == 32 or point == 46 or point == 45 or point == 95 or point == 42 or point == 0xB7
        or point == 0x2022 or point == 124 or point == 47 or point == 126 or point == 43
    )  # fmt: skip


@njit(nogil=True, cache=True)
def _is_inside(point, kind):
    """A sign that may hide between two letters."""
    if point < 128:
        return point == 124 or point == 126 or point == 94
    if kind & (_UNDERSCORED | _SPACE):
        return False
    return not (
        point == 0xB7 or point == 0x2019 or point == 0x2026 or point == 0xAB or point == 0xBB or point == 0x201C
        or point == 0x201D or point == 0x20AC or point == 0xA3 or point == 0xB0
    )  # fmt: skip


@njit(nogil=True, cache=True)
def _is_veiled(text, count, kinds):
    """Whether letters may be spaced out, or signs hidden between them: rare, and left to the Python code."""
    single = 0
    gap = 0
    clean = True
    at = 0
    while at < count:
        point = text[at]
        if kinds[point] & _WORD:
            end = at + 1
            while end < count and kinds[text[end]] & _WORD:
                end += 1
            if end - at == 1:
                single = single + 1 if single and clean and 1 <= gap <= 2 else 1
                if single >= 4:
                    return True
            else:
                single = 0
            gap = 0
            clean = True
            at = end
            continue
        if gap < 5 and at > gap and kinds[text[at - 1]] & _LETTER and _is_inside(point, kinds[point]):
            end = at + 1
            while end < count and end - at < 4 and _is_inside(text[end], kinds[text[end]]):
                end += 1
            if end < count and kinds[text[end]] & _LETTER:
                return True
        gap += 1
        if not _is_separator(point):
            clean = False
        at += 1
    return False


@njit(nogil=True, cache=True)
def _is_small(point):
    return 97 <= point <= 122


@njit(nogil=True, cache=True)
def _letter_for(point):
    """The letter that a sign stands for, or 0."""
    if point == 52 or point == 64:
        return 97
    if point == 51 or point == 0x20AC:
        return 101
    if point == 49 or point == 33:
        return 105
    if point == 48:
        return 111
    if point == 53 or point == 36:
        return 115
    if point == 55:
        return 116
    return 98 if point == 56 else 0


@njit(nogil=True, cache=True)
def _opens(point):
    return point == 52 or point == 64 or point == 51 or point == 53 or point == 36 or point == 55


@njit(nogil=True, cache=True)
def _closes(point):
    return point == 52 or point == 51 or point == 48 or point == 53 or point == 55 or point == 36


@njit(nogil=True, cache=True)
def _ends_word(text, count, at, kinds):
    if at >= count:
        return True
    point = text[at]
    if kinds[point] & _WORD:
        return False
    priced = point == 36 or point == 0x20AC or point == 46 or point == 44
    return not (priced and at + 1 < count and kinds[text[at + 1]] & _DECIMAL)


@njit(nogil=True, cache=True)
def _disguise(text, count, at, kinds):
    """How many signs that stand for letters begin here: 0, 1 or 2."""
    point = text[at]
    if point > 0x20AC or not _letter_for(point):
        return 0
    before = text[at - 1] if at else np.uint32(0)
    two = at + 1 < count and text[at + 1] <= 0x20AC and _letter_for(text[at + 1]) != 0
    if at and _is_small(before):
        if two and at + 2 < count and _is_small(text[at + 2]):
            return 2
        if at + 1 < count and _is_small(text[at + 1]):
            return 1
    alone = not (at and (kinds[before] & _WORD or before == 64 or before == 36 or before == 0x20AC or before == 46))
    if alone and _opens(point):
        if two and _opens(text[at + 1]) and at + 3 < count and _is_small(text[at + 2]) and _is_small(text[at + 3]):
            return 2
        if at + 2 < count and _is_small(text[at + 1]) and _is_small(text[at + 2]):
            return 1
    if at > 1 and _is_small(before) and _is_small(text[at - 2]) and _closes(point):
        if two and _closes(text[at + 1]) and _ends_word(text, count, at + 2, kinds):
            return 2
        if _ends_word(text, count, at + 1, kinds):
            return 1
    return 0


@njit(nogil=True, cache=True)
def _lettered(text, count, kinds, lettered, out):
    """Signs read as letters, letters drawn out brought back. The length; 0 when nothing changes, -1 if unsure."""
    changed = False
    skip = 0
    for at in range(count):
        if skip:
            skip -= 1
            lettered[at] = _letter_for(text[at])
            continue
        point = text[at]
        signs = 0
        if 33 <= point <= 64 or point == 0x20AC:
            signs = _disguise(text, count, at, kinds)
        if signs:
            lettered[at] = _letter_for(text[at])
            skip = signs - 1
            changed = True
        else:
            lettered[at] = text[at]
    made = 0
    at = 0
    while at < count:
        point = lettered[at]
        if not _is_small(point) or at + 2 >= count or lettered[at + 1] != point or lettered[at + 2] != point:
            out[made] = point
            made += 1
            at += 1
            continue
        end = at + 3
        while end < count and lettered[end] == point:
            end += 1
        changed = True
        out[made] = point
        made += 1
        if end < count and at > 0:
            following = lettered[end]
            if following >= 128:
                return -1
            doubled = (
                point == 110 or point == 109 or point == 108 or point == 114 or point == 115 or point == 116
                or point == 112 or point == 102 or point == 99
            )  # fmt: skip
            if doubled and kinds[following] & _LETTER:
                out[made] = point
                made += 1
        at = end
    return made if changed else 0


# --- gates -----------------------------------------------------------------------------------------------------

_WHOLE = np.uint64(WHOLE)


@njit(nogil=True, cache=True)
def _turn_on(value, keys, masks, met):
    mask = np.uint64(len(keys) - 1)
    at = value & mask
    while keys[at] != 0:
        if keys[at] == value:
            for column in range(masks.shape[1]):
                met[column] |= masks[at, column]
            return
        at = (at + np.uint64(1)) & mask


@njit(nogil=True, cache=True)
def _meet(text, count, kinds, keys, masks, lengths, met):
    """Turn on the bits of the words of a folded text, as rules cut them."""
    at = 0
    while at < count:
        if not kinds[text[at]] & _WORD:
            at += 1
            continue
        value = _SEED
        length = np.uint64(0)
        while at < count and kinds[text[at]] & _WORD:
            value = (value ^ np.uint64(text[at])) * _PRIME
            value ^= value >> _HALF
            length += np.uint64(1)
            at += 1
            if length < 64 and (lengths >> length) & np.uint64(1):
                _turn_on(value, keys, masks, met)
        _turn_on(value ^ _WHOLE, keys, masks, met)


# --- signatures ------------------------------------------------------------------------------------------------


@njit(nogil=True, cache=True)
def _sign(tokens, hashes, count, times, plus, signature):
    """The least of each of 64 permutations over the runs of three words (of fewer, when there are fewer)."""
    for place in range(SIGNATURE):
        signature[place] = NOTHING
    one = two = np.uint64(0)
    words = 0
    for index in range(count):
        if tokens[_AFTER, index] - tokens[_PLACE, index] > 1:
            continue
        three = hashes[index]
        words += 1
        if words > 2:
            _least((one * _PRIME + two) * _PRIME + three, times, plus, signature)
        one, two = two, three
    if 0 < words < 3:
        _least(one * _PRIME + two, times, plus, signature)


@njit(nogil=True, cache=True)
def _least(value, times, plus, signature):
    mixed = (value ^ (value >> np.uint64(29))) * _PRIME
    short = np.uint32(mixed >> _HALF)
    for place in range(SIGNATURE):
        permuted = np.uint32(times[place] * short + plus[place])
        signature[place] = min(signature[place], permuted)


# --- heads (vigie.engine.hashing) -------------------------------------------------------------------------

HEADS = 16  # sums worked out at once: one byte each in two words of 64 bits
_BUCKETS = np.uint32((1 << 18) - 1)
_LANES = np.uint64(0x00FF00FF00FF00FF)
_BYTE = np.uint64(8)
_FNV_PRIME = np.uint32(0x01000193)
_WORDS_BASIS = np.uint32(((0x811C9DC5 ^ 1) * 0x01000193) & 0xFFFFFFFF)
_LETTERS_BASIS = np.uint32(((0x811C9DC5 ^ 2) * 0x01000193) & 0xFFFFFFFF)
_LONGEST_WEIGHED = 40


@njit(nogil=True, cache=True)
def _bucket_of(hashed, seen, mask, buckets, count):
    """Put the bucket of a hash among those of the post, once: `seen` is a small table of buckets, plus one."""
    bucket = (hashed ^ (hashed >> np.uint32(15))) & _BUCKETS
    at = (bucket * np.uint32(0x9E3779B1) >> np.uint32(7)) & mask
    kept = bucket + np.uint32(1)
    while seen[at] != 0:
        if seen[at] == kept:
            return count
        at = (at + np.uint32(1)) & mask
    seen[at] = kept
    buckets[count] = bucket
    return count + 1


@njit(nogil=True, cache=True)
def _buckets(letters, tokens, count, seen, buckets):
    """The distinct buckets of the words, of the pairs of words and of the runs of 2 to 5 letters of a post."""
    most = 0
    for index in range(count):
        most += 4 * min(tokens[_END, index] - tokens[_START, index], _LONGEST_WEIGHED) + 4
    size = 256
    while size < 2 * most and size < len(seen):
        size *= 2
    for at in range(size):
        seen[at] = 0
    mask = np.uint32(size - 1)
    made = 0
    before = np.uint32(0)
    paired = False
    for index in range(count):
        if tokens[_AFTER, index] - tokens[_PLACE, index] > 1:
            continue
        start = tokens[_START, index]
        length = min(tokens[_END, index] - start, _LONGEST_WEIGHED)
        own = _WORDS_BASIS
        pair = before
        for at in range(start, start + length):
            own = np.uint32((own ^ letters[at]) * _FNV_PRIME)
            pair = np.uint32((pair ^ letters[at]) * _FNV_PRIME)
        made = _bucket_of(own, seen, mask, buckets, made)
        if paired:
            made = _bucket_of(pair, seen, mask, buckets, made)
        before = np.uint32((own ^ np.uint32(32)) * _FNV_PRIME)
        paired = True
        for first in range(-1, length):
            hashed = np.uint32((_LETTERS_BASIS ^ (np.uint32(32) if first < 0 else letters[start + first])) * _FNV_PRIME)
            for following in range(first + 1, min(first + 5, length + 1)):
                point = np.uint32(32) if following == length else letters[start + following]
                hashed = np.uint32((hashed ^ point) * _FNV_PRIME)
                made = _bucket_of(hashed, seen, mask, buckets, made)
    return made


@njit(nogil=True, cache=True)
def _sum(buckets, count, weights, sums):
    """The sums of the weights (int8, kept as weight + 128, eight to a word of 64 bits) of some buckets."""
    for head in range(HEADS):
        sums[head] = -128 * count
    done = 0
    while done < count:
        a = b = c = d = np.uint64(0)
        until = min(done + 256, count)
        for place in range(done, until):
            low, high = weights[buckets[place], 0], weights[buckets[place], 1]
            a += low & _LANES
            b += (low >> _BYTE) & _LANES
            c += high & _LANES
            d += (high >> _BYTE) & _LANES
        for lane in range(4):
            shift = np.uint64(16 * lane)
            sums[2 * lane] += np.int32((a >> shift) & np.uint64(0xFFFF))
            sums[2 * lane + 1] += np.int32((b >> shift) & np.uint64(0xFFFF))
            sums[8 + 2 * lane] += np.int32((c >> shift) & np.uint64(0xFFFF))
            sums[9 + 2 * lane] += np.int32((d >> shift) & np.uint64(0xFFFF))
        done = until


# --- a batch ---------------------------------------------------------------------------------------------------


@njit(nogil=True, cache=True)
def _survey(folded, made, kinds):
    """The kinds of characters met, the signs that rules ask for, and how many digits."""
    marks = signs = digits = 0
    for at in range(made):
        point = folded[at]
        marks |= kinds[point]
        if point < 128:
            if 48 <= point <= 57:
                digits += 1
            elif point == 64:
                signs |= AT
            elif point == 91 or point == 40 or point == 123 or point == 60:
                signs |= BRACKET
            elif point == 58:
                signs |= COLON
        elif point == 0xB0:
            signs |= DEGREE
    return marks, signs, min(digits, 65535)


@njit(nogil=True, cache=True)
def _longest(tokens, count):
    longest = 0
    for index in range(count):
        longest = max(longest, tokens[_END, index] - tokens[_START, index])
    return longest


@njit(nogil=True, cache=True)
def _leave(results, asked, post, term_at, hit_at, folded_at):
    """Leave a post to the Python code."""
    results.signs[post] = GIANT | ODD | VEILED
    results.digits[post] = 65535
    if asked & WORDS:
        results.words[post] = 0
    if asked & TERMS:
        results.term_offsets[post] = results.term_offsets[post + 1] = term_at
    if asked & QUERIES:
        results.hit_offsets[post] = results.hit_offsets[post + 1] = hit_at
    if asked & MINHASH:
        results.signatures[post] = NOTHING
    if asked & FOLDED:
        results.folded_offsets[post] = results.folded_offsets[post + 1] = folded_at


@njit(nogil=True, cache=True)
def read(data, offsets, asked, chars, vocabulary, terms, queries, times, plus, weights, gate, spread, results):
    """Read every post of a batch. Returns -1, or the post at which the results had no room left.

    `data` and `offsets` are an Arrow string column's own buffers, `asked` says what is wanted (WORDS, TERMS…).
    """
    posts = len(offsets) - 1
    longest = 0
    for post in range(posts):
        longest = max(longest, min(offsets[post + 1] - offsets[post], LONGEST_TEXT))
    made = longest * spread + 64
    points = np.empty((5, made), np.uint32)
    tokens = np.empty((6, made), np.int32)
    hashes = np.empty(made, np.uint64)
    desk = np.full(_ATOMS + 3 * queries.atoms, -1, np.int32)
    asked_of = np.full(queries.many, -1, np.int32)
    term_seen = np.full(max(terms.many, 1), -1, np.int32)
    weighed = np.zeros(1 << 19 if asked & WEIGHED else 1, np.uint32)
    buckets = np.empty((1 << 18) + 1 if asked & WEIGHED else 1, np.int32)
    kinds = chars.kinds
    given_points, folded, begins = points[_GIVEN], points[_MADE], tokens[_BEGIN]
    word_offsets, word_atoms = vocabulary.atom_offsets, vocabulary.atoms
    term_at = hit_at = folded_at = 0
    for post in range(posts):
        if offsets[post + 1] - offsets[post] > LONGEST_TEXT:
            _leave(results, asked, post, term_at, hit_at, folded_at)
            continue
        given = _decode(data, offsets[post], offsets[post + 1], given_points)
        made, hidden = _fold(given_points, given, chars, begins, folded)
        marks, signs, digits = _survey(folded, made, kinds)
        results.digits[post] = digits
        if hidden:
            signs |= HIDDEN
        if asked & GATED:
            _meet(folded, made, kinds, gate.keys, gate.masks, gate.lengths, results.met[post])
        if asked & FOLDED:
            results.folded_offsets[post] = folded_at
            folded_at = _write_utf8(folded, made, results.folded, folded_at)
            if folded_at < 0:
                return post
            if asked & UNVEIL:
                if _is_veiled(folded, made, kinds):
                    signs |= VEILED
                else:
                    length = _lettered(folded, made, kinds, points[_PIECE], points[_SPARE])
                    if length < 0:
                        signs |= VEILED
                    elif length:
                        signs |= LETTERED
                        if asked & GATED:
                            spare = points[_SPARE]
                            _meet(spare, length, kinds, gate.keys, gate.masks, gate.lengths, results.met[post])
                        if folded_at + 1 >= len(results.folded):
                            return post
                        results.folded[folded_at] = 0  # between the readings of a text
                        folded_at = _write_utf8(points[_SPARE], length, results.folded, folded_at + 1)
                        if folded_at < 0:
                            return post
        if asked & WORDS:
            count = _words(points, tokens, hashes, given, kinds)
            results.words[post] = count
            if _longest(tokens, count) > LONGEST_WORD or count > MOST_WORDS or marks & _MARK:
                signs |= ODD
            else:
                if asked & (TERMS | QUERIES):
                    _look_up(
                        count, hashes, points[_LETTERS], tokens,
                        vocabulary.keys, vocabulary.ids, vocabulary.chars, vocabulary.offsets,
                    )  # fmt: skip
                if asked & TERMS:
                    results.term_offsets[post] = term_at
                    term_at = _find_terms(count, tokens, term_seen, post, terms, desk, results.terms, term_at)
                    if term_at < 0:
                        return post
                if asked & QUERIES:
                    results.hit_offsets[post] = hit_at
                    desk[_WOKEN] = 0
                    used = _place_atoms(desk, tokens, count, post, word_offsets, word_atoms)
                    if used >= 0 and vocabulary.stem_lengths:
                        used = _place_stems(desk, tokens, points[_LETTERS], count, post, used, vocabulary)
                    written = -2
                    if used >= 0:
                        written = _answer(
                            desk, asked_of, tokens, count, post, post, word_offsets, word_atoms, queries,
                            results.hits, hit_at,
                        )  # fmt: skip
                    if written == -1:
                        return post
                    if written == -2:
                        signs |= ODD
                    else:
                        hit_at = written
            if asked & WEIGHED:
                found = _buckets(points[_LETTERS], tokens, count, weighed, buckets)
                _sum(buckets, found, weights, results.sums[post])
            if asked & MINHASH:
                _sign(tokens, hashes, count, times, plus, results.signatures[post])
        if asked & TERMS:
            results.term_offsets[post + 1] = term_at
            if signs & ODD:
                results.term_offsets[post] = results.term_offsets[post + 1] = term_at
        if asked & QUERIES:
            results.hit_offsets[post + 1] = hit_at
            if signs & ODD:
                results.hit_offsets[post] = hit_at
        if asked & FOLDED:
            results.folded_offsets[post + 1] = folded_at
        results.signs[post] = signs
    return -1


def _forget_stale() -> None:
    """Delete what another version of this module left in the cache: it may name classes that are no more."""
    source = Path(__file__)
    with suppress(OSError, AttributeError):
        cache: Any = read
        for index in Path(cache._cache.cache_path).glob(f"{source.stem}.*.nbi"):
            if index.stat().st_mtime < source.stat().st_mtime:
                index.unlink()


_forget_stale()
