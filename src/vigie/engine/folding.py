"""Comparing texts as people read them: lower case, no accents, no invisible tricks, and the way back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_SURROGATE_OR_NUL = re.compile("[\x00\ud800-\udfff]")

_SAME_SIGN = {
    **dict.fromkeys("’‘‛ʼʹ´`′ˈꞌ＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣", "-"),
    **{"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"},
}
_FORGET_ABOVE = 20_000  # distinct characters remembered; a hostile text cannot make the table grow further


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and for each of its code points the index of the one it comes from."""

    text: str
    origin: Sequence[int]


def admit(text: str) -> str:
    """Map NUL and lone surrogates to U+FFFD one for one, so that every store and encoder takes the text."""
    if text.isascii():
        return text.replace("\x00", "\ufffd") if "\x00" in text else text
    return _SURROGATE_OR_NUL.sub("\ufffd", text)


def fold(text: str) -> Folded:
    """Fold a text and keep the way back to it, in time proportional to its length."""
    text = admit(text)
    if text.isascii():
        return Folded(text.lower(), range(len(text)))
    folded = text.translate(_TABLE)
    if not _one_for_one(text, folded):
        pieces = [_TABLE[ord(character)] for character in text]
        origin = [index for index, piece in enumerate(pieces) for _ in piece]
        return Folded(folded, origin)
    return Folded(folded, range(len(text)))


def fold_text(text: str) -> str:
    """Fold a text when the way back is not needed."""
    return text.lower() if text.isascii() else admit(text).translate(_TABLE)


def _one_for_one(text: str, folded: str) -> bool:
    return len(text) == len(folded) and _TABLE.uneven.isdisjoint(text)


def _is_dropped(character: str) -> bool:
    """Accents, enclosing marks, invisible and direction signs; the vowel signs of Indic scripts stay."""
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        above = unicodedata.combining(character)
        return category == "Me" or above == 1 or above >= 10 or character in _CLASSLESS_MARKS
    return category == "Cf" or character in _FILLERS


_CLASSLESS_MARKS = frozenset("\u034f" + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))))
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u17b4\u17b5")


def _fold_character(character: str) -> str:
    if character in _SAME_SIGN:
        return _SAME_SIGN[character]
    if _is_dropped(character):
        return ""
    decomposed = unicodedata.normalize("NFKD", character)
    kept = "".join(c for c in decomposed if not _is_dropped(c))
    lowered = unicodedata.normalize("NFC", kept).casefold()
    return "".join(_SAME_SIGN.get(c, c) for c in lowered if not _is_dropped(c))


class _Table(dict[int, str]):
    """Folded forms, worked out once per character met."""

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        folded = _fold_character(character)
        if len(folded) != 1:
            self.uneven.add(character)  # at most the few thousand that exist
        if len(self) < _FORGET_ABOVE:
            self[code_point] = folded
        return folded


_TABLE = _Table()
