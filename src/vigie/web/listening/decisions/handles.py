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
# « x.com/nom », « instagram.com/nom » ; what these sites hold beside accounts is left.
_PROFILE = re.compile(
    r"(?<![\w.])(?P<site>(?:(?:www|m|mobile)\.)?(?:(?:x|twitter|instagram|facebook)\.com/|t\.me/|bsky\.app/profile/"
    r"|linkedin\.com/in/))(?P<name>\w[\w.\-]+)",
    re.IGNORECASE,
)
_PLACES = frozenset({
    "events", "explore", "groups", "hashtag", "home", "i", "intent", "p", "pages", "permalink.php", "photo", "reel",
    "reels", "s", "search", "share", "sharer", "sharer.php", "stories", "story.php", "watch",
})  # fmt: skip
_APART = re.compile(r"[\W_]+")


def kept_of(organisation: Organisation | None) -> frozenset[str]:
    """The accounts that are nobody's own: those the lexicon calls official, its brands and its competitors."""
    lexicon = Lexicon.of(organisation)
    words = (*lexicon.official_accounts, *lexicon.own, *lexicon.competitors)
    return frozenset(_APART.sub("", fold_text(word)) for word in words)


def hide_handles(text: str, kept: frozenset[str]) -> str:
    """The text with each handle masked, sign or site kept and code point for code point, save those of `kept`."""
    if "@" in text or "＠" in text:
        text = _HANDLE.sub(lambda found: found[0] if _is_kept(found, kept) else _masked(found[0], 1), text)
    return _PROFILE.sub(lambda found: _profile(found, kept), text) if "/" in text else text


def _profile(found: re.Match[str], kept: frozenset[str]) -> str:
    if found["name"].lower() in _PLACES or _is_kept(found, kept):
        return found[0]
    return _masked(found[0], len(found["site"]))


def _is_kept(found: re.Match[str], kept: frozenset[str]) -> bool:
    return _APART.sub("", fold_text(found["name"])) in kept


def _masked(written: str, shown: int) -> str:
    return written[:shown] + MASK * (len(written) - shown)
