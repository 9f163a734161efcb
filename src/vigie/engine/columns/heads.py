"""The heads over a batch: what is remembered of words, and the columns of answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from vigie.engine import language
from vigie.engine.columns import kernels
from vigie.engine.columns.kernels import judging, lexing
from vigie.engine.heads.calibration import HIGHEST, LOWEST, POINTS, STEP, UNIT
from vigie.engine.heads.classifying import HEADS, classify
from vigie.engine.heads.weights import head

LANGUAGES = (*language.LATIN, "ar", "hi")
_CALIBRATION = (judging.LOWEST, judging.HIGHEST, judging.STEP, judging.UNIT, judging.POINTS)
_PLACES = 1 << kernels.RECORDS_BITS
_LETTERS = 1 << 20


class Judges(NamedTuple):
    """What turns sums into answers: for each head its outputs, its scales and the least sure probability."""

    outputs: Any  # int32, heads × 2: the first, how many
    scales: Any  # float64, heads × 3
    bias: Any  # float64 per output
    tables: Any  # int32, outputs × POINTS


@cache
def judges() -> Judges:
    """Those of every head, in the order of `HEADS`; HeadsError when they cannot be used."""
    if (LOWEST, HIGHEST, STEP, UNIT, POINTS) != _CALIBRATION:
        raise AssertionError("the kernels calibrate otherwise")
    every = [head(name) for name in HEADS]
    many = [len(each.labels) for each in every]
    first = np.cumsum([0, *many[:-1]])
    return Judges(
        np.array(list(zip(first, many, strict=True)), np.int32),
        np.array([(each.bucket_scale, each.sign_scale, each.confident_from) for each in every]),
        np.array([bias for each in every for bias in each.bias]),
        np.array([table.values for each in every for table in each.tables], np.int32),
    )


class Answers(NamedTuple):
    """What the heads say of each post of a batch."""

    languages: Any  # int8: places of LANGUAGES
    labels: Any  # int8, posts × heads: the likeliest label, or ABSTAINED
    chances: Any  # float64, posts × heads: its probability; of a head with a single label, that of "yes"

    def language(self) -> pa.Array:
        """The language of each post."""
        return pa.array(LANGUAGES, pa.string()).take(pa.array(self.languages))

    def column(self, name: str) -> pa.Array:
        """Labels, or probabilities when there is a single one; null where the head abstains."""
        place = HEADS.index(name)
        labels, abstained = self.labels[:, place], self.labels[:, place] == kernels.ABSTAINED
        names = head(name).labels
        if len(names) == 1:
            return pa.array(self.chances[:, place].astype(np.float32), mask=abstained)
        return pa.array(names, pa.string()).take(pa.array(labels, mask=abstained))


def answers(read: kernels.Results, posts: int, text_of: Callable[[int], str]) -> Answers:
    """From what the kernels have added up; a post that they leave, or that rounding could change, is asked alone."""
    judge = judges()
    labels, chances = np.zeros((posts, len(HEADS)), np.int8), np.zeros((posts, len(HEADS)))
    doubtful = (read.signs[:posts] & kernels.UNWEIGHED) != 0
    kernels.judge(
        read.sums, read.sign_sums, read.buckets, judge.outputs, judge.scales, judge.bias, judge.tables, labels, chances,
        doubtful, np.zeros(16), np.zeros(16),
    )  # fmt: skip
    languages = read.languages[:posts]
    for post in np.flatnonzero(languages == kernels.CANNOT_TELL).tolist():
        languages[post] = LANGUAGES.index(language.identify_language(text_of(post)))
    for post in np.flatnonzero(doubtful).tolist():
        said = classify(text_of(post), lang=LANGUAGES[languages[post]])
        likely = {"tone": said.tone, "intent": said.intent}
        alone = {"toxicity": said.toxicity, "hate": said.kinds["hate"], "urgent": said.urgent, "exit": said.exit,
                 "crisis": said.crisis}  # fmt: skip
        for place, name in enumerate(HEADS):
            names = head(name).labels
            label = likely[name].label if name in likely else said.target if name == "target" else names[0]
            labels[post, place] = kernels.ABSTAINED if name in said.abstained else names.index(label)
            chances[post, place] = likely[name].p[label] if name in likely else alone.get(name, 0.0)
    return Answers(languages, labels, chances)


_AT_REST: list[tuple[kernels.Memory, kernels.Desk]] = []


@contextmanager
def working() -> Iterator[tuple[kernels.Memory, kernels.Desk]]:
    """What is remembered of words, and room to work in, for one thread at a time; kept when the thread is gone."""
    try:
        held = _AT_REST.pop()
    except IndexError:
        held = memory(), desk()
    yield held
    _AT_REST.append(held)  # not after an error: what it holds could be half written


def memory() -> kernels.Memory:
    """Nothing remembered yet (20 MB at most, of which what is never touched costs nothing)."""
    octets = 128 * _PLACES
    given = np.zeros(octets + 64, np.uint8)
    begin = -given.ctypes.data % 64  # what is remembered of a word begins with a line of the processor's cache
    held = given[begin : begin + octets]
    return kernels.Memory(
        lanes=held.view(np.int16).reshape(_PLACES, 64),
        rows=held.view(np.uint32).reshape(_PLACES, 32),
        keys=held.view(np.uint64).reshape(_PLACES, 16),
        state=np.zeros(3, np.int64),
        chars=np.zeros(_LETTERS, np.uint32),
    )


def desk() -> kernels.Desk:
    """Room to work in, for one thread."""
    room = kernels.LONGEST_WEIGHED_POST + 64
    return kernels.Desk(
        tokens=np.zeros((2 * room, lexing.COLUMNS), np.int32),
        keys=np.zeros((2 * room, 2), np.uint64),
        sums=np.zeros(kernels.LANES, np.int32),
        sign_sums=np.zeros(kernels.LANES, np.int32),
        met=np.zeros(3, np.uint64),
        lanes=np.zeros(8, np.int64),
        scores=np.zeros(8),
    )
