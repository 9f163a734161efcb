"""Telling the language of a post from its script, its small words and the trigrams of the others."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat

from vigie.engine.folding import admit
from vigie.engine.latin import latin_probabilities
from vigie.engine.view import View

PROFILE = "languages.txt"
LATIN = ("fr", "en", "de", "es", "it", "pt", "other")
OTHER = "other"

# Seven scores travel in one integer, 24 bits each, so that a post is scored by one sum.
_LANE = 24
_LANE_MASK = (1 << _LANE) - 1
_LEAST_EVIDENCE = 40
_LEAST_PER_WORD = 22
_LEAST_MARGIN = 40  # on three words or so: right 96 times in 100, at the price of "other" 14 times
_LEAST_MARGIN_OF_ONE_WORD = 100
_CLEAR_MARGIN = 112  # the trigrams would not change it
_ENOUGH_WORDS = 150
_LEAST_WORDS = 2  # a single word is told only when it is well known
_NO_DOUBT = 220  # a lead of the known words that spares asking the head
_SURELY_OTHER = 0.8
_WORTH_OF_MARGIN = 30  # what the known words say counts twice as much from this lead on
_MOSTLY_HEARD = {"fr": 12.0, "en": 12.0}  # what brings most on sources the head has not seen
_READ_AT_MOST = 4_000

_NOT_LATIN = re.compile(r"[\u0370-\u1cff\u2e80-\ufdff\U00020000-\U0003ffff]")
_LATIN_LETTER = re.compile(r"[a-zA-Z\u00c0-\u024f]")
_ARABIC = re.compile(r"[\u0620-\u064a]")
_NOT_ARABIC = re.compile(r"[\u0679-\u06d3]")  # letters of Persian, Urdu and others
_DEVANAGARI = re.compile(r"[\u0900-\u097f]")
_NOISE = re.compile(r"https?://\S*|www\.\S*|@\w+")
_LETTERS_SAY = {
    "fr": "çèêëîïôûùœàâ", "de": "ßüäö", "es": "ñ¿¡áíóú", "it": "ìòàèù", "pt": "ãõçáâêíóú",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scores:
    """The best language and what speaks for it: its score, its lead over the next, the words read."""

    language: str
    score: int
    margin: int
    words: int


def identify_language(text: str) -> str:
    """One of fr, en, de, es, it, pt, ar, hi, or "other" when the text does not say enough to tell."""
    return identify_view(View(admit(text)))


def is_common_word(word: str) -> bool:
    """Whether a folded word is one of the frequent words of the languages told apart."""
    return word in _profile()[0]


def identify_view(view: View) -> str:
    """The same, on a text already prepared."""
    text = view.text
    if not text.isascii() and _NOT_LATIN.search(text):
        script = _by_script(text[:_READ_AT_MOST])
        if script:
            return script
    words = view.words
    if "@" in text or "http" in view.folded or "www." in view.folded:
        cleaned = _NOISE.sub(" ", view.folded[:_READ_AT_MOST])
        words = _WORD.findall(cleaned)
    words = words[:_ENOUGH_WORDS]
    scores = latin_scores(words, text)
    if scores.words < _LEAST_WORDS or scores.margin >= _NO_DOUBT or _is_neighbour(scores):
        return _admissible(scores)
    return choose(latin_probabilities(words, text), scores)


def _is_neighbour(scores: Scores) -> bool:
    return scores.language == OTHER and scores.margin >= _LEAST_MARGIN


def choose(p: dict[str, float], scores: Scores) -> str:
    """The language told by the head and the known words together; French and English are what we mostly hear."""
    if p[OTHER] >= _SURELY_OTHER:
        return OTHER
    worth = {label: chance * _MOSTLY_HEARD.get(label, 1.0) for label, chance in p.items() if label != OTHER}
    if scores.language != OTHER:
        worth[scores.language] *= 1 + max(scores.margin, 0) / _WORTH_OF_MARGIN
    return max(worth, key=lambda label: worth[label])


_WORD = re.compile(r"[^\W\d_]+")


def _by_script(text: str) -> str | None:
    latin = len(_LATIN_LETTER.findall(text))
    others = len(_NOT_LATIN.findall(text))
    if latin > 2 * others:
        return None
    arabic, devanagari = len(_ARABIC.findall(text)), len(_DEVANAGARI.findall(text))
    if 2 * devanagari > others:
        return "hi"
    if 2 * arabic > others:
        return OTHER if 25 * len(_NOT_ARABIC.findall(text)) > arabic else "ar"
    return OTHER


def latin_scores(words: list[str], text: str) -> Scores:
    """Score folded words of Latin script; `text`, as given, speaks through its accented letters."""
    known, grams, letters = _profile()
    total = sum(map(known.get, words, repeat(0)))
    if not text.isascii():
        total += sum(map(letters.get, set(text.lower()), repeat(0)))
    scores = _read(total, len(words))
    if scores.margin >= _CLEAR_MARGIN and scores.score >= _LEAST_PER_WORD * 2 * scores.words:
        return scores
    unknown = [word for word in words if word not in known]
    for word in unknown:
        total += sum(map(grams.get, trigrams(word), repeat(0)))
    return _read(total, len(words))


def trigrams(word: str) -> list[str]:
    """The trigrams of a word between two spaces."""
    padded = f" {word} "
    return [padded[i : i + 3] for i in range(len(padded) - 2)]


def _read(total: int, words: int) -> Scores:
    lanes = [total >> shift & _LANE_MASK for shift in range(_LANE * (len(LATIN) - 1), -1, -_LANE)]
    best = max(lanes)
    index = lanes.index(best)
    lanes[index] = -1
    return Scores(LATIN[index], best, best - max(lanes), words)


def _admissible(scores: Scores) -> str:
    enough = scores.score >= _LEAST_EVIDENCE and scores.score >= _LEAST_PER_WORD * scores.words
    wanted = _LEAST_MARGIN if scores.words > 1 else _LEAST_MARGIN_OF_ONE_WORD
    return scores.language if enough and scores.margin >= wanted else OTHER


@cache
def _profile() -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    known: dict[str, int] = {}
    grams: dict[str, int] = {}
    written = files("vigie.engine").joinpath("data", PROFILE).read_text(encoding="utf-8")
    for line in written.split("\n")[2:]:
        kind, item, lanes = line[:1], *line[2:].rsplit(" ", len(LATIN))[:1], line[-3 * len(LATIN) + 1 :]
        if kind:
            (known if kind == "w" else grams)[item] = int(lanes.replace(" ", "0000"), 16)
    letters: dict[str, int] = {}
    for language, accented in _LETTERS_SAY.items():
        worth = 30 << _LANE * (len(LATIN) - 1 - LATIN.index(language))
        for letter in accented:
            letters[letter] = letters.get(letter, 0) + worth
    return known, grams, letters
