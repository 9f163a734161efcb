"""A text prepared once for all rules: folded, with cheap questions that let a rule give up early."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Any

from vigie.engine.folding import fold_text, origin_of
from vigie.engine.numbers import around_digits
from vigie.engine.once import once
from vigie.engine.patterns import START, STEM, Pattern
from vigie.engine.readings import Reading, spell_numbers, undisguise

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(
    r"«[^«»]{0,400}»|“[^“”]{0,400}”|\"[^\"\n]{1,400}\"|„[^„“”]{0,400}[“”]|(?<!\w)'[^'\n]{2,200}'(?!\w)"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\U000e0000-\U000e007f]+")
_MARKS = ("Mn", "Me")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|\n")


class View:
    """A text as given and as folded. Rules search `folded` and hand `span(...)` of what they find."""

    def __init__(self, text: str, folded: str | None = None) -> None:
        """`text`, admitted; `folded` is what it folds to, when that is known already."""
        self.text = text
        self.folded = fold_text(text) if folded is None else folded
        self.language = ""
        """What it was identified as, once asked (`vigie.engine.rule.Context.language`)."""
        self.woken: dict[int, list[Any]] | None = None
        """The patterns to search, by the identity of their cues, once the gates have been asked."""

    @property
    def as_written(self) -> View:
        """The view of the text itself, whatever was seen through."""
        return self

    @once
    def _origin(self) -> Sequence[int]:
        """For each code point of `folded`, the index of the one it comes from."""
        return origin_of(self.text, self.folded)

    @once
    def said(self) -> dict[Pattern, bool]:
        """Which patterns the whole text holds, among those already asked for."""
        return {}

    @once
    def words(self) -> list[str]:
        """The folded words, in order."""
        return _WORD.findall(self.folded)

    @once
    def _placed(self) -> tuple[dict[str, list[int]], frozenset[str]]:
        """Where words begin in `folded`, by their first letters ("" for what ASCII does not write), and these."""
        placed: dict[str, list[int]] = {}
        for found in _WORD.finditer(self.folded):
            start = found[0][:START]
            if start in placed:
                placed[start].append(found.start())
            else:
                placed[start] = [found.start()]
        if not self.folded.isascii():
            others = [places for start, places in placed.items() if not start.isascii()]
            if others:
                placed[""] = [place for places in others for place in places]
        return placed, frozenset(placed)

    def places(self, starts: frozenset[str]) -> list[int]:
        """Where words with such beginnings stand in `folded`, in order."""
        placed, known = self._placed
        found: list[int] = []
        for start in starts & known:
            found += placed[start]
        if "" in placed:
            found += placed[""]
        found.sort()
        return found

    @once
    def vocabulary(self) -> frozenset[str]:
        """The folded words, each once: ask it before a search."""
        return frozenset(self.words)

    @once
    def stems(self) -> frozenset[str]:
        """The first letters of each word, disguised words included: what the gates of rules compare."""
        through = self.seen_through
        return self.own_stems if through is None else self.own_stems | through.own_stems

    @once
    def own_stems(self) -> frozenset[str]:
        """The first letters of each word."""
        return frozenset([word[:STEM] for word in self.words])

    def lacks(self, needs: tuple[frozenset[str], ...]) -> bool:
        """Whether it has no stem of some group, disguised words included."""
        for group in needs:
            if group.isdisjoint(self.own_stems):
                through = self.seen_through
                if through is None or group.isdisjoint(through.own_stems):
                    return True
        return False

    @once
    def digits(self) -> int:
        """How many digits the text has."""
        return sum(map(self.folded.count, "0123456789"))

    @once
    def numbered(self) -> list[tuple[int, int, int]]:
        """The stretches of `folded` around digits (vigie.engine.numbers.around_digits)."""
        return around_digits(self.folded)

    @once
    def quotations(self) -> list[tuple[int, int]]:
        """Spans of `folded` between quotation marks, marks included."""
        return [found.span() for found in _QUOTED.finditer(self.folded)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of `text` behind a span of `folded`, with the accents that end it."""
        if self.text.isascii():
            return start, end
        first = self._origin[start]
        after = self._origin[end - 1] + 1
        while after < len(self.text) and unicodedata.category(self.text[after]) in _MARKS:
            after += 1
        return first, after

    @once
    def undisguised(self) -> Reading | None:
        """`folded` with disguised words seen through, for rules that list words; None if there are none."""
        return undisguise(self.folded)

    @once
    def seen_through(self) -> View | None:
        """The same text as another view, with its disguised words seen through; None if there are none."""
        return _SeenThrough(self, self.undisguised) if self.undisguised is not None else None

    @once
    def spelled_numbers(self) -> Reading | None:
        """`folded` with numbers in words, letters for digits and signs between digits as digits, or None."""
        return spell_numbers(self.folded, self.vocabulary, self.digits)

    @once
    def visible(self) -> Reading | None:
        """`text` without its invisible signs, capitals and accents kept; None if it has none."""
        if self.text.isascii() or not _INVISIBLE.search(self.text):
            return None
        return Reading(self.text, ((*found.span(), "") for found in _INVISIBLE.finditer(self.text)))

    def span_of(self, reading: Reading, start: int, end: int) -> tuple[int, int]:
        """The span of `text` behind a span of a reading."""
        return self.span(*reading.back(start, end))

    def is_quoted(self, position: int) -> bool:
        """Whether a position of `folded` lies between quotation marks."""
        place = bisect(self.quotations, (position, 0)) - 1
        return place >= 0 and position < self.quotations[place][1]

    def just_before(self, position: int, reach: int = 40) -> str:
        """What comes before a position of `folded`, across sentences: abbreviations end with a full stop."""
        return self.folded[max(position - reach, 0) : position]

    def before(self, position: int, reach: int = 60) -> str:
        """What the same sentence says before a position of `folded`, at most `reach` characters back."""
        window = self.folded[max(position - reach, 0) : position]
        return window[_last_end(window) :]

    def after(self, position: int, reach: int = 60) -> str:
        """What the same sentence says after a position of `folded`, at most `reach` characters on."""
        window = self.folded[position : position + reach]
        found = _SENTENCE_END.search(window)
        return window[: found.start()] if found else window

    @once
    def _sentences(self) -> list[tuple[int, int]]:
        return list(self.sentences())

    def sentence_around(self, position: int) -> tuple[int, int]:
        """The span of `folded` of the sentence that holds a position."""
        place = bisect(self._sentences, (position, len(self.folded))) - 1
        return self._sentences[place] if place >= 0 else (0, len(self.folded))

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Spans of `folded`, cut at strong punctuation and line ends."""
        start = 0
        for found in _SENTENCE_END.finditer(self.folded):
            if found.end() > start:
                yield start, found.end()
            start = found.end()
        if start < len(self.folded):
            yield start, len(self.folded)


class _SeenThrough(View):
    """A view of a reading: what is found there leads back to the text as given."""

    def __init__(self, source: View, reading: Reading) -> None:
        self.text = source.text
        self.folded = reading.text
        self._source, self._reading = source, reading
        self.woken = source.woken

    @property
    def seen_through(self) -> View | None:
        return None

    @property
    def as_written(self) -> View:
        return self._source

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self._source.span_of(self._reading, start, end)


def sentence_end(window: str) -> str:
    """The end of a stretch of folded text that belongs to its last sentence."""
    return window[_last_end(window) :]


def _last_end(window: str) -> int:
    last = 0
    for found in _SENTENCE_END.finditer(window):
        last = found.end()
    return last
