"""Reads the files of fragments, and turns a fragment into words: [one|or another], {slots}, @conditions."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_TWO_SPACES = re.compile(r"  +")
_ELIDED = re.compile(r"\bde (?=Anse|Embarcadère|Aéroport|Hôpital)")
_RANGE = re.compile(r"(\d+)-(\d+) ")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A line of a file: its template, the conditions it asks for, and minutes of an event it may stand at."""

    template: str
    conditions: frozenset[str] = frozenset()
    minutes: tuple[int, int] = (0, 0)

    def suits(self, circumstances: Iterable[str]) -> bool:
        """Whether all its conditions hold."""
        return self.conditions.issubset(circumstances)


Sections = Mapping[str, tuple[Fragment, ...]]


@lru_cache(maxsize=64)
def sections(name: str) -> Sections:
    """The fragments of `words/<name>.txt` by section (`== facts tram` is "facts tram")."""
    text = files("vigie.web.demo.generator").joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    found: dict[str, list[Fragment]] = {}
    current = ""
    for line in text.splitlines():
        if line.startswith("== "):
            current = line[3:].strip()
            found.setdefault(current, [])
        elif line.strip() and not line.startswith("## "):
            found[current].append(_fragment(line))
    return {key: tuple(fragments) for key, fragments in found.items()}


def _fragment(line: str) -> Fragment:
    minutes = (0, 0)
    ranged = _RANGE.match(line)
    if ranged:
        minutes = (int(ranged[1]), int(ranged[2]))
        line = line[ranged.end() :]
    words = line.split(" ")
    conditions = []
    while len(words) > 1 and words[0].startswith("@") and words[0][1:] in CONDITIONS:
        conditions.append(words.pop(0)[1:])
    return Fragment(" ".join(words), frozenset(conditions), minutes)


CONDITIONS = frozenset({"matin", "journee", "soir", "nuit", "semaine", "weekend", "chaud", "froid"})


def expand(template: str, chance: random.Random, slots: Mapping[str, str]) -> str:
    """Choose among the alternatives, innermost first, then fill the slots. An unknown slot raises KeyError."""
    while True:
        chosen = _CHOICE.sub(lambda found: chance.choice(found[1].split("|")), template)
        if chosen == template:
            break
        template = chosen
    text = _SLOT.sub(lambda found: slots[found[1]], template)
    return _TWO_SPACES.sub(" ", _ELIDED.sub("d’", text)).strip()
