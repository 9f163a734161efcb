"""What a query is asked of: a post, and the words of it that searches read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeAlias

from vigie.engine.folding import fold, fold_text
from vigie.engine.masking import MASK
from vigie.engine.words import (
    LONGEST_WORD,
    MARKS,
    MOST_LETTERS,
    MOST_PLACES,
    UNREAD,
    Token,
    query_tokens,
    search_text,
    tokens,
)

Place: TypeAlias = tuple[int, int]  # where something begins, and the place that follows it

# Networks and the sites where their posts are read.
SITES = {
    "x": ("x.com", "twitter.com"),
    "facebook": ("facebook.com",),
    "instagram": ("instagram.com",),
    "linkedin": ("linkedin.com",),
    "tiktok": ("tiktok.com",),
    "youtube": ("youtube.com",),
    "threads": ("threads.net", "threads.com"),
    "bluesky": ("bsky.app",),
    "reddit": ("reddit.com",),
    "snapchat": ("snapchat.com",),
    "pinterest": ("pinterest.com",),
    "telegram": ("t.me",),
    "trustpilot": ("trustpilot.com",),
}
_SHORT = 500  # code points that cannot hold more words than are read
_BEFORE = rf"(?<![^\W_])(?<!['{MARKS}])"
_LINK = re.compile(rf"{_BEFORE}(?:https?://|www\.)[^\s<>\"«»“”()\[\]]+")
_LINK_HEAD = re.compile(r"(?:https?://)?(?:www\.)*")
_HOST_END = re.compile(r"[/?#:]")
_MENTION = re.compile(rf"{_BEFORE}(?<!\.)@[\w{MASK}]{{2}}")


@dataclass(frozen=True, slots=True)
class Document:
    """A post as queries see it. "" or None is not known, and answers nothing.

    `author` holds the names that the account answers to: its pseudonym, its official handles. `severity` goes
    from 0 (nothing found) to 3 (danger); `findings` holds codes and families.
    `folded` is what `search_text` gives of the text, when it is stored.
    """

    text: str
    lang: str = ""
    network: str = ""
    source: str = ""
    author: frozenset[str] = frozenset()
    url: str = ""
    day: date | None = None
    severity: int = 0
    findings: frozenset[str] = frozenset()
    tone: str = ""
    intent: str = ""
    media: bool | None = None
    folded: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Link:
    """An address in a text: its host without "www.", host and path together, and its code points."""

    host: str
    address: str
    start: int
    end: int


class View:
    """A document opened for evaluation; each thing is worked out when first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def layout(self) -> str:
        """The words as `search_text` writes them."""
        folded = self.document.folded
        return search_text(self.document.text) if folded is None else folded

    @cached_property
    def words(self) -> list[str]:
        """The word at each place; a hashtag gives its parts."""
        layout = self.layout
        if "#" in layout:
            layout = layout.partition("♯")[0].replace("#", "").replace("+", " ")
        return layout.split()

    @cached_property
    def wholes(self) -> dict[str, list[Place]]:
        """Hashtags of several parts in one word, and where each stands."""
        found: dict[str, list[Place]] = {}
        place = 0
        for chunk in self.layout.split() if "+" in self.layout else ():
            if chunk.startswith("♯"):
                break
            parts = chunk.count("+") + 1
            if parts > 1:
                whole = chunk[1:].replace("+", "").replace(UNREAD, "")[:LONGEST_WORD]
                found.setdefault(whole, []).append((place, place + parts))
            place += parts
        return found

    @cached_property
    def hashtags(self) -> frozenset[str]:
        """The hashtags, each in one word."""
        _, sign, tail = self.layout.partition("♯")
        return frozenset(chunk[1:] for chunk in (sign + tail).split() if chunk.startswith("♯"))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words and the whole hashtags, each once."""
        return frozenset(self.words).union(self.wholes) if self.wholes else frozenset(self.words)

    @cached_property
    def places(self) -> dict[str, list[Place]]:
        """For each word, where it begins and the place that follows it, in order."""
        found: dict[str, list[Place]] = {}
        for place, word in enumerate(self.words):
            found.setdefault(word, []).append((place, place + 1))
        for word, places in self.wholes.items():
            found[word] = sorted([*found.get(word, ()), *places])
        return found

    @cached_property
    def tokens(self) -> list[Token]:
        """The words with their code points: slower, asked only for what is shown or compared exactly."""
        return tokens(self.document.text)

    def code_points(self, place: Place) -> tuple[int, int]:
        """The code points behind a place and those that it covers."""
        begin, after = place
        single = self._single_tokens
        return single[begin].start, single[after - 1].end

    @cached_property
    def _single_tokens(self) -> list[Token]:
        """The token of each place: of a hashtag, its parts."""
        return [token for token in self.tokens if token.width == 1]

    @cached_property
    def read_until(self) -> int:
        """The code point after the last word read when the text is too long to be read whole, else its length."""
        text = self.document.text
        if len(text) <= _SHORT or not self.tokens:
            return len(text)
        letters = sum(len(token.word.removeprefix(UNREAD)) for token in self._single_tokens)
        is_whole = len(self._single_tokens) < MOST_PLACES and letters + LONGEST_WORD < MOST_LETTERS
        return len(text) if is_whole else self.tokens[-1].end

    @cached_property
    def links(self) -> list[Link]:
        """The addresses of the text, in order."""
        return list(_links(self.document.text, self.read_until))

    @cached_property
    def mentions_somebody(self) -> bool:
        """Whether the text holds "@account"."""
        return bool(_MENTION.search(fold_text(self.document.text[: self.read_until])))


def _links(text: str, until: int) -> Iterator[Link]:
    made = fold(text[:until])
    if "http" not in made.text and "www." not in made.text:
        return
    for found in _LINK.finditer(made.text):
        written = found[0].rstrip(".,;:!?'…")
        host, address = site_of(written)
        if host:
            last = found.start() + len(written) - 1
            yield Link(host, address, made.origin[found.start()], made.origin[last] + 1)


def written_around(written: str) -> tuple[str, str, str]:
    """What was asked for exactly, cut into the signs before its first word, its words, and the signs after."""
    asked = query_tokens(written)
    start, end = asked[0].start, after_marks(written, asked[-1].end)
    return written[:start], unicodedata.normalize("NFC", written[start:end]), written[end:]


def may_be_written(around: tuple[str, str, str], text: str) -> bool:
    """Whether a text holds those words somewhere: a look, before its words are told apart."""
    words = around[1]
    return words in text or (not text.isascii() and words in unicodedata.normalize("NFC", text))


def is_written(around: tuple[str, str, str], text: str, start: int, end: int) -> bool:
    """Whether the words that stand from `start` to `end` are written so, accents composed or not."""
    before, words, after = around
    end = after_marks(text, end)
    if not text.startswith(after, end) or not text.endswith(before, 0, start):
        return False
    return unicodedata.normalize("NFC", text[start:end]) == words


def after_marks(text: str, end: int) -> int:
    """A place of a text, moved after the accents that follow it."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def site_of(url: str) -> tuple[str, str]:
    """The host of an address, and its host and path."""
    written = _LINK_HEAD.sub("", fold_text(url).strip(), count=1)
    return _HOST_END.split(written, maxsplit=1)[0], written


def is_at(asked: str, host: str, address: str) -> bool:
    """Whether an address is of the site asked for, or of one below it, and begins with its path if it has one."""
    site, slash, path = asked.partition("/")
    if host != site and not host.endswith("." + site):
        return False
    return not slash or address[len(host) :].lstrip("/").startswith(path)
