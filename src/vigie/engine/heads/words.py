"""The words of a post as the heads read them: folded, with addresses, mentions, numbers and emoji made alike."""

from __future__ import annotations

import re
from typing import NamedTuple

from vigie.engine.folding import Folded, fold
from vigie.engine.hashing import LONGEST_WORD

URL, USER, MAIL, NUMBER, HASH = "URL", "USER", "MAIL", "NUM", "HASH"
SMILE, FROWN, HEART = "SMILE", "FROWN", "HEART"
MARKS = frozenset({"!", "!!", "?", "??", "!?", "..."})
READ_AT_MOST = 20_000  # characters of a post; what follows is not read

_TOKEN = re.compile(
    r"(?P<URL>https?(?:://\S*|(?![^\W_]))|www\.\S+)"
    r"|(?P<SKIP>&(?:amp|lt|gt|quot|nbsp|\#\d+);|\\[un][0-9a-f]{0,4})"
    r"|(?P<MAIL>[\w.+\-]+@[\w\-]+\.[\w.\-]+)"
    r"|(?P<USER>@\w+)"
    r"|(?P<SMILE>(?<!\w)[:;=8x]['\-o]?[)\]d3pb*](?!\w)|\^\^|(?<!\w)xd+(?!\w))"
    r"|(?P<FROWN>(?<!\w)[:=]['\-o]?[(\[/\\|@](?!\w)|(?<!\w)(?:-_+-|t_t|>_<)(?!\w))"
    r"|(?P<HEART><3)"
    r"|(?P<HASH>\#(?=\w))"
    r"|(?P<NUM>\d+(?:[.,:/\s]\d+)*)"
    r"|(?P<WORD>[^\W\d_]+)"
    r"|(?P<MARK>[!?]+|\.{2,})"
    r"|(?P<EMOJI>[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff])"
)
_DRAWN_OUT = re.compile(r"(.)\1{2,}")


class Word(NamedTuple):
    """A word or a sign of a folded text, and where it stands there."""

    text: str
    start: int
    end: int
    kind: str  # WORD, or the name of what it stands for


def read(text: str) -> tuple[Folded, list[Word]]:
    """The folded text, cut short if it is very long, and its words in order."""
    folded = fold(text[:READ_AT_MOST])
    return folded, words_of(folded.text)


def words_of(folded: str) -> list[Word]:
    """The words and signs of a folded text; letters drawn out are brought back to two."""
    found = []
    for match in _TOKEN.finditer(folded):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "WORD":
            word = match[0]
            if len(word) > 2:
                word = _DRAWN_OUT.sub(r"\1\1", word)[:LONGEST_WORD]
            found.append(Word(word, start, end, kind))
        elif kind == "MARK":
            found.append(Word(_mark(match[0]), start, end, kind))
        elif kind == "EMOJI":
            found.append(Word(match[0], start, end, kind))
        elif kind != "SKIP":
            found.append(Word(kind, start, end, kind))
    return found


def _mark(signs: str) -> str:
    if signs[0] == ".":
        return "..."
    if "!" in signs and "?" in signs:
        return "!?"
    return signs[:2]
