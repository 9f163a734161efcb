"""The expressions of rules, widened, and sets of them searched together."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from vigie.engine.columns.widening import NotWidenedError, widen
from vigie.engine.cues import Cues
from vigie.engine.names import first_names
from vigie.engine.patterns import Pattern
from vigie.engine.rule import RegisteredRule

_MEMORY = 1 << 28  # octets that the automata of a set may take


class ExpressionSet:
    """Expressions searched together; RE2's `Set`, or `re` when it is absent (slower, the same answers)."""

    def __init__(self) -> None:
        self._sources: dict[str, int] = {}
        self._compiled: Any = None

    def __bool__(self) -> bool:
        return bool(self._sources)

    def add(self, source: str) -> int:
        return self._sources.setdefault(source, len(self._sources))

    def compile(self) -> None:
        if not self._sources or self._compiled is not None:
            return
        import re2

        options = re2.Options()
        options.max_mem = _MEMORY
        options.log_errors = False
        compiled = re2.Set.SearchSet(options)
        for source in self._sources:
            compiled.Add(source)
        compiled.Compile()
        self._compiled = compiled._set.Match  # without what its wrapper asks of each text

    def held(self, octets: Any, offsets: Sequence[int]) -> Any:
        """Which texts of a column hold any of the expressions."""
        if self._compiled is None:
            return np.zeros(len(offsets) - 1, bool)
        match = self._compiled
        return np.array([bool(match(octets[start:end])) for start, end in pairwise(offsets)], bool)

    def match(self, text: Any) -> list[int]:
        """The numbers of the expressions that a text holds."""
        return self._compiled(text) if self._compiled is not None else []


def sources(rule: RegisteredRule, name: str) -> list[str]:
    """The wider expressions of what a rule's module calls so."""
    thing: Any = sys.modules[rule.find.__module__]
    for part in name.split("."):
        thing = getattr(thing, part, None)
    if isinstance(thing, Cues):
        return [widen(pattern.source) for cue in thing.cues for pattern in cue.patterns]
    if isinstance(thing, frozenset):
        return [_opening(thing)]
    if isinstance(thing, Pattern):
        return [widen(thing.source)]
    if isinstance(thing, re.Pattern):
        return [widen(thing.pattern)]
    raise NotWidenedError(f"{rule.card.code} has no {name}")


def _opening(items: frozenset[str]) -> str:
    """A word that begins as one of these, be they words or first letters."""
    return rf"(?:\A|[^0-9a-z])(?:{'|'.join(map(re.escape, sorted(items)))})"


def first_name() -> str:
    """Any listed first name."""
    listed = "|".join(sorted(map(re.escape, first_names())))
    return rf"(?:\A|[^0-9a-z])(?:{listed})(?:[^0-9a-z]|\z)"
