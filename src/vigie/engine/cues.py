"""From patterns to matches: what a rule looks for, each with the reason it gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from vigie.engine.finding import Severity
from vigie.engine.patterns import Pattern, gate_of
from vigie.engine.rule import Match
from vigie.engine.view import View

_CLAUSE_END = re.compile(r"[,;:!?…()\n«»“”\"]|\.(?=\s|$)|\s[–—-]\s")
_LONGEST_CLAUSE = 90
_MOST = 100  # findings of one cue in one post: a hostile text repeats itself


@dataclass(frozen=True, slots=True)
class Cue:
    """Patterns, and the key of the reason they give. A group named `span` narrows what is shown.

    With `to_clause_end`, what is shown goes on to the next punctuation mark. With `near`, each of these patterns must
    be found too, before or after, at most `within` characters away in the same sentence (`across`: or in another);
    what is shown holds the nearest.
    """

    cause: str
    patterns: tuple[Pattern, ...]
    severity: Severity | None = None
    to_clause_end: bool = False
    near: tuple[Pattern, ...] = ()
    within: int = 100
    across: bool = False


Spared = Callable[[View, re.Match[str]], bool]


class Cues:
    """The cues of a rule, with an index from the first letters of words to the patterns they wake.

    Patterns are searched in the order in which they are written, those that need no word first: where two find the
    same words, the first gives the reason.
    """

    def __init__(self, *cues: Cue) -> None:
        self.cues = cues
        self.patterns = tuple((cue, pattern) for cue in cues for pattern in cue.patterns)
        self.always = [(cue, pattern) for cue, pattern in self.patterns if not pattern.needs]
        self.woken_by: dict[str, set[int]] = {}
        for place, (_, pattern) in enumerate(self.patterns):
            for stem in pattern.needs[0] if pattern.needs else ():
                self.woken_by.setdefault(stem, set()).add(place)

    @property
    def needs(self) -> tuple[frozenset[str], ...]:
        """What the card of the rule says it needs: nothing if a pattern must be searched everywhere."""
        return () if self.always else (frozenset(self.woken_by),)

    def awake(self, stems: frozenset[str]) -> list[tuple[Cue, Pattern]]:
        """The patterns to search in a post that has these stems."""
        places: set[int] = set().union(*map(self.woken_by.__getitem__, stems & self.woken_by.keys()))
        woken = [self.patterns[place] for place in sorted(places)]
        return self.always + [each for each in woken if opened(each[1], stems)]


def opened(pattern: Pattern, stems: frozenset[str]) -> bool:
    """Whether a post that has these stems has one of each group that the pattern needs, after the first."""
    return not any(map(stems.isdisjoint, pattern.needs[1:]))


def matches(view: View, cues: Cues, spared: Spared) -> Iterator[Match]:
    """What the cues find, except what `spared` leaves alone."""
    woken = cues.awake(view.own_stems) if view.woken is None else [*cues.always, *view.woken.get(id(cues), ())]
    for cue, pattern in woken:
        if cue.near and any(map(view.own_stems.isdisjoint, needed_near(cue.near))):
            continue
        for found in islice(pattern.matches_in(view), _MOST):
            start, end = found.span("span" if "span" in found.re.groupindex else 0)
            if cue.near:
                start, end = _with_near(view, cue, start, end)
            if start < end and not spared(view, found):
                end = clause_end(view, end) if cue.to_clause_end else end
                yield Match(*view.span(start, end), cue.cause, severity=cue.severity)


@cache
def needed_near(near: tuple[Pattern, ...]) -> tuple[frozenset[str], ...]:
    """Groups of stems: a text that holds each of these patterns has a word of each group."""
    return tuple(group for pattern in near for group in gate_of(pattern.source))


def _with_near(view: View, cue: Cue, start: int, end: int) -> tuple[int, int]:
    """The span grown to hold the nearest match of each pattern asked for; an empty one if one is missing."""
    first, last = start, end
    sentence = (0, len(view.folded)) if cue.across else view.sentence_around(start)
    low, high = max(start - cue.within, sentence[0]), max(min(end + cue.within, sentence[1]), end)
    while end < high < len(view.folded) and view.folded[high].isalnum():
        high -= 1  # never half a word
    for pattern in cue.near:
        others = [each.span() for each in islice(pattern.finditer(view.folded, low, high), _MOST)]
        apart = [each for each in others if each[1] <= start or each[0] >= end]
        if not apart:
            return end, end
        nearest = min(apart, key=lambda each: max(start - each[1], each[0] - end))
        first, last = min(first, nearest[0]), max(last, nearest[1])
    return first, last


def clause_end(view: View, position: int) -> int:
    """Where the clause that holds a position of the folded text ends, spaces left out."""
    window = view.folded[position : position + _LONGEST_CLAUSE]
    found = _CLAUSE_END.search(window)
    if found:
        window = window[: found.start()]
    elif len(window) == _LONGEST_CLAUSE:
        window = window[: max(window.rfind(" "), 0)]
    return position + len(window.rstrip())
