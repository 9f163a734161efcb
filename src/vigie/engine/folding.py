"""Comparing texts as people read them: lower case, no accents, no invisible tricks, and the way back."""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import sub

TABLE = "folding.bin"  # written by tools/make_folding.py, where its format is told
_SURROGATE_OR_NUL = re.compile("[\x00\ud800-\udfff]")
_FORGET_ABOVE = 20_000  # distinct characters remembered; a hostile text cannot make the table grow further


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and for each of its code points the index of the one it comes from."""

    text: str
    origin: Sequence[int]


@dataclass(frozen=True, slots=True)
class FoldingTable:
    """The code points that do not fold to themselves, ascending; the n-th gives outputs[offsets[n]:offsets[n + 1]].

    The three arrays are unsigned 32-bit, so that a compiled kernel can read them as they are.
    """

    unicode: str
    points: array[int]
    offsets: array[int]
    outputs: array[int]

    def fold(self, code_point: int) -> str:
        """What one code point reads as: no, one or several characters."""
        place = bisect_left(self.points, code_point)
        if place == len(self.points) or self.points[place] != code_point:
            return chr(code_point)
        return "".join(map(chr, self.outputs[self.offsets[place] : self.offsets[place + 1]]))


@cache
def folding_table() -> FoldingTable:
    """The table, read once."""
    content = files("vigie.engine").joinpath("data", TABLE).read_bytes()
    first, _, body = content.partition(b"\n")
    words = first.decode("ascii").split()
    if words[:2] != ["vigie-folding", "1"]:
        raise ValueError(f"{TABLE}: not a folding table of format 1; run tools/make_folding.py")
    entries, outputs = int(words[5]), int(words[7])
    if len(body) != 4 * (2 * entries + 1 + outputs):
        raise ValueError(f"{TABLE}: {len(body)} bytes after the first line do not hold {entries} entries")
    numbers = array("I")
    numbers.frombytes(body)
    if sys.byteorder == "big":
        numbers.byteswap()
    return FoldingTable(
        words[3], numbers[:entries], numbers[entries : 2 * entries + 1], numbers[2 * entries + 1 :]
    )  # fmt: skip


def admit(text: str) -> str:
    """Map NUL and lone surrogates to U+FFFD one for one, so that every store and encoder takes the text."""
    if text.isascii():
        return text.replace("\x00", "\ufffd") if "\x00" in text else text
    return _SURROGATE_OR_NUL.sub("\ufffd", text)


def fold(text: str) -> Folded:
    """Fold a text and keep the way back to it, in time proportional to its length."""
    text = admit(text)
    if text.isascii():
        return Folded(_fold_ascii(text), range(len(text)))
    folded = text.translate(_SEEN)
    return Folded(folded, origin_of(text, folded))


def origin_of(text: str, folded: str) -> Sequence[int]:
    """For each code point of an admitted text once folded, the index of the one it comes from."""
    if len(text) == len(folded) and _uneven().isdisjoint(text):
        return range(len(text))
    pieces = [_SEEN[ord(character)] for character in text]
    return [index for index, piece in enumerate(pieces) for _ in piece]


@cache
def _uneven() -> frozenset[str]:
    """The characters that do not fold to one."""
    table = folding_table()
    lengths = map(sub, table.offsets[1:], table.offsets)
    return frozenset(chr(point) for point, length in zip(table.points, lengths, strict=True) if length != 1)


def fold_text(text: str) -> str:
    """Fold a text when the way back is not needed."""
    return _fold_ascii(text) if text.isascii() else admit(text).translate(_SEEN)


def _fold_ascii(text: str) -> str:
    return text.lower().replace("`", "'")


class _Seen(dict[int, str]):
    """Folded forms of the characters met so far."""

    def __missing__(self, code_point: int) -> str:
        folded = folding_table().fold(code_point)
        if len(self) < _FORGET_ABOVE:
            self[code_point] = folded
        return folded


_SEEN = _Seen()
