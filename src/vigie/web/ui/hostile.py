"""Text written by strangers made safe to show: marks over findings, and no character that hides or reorders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

RANKS = {"info": 0, "warning": 1, "danger": 2}

# Characters that change the order of what follows, or that nobody can see. Joiners stay: emoji and scripts need them.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = frozenset("\u200b\u2060\ufeff\u00ad\u180e\u2028\u2029")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: plain (`numbers` empty) or under findings, `severity` being the strongest of them."""

    text: str
    numbers: tuple[int, ...] = ()
    severity: str = ""
    first: bool = False  # the first piece of at least one finding
    last: bool = False


def pieces(text: str, findings: Iterable[Any]) -> list[Piece]:
    """Cut a text along the spans of its findings (attributes or keys `start`, `end`, `severity`).

    Overlaps become pieces of their own that bear all their numbers (from 1, in the order given). Spans that lie
    outside the text are trimmed, empty ones ignored: a finding can never break a page.
    """
    spans = []
    for number, finding in enumerate(findings, start=1):
        start, end = max(0, int(_of(finding, "start"))), min(len(text), int(_of(finding, "end")))
        if start < end:
            spans.append((start, end, number, str(_of(finding, "severity") or "info")))
    opening: dict[int, list[tuple[int, str]]] = {}
    closing: dict[int, list[int]] = {}
    for start, end, number, severity in spans:
        opening.setdefault(start, []).append((number, severity))
        closing.setdefault(end, []).append(number)
    over: dict[int, str] = {}
    made = []
    for left, right in pairwise(sorted({0, len(text), *opening, *closing})):
        for number in closing.get(left, ()):
            del over[number]
        over.update(opening.get(left, ()))
        made.append(
            Piece(
                text[left:right],
                tuple(sorted(over)),
                max(over.values(), key=lambda word: RANKS.get(word, 0), default=""),
                first=left in opening,
                last=right in closing,
            )
        )
    return made


def runs(text: str) -> list[tuple[str, str]]:
    """Cut a text into (text, "") and (sign, name) where a control character stands: `("00", "U+0000")`."""
    found: list[tuple[str, str]] = []
    kept: list[str] = []
    for character in text:
        sign = _sign(character)
        if sign is None:
            kept.append(character)
            continue
        if kept:
            found.append(("".join(kept), ""))
            kept = []
        found.append((sign, f"U+{ord(character):04X}"))
    if kept:
        found.append(("".join(kept), ""))
    return found


def _sign(character: str) -> str | None:
    point = ord(character)
    if point < 0x20:
        return None if character in "\n\t\r" else f"{point:02X}"
    if 0x7F <= point < 0xA0 or 0xD800 <= point < 0xE000 or 0xE0000 <= point < 0xE0080:
        return f"{point:02X}"
    if character in _BIDI:
        return "⇄"
    return "·" if character in _INVISIBLE else None


def _of(finding: Any, name: str) -> Any:
    return finding[name] if isinstance(finding, Mapping) else getattr(finding, name)
