"""Text and queries cut into the same folded words, for full-text search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.engine.folding import admit, fold_text

# Scripts whose vowel signs are not letters for Python, though they are for their readers.
_MARKS = (
    r"\u0900-\u0963\u0966-\u0dff\u0e30-\u0e4e\u0eb0-\u0ecd\u0f71-\u0f84\u102b-\u103e\u1056-\u1059"
    r"\u1731-\u1734\u17b4-\u17d3\ua823-\ua827\ua980-\ua9c0\uaa29-\uaa36\uabe3-\uabed"
)
_WORD = re.compile(r"[^\W_]+")
_WORD_WITH_MARKS = re.compile(rf"(?:[^\W_]|[{_MARKS}])+")
_HAS_MARKS = re.compile(rf"[{_MARKS}]")

_ELISION = re.compile(r"(?<![^\W_])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[^\W_])")
_POSSESSIVE = re.compile(r"(?<=[^\W_])'s(?![^\W_])")
_INNER_APOSTROPHE = re.compile(r"(?<=[^\W_])'(?=[^\W_])")
_ONE_WORD = re.compile(r"(?<![^\W_])(rendez|week|e|wi|peut|la)-(vous|end|mail|fi|etre|bas)(?![^\W_])")
_ONE_WORDS = {"rendezvous", "weekend", "email", "wifi", "peutetre", "labas"}

_HASHTAG = re.compile(r"[#＃]([^\W]{2,200})")
_HUMP = re.compile(r"[A-ZÀ-ÖØ-Þ]+(?![a-zà-öø-ÿ])|[A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿ]+|\d+|[^\W\d_A-Za-zÀ-ÿ]+")

_QUERY_PART = re.compile(r'(-?)"([^"]*)"?|(-?)([^\s"]+)')


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """Words that must follow one another; the last one may be the beginning of a word; absent if negated."""

    words: tuple[str, ...]
    prefix: bool = False
    negated: bool = False


def search_text(text: str) -> str:
    """The folded words of a text, separated by spaces, in order.

    Elisions are left out ("l'eau" gives "eau"), as is the English possessive; other apostrophes join
    ("aujourd'hui" gives "aujourdhui", "don't" gives "dont"). A few compounds are one word ("rendez-vous"
    gives "rendezvous"). A hashtag gives itself, then its parts. Only letters and digits of any script remain.
    """
    words = _words(fold_text(text))
    if "#" in text or "＃" in text:
        words = [*words, *_parts_of_hashtags(admit(text))]
    return " ".join(words)


def search_terms(query: str) -> list[SearchTerm]:
    """What a query asks for: every word, "a phrase", begin*, and -not.

    A word that folds into several ("covid-19") asks for them in a row. What holds no letter or digit asks
    for nothing, so that an empty list means that there is nothing to look for.
    """
    return list(_terms(query))


def _terms(query: str) -> Iterator[SearchTerm]:
    for found in _QUERY_PART.finditer(
        admit(query).replace("«", '"').replace("»", '"').replace("“", '"').replace("”", '"')
    ):
        minus, phrase, minus_word, word = found.groups()
        asked = phrase if phrase is not None else word
        words = tuple(_words(fold_text(asked)))
        if words:
            prefix = asked.rstrip().endswith("*")
            yield SearchTerm(words, prefix=prefix, negated=bool(minus or minus_word))


def _words(folded: str) -> list[str]:
    if "'" in folded:
        folded = _ELISION.sub("", folded)
        folded = _INNER_APOSTROPHE.sub("", _POSSESSIVE.sub("", folded))
    if "-" in folded:
        folded = _ONE_WORD.sub(_joined, folded)
    if not folded.isascii() and _HAS_MARKS.search(folded):
        return _WORD_WITH_MARKS.findall(folded)
    return _WORD.findall(folded)


def _joined(found: re.Match[str]) -> str:
    joined = found[1] + found[2]
    return joined if joined in _ONE_WORDS else found[0]


def _parts_of_hashtags(text: str) -> Iterator[str]:
    """The parts of hashtags that have several; a part that folds away is left out."""
    for found in _HASHTAG.finditer(text):
        parts = _HUMP.findall(found[1])
        if len(parts) > 1:
            for part in parts:
                yield from _words(fold_text(part))
