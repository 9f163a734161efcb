"""How far a finding is to be believed: what people agreed with on texts that the rules had never met."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

CONFIDENCE = "confidence.txt"  # written by tools/evaluate_rules.py
WEIGHT = 5
"""How many findings the author's own estimate counts for, beside those that were counted."""
MOST = 0.99


def confidence(code: str, estimate: float) -> float:
    """The share of its findings that a rule may be expected to be right about, from 0 to 1.

    `estimate` is what its author expects (its card's, or that of the match). It counts for five findings; those that
    the rule raised on first contact, before it was mended, count one each. A rule that has never met such texts keeps
    the estimate; none reaches 1, however often it was right.
    """
    agreed, found = met().get(code, (0, 0))
    return min(round((agreed + WEIGHT * estimate) / (found + WEIGHT), 2), MOST)


@cache
def met() -> dict[str, tuple[int, int]]:
    """Rule code → how many of its findings were agreed with on first contact, of how many."""
    counted: dict[str, tuple[int, int]] = {}
    for line in files("vigie.engine").joinpath("data", CONFIDENCE).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, agreed, found = line.split()
            counted[code] = int(agreed), int(found)
    return counted
