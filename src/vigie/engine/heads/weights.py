"""The trained heads as files: read when first asked for, and refused when altered or made for other features."""

from __future__ import annotations

import hashlib
import json
import zlib
from array import array
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from vigie.engine.hashing import BITS
from vigie.engine.heads.calibration import Table
from vigie.engine.heads.features import sign_names
from vigie.engine.heads.lexicon import LEXICON

FORMAT = "vigie-head 1"
MANIFEST = "manifest.txt"
FEATURES = 1  # raised whenever the same post may give other buckets or signs
_LARGEST = 1 << 26


class HeadsError(Exception):
    """The trained heads cannot be used: absent, altered, or made for another version of the engine."""


@dataclass(frozen=True, slots=True)
class Head:
    """One head: for each output a column of int8 weights by bucket and one by sign, and how to read their sums."""

    name: str
    labels: tuple[str, ...]  # one output each; a single label means yes or no
    buckets: tuple[array[int], ...]
    signs: tuple[array[int], ...]
    bucket_scale: float
    sign_scale: float
    bias: tuple[float, ...]
    tables: tuple[Table, ...]
    confident_from: float  # below this probability of the best answer, the head says that it abstains


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
    outputs, each, signs = len(described["labels"]), 1 << BITS, len(sign_names())
    if described["head"] != name or len(unpacked) != outputs * (each + signs):
        raise HeadsError(f"{file}: {len(unpacked)} weights are not {outputs} columns of {each + signs}")
    columns = [array("b", unpacked[place * each : (place + 1) * each]) for place in range(outputs)]
    after = outputs * each
    return Head(
        name=name,
        labels=tuple(described["labels"]),
        buckets=tuple(columns),
        signs=tuple(
            array("b", unpacked[after + place * signs : after + (place + 1) * signs]) for place in range(outputs)
        ),
        bucket_scale=described["bucket_scale"],
        sign_scale=described["sign_scale"],
        bias=tuple(described["bias"]),
        tables=tuple(Table.of(values) for values in described["calibration"]),
        confident_from=described["confident_from"],
    )


def _folder() -> Traversable:
    return files("vigie.engine").joinpath("data", "heads")
