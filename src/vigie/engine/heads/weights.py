"""The trained heads as files: read when first asked for, and refused when altered or made for other features."""

from __future__ import annotations

import hashlib
import json
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from operator import itemgetter
from typing import Any

from vigie.engine.hashing import BITS
from vigie.engine.heads.calibration import Table
from vigie.engine.heads.features import sign_names, word_buckets
from vigie.engine.heads.lexicon import LEXICON
from vigie.engine.lexing import Word

FORMAT = "vigie-head 2"
MANIFEST = "manifest.txt"
FEATURES = 3  # raised whenever the same post may give other buckets or signs
_LARGEST = 1 << 26
_REMEMBERED = 50_000
# The sums of a word travel in one integer, 32 bits each; each weight counts 128 more, so that none is below 0.
_LANE, _MORE = 32, 128


class HeadsError(Exception):
    """The trained heads cannot be used: absent, altered, or made for another version of the engine."""


@dataclass(frozen=True, slots=True)
class Head:
    """One head: for each output int8 weights by bucket and by sign, and how to read their sums."""

    name: str
    labels: tuple[str, ...]  # one output each; a single label means yes or no
    buckets: tuple[array[int], ...]
    signs: tuple[array[int], ...]
    bucket_scale: float
    sign_scale: float
    bias: tuple[float, ...]
    tables: tuple[Table, ...]
    confident_from: float  # below this probability of the best answer, the head says that it abstains
    seen: dict[str, int] = field(default_factory=dict)

    def sums_of(self, words: Iterable[Word], buckets: int) -> list[int]:
        """For each output the sum of its weights over words, which have so many buckets together."""
        total = sum(map(self._word, words))
        return [(total >> _LANE * place & 0xFFFFFFFF) - _MORE * buckets for place in range(len(self.labels))]

    def _word(self, word: Word) -> int:
        known = self.seen.get(word.text)
        if known is None:
            places = word_buckets(word)
            more, known = _MORE * len(places), 0
            pick = itemgetter(*places, places[0])  # twice the first: it gives several even of one
            for column in reversed(self.buckets):
                known = known << _LANE | sum(pick(column)) - column[places[0]] + more
            if len(self.seen) < _REMEMBERED:
                self.seen[word.text] = known
        return known


def features_digest() -> str:
    """What a head was trained for: the version of the features and the lexicon behind the signs."""
    lexicon = _folder().joinpath(LEXICON).read_bytes().replace(b"\r\n", b"\n")
    return f"{FEATURES}-{hashlib.sha256(lexicon).hexdigest()[:16]}"


def manifest() -> dict[str, str]:
    """File name → SHA-256 of every head shipped. HeadsError when there is none."""
    try:
        written = _folder().joinpath(MANIFEST).read_text(encoding="ascii")
    except FileNotFoundError:
        raise HeadsError(f"{MANIFEST}: absent; the heads are not installed (run `make train`)") from None
    return {name: digest for digest, name in (line.split() for line in written.splitlines() if line[:1] != "#")}


@cache
def heads_version() -> str:
    """What stored labels are keyed by: it changes whenever a head may answer otherwise."""
    together = " ".join([features_digest(), *(f"{name}:{digest}" for name, digest in sorted(manifest().items()))])
    return hashlib.sha256(together.encode()).hexdigest()[:12]


@cache
def head(name: str) -> Head:
    """A head by its name, read and verified once. HeadsError says what is wrong with its file."""
    file = f"{name}.weights"
    try:
        content = _folder().joinpath(file).read_bytes()
    except FileNotFoundError:
        raise HeadsError(f"{file}: absent; the head is not installed (run `make train`)") from None
    if manifest().get(file) != hashlib.sha256(content).hexdigest():
        raise HeadsError(f"{file}: altered, its digest is not the one of {MANIFEST}; install Vigie again")
    return parse(name, content)


def parse(name: str, content: bytes) -> Head:
    """A head from the bytes of its file. HeadsError when it is of another format or for other features."""
    file = f"{name}.weights"
    first, _, rest = content.partition(b"\n")
    if first.decode("ascii", "replace") != FORMAT:
        raise HeadsError(f"{file}: not a head of format {FORMAT!r}")
    said, _, packed = rest.partition(b"\n")
    try:
        described: dict[str, Any] = json.loads(said)
        unpacked = zlib.decompressobj().decompress(packed, _LARGEST)
    except (ValueError, zlib.error) as error:
        raise HeadsError(f"{file}: cannot be read ({error})") from None
    if described.get("features") != features_digest() or described.get("bits") != BITS:
        raise HeadsError(f"{file}: trained for features {described.get('features')}, not {features_digest()}")
    outputs = len(described["labels"])
    parts = (1 << BITS, len(sign_names()))
    if described["head"] != name or len(unpacked) != outputs * sum(parts):
        raise HeadsError(f"{file}: {len(unpacked)} weights are not {outputs} columns of {sum(parts)}")
    columns: list[tuple[array[int], ...]] = []
    begun = 0
    for each in parts:
        columns.append(tuple(array("b", unpacked[begun + each * o : begun + each * (o + 1)]) for o in range(outputs)))
        begun += outputs * each
    buckets, signs = columns
    return Head(
        name=name,
        labels=tuple(described["labels"]),
        buckets=buckets,
        signs=signs,
        bucket_scale=described["bucket_scale"],
        sign_scale=described["sign_scale"],
        bias=tuple(described["bias"]),
        tables=tuple(Table.of(values) for values in described["calibration"]),
        confident_from=described["confident_from"],
    )


def _folder() -> Traversable:
    return files("vigie.engine").joinpath("data", "heads")
