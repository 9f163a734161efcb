"""The classes a word belongs to: the heads' own lexicon, of words, of stems that end in "*", and of phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigie.engine.folding import fold_text

LEXICON = "lexicon.txt"
LONGEST_PHRASE = 3
_SHORTEST_STEM = 2
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes in order, and sets of them as bits: of whole words and phrases, and of stems."""

    names: tuple[str, ...]
    whole: dict[str, int]
    stems: dict[str, int]
    longest_stem: int
    openers: frozenset[str]  # words that begin a phrase
    seen: dict[str, int]

    def of(self, word: str) -> int:
        """The classes of one word, as bits."""
        known = self.seen.get(word)
        if known is None:
            known = self.whole.get(word, 0)
            for length in range(_SHORTEST_STEM, min(len(word), self.longest_stem) + 1):
                known |= self.stems.get(word[:length], 0)
            if len(self.seen) < _REMEMBERED:
                self.seen[word] = known
        return known


@cache
def classes() -> Classes:
    """The lexicon, read once."""
    written = files("vigie.engine").joinpath("data", "heads", LEXICON).read_text(encoding="utf-8")
    names: list[str] = []
    whole: dict[str, int] = {}
    stems: dict[str, int] = {}
    for line in written.split("\n"):
        if line.startswith("[") and line.endswith("]"):
            names.append(line[1:-1])
        elif line and not line.startswith("#"):
            bit = 1 << (len(names) - 1)
            for item in filter(None, (re.sub(r"\s+", " ", fold_text(item)).strip() for item in line.split(","))):
                into = stems if item.endswith("*") and " " not in item else whole
                key = item.removesuffix("*") if into is stems else item.replace("*", "")
                into[key] = into.get(key, 0) | bit
    openers = frozenset(item.split(" ")[0] for item in whole if " " in item)
    return Classes(tuple(names), whole, stems, max(map(len, stems)), openers, {})
