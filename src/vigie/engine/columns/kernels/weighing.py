"""What the heads weigh in a post (vigie.engine.heads.features): its words and signs, and what they add up to."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.classing import FORMED, ONCE, SEVERAL, hold, meet_phrases, read_classes
from vigie.engine.columns.kernels.compiling import compiled, inlined
from vigie.engine.columns.kernels.fetching import lowest_bit
from vigie.engine.columns.kernels.forming import (
    FORM_BEGINS_WITH_USER,
    FORM_DISGUISED,
    FORM_DRAWN_OUT,
    FORM_EMOJI,
    FORM_GLAD_AND_NEGATIVE,
    FORM_GLAD_EMOJI,
    FORM_ONE_WORD,
    FORMS,
    FORMS_OF_WORDS,
    OPENS,
    glance,
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
    lex,
)  # fmt: skip
from vigie.engine.columns.kernels.remembering import (
    CLASSES_OF,
    COUNTED,
    FLAGS_OF,
    MET_AT,
    SERIAL,
    recall,
    recall_all,
)  # fmt: skip
from vigie.engine.columns.kernels.shapes import ALREADY_TOLD, OUTPUTS
from vigie.engine.columns.kernels.spotting import is_of_mail
from vigie.engine.columns.kernels.telling import by_script, tell

_ONE = np.uint64(1)


@inlined
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
    read_classes(
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
def _add_signs(weights, pairs, classes_many, negative, met, sums):
    """The sums of the signs: those of form, classes, classes met several times, pairs of classes."""
    once, forms = met[ONCE], met[FORMED]
    if forms >> np.uint64(FORM_GLAD_EMOJI) & once >> np.uint64(negative) & _ONE:
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
            hold(rows[entry, CLASSES_OF], place, made, tokens, tables.bits, text, count, quotes, desk.met)
        if rows[entry, FLAGS_OF] & np.uint32(OPENS):
            meet_phrases(
                index, kept, further, place, made, tokens, tables.phrase_keys, tables.phrase_slots, tables.chars,
                tables.offsets, tables.classes, tables.bits, plain, keys, text, count, quotes, desk.met,
            )  # fmt: skip
