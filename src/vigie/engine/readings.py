"""Lossier ways to read a folded text: disguised words, and numbers said in words, with the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

Edit = tuple[int, int, str]  # from, to (exclusive) in the text read, and what stands there instead


class Reading:
    """A text rewritten by edits. `back(start, end)` gives the span of the text it was read from."""

    __slots__ = ("_from", "_into", "_parent", "text")

    def __init__(self, source: str | Reading, edits: Iterable[Edit]) -> None:
        self.text: str
        self._parent = source if isinstance(source, Reading) else None
        given: str = source.text if isinstance(source, Reading) else source
        self._from: list[tuple[int, int]] = []
        self._into: list[int] = []  # where each edit begins in `text`, then where it ends, in turn
        pieces: list[str] = []
        read = length = 0
        for start, end, instead in edits:
            if start < read:
                continue
            pieces += (given[read:start], instead)
            length += start - read
            self._into += (length, length + len(instead))
            self._from.append((start, end))
            length += len(instead)
            read = end
        pieces.append(given[read:])
        self.text = "".join(pieces)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The span behind a span of `text`; a piece that was rewritten is taken whole."""
        first, last = self._source(start)[0], self._source(end - 1)[1]
        return self._parent.back(first, last) if self._parent else (first, last)

    def _source(self, position: int) -> tuple[int, int]:
        place = bisect_right(self._into, position)
        if not place:
            return position, position + 1
        start, end = self._from[(place - 1) // 2]
        if place % 2:  # inside what an edit put there
            return start, end
        beyond = end + position - self._into[place - 1]
        return beyond, beyond + 1


# --- disguised words -------------------------------------------------------------------------------------------

SEPARATOR = r"[ .\-_*·•|/~+]"  # what may stand between letters written one by one
HIDING = r"[^\x00-\x7f\w\s·’…«»“”€£°]|[|~^]"  # a sign that may hide between two letters
LEET = {"4": "a", "@": "a", "3": "e", "€": "e", "1": "i", "!": "i", "0": "o", "5": "s", "$": "s", "7": "t", "8": "b"}
_SPACED = re.compile(rf"(?<![^\W_])(?:[^\W_]{SEPARATOR}{{1,2}}){{3,40}}[^\W_](?![^\W_])")
_SEPARATORS = re.compile(rf"{SEPARATOR}+")
_INSIDE = re.compile(r"(?<=[^\W\d_])[^\x00-\x7f\w\s·’…«»“”€£°]{1,4}(?=[^\W\d_])|(?<=[^\W\d_])[|~^]{1,2}(?=[^\W\d_])")
# What follows "@" where it stands for the first letter of a word and does not name an account.
AFTER_AT = ("bruti", "lcool", "ndouille", "nus", "rab", "rriere", "rse", "ss", "ttarde", "utiste", "vorton")
_LEET_SIGN = re.compile(rf"(?<=[a-z])[4@3€1!05$78]{{1,2}}(?=[a-z])"
                        rf"|(?<![^\W_@$€.])(?:[4@35$7]{{2}}|[435$7]|@(?={'|'.join(AFTER_AT)}))(?=[a-z]{{2}})"
                        rf"|(?<=[a-z]{{2}})[43057$]{{1,2}}(?![^\W_]|[$€.,]\d)")  # fmt: skip
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
_DOUBLED = frozenset("nmlrstpfc")
# What a disguise leaves to see: each quick look first, then the exact one
_DISGUISES = (
    (re.compile(r"([a-z])\1\1"), None),
    (re.compile(r"[a-z][4@3€1!05$78]|[4@35$7][a-z]"), _LEET_SIGN),
    (re.compile(HIDING), _INSIDE),
    (re.compile(rf"(?<![^\W_])[^\W_](?:{SEPARATOR}{{1,2}}[^\W_]){{3}}(?![^\W_])"), None),
)


def undisguise(folded: str) -> Reading | None:
    """The text without spaced or drawn-out letters, signs within words and digits for letters; None if it has none.

    It is for rules that look for listed words: what it makes of an ordinary "covid19" or "S.N.C.F." means nothing.
    """
    if not any(quick.search(folded) and (exact is None or exact.search(folded)) for quick, exact in _DISGUISES):
        return None
    together = Reading(folded, _gaps(folded))
    bare = Reading(together, ((*found.span(), "") for found in _INSIDE.finditer(together.text)))
    lettered = Reading(bare, ((*found.span(), _letters(found[0])) for found in _LEET_SIGN.finditer(bare.text)))
    return Reading(
        lettered, ((*found.span(), _drawn_in(found, lettered.text)) for found in _DRAWN_OUT.finditer(lettered.text))
    )


def _gaps(text: str) -> Iterator[Edit]:
    """What separates letters written one by one."""
    for found in _SPACED.finditer(text):
        for gap in _SEPARATORS.finditer(text, *found.span()):
            yield (*gap.span(), "")


def _letters(signs: str) -> str:
    return "".join(LEET[sign] for sign in signs)


def _drawn_in(found: re.Match[str], text: str) -> str:
    inside = found.end() < len(text) and text[found.end()].isalpha() and found.start() > 0
    return found[1] * (2 if inside and found[1] in _DOUBLED else 1)


# --- numbers in words ------------------------------------------------------------------------------------------

_UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9,
    "oh": 0, "nought": 0,
}  # fmt: skip
_TEENS = {
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix sept": 17,
    "dix huit": 18, "dix neuf": 19, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
    "octante": 80, "nonante": 90, "quatre vingt": 80, "quatre vingts": 80, "twenty": 20, "thirty": 30, "forty": 40,
    "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_REPEATED = {"double": 2, "triple": 3, "treble": 3}


def _numbers() -> dict[str, str]:
    said = {word: str(value) for word, value in (_UNITS | _TEENS | _TENS).items()}
    for ten, value in _TENS.items():
        after = dict(_UNITS)
        if ten.startswith(("soixante", "quatre")):
            after |= {word: unit for word, unit in _TEENS.items() if unit >= 10}
        for word, unit in after.items():
            if unit:
                said[f"{ten} {word}"] = said[f"{ten} et {word}"] = str(value + unit)
    for word, unit in _UNITS.items():
        for times, count in _REPEATED.items():
            said[f"{times} {word}"] = str(unit) * count
    return said


NUMBERS = _numbers()
_GLUED = {f"zero{digit}" for digit in range(10)}  # "zero6"
NUMBER_WORDS = frozenset(word for said in NUMBERS for word in said.split()) - {"et"} | _GLUED
_WORD = r"(?:" + "|".join(sorted(NUMBER_WORDS, key=lambda word: (-len(word), word))) + r")"
_GAP = r"[ ,.\-/]{1,3}"
_SAID = re.compile(rf"(?<![^\W_])(?:{_WORD}|\d{{1,4}})(?:{_GAP}(?:et{_GAP})?(?:{_WORD}|\d{{1,4}})(?![^\W_])){{3,40}}")
_PART = re.compile(r"[a-z]+|\d+")
_LEAST_WORDS = 4
_MISREAD = re.compile(r"(?<![^\W_])[+]?[\doil](?:[ .\-/]?[\doil]){9,13}(?![^\W_])")
_MISREAD_SIGN = re.compile(r"\d[oil]|[oil]\d|(?<![^\W_])[oil]{2}(?![^\W_])")
_DIGIT_OF = {"o": "0", "i": "1", "l": "1"}
_BETWEEN = re.compile(r"(?<=\d) ?(?:[^\x00-\x7f\w\s€£°«»“”…·×–—]{1,4}|[*_~|]{1,3}) ?(?=\d)")


def spell_numbers(folded: str, words: frozenset[str], digits: int) -> Reading | None:
    """The text with numbers said in words, letters standing for digits and signs between digits read as digits.

    None when it has nothing of the kind. `words` are the words of the text, `digits` how many digits it has.
    """
    edits: list[Edit] = []
    if len(words & NUMBER_WORDS) >= _LEAST_WORDS or (digits and len(words & NUMBER_WORDS) > 1):
        for found in _SAID.finditer(folded):
            edits.extend(_said(folded, *found.span()))
    if digits >= _LEAST_WORDS:
        if _MISREAD_SIGN.search(folded):
            for found in _MISREAD.finditer(folded):
                edits.extend(_misread(found))
        if not folded.isascii() or "*" in folded or "_" in folded or "~" in folded or "|" in folded:
            edits.extend((*found.span(), " ") for found in _BETWEEN.finditer(folded))
    return Reading(folded, sorted(edits)) if edits else None


def _said(folded: str, start: int, end: int) -> Iterator[Edit]:
    """One edit for each number of a run, the longest reading first: "quatre vingt dix huit" is 98."""
    parts = [found.span() for found in _PART.finditer(folded, start, end)]
    spoken = any(folded[first].isalpha() for first, _ in parts)
    place = 0
    while place < len(parts):
        for length in (5, 4, 3, 2, 1):
            taken = parts[place : place + length]
            value = NUMBERS.get(" ".join(folded[a:b] for a, b in taken)) if len(taken) == length else None
            if value:
                yield taken[0][0], taken[-1][1], value
                place += length
                if place < len(parts) and "," in folded[taken[-1][1] : parts[place][0]]:
                    yield taken[-1][1], parts[place][0], " "
                break
        else:
            place += 1
            if spoken and place < len(parts) and "," in folded[parts[place - 1][1] : parts[place][0]]:
                yield parts[place - 1][1], parts[place][0], " "


def _misread(found: re.Match[str]) -> Iterator[Edit]:
    if sum(map(str.isdigit, found[0])) < 6:
        return
    for place, sign in enumerate(found[0], start=found.start()):
        if sign in _DIGIT_OF:
            yield place, place + 1, _DIGIT_OF[sign]
