"""Posts held until expressions are searched in all of them: their symbols, their words, where these begin."""

from __future__ import annotations

from typing import Any

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled, inlined
from vigie.engine.columns.kernels.gates import ANY, LEFT, Block
from vigie.engine.columns.kernels.naming import read_rows, slot_of
from vigie.engine.columns.kernels.shapes import GIVEN, HALF, MADE, PRIME, SEED, SPARE, WHOLE_WORD, WORD
from vigie.engine.patterns import START


def block_for(gate: Any, posts: int, letters: int) -> Block:
    """Room for at most so many posts, and so many characters of each of their readings."""
    needs, rules = len(gate.needs.rules), int(gate.needs.many_rules)
    return Block(
        held=np.zeros(1, np.int64),
        symbols=np.empty((3, letters), np.uint16),
        offsets=np.zeros((3, posts + 1), np.int64),
        digits=np.zeros(posts, np.int32),
        spelled=np.zeros(posts, bool),
        met=np.zeros((posts, len(gate.words.callers)), np.uint64),
        begun=np.empty((2, letters // 2 + posts + 1), np.int32),
        classes=np.empty((2, letters // 2 + posts + 1), np.int16),
        begun_offsets=np.zeros((2, posts + 1), np.int64),
        rows=np.empty((letters // 2 + posts + 1 if gate.words.row >= 0 else 1, 2), np.int32),
        row_offsets=np.zeros(posts + 1, np.int64),
        rows_known=np.zeros(posts, bool),
        needs=np.empty(posts * needs, np.int32),
        posts=np.empty(posts * needs, np.int32),
        need_offsets=np.zeros(needs + 2, np.int32),
        by_need=np.empty(posts * needs, np.int32),
        let=np.zeros((posts, rules + 1), bool),
    )


@inlined
def has_room(block, counts):
    """Whether a block may hold one more post; `counts`: how many characters each of its readings has."""
    post = block.held[0]
    if post + 1 >= block.offsets.shape[1]:
        return False
    for row in range(3):  # noqa: SIM110 - compiled as it is
        if block.offsets[row, post] + counts[row] > block.symbols.shape[1]:
            return False
    return True


@compiled
def leave(block):
    """Hold the place of a post that is left to the Python code."""
    post = block.held[0]
    block.digits[post] = LEFT
    for row in range(3):
        block.offsets[row, post + 1] = block.offsets[row, post]
    block.begun_offsets[0, post + 1] = block.begun_offsets[0, post]
    block.begun_offsets[1, post + 1] = block.begun_offsets[1, post]
    block.row_offsets[post + 1] = block.row_offsets[post]
    block.held[0] += 1


@inlined
def hold(readings, counts, begins, digits, spelled, kinds, gate, block):
    """Hold one more post, for which there is room (has_room).

    `readings`: rows GIVEN, MADE (folded) and SPARE (disguised words seen through); `counts`: how many characters each
    has; `begins`: where each character given begins once folded (empty when not known); `digits`: how many there are; `spelled`: whether numbers are spelled in words.
    """
    words, needs, symbols = gate.words, gate.needs, gate.machine.symbols
    post = block.held[0]
    block.digits[post], block.spelled[post] = digits, spelled
    block.met[post, :] = 0
    for row in range(3):
        text = readings[GIVEN if row == 0 else MADE if row == 1 else SPARE]
        count = counts[row] if row or needs.asks_given else 0
        begun = block.offsets[row, post]
        for at in range(count):
            block.symbols[row, begun + at] = symbols[text[at]]
        block.offsets[row, post + 1] = begun + count
        if row:
            known = block.begun_offsets[row - 1, post]
            if len(words.keys) > 1:
                known = _read_words(
                    text, count, kinds, words, needs.initials, block.met[post],
                    block.begun[row - 1], block.classes[row - 1], known, begun,
                )  # fmt: skip
            block.begun_offsets[row - 1, post + 1] = known
    block.row_offsets[post + 1] = block.row_offsets[post]
    if words.row >= 0:
        _hold_rows(readings, counts, begins, kinds, words, block)
    block.held[0] += 1


@inlined
def _hold_rows(readings, counts, begins, kinds, words, block):
    """Hold where names of several words may begin in the last post."""
    post, met = block.held[0], block.met[block.held[0]]
    named = block.rows_known[post] = len(begins) > 0
    if named:
        block.row_offsets[post + 1], named = read_rows(
            readings[GIVEN], counts[0], begins, readings[MADE], kinds, words, block.rows, block.row_offsets[post],
            block.offsets[1, post],
        )  # fmt: skip
    if not block.rows_known[post] or block.row_offsets[post + 1] > block.row_offsets[post]:
        met[words.row >> 6] |= np.uint64(1) << np.uint64(words.row & 63)
    if not block.rows_known[post] or named:
        met[words.named_row >> 6] |= np.uint64(1) << np.uint64(words.named_row & 63)


@inlined
def _read_words(text, count, kinds, words, initials, met, begun, classes, known, shift):
    """Turn on the bits of the words of a folded text, as rules cut them, and write where words begin whose first
    letters begin what is searched (any word whose first letters are not all ASCII); how many are known then."""
    at = 0
    while at < count:
        if not kinds[text[at]] & WORD:
            at += 1
            continue
        start, code, plain = at, np.int64(0), True
        value, length = SEED, np.uint64(0)
        while at < count and kinds[text[at]] & WORD:
            letter = text[at]
            if at - start < START:
                if 97 <= letter <= 122:
                    code = 37 * code + np.int64(letter) - 96
                elif 48 <= letter <= 57:
                    code = 37 * code + np.int64(letter) - 21
                else:
                    plain = False
            value = (value ^ np.uint64(letter)) * PRIME
            value ^= value >> HALF
            length += np.uint64(1)
            at += 1
            if length < 64 and (words.lengths >> length) & np.uint64(1):
                _turn_on(value, words, met)
        _turn_on(value ^ WHOLE_WORD, words, met)
        which = initials[code] if plain else ANY
        if which:
            begun[known], classes[known] = shift + start, which
            known += 1
    return known


@inlined
def _turn_on(value, words, met):
    slot = slot_of(value, words.keys)
    if slot >= 0:
        for place in range(words.spans[slot, 0], words.spans[slot, 1]):
            bit = words.bits[place]
            met[bit >> 6] |= np.uint64(1) << np.uint64(bit & 63)
