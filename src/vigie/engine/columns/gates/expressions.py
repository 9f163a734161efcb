"""The expressions of rules, by the names that their modules give them."""

from __future__ import annotations

import re
import sys
from typing import Any

from vigie.engine import readings
from vigie.engine.columns.gates.characters import NotWidenedError
from vigie.engine.columns.gates.entries import READINGS, digest_of_readings, vouched
from vigie.engine.cues import Cues
from vigie.engine.patterns import Pattern
from vigie.engine.rule import RegisteredRule

Needs = tuple[frozenset[str], ...]


def sources(rule: RegisteredRule, name: str) -> list[tuple[str, Needs]]:
    """The expressions of what a rule's module calls so, each with the first letters of the words that it needs."""
    thing: Any = sys.modules[rule.find.__module__]
    for part in name.split("."):
        thing = getattr(thing, part, None)
    if isinstance(thing, Cues):
        return [(pattern.source, pattern.needs) for cue in thing.cues for pattern in cue.patterns]
    if isinstance(thing, frozenset):
        return [(rf"\b(?:{'|'.join(map(re.escape, sorted(thing)))})", ())]
    if isinstance(thing, Pattern):
        return [(thing.source, thing.needs)]
    if isinstance(thing, re.Pattern):
        return [(thing.pattern, ())]
    raise NotWidenedError(f"{rule.card.code} has no {name}")


def numbers_spelled() -> list[tuple[int, str]]:
    """What a text has when `View.spelled_numbers` has more digits than it: how many digits, and an expression.

    Numbers said in words (at least four parts in a row, one of them a word), letters among the digits of a number, or
    signs between digits. Once their code has changed, the expressions that it begins with, until it is vouched for.
    """
    if vouched().get(READINGS) != digest_of_readings():
        return [(0, each.pattern) for each in (readings._SAID, readings._MISREAD, readings._BETWEEN)]
    gap = rf"{readings._GAP}(?:et{readings._GAP})?"
    word, number = rf"{readings._WORD}(?![^\W_])", r"\d{1,4}(?![^\W_])"
    part = rf"(?:{word}|{number})"
    said = [(number + gap) * before + word + (gap + part) * (3 - before) for before in range(3)]
    said.append(rf"(?:{number}{gap}){{3,}}{word}")
    signs, sign = r"(?:\d[ .\-/]?)", r"(?:[ .\-/]?[\doil])"
    misread = [rf"[+]?{signs}{{{at}}}[oil]{sign}{{{max(9 - at, 0)}}}" for at in range(14)]
    begun = r"(?<![^\W_])"
    return [
        (0, f"{begun}(?:{'|'.join(said)})"),
        (readings._LEAST_WORDS, f"{begun}(?:{'|'.join(misread)})"),
        (readings._LEAST_WORDS, readings._BETWEEN.pattern),
    ]
