"""The words of a post as the heads read them: folded, with addresses, mentions, numbers and emoji made alike."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from vigie.engine.folding import Folded, fold
from vigie.engine.hashing import LONGEST_WORD

URL, USER, MAIL, NUMBER, HASH = "URL", "USER", "MAIL", "NUM", "HASH"
SMILE, FROWN, HEART = "SMILE", "FROWN", "HEART"
MARKS = frozenset({"!", "!!", "?", "??", "!?", "..."})
READ_AT_MOST = 20_000  # characters of a post; what follows is not read

_PIECES = {
    "URL": r"https?(?:://\S*|(?![^\W_]))|www\.\S+",
    "SKIP": r"&(?:amp|lt|gt|quot|nbsp|\#\d+);|\\[un][0-9a-f]{0,4}",
    "MAIL": r"[\w.+\-]+@[\w\-]+\.[\w.\-]+",
    "USER": r"@\w+",
    "SMILE": r"(?<!\w)[:;=8x]['\-o]?[)\]d3pb*](?!\w)|\^\^|(?<!\w)xd+(?!\w)",
    "FROWN": r"(?<!\w)[:=]['\-o]?[(\[/\\|@](?!\w)|(?<!\w)(?:-_+-|t_t|>_<)(?!\w)",
    "HEART": r"<3",
    "HASH": r"\#(?=\w)",
    "NUM": r"\d+(?:[.,:/\s]\d+)*",
    "WORD": r"[^\W\d_]+",
    "MARK": r"[!?]+|\.{2,}",
    "EMOJI": r"[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]",
}
_OF_ADDRESSES = frozenset({MAIL, USER})  # looked for only where there is an at sign


def _tokens(skipped: Container[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind}>{made})" for kind, made in _PIECES.items() if kind not in skipped))


def _lettered(skipped: Container[str]) -> re.Pattern[str]:
    """Captures words alone; a letter that begins nothing else is not tried against the rest."""
    others = "|".join(made for kind, made in _PIECES.items() if kind != "WORD" and kind not in skipped)
    word = _PIECES["WORD"]
    plain = r"(?![htwx])[a-z][^\W\d_]*"
    return re.compile(f"{others}|({word})" if not skipped else f"[ ,']?(?:({plain})|{others}|({word}))")


_TOKENS, _TOKENS_WITHOUT_AT = _tokens(()), _tokens(_OF_ADDRESSES)
_LETTERED, _LETTERED_WITHOUT_AT = _lettered(()), _lettered(_OF_ADDRESSES)
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_REMEMBERED = 50_000
_BRIEF: dict[str, str] = {}


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
    for match in (_TOKENS if "@" in folded else _TOKENS_WITHOUT_AT).finditer(folded):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "WORD":
            found.append(Word(_brief(match[0]), start, end, kind))
        elif kind == "MARK":
            found.append(Word(_mark(match[0]), start, end, kind))
        elif kind == "EMOJI":
            found.append(Word(match[0], start, end, kind))
        elif kind != "SKIP":
            found.append(Word(kind, start, end, kind))
    return found


def lettered_words(folded: str) -> list[str]:
    """The words of letters among those of `words_of`, sooner found."""
    if "@" in folded:
        return [_brief(word) for word in _LETTERED.findall(folded) if word]
    return [_brief(word or other) for word, other in _LETTERED_WITHOUT_AT.findall(folded) if word or other]


def _brief(word: str) -> str:
    known = _BRIEF.get(word)
    if known is None:
        known = _DRAWN_OUT.sub(r"\1\1", word)[:LONGEST_WORD]
        if len(_BRIEF) < _REMEMBERED and len(word) <= LONGEST_WORD:
            _BRIEF[word] = known
    return known


def _mark(signs: str) -> str:
    if signs[0] == ".":
        return "..."
    if "!" in signs and "?" in signs:
        return "!?"
    return signs[:2]
