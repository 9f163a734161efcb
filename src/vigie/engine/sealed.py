"""Confidential words kept as keyed hashes, and still found in a text.

A sealed word is `kind:words:digest`: "codename:2:9f86…" is a code name of two words. The digest is the HMAC-SHA256,
under the organisation's key, of the folded words joined by a space; only who holds the key can look for them.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from vigie.engine.folding import fold_text
from vigie.engine.view import View

KINDS = ("codename", "client")
MOST_WORDS = 6
_WORD = re.compile(r"[^\W_]+")
_SEALED = re.compile(r"(codename|client):([1-6]):([0-9a-f]{64})")
_REMEMBERED = 20_000


class SealError(ValueError):
    """A word that cannot be sealed, or a seal that cannot be read."""


def seal(kind: str, word: str, key: bytes) -> str:
    """The sealed form of a word of the lexicon."""
    words = _WORD.findall(fold_text(word))
    if kind not in KINDS or not 1 <= len(words) <= MOST_WORDS or not key:
        raise SealError(f"{kind}: a code name or a client of 1 to {MOST_WORDS} words, and a key")
    return f"{kind}:{len(words)}:{_digest(key, ' '.join(words))}"


@dataclass(frozen=True)
class SealedWords:
    """The sealed words of an organisation, by how many words they have."""

    key: bytes
    digests: dict[int, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, sealed: Iterable[str], key: bytes) -> SealedWords | None:
        """None when there is nothing to look for; SealError for a seal that cannot be read, or without its key."""
        digests: dict[int, dict[str, str]] = {}
        for written in sealed:
            found = _SEALED.fullmatch(written)
            if not found:
                raise SealError("sealed: “kind:words:digest” is expected, with codename or client")
            digests.setdefault(int(found[2]), {})[found[3]] = found[1]
        if digests and not key:
            raise SealError("sealed words need the key they were sealed with")
        return cls(key, digests) if digests else None

    def find(self, view: View, kind: str) -> Iterator[tuple[int, int]]:
        """The spans of the folded text that hold a sealed word of a kind."""
        placed = [found.span() for found in _WORD.finditer(view.folded)]
        for length, digests in self.digests.items():
            for place in range(len(placed) - length + 1):
                start, end = placed[place][0], placed[place + length - 1][1]
                words = " ".join(view.folded[a:b] for a, b in placed[place : place + length])
                if len(words) <= 120 and digests.get(_digest(self.key, words)) == kind:
                    yield start, end


@lru_cache(maxsize=_REMEMBERED)
def _digest(key: bytes, words: str) -> str:
    return hmac.digest(key, words.encode(), "sha256").hex()
