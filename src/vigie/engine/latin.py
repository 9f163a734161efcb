"""The language of words in Latin script: a linear head on the letters of each word, worked out once per word."""

from __future__ import annotations

import hashlib
import json
import math
import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import itemgetter

from vigie.engine.hashing import bucket, hash_word, letter_buckets

WEIGHTS = "language.weights"
FORMAT = "vigie-language 2"
BITS = 16
WORD_COUNTS = 3  # times that a whole word counts beside its letters
LANE = 32  # bits of one sum, when several travel in one integer
_LANE_MASK = (1 << LANE) - 1
_BIAS = 128  # added to each weight so that lanes never borrow from each other


class LanguageWeightsError(Exception):
    """The weights of the language head are absent or altered."""


@dataclass(frozen=True, slots=True)
class LatinHead:
    """The labels, what one unit of weight is worth, and a row of int8 weights for each bucket."""

    labels: tuple[str, ...]
    scale: float
    bias: tuple[float, ...]
    accents: dict[str, tuple[float, ...]]
    rows: bytes  # weights plus 128, the labels of a bucket side by side
    columns: tuple[bytes, ...]  # the same, the buckets of a label side by side

    def word(self, word: str) -> int:
        """The sums of a word for each label, then how many buckets it has, in lanes."""
        buckets = word_buckets(word)
        of_word = itemgetter(*buckets)  # several: a whole word counts WORD_COUNTS times
        packed = 0
        for column in self.columns:
            packed = packed << LANE | sum(of_word(column))
        return packed << LANE | len(buckets)


def word_buckets(word: str) -> list[int]:
    """The buckets of one word: the word itself, several times, and its runs of letters."""
    mask = (1 << BITS) - 1
    return [place & mask for place in [bucket(hash_word(word))] * WORD_COUNTS + letter_buckets(word)]


def latin_probabilities(packed: int, text: str) -> dict[str, float]:
    """The share of each language among texts of such words; `text`, as given, speaks through its accents.

    `packed`: what the words of the text give together (`LatinHead.word`).
    """
    head = latin_head()
    many = len(head.labels)
    count = packed & _LANE_MASK
    norm = head.scale / math.sqrt(max(count, 1))
    scores = [
        bias + ((packed >> LANE * (many - place) & _LANE_MASK) - _BIAS * count) * norm
        for place, bias in enumerate(head.bias)
    ]
    if not text.isascii():
        for letter in set(text.lower()) & head.accents.keys():
            scores = [score + more for score, more in zip(scores, head.accents[letter], strict=True)]
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    return {label: power / total for label, power in zip(head.labels, powers, strict=True)}


@cache
def latin_head() -> LatinHead:
    """The head, read and verified once."""
    folder = files("vigie.engine").joinpath("data", "heads")
    try:
        content = folder.joinpath(WEIGHTS).read_bytes()
        manifest = folder.joinpath("language.txt").read_text(encoding="ascii")
    except FileNotFoundError as error:
        raise LanguageWeightsError(f"{error.filename}: absent; install Vigie again") from None
    if manifest.split()[:1] != [hashlib.sha256(content).hexdigest()]:
        raise LanguageWeightsError(f"{WEIGHTS}: altered, its digest is not the one of language.txt")
    first, _, rest = content.partition(b"\n")
    said, _, packed = rest.partition(b"\n")
    if first.decode("ascii", "replace") != FORMAT:
        raise LanguageWeightsError(f"{WEIGHTS}: not of format {FORMAT!r}")
    described = json.loads(said)
    rows, width = zlib.decompress(packed), len(described["labels"])
    return LatinHead(
        labels=tuple(described["labels"]),
        scale=described["scale"],
        bias=tuple(described["bias"]),
        accents={letter: tuple(worth) for letter, worth in described["accents"].items()},
        rows=rows,
        columns=tuple(rows[label::width] for label in range(width)),
    )
