"""Hides the handles of accounts that a text names, as its author's is: one person is not read about through another."""

from __future__ import annotations

import re

from vigie.engine import Organisation
from vigie.engine.folding import fold_text
from vigie.engine.lexicon import Lexicon
from vigie.engine.masking import MASK

# « @nom », « .@nom », « @nom@serveur.exemple »; neither an e-mail address nor an hour (« @10h »).
_HANDLE = re.compile(
    rf"(?<![\w{MASK}@])(?<!\w\.)[@＠](?!\d+h?\b)(?P<name>\w+(?:[.\-]\w+)*)(?:@\w+(?:[.\-]\w+)*)*", re.UNICODE
)
_APART = re.compile(r"[\W_]+")


def kept_of(organisation: Organisation | None) -> frozenset[str]:
    """The accounts that are nobody's own: those the lexicon calls official, its brands and its competitors."""
    lexicon = Lexicon.of(organisation)
    words = (*lexicon.official_accounts, *lexicon.own, *lexicon.competitors)
    return frozenset(_APART.sub("", fold_text(word)) for word in words)


def hide_handles(text: str, kept: frozenset[str]) -> str:
    """The text with each handle masked, sign kept and code point for code point, save those of `kept`."""
    if "@" not in text and "＠" not in text:
        return text
    return _HANDLE.sub(lambda found: _hidden(found, kept), text)


def _hidden(found: re.Match[str], kept: frozenset[str]) -> str:
    written = found[0]
    if _APART.sub("", fold_text(found["name"])) in kept:
        return written
    return written[0] + MASK * (len(written) - 1)
