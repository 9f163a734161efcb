"""Telling the language of a post from its script, its small words and the trigrams of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from vigie.engine.folding import admit, fold_text
from vigie.engine.latin import LANE, latin_head, latin_probabilities
from vigie.engine.lexing import READ_AT_MOST, lettered_words
from vigie.engine.view import View

PROFILE = "languages.txt"
LATIN = ("fr", "en", "de", "es", "it", "pt", "other")
OTHER = "other"

# All that a word says travels in one integer, so that a post is scored by one sum: what it is worth for each language
# as a known word or by its trigrams, then what the head adds up (`LatinHead.word`).
_LANE_MASK = (1 << LANE) - 1
_OF_HEAD = LANE * (len(LATIN) + 1)
_REMEMBERED = 50_000
_WORTH: dict[str, int] = {}
_LEAST_EVIDENCE = 40
_LEAST_PER_WORD = 22
_LEAST_MARGIN = 40  # on three words or so: right 96 times in 100, at the price of "other" 14 times
_LEAST_MARGIN_OF_ONE_WORD = 100
_LEAST_WORDS = 2  # a single word is told only when it is well known
_NO_DOUBT = 220  # a lead of the known words that spares asking the head
_SURELY_OTHER = 0.8
_WORTH_OF_MARGIN = 30  # what the known words say counts twice as much from this lead on
_MOSTLY_HEARD = {"fr": 20.0, "en": 20.0}  # what brings most on sources the head has not seen
_SCRIPT_READ_AT_MOST = 4_000

_NOT_LATIN = re.compile(r"[\u0370-\u1cff\u2e80-\ufdff\U00020000-\U0003ffff]")
_LATIN_LETTER = re.compile(r"[a-zA-Z\u00c0-\u024f]")
_ARABIC = re.compile(r"[\u0620-\u064a]")
_NOT_ARABIC = re.compile(r"[\u0679-\u06d3]")  # letters of Persian, Urdu and others
_DEVANAGARI = re.compile(r"[\u0900-\u097f]")
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
    folded = view.folded if len(view.text) <= READ_AT_MOST else fold_text(view.text[:READ_AT_MOST])
    return language_of(view.text, lettered_words(folded))


def language_of(text: str, words: Sequence[str]) -> str:
    """The same, from the words of the text too, as `vigie.engine.lexing` cuts and folds them."""
    if not text.isascii() and _NOT_LATIN.search(text):
        script = _by_script(text[:_SCRIPT_READ_AT_MOST])
        if script:
            return script
    total = sum(map(_worth, words))
    scores = _scores(total >> _OF_HEAD, len(words), text)
    if scores.words < _LEAST_WORDS or scores.margin >= _NO_DOUBT or _is_neighbour(scores):
        return _admissible(scores)
    return choose(latin_probabilities(total & (1 << _OF_HEAD) - 1, text), scores)


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


def latin_scores(words: Sequence[str], text: str) -> Scores:
    """Score folded words of Latin script; `text`, as given, speaks through its accented letters."""
    return _scores(sum(map(_known_worth, words)), len(words), text)


def _worth(word: str) -> int:
    known = _WORTH.get(word)
    if known is None:
        known = _known_worth(word) << _OF_HEAD | latin_head().word(word)
        if len(_WORTH) < _REMEMBERED:
            _WORTH[word] = known
    return known


def _known_worth(word: str) -> int:
    words, grams, _ = _profile()
    return words[word] if word in words else sum(grams.get(gram, 0) for gram in trigrams(word))


def trigrams(word: str) -> list[str]:
    """The trigrams of a word between two spaces."""
    padded = f" {word} "
    return [padded[i : i + 3] for i in range(len(padded) - 2)]


def _scores(total: int, words: int, text: str) -> Scores:
    if not text.isascii():
        letters = _profile()[2]
        total += sum(letters.get(letter, 0) for letter in set(text.lower()))
    lanes = [total >> shift & _LANE_MASK for shift in range(LANE * (len(LATIN) - 1), -1, -LANE)]
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
            (known if kind == "w" else grams)[item] = int(lanes.replace(" ", "000000"), 16)
    letters: dict[str, int] = {}
    for language, accented in _LETTERS_SAY.items():
        worth = 30 << LANE * (len(LATIN) - 1 - LATIN.index(language))
        for letter in accented:
            letters[letter] = letters.get(letter, 0) + worth
    return known, grams, letters
