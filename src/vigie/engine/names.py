"""First names, and the people and characters everybody knows: lists of our own, folded."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SPACES = re.compile(r"[\s\-]+")


@cache
def first_names() -> frozenset[str]:
    """First names borne in France and in English-speaking countries."""
    return frozenset(" ".join(_lines("first_names.txt")).split())


@cache
def well_known() -> frozenset[str]:
    """Full names of public figures and of characters, hyphens as spaces."""
    return frozenset(_lines("well_known.txt"))


def is_well_known(name: str) -> bool:
    """Whether a folded full name is one that everybody knows."""
    return _SPACES.sub(" ", name) in well_known()


def mentions_well_known(sentence: str) -> bool:
    """Whether a folded sentence names somebody everybody knows."""
    words = _WORD.findall(sentence)
    return any(
        " ".join(words[start : start + length]) in well_known()
        for length in (2, 3, 4)
        for start in range(len(words) - length + 1)
    )


def _lines(name: str) -> list[str]:
    content = files("vigie.engine").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in content.splitlines() if line and not line.startswith("#")]
