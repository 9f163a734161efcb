"""Reading a text the way somebody who looks for a name would: past accents, invisible signs and look-alikes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.engine import fold

# Letters of other alphabets that the eye takes for Latin ones, once folded to lower case.
_IMITATED = {
    "a": "аαɑ", "b": "вβь", "c": "сϲ", "d": "ԁɗ", "e": "еεє", "g": "ɡց", "h": "нһ", "i": "іιɩӏ", "j": "јϳ",
    "k": "кκ", "l": "ℓ", "m": "мμ", "n": "ηոп", "o": "оοօσ", "p": "рρ", "q": "ԛ", "r": "гɾ", "s": "ѕ", "t": "тτ",
    "u": "υս", "v": "νѵ", "w": "ԝωѡ", "x": "хχ", "y": "уүγ", "z": "ζᴢ",
}  # fmt: skip
_LOOK_ALIKES = str.maketrans({sign: letter for letter, signs in _IMITATED.items() for sign in signs})
# Signs written in place of letters inside a word. Digits may stand for i or l alike: both read "i" here.
_LEET = str.maketrans("013456789@$€!|+lj", "oieasbtbgaseiitii")
_WORD = re.compile(r"[^\W_]+")
_CHUNK = re.compile(r"[^\s,;:?\"“”«»()\[\]{}…'’ʼ]+")
_BETWEEN = re.compile(r"[^\-_./·•]+")
_SPELLED = re.compile(r"(?<![^\W_])[^\W_](?:[ \t.\-_*·•/]{1,3}[^\W_](?![^\W_])){3,}")
_ENDS_SENTENCE = re.compile(r"(?:[.!?…:;«»\"“”•\n(]|^)[\s«»\"“”(–—-]*$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as compared (`plain`), where it stands in the text as written, and how it is written there."""

    plain: str
    start: int
    end: int
    capital: bool
    opens: bool  # first word of a sentence: its capital letter says nothing
    order: int


@dataclass(frozen=True, slots=True)
class Disguise:
    """Something that may be a word in disguise: its letters alone, look-alikes read for what they imitate."""

    letters: str
    start: int
    end: int


def plain(text: str) -> str:
    """A text folded, its look-alike letters read as the Latin ones; may change in length."""
    return fold(text).text.translate(_LOOK_ALIKES)


def words(text: str) -> list[Word]:
    """The words of a text, in order; apostrophes, hyphens and underscores separate."""
    folded = fold(text)
    compared = folded.text.translate(_LOOK_ALIKES)
    found = []
    for order, match in enumerate(_WORD.finditer(compared)):
        start, end = folded.origin[match.start()], folded.origin[match.end() - 1] + 1
        found.append(
            Word(
                match[0],
                start,
                end,
                text[start : start + 1].isupper(),
                bool(_ENDS_SENTENCE.search(text[max(0, start - 12) : start])),
                order,
            )
        )
    return found


def disguise_of(text: str) -> str:
    """The letters of a word or a name, as `disguises` gives them for one in disguise."""
    return "".join(_WORD.findall(plain(text).translate(_LEET)))


def disguises(text: str) -> Iterator[Disguise]:
    """Pieces of a text read without what separates or imitates letters: `D.u.p_0nt`, `D u p o n t`, `dup0nt`."""
    folded = fold(text)
    compared = folded.text.translate(_LOOK_ALIKES)
    for start, end in _pieces(compared):
        letters = "".join(_WORD.findall(compared[start:end].translate(_LEET)))
        if len(letters) >= 3:
            yield Disguise(letters, folded.origin[start], folded.origin[end - 1] + 1)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    for chunk in _CHUNK.finditer(text):
        end = chunk.start() + len(chunk[0].rstrip(".!"))
        yield chunk.start(), end
        parts = list(_BETWEEN.finditer(text, chunk.start(), end))
        if len(parts) > 1:
            yield from ((part.start(), part.end()) for part in parts)
    for spelled in _SPELLED.finditer(text):
        letters = [letter.start() for letter in _WORD.finditer(text, spelled.start(), spelled.end())]
        for first, start in enumerate(letters):
            for last in letters[first + 3 : first + 24]:
                yield start, last + 1
