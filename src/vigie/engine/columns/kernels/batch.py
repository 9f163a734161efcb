"""A batch of posts read, one after another, in buffers that stay in the processor's cache."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from vigie.engine.columns.kernels.asking import answer, place_atoms, place_stems
from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.cutting import is_ordinary, words
from vigie.engine.columns.kernels.finding import find_terms, look_up
from vigie.engine.columns.kernels.gates import Block
from vigie.engine.columns.kernels.gating import let_through
from vigie.engine.columns.kernels.holding import block_for, has_room, hold, leave
from vigie.engine.columns.kernels.remembering import forget_when_full
from vigie.engine.columns.kernels.shapes import (
    AT,
    ATOMS,
    BEGIN,
    CANNOT_TELL,
    FOLDED,
    GATED,
    GIANT,
    GIVEN,
    HIDDEN,
    LETTERED,
    LONGEST_TEXT,
    LONGEST_WEIGHED_POST,
    MADE,
    MARK,
    MINHASH,
    NOTHING,
    ODD,
    PIECE,
    QUERIES,
    QUOTED,
    RUN_FROM,
    RUN_UNTIL,
    SPARE,
    TAGGED,
    TERMS,
    UNVEIL,
    UNWEIGHED,
    WEIGHED,
    WOKEN,
    WORDS,
    Array,
)
from vigie.engine.columns.kernels.signing import sign
from vigie.engine.columns.kernels.surveying import runs_with_marks, survey
from vigie.engine.columns.kernels.text import decode, write_utf8
from vigie.engine.columns.kernels.unveiling import unveil
from vigie.engine.columns.kernels.weighing import weigh

_HELD = 512  # posts searched together


@compiled
def _leave(results, asked, post, term_at, hit_at, folded_at, block):
    """Leave a post to the Python code."""
    results.signs[post] = GIANT | ODD | UNWEIGHED
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
    if asked & WEIGHED:
        results.languages[post] = CANNOT_TELL
    if asked & GATED:
        leave(block)


@compiled
def _let_through(gate, block, post, results, at):
    """What the gates let through of the posts held, those that come before a post."""
    return let_through(gate, block, post - block.held[0], results.woken, results.woken_offsets, results.signs, at)


class Work(NamedTuple):
    """Room to work in during a batch; rows of `points` and `tokens` are named in `shapes`."""

    points: Array  # uint32
    tokens: Array  # int32
    hashes: Array  # uint64 per word
    values: Array  # uint64 per run of letters
    keys: Array  # uint64, runs × 2
    desk: Array  # int32
    asked: Array  # int32 per query: the post of which it was last asked
    seen: Array  # int32 per term: the post where it was last met
    met: Array  # uint64
    times_met: Array  # int32
    counts: Array  # int64: how many characters each reading of a post has
    block: Block


def read(
    data: Array, offsets: Array, asked: int, chars: Any, vocabulary: Any, terms: Any, queries: Any, times: Array,
    plus: Array, heads: Any, memory: Any, desk: Any, gate: Any, spread: int, results: Any,
) -> int:  # fmt: skip
    """Read every post of a batch. Returns -1, or the post at which the results had no room left.

    `data` and `offsets` are an Arrow string column's own buffers, `asked` says what is wanted (WORDS, TERMS…);
    `spread`: the most folded characters that an octet gives.
    """
    made = min(int(np.diff(offsets).max(initial=0)), LONGEST_TEXT) * spread + 64
    work = Work(
        points=np.empty((4, 2 * made), np.uint32),
        tokens=np.empty((11, made), np.int32),
        hashes=np.empty(made, np.uint64),
        values=np.empty(made, np.uint64),
        keys=np.empty((made, 2), np.uint64),
        desk=np.full(ATOMS + 3 * queries.atoms, -1, np.int32),
        asked=np.full(queries.many, -1, np.int32),
        seen=np.full(max(terms.many, 1), -1, np.int32),
        met=np.zeros(4096, np.uint64),
        times_met=np.zeros(4096, np.int32),
        counts=np.zeros(3, np.int64),
        block=block_for(gate, _HELD, max(_HELD * 256, 2 * made)) if asked & GATED else block_for(gate, 1, 1),
    )
    return int(
        read_posts(
            data,
            offsets,
            asked,
            chars,
            vocabulary,
            terms,
            queries,
            times,
            plus,
            heads,
            memory,
            desk,
            gate,
            work,
            results,
        )
    )


@compiled
def read_posts(
    data, offsets, asked, chars, vocabulary, terms, queries, times, plus, heads, memory, desk_, gate, work, results
):
    """The same, with room to work in."""
    posts = len(offsets) - 1
    points, tokens, hashes, values, desk = work.points, work.tokens, work.hashes, work.values, work.desk
    asked_of, term_seen, met, times_met = work.asked, work.seen, work.met, work.times_met
    counts, block = work.counts, work.block
    kinds = chars.kinds
    given_points, folded, begins = points[GIVEN], points[MADE], tokens[BEGIN]
    run_begins, run_ends = tokens[RUN_FROM], tokens[RUN_UNTIL]
    term_at = hit_at = folded_at = woken_at = 0
    for post in range(posts):
        if offsets[post + 1] - offsets[post] > LONGEST_TEXT:
            if asked & GATED and not has_room(block, counts):
                woken_at = _let_through(gate, block, post, results, woken_at)
                if woken_at < 0:
                    return post
            _leave(results, asked, post, term_at, hit_at, folded_at, block)
            continue
        given, made, hidden = decode(
            data, offsets[post], offsets[post + 1], chars, given_points, begins, folded
        )  # fmt: skip
        runs, marks, signs, digits = survey(folded, made, kinds, run_begins, run_ends, values, work.keys)
        results.digits[post] = digits
        if hidden:
            signs |= HIDDEN
        plain = 0
        if signs & LETTERED:
            signs ^= LETTERED
            if asked & (UNVEIL | WEIGHED):
                plain = unveil(folded, made, kinds, points[PIECE], points[SPARE])
                if plain:
                    signs |= LETTERED
        if asked & GATED:
            counts[0], counts[1], counts[2] = given, made, max(plain, 0)
            if not has_room(block, counts):
                woken_at = _let_through(gate, block, post, results, woken_at)
                if woken_at < 0:
                    return post
            hold(points, counts, begins, digits, False, kinds, gate, block)
        if asked & FOLDED:
            results.folded_offsets[post] = folded_at
            folded_at = write_utf8(folded, made, results.folded, folded_at)
            if folded_at < 0:
                return post
            if signs & LETTERED:
                if folded_at + 1 >= len(results.folded):
                    return post
                results.folded[folded_at] = 0  # between the readings of a text
                folded_at = write_utf8(points[SPARE], plain, results.folded, folded_at + 1)
                if folded_at < 0:
                    return post
        if asked & WEIGHED:
            if made > LONGEST_WEIGHED_POST or given > LONGEST_WEIGHED_POST:
                signs |= UNWEIGHED
                results.languages[post] = CANNOT_TELL
            else:
                forget_when_full(memory)
                results.buckets[post], results.languages[post] = weigh(
                    given_points, given, folded, made, points[SPARE], plain, (signs & AT) != 0, (signs & QUOTED) != 0,
                    run_begins, run_ends, work.keys, runs, kinds, heads, memory, desk_, results.sums[post],
                    results.sign_sums[post],
                )  # fmt: skip
        if asked & WORDS:
            tagged, marked = (signs & TAGGED) != 0, (marks & MARK) != 0
            if marked:
                runs = runs_with_marks(folded, made, kinds, run_begins, run_ends, values)
            count = words(points, tokens, hashes, values, runs, made, given, kinds, tagged, marked)
            results.words[post] = count
            if (marked and tagged) or not is_ordinary(tokens, hashes, count, met, times_met):
                signs |= ODD
            else:
                if asked & (TERMS | QUERIES):
                    met[0] = look_up(count, hashes, folded, tokens, vocabulary.keys, vocabulary.slots, vocabulary.chars)
                if asked & TERMS:
                    results.term_offsets[post] = term_at
                    term_at = find_terms(count, tokens, term_seen, post, terms, desk, results.terms, term_at)
                    if term_at < 0:
                        return post
                if asked & QUERIES:
                    results.hit_offsets[post] = hit_at
                    desk[WOKEN] = 0
                    used = place_atoms(desk, tokens, count, post, vocabulary.atoms)
                    if used >= 0 and vocabulary.stem_lengths:
                        used = place_stems(desk, tokens, folded, count, post, used, vocabulary)
                    written = -2
                    if used >= 0:
                        written = answer(
                            desk, asked_of, tokens, count, post, post, vocabulary.atoms, queries, results.hits, hit_at,
                        )  # fmt: skip
                    if written == -1:
                        return post
                    if written == -2:
                        signs |= ODD
                    else:
                        hit_at = written
            if asked & MINHASH:
                sign(tokens, hashes, count, times, plus, results.signatures[post])
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
    if asked & GATED and _let_through(gate, block, posts, results, woken_at) < 0:
        return posts - 1
    return -1
