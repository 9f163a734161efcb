"""Hiding personal data and secrets in a text without changing its length."""

from __future__ import annotations

from collections.abc import Iterable

from vigie.engine.finding import Family, Finding

MASK = "█"
MASKED_FAMILIES = frozenset({Family.PERSONAL_DATA, Family.SECRET})


def mask(text: str, findings: Iterable[Finding]) -> str:
    """Replace each code point of the personal data and secrets found by U+2588; the length is kept."""
    spans = [(f.start, f.end) for f in findings if f.family in MASKED_FAMILIES]
    if not spans:
        return text
    characters = list(text)
    for start, end in spans:
        bounded = range(max(start, 0), min(end, len(characters)))
        characters[bounded.start : bounded.stop] = MASK * len(bounded)
    return "".join(characters)
