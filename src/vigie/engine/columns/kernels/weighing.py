"""What the heads weigh in a post (vigie.engine.heads.features): its words and signs, and what they add up to."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.forming import (
    FORM_DISGUISED,
    FORM_INSULT_ADDRESSED,
    FORM_INSULT_QUOTED,
    FORM_INSULT_REPORTED,
    FORM_NEGATED_NEGATIVE,
    FORM_NEGATED_POSITIVE,
    FORMS,
    OPENS,
    is_quoted,
    look_at_form,
    look_at_letters,
)  # fmt: skip
from vigie.engine.columns.kernels.lexing import (
    BREAKS,
    CLASSED,
    ENTRY,
    FIRST,
    FROM,
    KIND,
    LAST,
    LETTERED_WORD,
    SIGNS,
    lex,
)  # fmt: skip
from vigie.engine.columns.kernels.remembering import (
    BUCKETS_AT,
    BUCKETS_END,
    CLASSES_OF,
    FLAGS_OF,
    FNV_PRIME,
    HASH_OF,
    MET_AT,
    SERIAL,
    find_word,
    place_of,
    recall,
    recall_all,
    take,
)  # fmt: skip
from vigie.engine.columns.kernels.shapes import HALF, OUTPUTS, PRIME, SEED

_LANES, _LANE, _BYTE = np.uint64(0x00FF00FF00FF00FF), np.uint64(0xFFFF), np.uint64(8)
_MOST_ADDED = 256  # weights of eight bits that lanes of sixteen hold
# Classes that a word's surroundings change or that change them, by their place in `tables.bits`.
(POSITIVE, STRONG_POSITIVE, NEGATIVE, STRONG_NEGATIVE, DENIAL, BUT, INSULT, ADDRESS, REPORT, OFFENSIVE) = range(10)
_NEAR = 3


@compiled
def weigh(
    given, given_count, text, count, plain, plain_count, has_mail, quotes, kinds, tables, memory, desk, sums, signs
):
    """Write the sums of a post over its buckets and over its signs; how many buckets it has.

    `plain` is the text seen through its disguises, when it has any.
    """
    letters, tokens, values, present, bits = desk.letters, desk.tokens, desk.values, desk.present, tables.bits
    classes, rows = desk.classes, memory.rows
    made = lex(text, count, has_mail, kinds, letters, tokens, values)
    _remember(made, tokens, values, letters, tables, memory)
    memory.state[SERIAL] += 1
    buckets = _add_up(
        made, letters, tokens, np.uint32(memory.state[SERIAL]), rows, memory.met, memory.buckets, memory.sums,
        memory.undone, tables.weights, sums,
    )  # fmt: skip
    sign_weights, several, pairs = tables.sign_weights, FORMS + tables.classes_many, FORMS + 2 * tables.classes_many
    for sign in range(len(sign_weights)):
        present[sign] = 0
    classes[0] = classes[1] = 0
    opposed = bits[BUT]
    for index in range(made):
        held = np.uint32(0)
        if tokens[KIND, index] == LETTERED_WORD:
            held = rows[tokens[ENTRY, index], CLASSES_OF]
        tokens[CLASSED, index] = np.int32(held)
        tokens[BREAKS, index] = tokens[KIND, index] == SIGNS or (held & opposed) != 0
    for index in range(made):
        held = np.uint32(tokens[CLASSED, index])
        if held:
            _hold(held, index, made, tokens, bits, text, count, quotes, present, classes)
        if tokens[KIND, index] == LETTERED_WORD and rows[tokens[ENTRY, index], FLAGS_OF] & np.uint32(OPENS):
            _meet_phrases(
                index, made, tokens, index, made, tokens, tables.keys, tables.slots, tables.chars, tables.offsets,
                tables.classes, bits, letters, text, count, quotes, present, classes,
            )  # fmt: skip
    if plain_count:
        _see_through(made, plain, plain_count, has_mail, kinds, tables, memory, desk, text, count, quotes)
        present[FORM_DISGUISED] = 1
    for number in range(tables.classes_many):
        present[FORMS + number] = classes[0] >> np.uint32(number) & np.uint32(1)
        present[several + number] = classes[1] >> np.uint32(number) & np.uint32(1)
    for pair in range(len(tables.pairs)):
        if present[FORMS + tables.pairs[pair, 0]] and present[FORMS + tables.pairs[pair, 1]]:
            present[pairs + pair] = 1
    look_at_form(made, rows, letters, tokens, FORMS + tables.negative, present)
    look_at_letters(given, given_count, kinds, present)
    for output in range(OUTPUTS):
        signs[output] = 0
    for sign in range(len(sign_weights)):
        if present[sign]:
            for output in range(OUTPUTS):
                signs[output] += np.int32(sign_weights[sign, output])
    return buckets


@compiled
def _remember(made, tokens, values, letters, tables, memory):
    """Write what is remembered of each token, once worked out."""
    if not recall_all(made, FIRST, LAST, ENTRY, tokens, values, letters, memory.table, memory.rows, memory.chars):
        return
    for index in range(made):
        if tokens[ENTRY, index] < 0:
            first, last, is_word = tokens[FIRST, index], tokens[LAST, index], tokens[KIND, index] == LETTERED_WORD
            tokens[ENTRY, index] = recall(memory, tables, letters, first, last, values[index], is_word)


@compiled
def _flush(sums, sign, a, b, c, d, e):
    """Add what 16-bit lanes hold to the sums, or take it away."""
    for lane in range(4):
        shift = np.uint64(16 * lane)
        sums[2 * lane] += sign * np.int32((a >> shift) & _LANE)
        sums[2 * lane + 1] += sign * np.int32((b >> shift) & _LANE)
        sums[8 + 2 * lane] += sign * np.int32((c >> shift) & _LANE)
        sums[9 + 2 * lane] += sign * np.int32((d >> shift) & _LANE)
    sums[16] += sign * np.int32(e)


@compiled
def _add_up(made, letters, tokens, serial, rows, met, buckets, of_words, undone, weights, sums):
    """The sums of the distinct buckets of the words and of the pairs of words of a post; how many they are.

    Words are added whole; the buckets that several share were counted too often, and are taken away again.
    """
    for output in range(OUTPUTS):
        sums[output] = 0
    a = b = c = d = e = np.uint64(0)
    total = added = again = 0
    for index in range(made):
        entry = tokens[ENTRY, index]
        if rows[entry, MET_AT] == serial:
            continue
        rows[entry, MET_AT] = serial
        begin, end = int(rows[entry, BUCKETS_AT]), int(rows[entry, BUCKETS_END])
        if added + end - begin > _MOST_ADDED:
            _flush(sums, np.int32(1), a, b, c, d, e)
            a = b = c = d = e = np.uint64(0)
            added = 0
        added += end - begin
        total += end - begin
        a += of_words[entry, 0]
        b += of_words[entry, 1]
        c += of_words[entry, 2]
        d += of_words[entry, 3]
        e += of_words[entry, 4]
        for place in range(begin, end):
            bucket = buckets[place]
            row, bit = bucket >> np.uint32(6), np.uint64(bucket & np.uint32(63))
            before = met[row]
            met[row] = before | np.uint64(1) << bit
            undone[again] = bucket
            again += int(before >> bit & np.uint64(1))
    _flush(sums, np.int32(1), a, b, c, d, e)
    paired = again
    for index in range(1, made):
        pair = np.uint32((rows[tokens[ENTRY, index - 1], HASH_OF] ^ np.uint32(32)) * FNV_PRIME)
        for at in range(tokens[FIRST, index], tokens[LAST, index]):
            pair = np.uint32((pair ^ letters[at]) * FNV_PRIME)
        bucket = place_of(pair)
        if take(bucket, met):
            undone[paired] = bucket
            paired += 1
    for start, last, sign in ((0, again, -1), (again, paired, 1)):
        first = start
        while first < last:
            until = min(first + _MOST_ADDED, last)
            a = b = c = d = e = np.uint64(0)
            for place in range(first, until):
                bucket = undone[place]
                low, high = weights[bucket, 0], weights[bucket, 1]
                a += low & _LANES
                b += (low >> _BYTE) & _LANES
                c += high & _LANES
                d += (high >> _BYTE) & _LANES
                e += weights[bucket, 2]
            _flush(sums, np.int32(sign), a, b, c, d, e)
            first = until
    for index in range(made):
        entry = tokens[ENTRY, index]
        for place in range(int(rows[entry, BUCKETS_AT]), int(rows[entry, BUCKETS_END])):
            met[buckets[place] >> np.uint32(6)] = 0
    for place in range(again, paired):
        met[undone[place] >> np.uint32(6)] = 0
    distinct = total - again + paired - again
    for output in range(OUTPUTS):
        sums[output] -= np.int32(128 * distinct)
    return distinct


@compiled
def _see_through(made, plain, plain_count, has_mail, kinds, tables, memory, desk, text, count, quotes):
    """The classes of words that only the text seen through holds; they stand where the text begins."""
    tokens, present, bits, counted, rows = desk.tokens, desk.present, tables.bits, desk.classes, memory.rows
    half = len(desk.letters) // 2
    letters, further, values = desk.letters[half:], tokens[:, made:], desk.values[made:]
    others = lex(plain, plain_count, has_mail, kinds, letters, further, values)
    _remember(others, further, values, letters, tables, memory)
    memory.state[SERIAL] += 1
    serial = np.uint32(memory.state[SERIAL])
    for index in range(made):
        rows[tokens[ENTRY, index], MET_AT] = serial
    for index in range(others):
        further[BREAKS, index] = -1 if rows[further[ENTRY, index], MET_AT] == serial else 0
    place = 0 if made and tokens[FROM, 0] == 0 else -1
    for index in range(others):
        if further[BREAKS, index] == 0 and further[KIND, index] == LETTERED_WORD:
            entry = further[ENTRY, index]
            if rows[entry, CLASSES_OF]:
                _hold(rows[entry, CLASSES_OF], place, made, tokens, bits, text, count, quotes, present, counted)
            if rows[entry, FLAGS_OF] & np.uint32(OPENS):
                _meet_phrases(
                    index, others, further, place, made, tokens, tables.keys, tables.slots, tables.chars,
                    tables.offsets, tables.classes, bits, letters, text, count, quotes, present, counted,
                )  # fmt: skip


@compiled
def _meet_phrases(
    index, last, further, place, made, tokens, keys, slots, chars, offsets, classes, bits, letters, text, count,
    quotes, present, counted,
):  # fmt: skip
    """The classes of the phrases that a word opens, read as if it stood at `place` of the text."""
    room = len(letters) - 256
    end = room
    value = SEED
    words = 0
    following = index
    while following < last and words < 3:
        if further[BREAKS, following] < 0:  # a word that the text holds undisguised
            following += 1
            continue
        if words:
            letters[end] = 32
            value = (value ^ np.uint64(32)) * PRIME
            value ^= value >> HALF
            end += 1
        for at in range(further[FIRST, following], further[LAST, following]):
            letters[end] = letters[at]
            value = (value ^ np.uint64(letters[at])) * PRIME
            value ^= value >> HALF
            end += 1
        words += 1
        following += 1
        if words > 1:
            phrase = find_word(keys, slots, chars, offsets, letters, room, end - room, value)
            if phrase >= 0 and classes[phrase]:
                _hold(classes[phrase], place, made, tokens, bits, text, count, quotes, present, counted)


@compiled
def _before(tokens, place, reach):
    """The classes of the words just before a place, up to a sign or a word that opposes."""
    found = np.uint32(0)
    while reach and place and not tokens[BREAKS, place - 1]:
        place -= 1
        reach -= 1
        found |= np.uint32(tokens[CLASSED, place])
    return found


@compiled
def _hold(held, place, made, tokens, bits, text, count, quotes, present, counted):
    """Count the classes that hold of a word where it stands: denied praise is not praise."""
    if place >= 0:
        before = _before(tokens, place, _NEAR)
        if before & bits[DENIAL] and not held & bits[DENIAL]:
            if held & bits[POSITIVE]:
                present[FORM_NEGATED_POSITIVE] = 1
                held = (held & ~(bits[POSITIVE] | bits[STRONG_POSITIVE])) | bits[NEGATIVE]
            elif held & bits[NEGATIVE]:
                present[FORM_NEGATED_NEGATIVE] = 1
                held &= ~(bits[NEGATIVE] | bits[STRONG_NEGATIVE])
        if held & bits[INSULT]:
            after = np.uint32(0)
            for other in range(place + 1, min(place + _NEAR + 1, made)):
                after |= np.uint32(tokens[CLASSED, other])
            if (before | after) & bits[ADDRESS]:
                present[FORM_INSULT_ADDRESSED] = 1
        if held & bits[OFFENSIVE]:
            if quotes and is_quoted(text, count, tokens[FROM, place]):
                present[FORM_INSULT_QUOTED] = 1
                held &= ~bits[OFFENSIVE]
            elif _before(tokens, place, _NEAR + 2) & bits[REPORT]:
                present[FORM_INSULT_REPORTED] = 1
                held &= ~bits[OFFENSIVE]
    counted[1] |= counted[0] & held
    counted[0] |= held
