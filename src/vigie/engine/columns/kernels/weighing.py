"""What the heads weigh in a post (vigie.engine.heads.features): its words and signs, and what they add up to."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.fetching import lowest_bit
from vigie.engine.columns.kernels.forming import (
    BREAKS,
    FOLLOWS,
    FORM_BEGINS_WITH_USER,
    FORM_DISGUISED,
    FORM_DRAWN_OUT,
    FORM_EMOJI,
    FORM_GLAD,
    FORM_GLAD_AND_NEGATIVE,
    FORM_INSULT_ADDRESSED,
    FORM_INSULT_QUOTED,
    FORM_INSULT_REPORTED,
    FORM_NEGATED_NEGATIVE,
    FORM_NEGATED_POSITIVE,
    FORM_ONE_WORD,
    FORMS,
    FORMS_OF_WORDS,
    OPENS,
    glance,
    is_quoted,
)  # fmt: skip
from vigie.engine.columns.kernels.lexing import (
    CLASSED,
    EMOJI,
    ENTRY,
    FIRST,
    FLAGGED,
    FROM,
    KIND,
    LAST,
    LETTERED_WORD,
    USER,
    is_of_mail,
    lex,
)  # fmt: skip
from vigie.engine.columns.kernels.remembering import (
    CLASSES_OF,
    COUNTED,
    FLAGS_OF,
    MET_AT,
    SERIAL,
    are_letters,
    mixed,
    recall,
    recall_all,
)  # fmt: skip
from vigie.engine.columns.kernels.shapes import ALREADY_TOLD, HALF, OUTPUTS, PRIME
from vigie.engine.columns.kernels.telling import by_script, tell

# Classes that a word's surroundings change or that change them, by their place in `tables.bits`.
(POSITIVE, STRONG_POSITIVE, NEGATIVE, STRONG_NEGATIVE, DENIAL, INSULT, ADDRESS, REPORT, OFFENSIVE) = range(9)
ONCE, SEVERAL, FORMED = 0, 1, 2  # places of `desk.met`
_NEAR = 3
_LONGEST_PHRASE = 3
_ONE = np.uint64(1)
# Of the hash of two words that some phrase begins with: its row of `begun`, and its bit there.
_BEGUN_ROW, _BEGUN_BIT, _BEGUN_BITS = np.uint64(56), np.uint64(50), np.uint64(63)


@compiled
def weigh(
    given, given_count, text, count, plain, plain_count, has_mail, quotes, begins, ends, run_keys, runs, kinds,
    tables, memory, desk, sums, sign_sums,
):  # fmt: skip
    """Write the sums of a post over its words and over its signs; how many buckets it has, its language.

    `plain`: the text seen through its disguises, when it has any.
    """
    tokens, keys, met, added = desk.tokens, desk.keys, desk.met, desk.sums
    made, words, drawn_out = lex(
        text, count, has_mail and _may_hold_mail(text, count, kinds), begins, ends, run_keys, runs, kinds, tokens, keys,
        memory.lanes,
    )  # fmt: skip
    _remember(made, tokens, keys, text, tables, memory)
    buckets, forms = _add_up(made, tokens, memory.lanes, memory.rows, added)
    for output in range(OUTPUTS):
        sums[output] = added[output]
    shown, accents, foreign = glance(given, given_count, kinds, tables.accents)
    language = by_script(given, given_count) if foreign else np.int8(ALREADY_TOLD)
    if language == ALREADY_TOLD:
        language = tell(
            words, accents, added, desk.lanes, desk.scores, tables.accent_lanes, tables.accent_worths,
            tables.latin_bias, tables.latin_scale, tables.heard,
        )  # fmt: skip
    met[ONCE] = met[SEVERAL] = 0
    if drawn_out:
        forms |= np.uint64(1 << FORM_DRAWN_OUT)
    met[FORMED] = forms | shown
    _read_classes(
        made, tokens, tables.phrase_keys, tables.phrase_slots, tables.begun, tables.chars, tables.offsets,
        tables.classes, tables.bits, text, keys, text, count, quotes, met,
    )  # fmt: skip
    if plain_count:
        _see_through(made, plain, plain_count, has_mail, kinds, tables, memory, desk, text, count, quotes)
        met[FORMED] |= np.uint64(1 << FORM_DISGUISED)
    added = desk.sign_sums
    _add_signs(tables.sign_weights, tables.pairs_of_classes, tables.classes_many, tables.negative, met, added)
    for output in range(OUTPUTS):
        sign_sums[output] = added[output]
    return buckets, language


@compiled
def _may_hold_mail(text, count, kinds):
    """Whether some sign "@" follows what may begin an address of mail."""
    at = 1
    while at < count and not (text[at] == 64 and is_of_mail(text[at - 1], kinds[text[at - 1]])):
        at += 1
    return at < count


@compiled
def _remember(made, tokens, keys, letters, tables, memory):
    """Write where each token is remembered, once worked out."""
    if not recall_all(made, ENTRY, FIRST, tokens, keys, letters, memory.keys, memory.rows, memory.chars):
        return
    for index in range(made):
        if tokens[index, ENTRY] < 0:
            first, last, kind = tokens[index, FIRST], tokens[index, LAST], tokens[index, KIND]
            tokens[index, ENTRY] = recall(
                memory, tables, letters, first, last, keys[index, 0], keys[index, 1], kind == LETTERED_WORD,
                1 << FORM_EMOJI if kind == EMOJI else 0,
            )  # fmt: skip


@compiled
def _add_up(made, tokens, lanes, rows, sums):
    """The sums of all words; how many buckets they have, and the signs of form that they bear."""
    buckets = 0
    flags = np.uint32(0)
    for index in range(made):
        row = rows[tokens[index, ENTRY]]
        buckets += row[COUNTED]
        flags |= row[FLAGS_OF]
        tokens[index, CLASSED] = row[CLASSES_OF]
        tokens[index, FLAGGED] = row[FLAGS_OF]
    many = len(sums)  # not a constant: only then does the compiler add several at once
    for lane in range(many):
        sums[lane] = 0
    for index in range(made):
        weighed = lanes[tokens[index, ENTRY]]
        for lane in range(many):
            sums[lane] += np.int32(weighed[lane])
    forms = np.uint64(flags & np.uint32(FORMS_OF_WORDS))
    if made and tokens[0, KIND] == USER:
        forms |= np.uint64(1 << FORM_BEGINS_WITH_USER)
    if made == 1:
        forms |= np.uint64(1 << FORM_ONE_WORD)
    return buckets, forms


@compiled
def _read_classes(
    made, tokens, phrase_keys, phrase_slots, begun, chars, offsets, classes, bits, letters, keys, text, count, quotes,
    met,
):  # fmt: skip
    """The classes of words and phrases, each where it stands."""
    changed = bits[POSITIVE] | bits[NEGATIVE] | bits[INSULT] | bits[OFFENSIVE]  # by what stands around
    once = several = np.uint64(0)
    for index in range(made):
        held = np.uint32(tokens[index, CLASSED])
        if held & changed:
            _hold(held, index, made, tokens, bits, text, count, quotes, met)
        else:
            several |= once & np.uint64(held)
            once |= np.uint64(held)
        if tokens[index, FLAGGED] & OPENS and index + 1 < made and tokens[index + 1, FLAGGED] & FOLLOWS:
            value = followed(mixed(keys[index, 0], keys[index, 1]), keys[index + 1, 0], keys[index + 1, 1])
            if begun[value >> _BEGUN_ROW] >> (value >> _BEGUN_BIT & _BEGUN_BITS) & _ONE:
                _meet_phrases(
                    index, made, tokens, index, made, tokens, phrase_keys, phrase_slots, chars, offsets, classes, bits,
                    letters, keys, text, count, quotes, met,
                )  # fmt: skip
    met[SEVERAL] |= several | (met[ONCE] & once)
    met[ONCE] |= once


@compiled
def followed(value, low, high):
    """The hash of a phrase, from that of its words but the last, and the key of the last."""
    return (value ^ (value >> HALF)) * PRIME + mixed(low, high)


@compiled
def _add_signs(weights, pairs, classes_many, negative, met, sums):
    """The sums of the signs: those of form, classes, classes met several times, pairs of classes."""
    once, forms = met[ONCE], met[FORMED]
    if forms >> np.uint64(FORM_GLAD) & once >> np.uint64(negative) & _ONE:
        forms |= np.uint64(1 << FORM_GLAD_AND_NEGATIVE)
    many = len(sums)
    for lane in range(many):
        sums[lane] = 0
    _add_bits(forms, 0, weights, sums)
    _add_bits(once, FORMS, weights, sums)
    _add_bits(met[SEVERAL], FORMS + classes_many, weights, sums)
    both = np.uint64(0)
    for pair in range(len(pairs)):
        both |= (once >> np.uint64(pairs[pair, 0]) & once >> np.uint64(pairs[pair, 1]) & _ONE) << np.uint64(pair)
    _add_bits(both, FORMS + 2 * classes_many, weights, sums)


@compiled
def _add_bits(bits, first, weights, sums):
    """Add the weights of the signs whose bits are set, from one sign on."""
    many = len(sums)
    while bits:
        weighed = weights[first + lowest_bit(bits)]
        for lane in range(many):
            sums[lane] += np.int32(weighed[lane])
        bits &= bits - _ONE


@compiled
def _see_through(made, plain, plain_count, has_mail, kinds, tables, memory, desk, text, count, quotes):
    """The classes of words that only the text seen through holds; they stand where the text begins."""
    tokens, rows = desk.tokens, memory.rows
    further, keys, none, nowhere = tokens[made:], desk.keys[made:], desk.keys[:0], tokens[0, :0]
    others, _, _ = lex(plain, plain_count, has_mail, nowhere, nowhere, none, 0, kinds, further, keys, memory.lanes)
    _remember(others, further, keys, plain, tables, memory)
    memory.state[SERIAL] += 1
    serial = np.uint32(memory.state[SERIAL])
    for index in range(made):
        rows[tokens[index, ENTRY], MET_AT] = serial
    kept = 0
    for index in range(others):  # those that the text holds undisguised are left out
        entry = further[index, ENTRY]
        if rows[entry, MET_AT] == serial:
            continue
        for row in (KIND, FIRST, LAST, ENTRY):
            further[kept, row] = further[index, row]
        keys[kept, 0], keys[kept, 1] = keys[index, 0], keys[index, 1]
        kept += 1
    place = 0 if made and tokens[0, FROM] == 0 else -1
    for index in range(kept):
        entry = further[index, ENTRY]
        if rows[entry, CLASSES_OF]:
            _hold(rows[entry, CLASSES_OF], place, made, tokens, tables.bits, text, count, quotes, desk.met)
        if rows[entry, FLAGS_OF] & np.uint32(OPENS):
            _meet_phrases(
                index, kept, further, place, made, tokens, tables.phrase_keys, tables.phrase_slots, tables.chars,
                tables.offsets, tables.classes, tables.bits, plain, keys, text, count, quotes, desk.met,
            )  # fmt: skip


@compiled
def _meet_phrases(
    index, last, further, place, made, tokens, phrase_keys, phrase_slots, chars, offsets, classes, bits, letters, keys,
    text, count, quotes, met,
):  # fmt: skip
    """The classes of the phrases that a word opens, read as if it stood at `place` of the text."""
    value = mixed(keys[index, 0], keys[index, 1])
    mask = np.uint64(len(phrase_keys) - 1)
    for following in range(index + 1, min(index + _LONGEST_PHRASE, last)):
        value = followed(value, keys[following, 0], keys[following, 1])
        at = (value >> HALF) & mask
        while phrase_keys[at]:
            if phrase_keys[at] == value:
                phrase = phrase_slots[at]
                if _is_phrase(chars, offsets[phrase], offsets[phrase + 1], letters, further, index, following):
                    _hold(classes[phrase], place, made, tokens, bits, text, count, quotes, met)
                    break
            at = (at + np.uint64(1)) & mask


@compiled
def _is_phrase(chars, begin, end, letters, tokens, first, last):
    """Whether a phrase is made of the words from one to another, with a space between."""
    for index in range(first, last + 1):
        length = tokens[index, LAST] - tokens[index, FIRST]
        if index > first:
            begin += 1
        if begin + length > end or not are_letters(chars, begin, letters, tokens[index, FIRST], length):
            return False
        begin += length
    return begin == end


@compiled
def _before(tokens, place, reach):
    """The classes of the words just before a place, up to a sign or a word that opposes."""
    found = np.uint32(0)
    while reach and place and not tokens[place - 1, FLAGGED] & BREAKS:
        place -= 1
        reach -= 1
        found |= np.uint32(tokens[place, CLASSED])
    return found


@compiled
def _hold(held, place, made, tokens, bits, text, count, quotes, met):
    """Count the classes that hold of a word where it stands: denied praise is not praise."""
    if place >= 0:
        before = _before(tokens, place, _NEAR)
        if before & bits[DENIAL] and not held & bits[DENIAL]:
            if held & bits[POSITIVE]:
                met[FORMED] |= np.uint64(1 << FORM_NEGATED_POSITIVE)
                held = (held & ~(bits[POSITIVE] | bits[STRONG_POSITIVE])) | bits[NEGATIVE]
            elif held & bits[NEGATIVE]:
                met[FORMED] |= np.uint64(1 << FORM_NEGATED_NEGATIVE)
                held &= ~(bits[NEGATIVE] | bits[STRONG_NEGATIVE])
        if held & bits[INSULT]:
            after = np.uint32(0)
            for other in range(place + 1, min(place + _NEAR + 1, made)):
                after |= np.uint32(tokens[other, CLASSED])
            if (before | after) & bits[ADDRESS]:
                met[FORMED] |= np.uint64(1 << FORM_INSULT_ADDRESSED)
        if held & bits[OFFENSIVE]:
            if quotes and is_quoted(text, count, tokens[place, FROM]):
                met[FORMED] |= np.uint64(1 << FORM_INSULT_QUOTED)
                held &= ~bits[OFFENSIVE]
            elif _before(tokens, place, _NEAR + 2) & bits[REPORT]:
                met[FORMED] |= np.uint64(1 << FORM_INSULT_REPORTED)
                held &= ~bits[OFFENSIVE]
    met[SEVERAL] |= met[ONCE] & np.uint64(held)
    met[ONCE] |= np.uint64(held)
