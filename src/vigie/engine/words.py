"""Texts cut into the folded words that searches compare, each with its place and where it stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vigie.engine.folding import admit, fold, fold_text

LONGEST_WORD = 100  # characters of a word that are compared; PostgreSQL refuses more than 2 046 bytes
MOST_PLACES = 10_000  # places of a text that are read; PostgreSQL numbers 16 383
MOST_LETTERS = 70_000  # letters of a text that are read; a tsvector holds one megabyte
MOST_OF_ONE_WORD = 255  # places of one word in a text that count; PostgreSQL keeps as many
UNREAD = "¤"  # begins what stands at a place that does not count; no word holds it

# Scripts whose vowel signs are not letters for Python, though they are for their readers.
MARKS = (
    r"\u0900-\u0963\u0966-\u0dff\u0e30-\u0e4e\u0eb0-\u0ecd\u0f71-\u0f84\u102b-\u103e\u1056-\u1059"
    r"\u1731-\u1734\u17b4-\u17d3\ua823-\ua827\ua980-\ua9c0\uaa29-\uaa36\uabe3-\uabed"
)
_WORD = re.compile(r"[^\W_]+")
_WORD_WITH_MARKS = re.compile(rf"(?:[^\W_]|[{MARKS}])+")
_HAS_MARKS = re.compile(rf"[{MARKS}]")

_ELISION = re.compile(r"(?<![^\W_])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[^\W_]|\Z)")
_ELIDED = re.compile(r"([^\W_]+)'\Z")
_POSSESSIVE = re.compile(r"(?<=[^\W_])'s(?![^\W_])")
_INNER_APOSTROPHE = re.compile(r"(?<=[^\W_])'(?=[^\W_])")
# The hyphen inside a compound that is one word; only the hyphen is matched.
_COMPOUNDS = ("rendez-vous", "week-end", "e-mail", "wi-fi", "peut-etre", "la-bas")
_ONE_WORD = re.compile(
    "|".join(
        rf"(?<={first})(?<![^\W_]{first})-(?={last}(?![^\W_]))"
        for first, last in (compound.split("-") for compound in _COMPOUNDS)
    )
)

_HASHTAG = re.compile(r"(?<![\w/&])[#＃]([\w\u0300-\u036f]{2,200})")
_HUMP = re.compile(r"U+(?!l)|U?l+|d+|o+")


class Token(NamedTuple):
    """A word of a text: its place among the others, how many places it covers, and its code points.

    A word covers one place. A hashtag of several parts ("#GrèveSNCF") gives one token that covers the places of
    all its parts, then the parts. At a place that does not count, the word begins with "¤".
    """

    word: str
    place: int
    width: int
    start: int
    end: int
    is_hashtag: bool = False

    @property
    def after(self) -> int:
        """The place that follows."""
        return self.place + self.width


def search_text(text: str) -> str:
    """The words of a text as searches store them: folded, in order, separated by spaces.

    Elisions are left out ("l'eau" gives "eau"), as is the English possessive; other apostrophes join
    ("aujourd'hui" gives "aujourdhui", "don't" gives "dont"). A few compounds are one word ("rendez-vous"
    gives "rendezvous"). Only letters and digits of any script remain. Hashtags keep their sign, with a "+"
    between their parts; after the words come "♯" and each hashtag in one word, which stands there alone too when
    it has several parts: "#GrèveSNCF à #Nice" gives "#greve+sncf a #nice ♯grevesncf grevesncf ♯nice".
    """
    if "#" not in text and "＃" not in text:
        return " ".join(_bounded(_words(fold_text(text))))
    return _with_hashtags(admit(text))


def query_words(written: str) -> tuple[str, ...]:
    """The words asked for by what somebody wrote in a query: as in a text, a hashtag being one word."""
    return tuple(token.word.removeprefix(UNREAD) for token in query_tokens(written))


def query_words_joined(written: str) -> Iterator[tuple[str, str]]:
    """The same, each with what it becomes when the elision written before it is kept: ("oreal", "loreal"), or ""."""
    before = 0
    for token in query_tokens(written):
        word = token.word.removeprefix(UNREAD)
        elided = _ELIDED.search(fold_text(written[before : token.start]))
        yield word, (elided[1] + word)[:LONGEST_WORD] if elided else ""
        before = token.end


def query_tokens(written: str) -> list[Token]:
    """The same with their code points."""
    kept: list[Token] = []
    after = 0
    for token in tokens(written):
        if token.place >= after:  # not the part of a hashtag
            kept.append(token)
            after = token.after
    return kept


def tokens(text: str) -> list[Token]:
    """The words of a text with their places, in order; a whole hashtag comes before its parts.

    This is the definition that every search agrees with; `search_text` writes it down without the code points.
    """
    text = admit(text)
    found: list[Token] = []
    room = _Room()
    for hashtag, start, end in _pieces(text):
        placed = list(_placed_parts(text[start:end]) if hashtag else _placed_words(text[start:end]))
        first = room.places
        words = room.take([word for word, _, _ in placed])
        spans = [(start + begin, start + last) for _, begin, last in placed[: len(words)]]
        if hashtag and len(words) > 1:
            whole = _whole(word for word, _, _ in placed[: len(words)])
            found.append(Token(whole, first, len(words), spans[0][0], spans[-1][1], is_hashtag=True))
        for place, (word, (begin, last)) in enumerate(zip(words, spans, strict=True), start=first):
            found.append(Token(word, place, 1, begin, last, is_hashtag=hashtag and len(words) == 1))
        if room.is_full:
            break
    return found


class _Room:
    """What may still be read of a text; long words are cut, too frequent ones marked as not counting."""

    def __init__(self) -> None:
        self.places = 0
        self.is_full = False
        self._letters = 0
        self._counts: dict[str, int] = {}

    def take(self, words: Sequence[str]) -> list[str]:
        """The words that still have room, as they are compared."""
        taken: list[str] = []
        for word in words:
            said = word[:LONGEST_WORD]
            self._letters += len(said)
            if self.is_full or self.places == MOST_PLACES or self._letters > MOST_LETTERS:
                self.is_full = True
                break
            self.places += 1
            self._counts[said] = count = self._counts.get(said, 0) + 1
            taken.append(said if count <= MOST_OF_ONE_WORD else UNREAD + said)
        return taken


def _whole(parts: Iterable[str]) -> str:
    return "".join(parts)[:LONGEST_WORD]


def _pieces(text: str) -> Iterator[tuple[bool, int, int]]:
    """The text cut around its hashtags: (is a hashtag, start, end), the sign left out."""
    done = 0
    if "#" in text or "＃" in text:
        for found in _HASHTAG.finditer(text):
            yield False, done, found.start()
            yield True, found.start(1), found.end(1)
            done = found.end()
    yield False, done, len(text)


def _with_hashtags(text: str) -> str:
    chunks: list[str] = []
    wholes: dict[str, bool] = {}  # whether it has several parts
    room = _Room()
    for hashtag, start, end in _pieces(text):
        if not hashtag:
            chunks += room.take(_words(fold_text(text[start:end])))
            continue
        parts = [word for word, _, _ in _placed_parts(text[start:end])]
        taken = room.take(parts)
        if taken:
            whole = _whole(parts[: len(taken)])
            wholes[whole] = wholes.get(whole, False) or len(taken) > 1
            chunks.append("#" + "+".join(taken))
    tail = (f"♯{whole} {whole}" if several else f"♯{whole}" for whole, several in wholes.items())
    return " ".join([*chunks, *tail])


def _bounded(words: list[str]) -> list[str]:
    """The words as they are compared; an ordinary text is not looked at word by word."""
    if len(words) <= MOST_OF_ONE_WORD and max(map(len, words), default=0) <= LONGEST_WORD:
        return words
    return _Room().take(words)


def _words(folded: str) -> list[str]:
    if "'" in folded:
        folded = _ELISION.sub("", folded)
        folded = _INNER_APOSTROPHE.sub("", _POSSESSIVE.sub("", folded))
    if "-" in folded:
        folded = _ONE_WORD.sub("", folded)
    return _cutter(folded).findall(folded)


def _placed_words(text: str) -> Iterator[tuple[str, int, int]]:
    """What `_words` gives, with the code points of the text behind each word."""
    made = fold(text)
    folded, origin = made.text, made.origin
    for left_out in (_ELISION, _POSSESSIVE, _INNER_APOSTROPHE, _ONE_WORD):
        if left_out.search(folded):
            kept = bytearray(b"\x01") * len(folded)
            for found in left_out.finditer(folded):
                kept[found.start() : found.end()] = bytes(found.end() - found.start())
            origin = [index for index, keep in zip(origin, kept, strict=True) if keep]
            folded = left_out.sub("", folded)
    for found in _cutter(folded).finditer(folded):
        yield found[0], origin[found.start()], origin[found.end() - 1] + 1


def _cutter(folded: str) -> re.Pattern[str]:
    return _WORD_WITH_MARKS if not folded.isascii() and _HAS_MARKS.search(folded) else _WORD


def _placed_parts(hashtag: str) -> Iterator[tuple[str, int, int]]:
    """The parts of a hashtag, cut at capitals, digits and underscores; what folds away is left out."""
    for found in _HUMP.finditer(_shape(hashtag)):
        for word in _words(fold_text(hashtag[found.start() : found.end()])):
            yield word, found.start(), found.end()


def _shape(hashtag: str) -> str:
    """One sign per character: U capital, l small letter, d digit, o other letter, "_" a cut; marks as their letter."""
    shape: list[str] = []
    for character in hashtag:
        if character == "_":
            sign = "_"
        elif "\u0300" <= character <= "\u036f":
            sign = shape[-1] if shape else "_"
        elif character.isdecimal():
            sign = "d"
        else:
            sign = "U" if character.isupper() else "l" if character.islower() else "o"
        shape.append(sign)
    return "".join(shape)
