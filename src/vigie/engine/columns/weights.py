"""What the heads weigh, as kernels read it: weights, and what is listed of words, as flat arrays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Any

import numpy as np

from vigie.engine import hashing, language, latin
from vigie.engine.columns import kernels
from vigie.engine.columns.arrays import BITS, PRIME, hash_table, hashed, offsets, points
from vigie.engine.columns.kernels import forming
from vigie.engine.heads import features
from vigie.engine.heads.classifying import HEADS
from vigie.engine.heads.lexicon import classes
from vigie.engine.heads.weights import head

_ACCENTS = 0x2000  # code points among which letters with accents are looked for
_NAMED = ("positive", "strong_positive", "negative", "strong_negative", "denial", "insult", "address", "report")
# What each mark shows.
_MARKS = {
    "!": ("exclaim",), "!!": ("exclaim2",), "?": ("question",), "??": ("question2",), "!?": ("question", "question2"),
    "...": ("ellipsis",),
}  # fmt: skip


def _places_of_form() -> list[int]:
    """Where the kernels put the signs of form, in the order of the heads."""
    return [getattr(forming, f"FORM_{name.upper()}", -1) for name in features._STRUCTURE]


@cache
def head_tables() -> kernels.HeadTables:
    """What the kernels weigh, made once per process (about half a second)."""
    known = classes()
    names = features.sign_names()
    several = 2 * len(known.names) + len(features._HEADS_OF_PAIRS)
    if _places_of_form() != [*range(forming.FORMS)] or len(known.names) > 32:
        raise AssertionError("the kernels know other signs than the heads")
    every = [head(name) for name in HEADS]
    if sum(len(each.labels) for each in every) > kernels.OUTPUTS:
        raise AssertionError("the heads have more outputs than the kernels add up")
    weights = np.zeros((1 << hashing.BITS, kernels.OUTPUTS), np.int8)
    sign_weights = np.zeros((len(names), kernels.LANES), np.int16)
    outputs = chain.from_iterable(zip(each.buckets, each.signs, strict=True) for each in every)
    for place, (by_bucket, by_sign) in enumerate(outputs):
        weights[:, place] = by_bucket
        sign_weights[:, place] = [*by_sign[several:], *by_sign[:several]]
    profile, grams, letters = language._profile()
    words = _words(profile)
    phrases = sorted(phrase for phrase in known.whole if " " in phrase)
    bits = {name: 1 << number for number, name in enumerate(known.names)}
    told = latin.latin_head()
    order = [told.labels.index(label) for label in language.LATIN]
    rows = np.frombuffer(told.rows, np.uint8).reshape(1 << latin.BITS, len(order))[:, order]
    accents = sorted({*letters, *told.accents})
    keys, slots = _key_table(words)
    phrase_keys, phrase_slots = hash_table(
        {_phrase_hash(phrase): place for place, phrase in enumerate(phrases, len(words))}, len(phrases), upper=True
    )
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
        weights=weights,
        sign_weights=sign_weights,
        latin=(rows.astype(np.int16) - 128).astype(np.int8),
        keys=keys,
        slots=slots,
        chars=points([*words, *phrases]),
        offsets=offsets(map(len, [*words, *phrases])),
        classes=np.array([known.whole.get(word, 0) for word in (*words, *phrases)], np.uint32),
        flags=np.array([_flags(word) for word in words], np.uint32),
        known=np.array([place if word in profile else -1 for place, word in enumerate(words)], np.int32),
        phrase_keys=phrase_keys,
        phrase_slots=phrase_slots,
        begun=_begun(phrases),
        stem_keys=stem_keys,
        stem_slots=stem_slots,
        stem_chars=points(known.stems),
        stem_offsets=offsets(map(len, known.stems)),
        stem_classes=np.array(list(known.stems.values()), np.uint32),
        stem_lengths=np.uint64(lengths),
        lanes=_lanes(profile.get(word, 0) for word in words).astype(np.int16),
        gram_keys=gram_keys,
        gram_slots=gram_slots,
        grams=_lanes(grams.values()).astype(np.int16),
        accents=_accents(accents),
        accent_lanes=_lanes(letters.get(letter, 0) for letter in accents),
        accent_worths=np.array(
            [[told.accents[letter][place] if letter in told.accents else 0.0 for place in order] for letter in accents]
        ),
        heard=np.array([language._MOSTLY_HEARD.get(label, 1.0) for label in language.LATIN]),
        latin_bias=np.array([told.bias[place] for place in order]),
        latin_scale=told.scale,
        bits=np.array([*(bits[name] for name in _NAMED), sum(bits[name] for name in features._OFFENSIVE)], np.uint32),
        pairs_of_classes=np.array(
            [[known.names.index(name) for name in pair] for pair in features._HEADS_OF_PAIRS], np.int32
        ),
        opposed=np.uint32(bits["but"]),
        negative=known.names.index("negative"),
        classes_many=len(known.names),
    )


def _no_heads() -> kernels.HeadTables:
    """Tables of the same types, for a pass that weighs nothing."""
    one = {kind: np.zeros(1, kind) for kind in (np.uint8, np.int32, np.uint32, np.uint64, np.float64)}
    rows = {kind: np.zeros((1, 1), kind) for kind in (np.int8, np.int16, np.int32, np.uint64, np.float64)}
    i32, u32, u64 = one[np.int32], one[np.uint32], one[np.uint64]
    return kernels.HeadTables(
        rows[np.int8], rows[np.int16], rows[np.int8], rows[np.uint64], i32, u32, i32, u32, u32, i32, u64, i32, u64,
        u64, i32, u32, i32, u32, np.uint64(0), rows[np.int16], u64, i32, rows[np.int16], one[np.uint8],
        rows[np.int32], rows[np.float64], one[np.float64], one[np.float64], 0.0, u32, rows[np.int32], np.uint32(0), 0,
        0,
    )  # fmt: skip


NO_HEADS = _no_heads()


def _words(profile: Mapping[str, int]) -> list[str]:
    """Every word or sign of which something is listed."""
    known = classes()
    emoji = chain.from_iterable(features._EMOJI.values())
    listed = {
        *known.whole,
        *known.openers,
        *_seconds(),
        *profile,
        *features._I,
        *features._WE,
        *emoji,
        *_MARKS,
        *features._KINDS,
    }
    return sorted(word for word in listed if " " not in word)


def _flags(word: str) -> int:
    forms = set(_MARKS.get(word, ()))
    forms |= {name for name, emoji in features._EMOJI.items() if word in emoji}
    forms |= {name for name, spoken in (("i", features._I), ("we", features._WE)) if word in spoken}
    if word in features._KINDS:
        forms.add(features._KINDS[word])
    flags = sum(1 << features._STRUCTURE.index(name) for name in forms)
    flags |= forming.BREAKS if word in _MARKS else 0
    flags |= forming.FOLLOWS if word in _seconds() else 0
    return flags | (forming.OPENS if word in classes().openers else 0)


@cache
def _seconds() -> frozenset[str]:
    """The words that come second in a phrase."""
    return frozenset(phrase.split(" ")[1] for phrase in classes().whole if " " in phrase)


def _key(word: str) -> tuple[int, int]:
    """The two halves of the key by which kernels know a word (kernels.remembering.key_of)."""
    if word.isascii() and len(word) <= kernels.LONGEST_EXACT:
        packed = int.from_bytes(word.encode("ascii"), "big")
        return packed & BITS, packed >> 64
    return hashed(word), int(kernels.HASHED) | len(word)


def _mixed(key: tuple[int, int]) -> int:
    low, high = key
    return ((low ^ (high * PRIME & BITS)) * PRIME) & BITS


def _phrase_hash(phrase: str) -> int:
    """The hash of a phrase (kernels.classing.followed)."""
    first, *others = map(_mixed, map(_key, phrase.split(" ")))
    for other in others:
        first = ((first ^ first >> 32) * PRIME + other) & BITS
    return first


def _begun(phrases: Iterable[str]) -> Any:
    """One bit for the two first words of each phrase, told by the first 14 bits of their hash."""
    bits = np.zeros(256, np.uint64)
    for phrase in phrases:
        place = _phrase_hash(" ".join(phrase.split(" ")[:2])) >> 50
        bits[place >> 6] |= np.uint64(1 << (place & 63))
    return bits


def _key_table(words: list[str]) -> tuple[Any, Any]:
    """Keys, each in two halves (0, 0 = free), and the numbers of their words."""
    size = 16
    while size < 3 * len(words):
        size *= 2
    keys, slots = np.zeros((size, 2), np.uint64), np.zeros(size, np.int32)
    for place, word in enumerate(words):
        key = _key(word)
        at = _mixed(key) >> 32 & size - 1
        while keys[at].any():
            at = (at + 1) & (size - 1)
        keys[at], slots[at] = key, place
    return keys, slots


def _lanes(packed: Iterable[int]) -> Any:
    shifts = range(latin.LANE * (len(language.LATIN) - 1), -1, -latin.LANE)
    return np.array([[number >> shift & 0xFFFFFFFF for shift in shifts] for number in packed], np.int32)


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
