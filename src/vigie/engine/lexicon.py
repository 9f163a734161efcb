"""The organisation's own words, folded once and ready to be looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from vigie.engine.folding import fold_text
from vigie.engine.post import Organisation
from vigie.engine.sealed import SealedWords

_NOT_DIGIT = re.compile(r"\D+")
_SPACES = re.compile(r"[\s\-]+")


# What a name says of the trade: people leave it out.
_TRADE = re.compile(
    r"bank|banque|mutuelle|groupe|group|energy|energie|mobile|telecom|rail|council|college|lycee|ecole|"
    r"school|academy|primary|hopital|hospital|clinique|clinic|finance|assurance|assurances|insurance|sante|"
    r"studio|games|kettles|coffee|cafe|hotel|hotels|restaurant|brasserie|boulangerie|bakery|transport|"
    r"transports|coaches|airlines|airways|motors|auto|foods|media|france|uk|ltd|sa|sas|plc|inc"
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words → the spelling the organisation gave, and patterns that find them as whole words."""

    own: dict[str, str]
    competitors: dict[str, str]
    codenames: dict[str, str]
    clients: dict[str, str]
    switchboards: frozenset[str]
    official_accounts: frozenset[str]
    brand_pattern: re.Pattern[str] | None
    codename_pattern: re.Pattern[str] | None
    client_pattern: re.Pattern[str] | None
    executives: frozenset[str]
    sealed: SealedWords | None

    @classmethod
    def of(cls, organisation: Organisation | None) -> Lexicon:
        """The lexicon of an organisation; the same organisation gives the same object."""
        return _EMPTY if organisation is None else _compiled(organisation)

    @staticmethod
    def spelling(found: str, words: dict[str, str]) -> str | None:
        """The spelling the organisation gave to a folded word as it was found, or None."""
        flat = _SPACES.sub(" ", found)
        return next((said for folded, said in words.items() if _SPACES.sub(" ", folded) == flat), None)


@lru_cache(maxsize=64)
def _compiled(organisation: Organisation) -> Lexicon:
    own = _named((organisation.name, *organisation.brands, *organisation.products))
    competitors = _named(organisation.competitors)
    codenames = _folded(organisation.codenames)
    clients = _folded(organisation.clients)
    return Lexicon(
        own=own,
        competitors=competitors,
        codenames=codenames,
        clients=clients,
        switchboards=frozenset(filter(None, map(national_number, organisation.switchboards))),
        official_accounts=frozenset(fold_text(a).strip().lstrip("@") for a in organisation.official_accounts),
        brand_pattern=_whole_words((*own, *competitors)),
        codename_pattern=_whole_words(tuple(codenames)),
        client_pattern=_whole_words(tuple(clients)),
        executives=frozenset(_folded(organisation.executives)),
        sealed=SealedWords.of(organisation.sealed, organisation.seal_key),
    )


def national_number(number: str) -> str:
    """The digits of a telephone number, with the prefix of France (+33, 0033) brought back to 0."""
    digits = _NOT_DIGIT.sub("", fold_text(number))
    for prefix in ("0033", "33"):
        if digits.startswith(prefix) and len(digits) - len(prefix) in (9, 10):
            return "0" + digits[len(prefix) :].lstrip("0")
    return digits


def _folded(words: tuple[str, ...]) -> dict[str, str]:
    return {fold_text(word).strip(): word.strip() for word in words if word.strip()}


def _named(words: tuple[str, ...]) -> dict[str, str]:
    """The same, and what is left of a name of two words or more without its trade: “Brackwater” for Brackwater Bank."""
    named = _folded(words)
    short = {}
    for folded, said in named.items():
        parts = folded.split()
        left = [part for part in parts if not _TRADE.fullmatch(part)]
        if len(left) == 1 < len(parts) and len(left[0]) >= 7 and left[0].isalpha():
            short[left[0]] = said
    return short | named


def _whole_words(words: tuple[str, ...]) -> re.Pattern[str] | None:
    if not words:
        return None
    longest_first = sorted(words, key=len, reverse=True)
    spaced = (r"[\s\-]{1,3}".join(map(re.escape, word.split())) for word in longest_first)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(spaced)})(?![^\W_])")


_EMPTY = _compiled(Organisation())
