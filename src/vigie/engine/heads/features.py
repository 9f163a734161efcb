"""What the heads weigh in a post: the buckets of its words and letters, and a few dozen signs of meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from vigie.engine.folding import Folded
from vigie.engine.hashing import bucket, hash_word, letter_buckets
from vigie.engine.heads.lexicon import LONGEST_PHRASE, Classes, classes
from vigie.engine.lexing import HASH, USER, Word, read, words_of
from vigie.engine.readings import undisguise

_REMEMBERED = 50_000
_NEAR = 3  # words within which a denial, an address or a group counts

_EMOJI = {
    "glad_emoji": frozenset(
        "😀😁😂🤣😃😄😅😆😊😉😋😎😍😘🥰😗😙😚🙂🤗🤩😏😌😇🥳👍👏🙌💪🎉🎊✨❤♥💕💖💗💙💚💛💜🧡🖤💯🔥🏆🥇☺😻🙏✌👌"
        "🤝💐🌹🌞☀⭐🌟🎁"
    ),
    "laughing_emoji": frozenset("😂🤣😹😆"),
    "sorry_emoji": frozenset("😞😔😟😕🙁☹😣😖😫😩🥺😢😭😿💔😰😥😓😨😱😷🤒😪😦😧👎😑😐😒🙄🤦🤷"),
    "angry_emoji": frozenset("😤😠😡🤬👿💩🤮🤢🖕😾💀☠😈👊🤡🐷🐍🐖🐒🐵"),
}
_KINDS = {
    "SMILE": "smile", "FROWN": "frown", "HEART": "heart", "EMOJI": "emoji", "URL": "url", USER: "user",
    HASH: "hashtag", "NUM": "number",
}  # fmt: skip
_CAPITALS_READ = 2000
_HEADS_OF_PAIRS = (("insult", "address"), ("group", "attack"), ("group", "insult"), ("group", "negative"),
                   ("threat", "address"), ("slur", "insult"), ("company", "negative"), ("exit", "company"))  # fmt: skip
_STRUCTURE = (
    "exclaim", "exclaim2", "question", "question2", "ends_with_question", "ellipsis", "capitals", "shouts",
    "smile", "frown", "heart", "glad_emoji", "laughing_emoji", "sorry_emoji", "angry_emoji", "emoji", "url", "user",
    "begins_with_user", "hashtag", "number", "quoted", "i", "we", "drawn_out", "disguised", "negated_positive",
    "negated_negative", "insult_addressed", "insult_quoted", "insult_reported", "glad_and_negative", "one_word",
)  # fmt: skip
_I = frozenset({"je", "j", "moi", "me", "m", "mon", "ma", "mes", "i", "my", "im", "chui"})
_WE = frozenset({"nous", "nos", "notre", "we", "our", "us"})
_OFFENSIVE = frozenset({"insult", "strong_insult", "obscene", "slur", "threat", "attack"})
_QUOTED = re.compile(r"«[^«»]{0,400}»|“[^“”]{0,400}”|\"[^\"\n]{1,400}\"")
_QUOTES = '«»“”"„'


@dataclass(slots=True)
class Features:
    """The words of a post, its signs by number, and what to trace them back to.

    A word counts each time it is written, with the buckets of its letters.
    """

    words: list[Word]
    buckets: int  # how many, over all words
    signs: set[int]
    folded: Folded
    causes: dict[int, list[tuple[int, int]]] = field(default_factory=dict)  # sign → spans of the folded text


@cache
def sign_names() -> tuple[str, ...]:
    """The signs, in the order of their weights: once and several times for each class, pairs of classes, form."""
    names = classes().names
    return (
        *names,
        *(f"{name}_several" for name in names),
        *(f"{first}_and_{second}" for first, second in _HEADS_OF_PAIRS),
        *_STRUCTURE,
    )


@cache
def _sign_numbers() -> dict[str, int]:
    return {name: number for number, name in enumerate(sign_names())}


_LETTERS: dict[str, tuple[int, ...]] = {}


def word_buckets(word: Word) -> tuple[int, ...]:
    """The buckets of one word: its own and, if it is made of letters, those of its runs of letters."""
    known = _LETTERS.get(word.text)
    if known is None:
        own = bucket(hash_word(word.text))
        known = (own, *letter_buckets(word.text)) if word.kind == "WORD" else (own,)
        if len(_LETTERS) < _REMEMBERED:
            _LETTERS[word.text] = known
    return known


def features_of(text: str) -> Features:
    """The features of a post, in time proportional to its length."""
    folded, words = read(text)
    made = Features(words, sum(len(word_buckets(word)) for word in words), set(), folded)
    _add_signs(made, text)
    return made


def _add_signs(made: Features, text: str) -> None:
    numbers, known = _sign_numbers(), classes()
    hits = list(_class_hits(made.words, known))
    disguised = undisguise(made.folded.text)
    if disguised is not None:
        hits += _disguised_hits(made, known, disguised.text)
    context = _Context(made, known)
    counted: dict[int, int] = {}
    named: set[str] = set()
    for classed, start, end in hits:
        held, more = context.read(classed, start)
        named.update(more)
        for name in more:
            made.causes.setdefault(numbers[name], []).append((start, end))
        number = 0
        while held >> number:
            if held >> number & 1:
                counted[number] = counted.get(number, 0) + 1
                made.causes.setdefault(number, []).append((start, end))
            number += 1
    for number, count in counted.items():
        made.signs.add(number)
        if count > 1:
            made.signs.add(len(known.names) + number)
    present = {known.names[number] for number in counted}
    for first, second in _HEADS_OF_PAIRS:
        if first in present and second in present:
            made.signs.add(numbers[f"{first}_and_{second}"])
    named.update(_structure(made, text, present))
    if disguised is not None:
        named.add("disguised")
    made.signs.update(numbers[name] for name in named)


def _class_hits(words: list[Word], known: Classes) -> Iterator[tuple[int, int, int]]:
    """(classes, start, end) of each word or phrase that has classes."""
    whole, openers = known.whole, known.openers
    for place, word in enumerate(words):
        if word.kind != "WORD":
            continue
        classed = known.of(word.text)
        if classed:
            yield classed, word.start, word.end
        if word.text in openers:
            phrase = word.text
            for after in words[place + 1 : place + LONGEST_PHRASE]:
                phrase += " " + after.text
                classed = whole.get(phrase, 0)
                if classed:
                    yield classed, word.start, after.end


def _disguised_hits(made: Features, known: Classes, undisguised: str) -> list[tuple[int, int, int]]:
    """What the lexicon finds only once disguised words are seen through; the whole text is its cause."""
    plain = {word.text for word in made.words}
    seen = [word for word in words_of(undisguised) if word.text not in plain]
    return [(classed, 0, len(made.folded.text)) for classed, _, _ in _class_hits(seen, known)]


class _Context:
    """What stands around a word of the lexicon, and what that changes: denied praise is not praise."""

    def __init__(self, made: Features, known: Classes) -> None:
        self._bits = {name: 1 << number for number, name in enumerate(known.names)}
        self._place = {word.start: place for place, word in enumerate(made.words)}
        self._classed = [known.of(word.text) if word.kind == "WORD" else 0 for word in made.words]
        self._breaks = [
            word.kind == "MARK" or bool(c & self._bits["but"])
            for word, c in zip(made.words, self._classed, strict=True)
        ]
        self._offensive = sum(bit for name, bit in self._bits.items() if name in _OFFENSIVE)
        folded = made.folded.text
        quoted = any(sign in folded for sign in _QUOTES)
        self._quotations = [found.span() for found in _QUOTED.finditer(folded)] if quoted else []

    def read(self, classed: int, start: int) -> tuple[int, set[str]]:
        """The classes that hold of a hit in its context, and the signs of the context."""
        place, bits = self._place.get(start), self._bits
        named: set[str] = set()
        if place is None:
            return classed, named
        before = self._before(place, _NEAR)
        if before & bits["denial"] and not classed & bits["denial"]:
            if classed & bits["positive"]:
                named.add("negated_positive")
                classed = classed & ~(bits["positive"] | bits["strong_positive"]) | bits["negative"]
            elif classed & bits["negative"]:
                named.add("negated_negative")
                classed &= ~(bits["negative"] | bits["strong_negative"])
        if classed & bits["insult"]:
            after = 0
            for other in self._classed[place + 1 : place + _NEAR + 1]:
                after |= other
            if (before | after) & bits["address"]:
                named.add("insult_addressed")
        if classed & self._offensive:
            if any(first <= start < last for first, last in self._quotations):
                named.add("insult_quoted")
                classed &= ~self._offensive
            elif self._before(place, _NEAR + 2) & bits["report"]:
                named.add("insult_reported")
                classed &= ~self._offensive
        return classed, named

    def _before(self, place: int, reach: int) -> int:
        found = 0
        while reach and place and not self._breaks[place - 1]:
            place, reach = place - 1, reach - 1
            found |= self._classed[place]
        return found


def _structure(made: Features, text: str, present: set[str]) -> Iterator[str]:
    words = made.words
    kinds = {word.kind for word in words}
    texts = {word.text for word in words}
    letters = sum(map(str.isalpha, text[:_CAPITALS_READ]))
    capitals = sum(map(str.isupper, text[:_CAPITALS_READ]))
    shouts = capitals > 12 and capitals * 5 > letters * 3
    held = {
        "exclaim": "!" in texts,
        "exclaim2": "!!" in texts,
        "question": "?" in texts or "!?" in texts,
        "question2": "??" in texts or "!?" in texts,
        "ends_with_question": text.rstrip().endswith("?"),
        "ellipsis": "..." in texts or "…" in text,
        "shouts": shouts,
        "capitals": not shouts and any(len(word) > 3 and word.isupper() for word in text[:_CAPITALS_READ].split()),
        "begins_with_user": bool(words) and words[0].kind == USER,
        "quoted": any(sign in text for sign in _QUOTES),
        "i": not _I.isdisjoint(texts),
        "we": not _WE.isdisjoint(texts),
        "drawn_out": any(word.end - word.start > len(word.text) and word.kind == "WORD" for word in words),
        "one_word": len(words) == 1,
        **{name: kind in kinds for kind, name in _KINDS.items()},
    }
    if "EMOJI" in kinds:
        held |= {name: not emoji.isdisjoint(texts) for name, emoji in _EMOJI.items()}
        held["glad_and_negative"] = held["glad_emoji"] and "negative" in present
    return (name for name, holds in held.items() if holds)
