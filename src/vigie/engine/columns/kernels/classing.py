"""The classes of the words of a post, each as it stands there (vigie.engine.heads.features)."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.forming import (
    BREAKS,
    FOLLOWS,
    FORM_INSULT_ADDRESSED,
    FORM_INSULT_QUOTED,
    FORM_INSULT_REPORTED,
    FORM_NEGATED_NEGATIVE,
    FORM_NEGATED_POSITIVE,
    OPENS,
    is_quoted,
)
from vigie.engine.columns.kernels.lexing import CLASSED, FIRST, FLAGGED, FROM, LAST
from vigie.engine.columns.kernels.remembering import are_letters, mixed
from vigie.engine.columns.kernels.shapes import HALF, PRIME

# Classes that a word's surroundings change or that change them, by their place in `tables.bits`.
(POSITIVE, STRONG_POSITIVE, NEGATIVE, STRONG_NEGATIVE, DENIAL, INSULT, ADDRESS, REPORT, OFFENSIVE) = range(9)
ONCE, SEVERAL, FORMED = 0, 1, 2  # places of `desk.met`
_NEAR = 3
_LONGEST_PHRASE = 3
_ONE = np.uint64(1)
# Of the hash of two words that some phrase begins with: its row of `begun`, and its bit there.
_BEGUN_ROW, _BEGUN_BIT, _BEGUN_BITS = np.uint64(56), np.uint64(50), np.uint64(63)


@compiled
def read_classes(
    made, tokens, phrase_keys, phrase_slots, begun, chars, offsets, classes, bits, letters, keys, text, count, quotes,
    met,
):  # fmt: skip
    """The classes of words and phrases, each where it stands."""
    changed = bits[POSITIVE] | bits[NEGATIVE] | bits[INSULT] | bits[OFFENSIVE]  # by what stands around
    once = several = np.uint64(0)
    for index in range(made):
        held = np.uint32(tokens[index, CLASSED])
        if held & changed:
            hold(held, index, made, tokens, bits, text, count, quotes, met)
        else:
            several |= once & np.uint64(held)
            once |= np.uint64(held)
        if tokens[index, FLAGGED] & OPENS and index + 1 < made and tokens[index + 1, FLAGGED] & FOLLOWS:
            value = followed(mixed(keys[index, 0], keys[index, 1]), keys[index + 1, 0], keys[index + 1, 1])
            if begun[value >> _BEGUN_ROW] >> (value >> _BEGUN_BIT & _BEGUN_BITS) & _ONE:
                meet_phrases(
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
def meet_phrases(
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
                    hold(classes[phrase], place, made, tokens, bits, text, count, quotes, met)
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
def hold(held, place, made, tokens, bits, text, count, quotes, met):
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
