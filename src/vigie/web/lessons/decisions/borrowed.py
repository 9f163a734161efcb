"""Finds words borrowed from a post: six in a row are enough for a search engine to find who wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vigie.engine import fold
from vigie.web.lessons.decisions.reading import disguise_of

WORDS_IN_A_ROW = 6
# What an elision leaves before its apostrophe, and what a hyphen leaves in "a-t-il": never a word of its own.
_ELIDED = frozenset(["c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"])
_WORD = re.compile(r"[^\W_](?:[^\W_]|(?<=[^\W_])[@$€!|](?=[^\W_]))*")


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Words of a post repeated from `start` to `end` of the text, `words` of them in a row."""

    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class _Read:
    letters: str  # the words glued together, so that no separator hides a repetition
    starts: dict[int, int]  # place of a word in `letters` -> its rank
    ends: dict[int, int]
    spans: Sequence[tuple[int, int]]  # where each word stands in the text as written


def find_borrowed(text: str, posts: Iterable[str]) -> list[Borrowed]:
    """Runs of at least six words that a text shares with one of the posts, whatever separates or disguises them.

    Both are compared folded: accents, case, punctuation, elisions, invisible signs and digits in place of
    letters do not count. A run begins and ends with whole words of the text.
    """
    read = _read(text)
    if len(read.spans) < 2:
        return []
    covered: set[int] = set()
    for post in posts:
        covered |= _shared(read, post)
    return [
        Borrowed(read.spans[first][0], read.spans[last][1], last - first + 1) for first, last in _runs(sorted(covered))
    ]


def _shared(read: _Read, post: str) -> set[int]:
    """The ranks of the words of a text that stand in a run shared with a post."""
    theirs = _words(post)
    covered: set[int] = set()
    for place in range(len(theirs) - WORDS_IN_A_ROW + 1):
        sought = "".join(word for word, _, _ in theirs[place : place + WORDS_IN_A_ROW])
        at = read.letters.find(sought)
        while at >= 0:
            first, last = read.starts.get(at), read.ends.get(at + len(sought))
            if first is not None and last is not None:
                covered.update(range(first, last + 1))
            at = read.letters.find(sought, at + 1)
    return covered


def _runs(ranks: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for rank in ranks:
        if runs and rank == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], rank)
        else:
            runs.append((rank, rank))
    return runs


def _read(text: str) -> _Read:
    starts, ends, spans, letters = {}, {}, [], ""
    for rank, (word, start, end) in enumerate(_words(text)):
        starts[len(letters)] = rank
        letters += word
        ends[len(letters)] = rank
        spans.append((start, end))
    return _Read(letters, starts, ends, spans)


def _words(text: str) -> list[tuple[str, int, int]]:
    folded = fold(text)
    found = []
    for match in _WORD.finditer(folded.text):
        letters = disguise_of(match[0])
        if letters and match[0] not in _ELIDED:
            found.append((letters, folded.origin[match.start()], folded.origin[match.end() - 1] + 1))
    return found
