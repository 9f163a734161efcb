"""The heads over a batch: the tables that kernels read, what is remembered of words, and the columns of answers."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from vigie.engine import language, latin
from vigie.engine.columns import kernels
from vigie.engine.columns.arrays import hash_table, hashed, offsets, points
from vigie.engine.columns.kernels import forming, judging, lexing
from vigie.engine.heads import features
from vigie.engine.heads.calibration import HIGHEST, LOWEST, POINTS, STEP, UNIT
from vigie.engine.heads.classifying import HEADS, classify
from vigie.engine.heads.lexicon import classes
from vigie.engine.heads.weights import head

LANGUAGES = (*language.LATIN, "ar", "hi")
_CALIBRATION = (judging.LOWEST, judging.HIGHEST, judging.STEP, judging.UNIT, judging.POINTS)
_ENTRIES = 1 << 17
_ACCENTS = 0x2000  # code points among which letters with accents are looked for
_NAMED = ("positive", "strong_positive", "negative", "strong_negative", "denial", "but", "insult", "address", "report")
_FORM = (
    "exclaim", "exclaim2", "question", "question2", "ends_with_question", "ellipsis", "capitals", "shouts",
    "smile", "frown", "heart", "glad_emoji", "laughing_emoji", "sorry_emoji", "angry_emoji", "emoji", "url", "user",
    "begins_with_user", "hashtag", "number", "quoted", "i", "we", "drawn_out", "disguised", "negated_positive",
    "negated_negative", "insult_addressed", "insult_quoted", "insult_reported", "glad_and_negative", "one_word",
)  # fmt: skip
_EMOJI = (("glad_emoji", forming.GLAD), ("laughing_emoji", forming.LAUGHING), ("sorry_emoji", forming.SORRY),
          ("angry_emoji", forming.ANGRY))  # fmt: skip


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


@cache
def head_tables() -> kernels.HeadTables:
    """What the kernels weigh, made once per process (about half a second)."""
    known = classes()
    names = features.sign_names()
    several = 2 * len(known.names) + len(features._HEADS_OF_PAIRS)
    if names[several:] != _FORM or len(_FORM) != forming.FORMS or len(known.names) > 32:
        raise AssertionError("the kernels know other signs than the heads")
    every = [head(name) for name in HEADS]
    if sum(len(each.labels) for each in every) > kernels.OUTPUTS:
        raise AssertionError("the heads have more outputs than the kernels add up")
    weights = np.full((1 << 18, 24), 128, np.uint8)
    weights[:, kernels.OUTPUTS :] = 0
    sign_weights = np.zeros((len(names), kernels.OUTPUTS), np.int8)
    for place, (by_bucket, by_sign) in enumerate(
        chain.from_iterable(zip(each.buckets, each.signs, strict=True) for each in every)
    ):
        weights[:, place] = (np.array(by_bucket, np.int16) + 128).astype(np.uint8)
        sign_weights[:, place] = [*by_sign[several:], *by_sign[:several]]
    profile, grams, letters = language._profile()
    words = _words(profile)
    bits = {name: 1 << number for number, name in enumerate(known.names)}
    told = latin.latin_head()
    order = [told.labels.index(label) for label in language.LATIN]
    rows = np.zeros((1 << latin.BITS, 8), np.uint8)
    rows[:, : len(order)] = np.frombuffer(told.rows, np.uint8).reshape(1 << latin.BITS, len(order))[:, order]
    accents = sorted({*letters, *told.accents})
    keys, slots = hash_table({hashed(word): place for place, word in enumerate(words)}, len(words))
    stem_keys, stem_slots = hash_table(
        {hashed(stem): place for place, stem in enumerate(known.stems)}, len(known.stems)
    )
    gram_keys, gram_slots = hash_table(
        {_packed(gram): place for place, gram in enumerate(grams)}, len(grams), mixed=True
    )
    lengths = 0
    for stem in known.stems:
        lengths |= 1 << len(stem)
    return kernels.HeadTables(
        weights=weights.view("<u8").astype(np.uint64),
        sign_weights=sign_weights,
        latin=rows,
        keys=keys,
        slots=slots,
        chars=points(words),
        offsets=offsets(map(len, words)),
        classes=np.array([known.whole.get(word, 0) for word in words], np.uint32),
        flags=np.array([_flags(word) for word in words], np.uint32),
        known=np.array([place if word in profile else -1 for place, word in enumerate(words)], np.int32),
        stem_keys=stem_keys,
        stem_slots=stem_slots,
        stem_chars=points(known.stems),
        stem_offsets=offsets(map(len, known.stems)),
        stem_classes=np.array(list(known.stems.values()), np.uint32),
        stem_lengths=np.uint64(lengths),
        lanes=_lanes(profile.get(word, 0) for word in words),
        gram_keys=gram_keys,
        gram_slots=gram_slots,
        grams=_lanes(grams.values()),
        accents=_accents(accents),
        accent_lanes=_lanes(letters.get(letter, 0) for letter in accents),
        accent_worths=np.array(
            [[told.accents[letter][place] if letter in told.accents else 0.0 for place in order] for letter in accents]
        ),
        heard=np.array([language._MOSTLY_HEARD.get(label, 1.0) for label in language.LATIN]),
        latin_bias=np.array([told.bias[place] for place in order]),
        latin_scale=told.scale,
        bits=np.array([*(bits[name] for name in _NAMED), sum(bits[name] for name in features._OFFENSIVE)], np.uint32),
        pairs=np.array([[known.names.index(name) for name in pair] for pair in features._HEADS_OF_PAIRS], np.int32),
        negative=known.names.index("negative"),
        classes_many=len(known.names),
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
        doubtful,
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


_MINE = threading.local()


def working() -> tuple[kernels.Memory, kernels.Desk]:
    """What this thread remembers of words, and its room to work in."""
    if not hasattr(_MINE, "held"):
        _MINE.held = memory(), desk()
    held: tuple[kernels.Memory, kernels.Desk] = _MINE.held
    return held


def memory() -> kernels.Memory:
    """Nothing remembered yet (50 MB at most, of which what is never touched costs nothing)."""
    return kernels.Memory(
        table=np.zeros((2 * _ENTRIES, 2), np.uint64),
        state=np.zeros(4, np.int64),
        rows=np.zeros((_ENTRIES, 8), np.uint32),
        chars=np.zeros(10 * _ENTRIES, np.uint32),
        buckets=np.zeros(32 * _ENTRIES, np.uint32),
        sums=np.zeros((_ENTRIES, kernels.SUMS), np.uint64),
        latin=np.zeros((_ENTRIES, 8), np.int32),
        lanes=np.zeros((_ENTRIES, 8), np.int32),
        met=np.zeros(1 << 12, np.uint64),
        undone=np.zeros(10 * kernels.LONGEST_WEIGHED_POST, np.uint32),
    )


def desk() -> kernels.Desk:
    """Room to work in, for one thread."""
    room = kernels.LONGEST_WEIGHED_POST + 64
    return kernels.Desk(
        letters=np.zeros(2 * (5 * room + 512), np.uint32),
        tokens=np.zeros((lexing.ROWS, 2 * room), np.int32),
        values=np.zeros(2 * room, np.uint64),
        present=np.zeros(len(features.sign_names()), np.int32),
        classes=np.zeros(2, np.uint32),
        lanes=np.zeros(8, np.int64),
        scores=np.zeros(8),
    )


def _no_heads() -> kernels.HeadTables:
    """Tables of the same types, for a pass that weighs nothing."""
    one = {kind: np.zeros(1, kind) for kind in (np.uint8, np.int32, np.uint32, np.uint64, np.float64)}
    rows = {kind: np.zeros((1, 1), kind) for kind in (np.int8, np.uint8, np.int32, np.uint64, np.float64)}
    i32, u32, u64 = one[np.int32], one[np.uint32], one[np.uint64]
    return kernels.HeadTables(
        rows[np.uint64], rows[np.int8], rows[np.uint8], u64, i32, u32, i32, u32, u32, i32, u64, i32, u32, i32, u32,
        np.uint64(0), rows[np.int32], u64, i32, rows[np.int32], one[np.uint8], rows[np.int32], rows[np.float64],
        one[np.float64], one[np.float64], 0.0, u32, rows[np.int32], 0, 0,
    )  # fmt: skip


NO_HEADS = _no_heads()


def _words(profile: Mapping[str, int]) -> list[str]:
    """Every word or phrase of which something is listed."""
    known = classes()
    emoji = chain.from_iterable(features._EMOJI.values())
    return sorted({*known.whole, *known.openers, *profile, *features._I, *features._WE, *emoji})


def _flags(word: str) -> int:
    flags = forming.OPENS if word in classes().openers else 0
    flags |= forming.SAYS_I if word in features._I else 0
    flags |= forming.SAYS_WE if word in features._WE else 0
    for name, flag in _EMOJI:
        flags |= flag if word in features._EMOJI[name] else 0
    return flags


def _lanes(packed: Iterable[int]) -> Any:
    shifts = range(language._LANE * (len(language.LATIN) - 1), -1, -language._LANE)
    return np.array([[number >> shift & language._LANE_MASK for shift in shifts] for number in packed], np.int32)


def _accents(letters: list[str]) -> Any:
    """By code point, the number (from 1) of the accented letter that it is, in capitals or not."""
    numbers = np.zeros(_ACCENTS, np.uint8)
    for point in range(128, _ACCENTS):
        for letter in chr(point).lower():
            if letter in letters:
                numbers[point] = letters.index(letter) + 1
    return numbers


def _packed(gram: str) -> int:
    one, two, three = map(ord, gram)
    return ((one << 21 | two) << 21 | three) & (1 << 64) - 1
