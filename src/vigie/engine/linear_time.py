"""Refusing a regular expression that a hostile text could make explode.

What is accepted takes a bounded number of steps from each place of a text: no back-reference, every repetition
bounded, and repetitions that cannot share the same characters in too many ways.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from typing import Any

MOST_REPEATED = 200
MOST_STEPS = 5_000
_SAMPLE = "abcdefghijklmnopqrstuvwxyz0123456789 '-.,:;!?\"()/@#&%+=*_<>[]{}~^$|\\\n\té€œ«»…😀"


class UnboundedPatternError(ValueError):
    """A pattern that is not accepted; the message says why, in French then English."""


def compile_linear(source: str) -> re.Pattern[str]:
    """Compile a pattern over folded text, or say why it is refused. `re.error` if it is not a pattern."""
    parser: Any = importlib.import_module("re._parser")  # only files of organisations need it

    tree = parser.parse(source)
    steps = _steps(list(tree))
    if steps > MOST_STEPS:
        raise UnboundedPatternError(
            "ces répétitions peuvent se partager le texte de trop de façons : séparez-les ou bornez-les plus court / "
            "these repetitions can share the text in too many ways: separate or shorten them"
        )
    return re.compile(source)


def _steps(nodes: Sequence[Any], after: frozenset[str] | None = None) -> int:
    """How many ways a sequence can match from one place, at most."""
    total = 1
    for place, (kind, value) in enumerate(nodes):
        following = _first(nodes[place + 1 :]) or after
        total = min(total * _steps_of(str(kind), value, following), MOST_STEPS + 1)
    return total


def _steps_of(kind: str, value: Any, following: frozenset[str] | None) -> int:
    if kind in ("GROUPREF", "GROUPREF_EXISTS"):
        raise UnboundedPatternError("renvoi à un groupe (\\1) : refusé / back-reference (\\1): refused")
    if kind == "SUBPATTERN":
        return _steps(list(value[3]), following)
    if kind in ("ASSERT", "ASSERT_NOT"):
        return _steps(list(value[1]))
    if kind == "ATOMIC_GROUP":
        return _steps(list(value))
    if kind == "BRANCH":
        return min(sum(_steps(list(branch), following) for branch in value[1]), MOST_STEPS + 1)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inner = value
        return _repeated(least, most, inner, following)
    return 1


def _repeated(least: int, most: Any, inner: Any, following: frozenset[str] | None) -> int:
    if int(most) > MOST_REPEATED:
        raise UnboundedPatternError(
            f"répétition sans borne (* ou +) : écrivez {{0,60}} ou {{1,60}}, {MOST_REPEATED} au plus / "
            f"unbounded repetition (* or +): write {{0,60}} or {{1,60}}, {MOST_REPEATED} at most"
        )
    nodes, characters = list(inner), _first(list(inner))
    again = frozenset((characters or frozenset(_SAMPLE)) | (following or frozenset(_SAMPLE)))
    once = _steps(nodes, again)
    single = len(nodes) == 1 and str(nodes[0][0]) in ("LITERAL", "IN", "ANY", "NOT_LITERAL", "CATEGORY")
    disjoint = characters is not None and following is not None and not characters & following
    ends = 1 if (single or once == 1) and disjoint else int(most) - least + 1
    ways = once ** min(int(most), 12) if once > 1 else 1
    return int(min(ends * ways, MOST_STEPS + 1))


def _first(nodes: Sequence[Any]) -> frozenset[str] | None:  # noqa: PLR0911 - one for each kind of node
    """The characters a sequence may begin with, among a sample; None if it may be empty or is not known."""
    for kind, value in nodes:
        name = str(kind)
        if name in ("ASSERT", "ASSERT_NOT", "AT"):
            continue
        if name == "SUBPATTERN":
            return _first(list(value[3]))
        if name == "BRANCH":
            found = [_first(list(branch)) for branch in value[1]]
            return frozenset().union(*[one for one in found if one]) if all(found) else None
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            return _first(list(value[2])) if value[0] else None
        if name == "LITERAL":
            return frozenset([chr(value)])
        if name == "IN":
            return frozenset(character for character in _SAMPLE if _accepts(value, character))
        return frozenset(_SAMPLE)
    return None


def _accepts(items: Sequence[Any], character: str) -> bool:
    negated = bool(items) and str(items[0][0]) == "NEGATE"
    found = False
    for kind, value in items[1:] if negated else items:
        name = str(kind)
        if name == "LITERAL":
            found |= ord(character) == value
        elif name == "RANGE":
            found |= value[0] <= ord(character) <= value[1]
        elif name == "CATEGORY":
            found |= bool(_CATEGORIES[str(value)].match(character))
    return found != negated


_CATEGORIES = {
    "CATEGORY_WORD": re.compile(r"\w"), "CATEGORY_NOT_WORD": re.compile(r"\W"), "CATEGORY_DIGIT": re.compile(r"\d"),
    "CATEGORY_NOT_DIGIT": re.compile(r"\D"), "CATEGORY_SPACE": re.compile(r"\s"), "CATEGORY_NOT_SPACE": re.compile(r"\S"),
}  # fmt: skip
