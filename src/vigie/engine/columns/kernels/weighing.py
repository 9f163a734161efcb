"""What the heads weigh in a post (vigie.engine.heads.features): its words and signs, and what they add up to."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.forming import (
    BREAKS,
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
    UNTIL,
    USER,
    lex,
)  # fmt: skip
from vigie.engine.columns.kernels.remembering import (
    AS_FIRST,
    AS_SECOND,
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
from vigie.engine.columns.kernels.shapes import ALREADY_TOLD, HALF, LANES, OUTPUTS, PRIME
from vigie.engine.columns.kernels.telling import by_script, tell

# Classes that a word's surroundings change or that change them, by their place in `tables.bits`.
(POSITIVE, STRONG_POSITIVE, NEGATIVE, STRONG_NEGATIVE, DENIAL, INSULT, ADDRESS, REPORT, OFFENSIVE) = range(9)
ONCE, SEVERAL, FORMED = 0, 1, 2  # places of `desk.met`
_NEAR = 3
_LONGEST_PHRASE = 3
_ONE = np.uint64(1)
_PAIR = np.uint32(16)


@compiled
def weigh(
    given, given_count, text, count, plain, plain_count, has_mail, quotes, veiled, kinds, tables, memory, desk,
    sums, sign_sums,
):  # fmt: skip
    """Write the sums of a post over its words and over its signs; how many buckets and pairs it has, its language.

    `plain`: the text seen through its disguises, when it has any. The signs of a `veiled` text are not weighed.
    """
    letters, tokens, met, added = desk.letters, desk.tokens, desk.met, desk.sums
    made = lex(text, count, has_mail, kinds, letters, tokens, desk.keys)
    _remember(made, tokens, desk.keys, letters, tables, memory)
    buckets, words = _add_up(made, tokens, memory.lanes, memory.rows, tables.pairs, added)
    for output in range(OUTPUTS):
        sums[output] = added[output]
    forms, accents, foreign = glance(given, given_count, kinds, tables.accents)
    language = by_script(given, given_count) if foreign else np.int8(ALREADY_TOLD)
    if language == ALREADY_TOLD:
        language = tell(
            words, accents, added, desk.lanes, desk.scores, tables.accent_lanes, tables.accent_worths,
            tables.latin_bias, tables.latin_scale, tables.heard,
        )  # fmt: skip
    if veiled:
        return buckets, language
    met[ONCE] = met[SEVERAL] = 0
    met[FORMED] = forms | _look_at_words(made, tokens, memory.rows)
    _read_classes(
        made, tokens, tables.phrase_keys, tables.phrase_slots, tables.chars, tables.offsets, tables.classes,
        tables.bits, letters, desk.keys, text, count, quotes, met,
    )  # fmt: skip
    if plain_count:
        _see_through(made, plain, plain_count, has_mail, kinds, tables, memory, desk, text, count, quotes)
        met[FORMED] |= np.uint64(1 << FORM_DISGUISED)
    _add_signs(tables.sign_weights, tables.pairs_of_classes, tables.classes_many, tables.negative, met, sign_sums)
    return buckets, language


@compiled
def _remember(made, tokens, keys, letters, tables, memory):
    """Write where each token is remembered, once worked out."""
    if not recall_all(made, ENTRY, FIRST, tokens, keys, letters, memory.keys, memory.rows, memory.chars):
        return
    for index in range(made):
        if tokens[ENTRY, index] < 0:
            first, last, kind = tokens[FIRST, index], tokens[LAST, index], tokens[KIND, index]
            tokens[ENTRY, index] = recall(
                memory, tables, letters, first, last, keys[0, index], keys[1, index], kind == LETTERED_WORD,
                1 << FORM_EMOJI if kind == EMOJI else 0,
            )  # fmt: skip


@compiled
def _add_up(made, tokens, lanes, rows, pairs, sums):
    """The sums of all words and pairs of words; how many buckets and pairs, how many words of letters."""
    for lane in range(LANES):
        sums[lane] = 0
    buckets = words = 0
    for index in range(made):
        entry = tokens[ENTRY, index]
        buckets += rows[entry, COUNTED]
        words += tokens[KIND, index] == LETTERED_WORD
        weighed = lanes[entry]
        for lane in range(LANES):
            sums[lane] += weighed[lane]
    for index in range(1, made):
        pair = np.uint32(rows[tokens[ENTRY, index - 1], AS_FIRST] + rows[tokens[ENTRY, index], AS_SECOND])
        weights = pairs[pair >> _PAIR]
        for lane in range(LANES):
            sums[lane] += weights[lane]
    return buckets + max(made - 1, 0), words


@compiled
def _look_at_words(made, tokens, rows):
    """The signs of form of words and marks; their classes and flags are put beside them."""
    flags = np.uint32(0)
    forms = np.uint64(0)
    drawn_out = False
    for index in range(made):
        entry = tokens[ENTRY, index]
        flagged = rows[entry, FLAGS_OF]
        flags |= flagged
        tokens[CLASSED, index] = rows[entry, CLASSES_OF]
        tokens[FLAGGED, index] = flagged
        drawn_out |= (
            tokens[KIND, index] == LETTERED_WORD
            and tokens[UNTIL, index] - tokens[FROM, index] > tokens[LAST, index] - tokens[FIRST, index]
        )
    if drawn_out:
        forms |= np.uint64(1 << FORM_DRAWN_OUT)
    if made and tokens[KIND, 0] == USER:
        forms |= np.uint64(1 << FORM_BEGINS_WITH_USER)
    if made == 1:
        forms |= np.uint64(1 << FORM_ONE_WORD)
    return forms | np.uint64(flags & np.uint32(FORMS_OF_WORDS))


@compiled
def _read_classes(
    made, tokens, phrase_keys, phrase_slots, chars, offsets, classes, bits, letters, keys, text, count, quotes, met
):
    """The classes of words and phrases, each where it stands."""
    for index in range(made):
        held = np.uint32(tokens[CLASSED, index])
        if held:
            _hold(held, index, made, tokens, bits, text, count, quotes, met)
        if tokens[FLAGGED, index] & OPENS:
            _meet_phrases(
                index, made, tokens, index, made, tokens, phrase_keys, phrase_slots, chars, offsets, classes, bits,
                letters, keys, text, count, quotes, met,
            )  # fmt: skip


@compiled
def _add_signs(weights, pairs, classes_many, negative, met, sums):
    """The sums of the signs: those of form, classes, classes met several times, pairs of classes."""
    once, forms = met[ONCE], met[FORMED]
    if forms >> np.uint64(FORM_GLAD) & once >> np.uint64(negative) & _ONE:
        forms |= np.uint64(1 << FORM_GLAD_AND_NEGATIVE)
    for output in range(OUTPUTS):
        sums[output] = 0
    _add_bits(forms, 0, weights, sums)
    _add_bits(once, FORMS, weights, sums)
    _add_bits(met[SEVERAL], FORMS + classes_many, weights, sums)
    for pair in range(len(pairs)):
        if once >> np.uint64(pairs[pair, 0]) & once >> np.uint64(pairs[pair, 1]) & _ONE:
            for output in range(OUTPUTS):
                sums[output] += weights[FORMS + 2 * classes_many + pair, output]


@compiled
def _add_bits(bits, sign, weights, sums):
    """Add the weights of the signs whose bits are set, from one sign on."""
    while bits:
        if bits & _ONE:
            for output in range(OUTPUTS):
                sums[output] += weights[sign, output]
        bits >>= _ONE
        sign += 1


@compiled
def _see_through(made, plain, plain_count, has_mail, kinds, tables, memory, desk, text, count, quotes):
    """The classes of words that only the text seen through holds; they stand where the text begins."""
    tokens, rows = desk.tokens, memory.rows
    half = len(desk.letters) // 2
    letters, further, keys = desk.letters[half:], tokens[:, made:], desk.keys[:, made:]
    others = lex(plain, plain_count, has_mail, kinds, letters, further, keys)
    _remember(others, further, keys, letters, tables, memory)
    memory.state[SERIAL] += 1
    serial = np.uint32(memory.state[SERIAL])
    for index in range(made):
        rows[tokens[ENTRY, index], MET_AT] = serial
    kept = 0
    for index in range(others):  # those that the text holds undisguised are left out
        entry = further[ENTRY, index]
        if rows[entry, MET_AT] == serial:
            continue
        for row in (KIND, FIRST, LAST, ENTRY):
            further[row, kept] = further[row, index]
        keys[0, kept], keys[1, kept] = keys[0, index], keys[1, index]
        kept += 1
    place = 0 if made and tokens[FROM, 0] == 0 else -1
    for index in range(kept):
        entry = further[ENTRY, index]
        if rows[entry, CLASSES_OF]:
            _hold(rows[entry, CLASSES_OF], place, made, tokens, tables.bits, text, count, quotes, desk.met)
        if rows[entry, FLAGS_OF] & np.uint32(OPENS):
            _meet_phrases(
                index, kept, further, place, made, tokens, tables.phrase_keys, tables.phrase_slots, tables.chars,
                tables.offsets, tables.classes, tables.bits, letters, keys, text, count, quotes, desk.met,
            )  # fmt: skip


@compiled
def _meet_phrases(
    index, last, further, place, made, tokens, phrase_keys, phrase_slots, chars, offsets, classes, bits, letters, keys,
    text, count, quotes, met,
):  # fmt: skip
    """The classes of the phrases that a word opens, read as if it stood at `place` of the text."""
    value = mixed(keys[0, index], keys[1, index])
    mask = np.uint64(len(phrase_keys) - 1)
    for following in range(index + 1, min(index + _LONGEST_PHRASE, last)):
        value = (value ^ (value >> HALF)) * PRIME + mixed(keys[0, following], keys[1, following])
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
        length = tokens[LAST, index] - tokens[FIRST, index]
        if index > first:
            begin += 1
        if begin + length > end or not are_letters(chars, begin, letters, tokens[FIRST, index], length):
            return False
        begin += length
    return begin == end


@compiled
def _before(tokens, place, reach):
    """The classes of the words just before a place, up to a sign or a word that opposes."""
    found = np.uint32(0)
    while reach and place and not tokens[FLAGGED, place - 1] & BREAKS:
        place -= 1
        reach -= 1
        found |= np.uint32(tokens[CLASSED, place])
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
                after |= np.uint32(tokens[CLASSED, other])
            if (before | after) & bits[ADDRESS]:
                met[FORMED] |= np.uint64(1 << FORM_INSULT_ADDRESSED)
        if held & bits[OFFENSIVE]:
            if quotes and is_quoted(text, count, tokens[FROM, place]):
                met[FORMED] |= np.uint64(1 << FORM_INSULT_QUOTED)
                held &= ~bits[OFFENSIVE]
            elif _before(tokens, place, _NEAR + 2) & bits[REPORT]:
                met[FORMED] |= np.uint64(1 << FORM_INSULT_REPORTED)
                held &= ~bits[OFFENSIVE]
    met[SEVERAL] |= met[ONCE] & np.uint64(held)
    met[ONCE] |= np.uint64(held)
