"""Finding the people of a directory in a text, however they are written. Pure: no database, no Django.

Somebody is named by a first name and a last name near each other, in any order, case, accent or hyphenation; by an
initial beside the last name ("É. Dupont", "JP Martin"); by a handle ("prenom.nom", "pnom", "nomprenom75"); by their
e-mail address. A last name alone, or a first name alone, names nobody: many are ordinary words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from vigie.engine import fold
from vigie.engine.folding import fold_text

NEAR = 3  # words between a first and a last name, beyond those that the name itself has
SHORTEST_HANDLE = 5
SHORTEST_BEGINNING = 3

_WORD = re.compile(r"[^\W_]+")
_TRAILING_DIGITS = re.compile(r"(?<=[^\W\d_])\d+$")
_PARTICLES = frozenset(
    {"de", "du", "des", "la", "le", "les", "von", "van", "der", "den", "el", "al", "da", "di", "dos"}
)
_TITLES = frozenset({
    "m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "mrs", "ms", "miss", "dr", "docteur", "maitre",
})  # fmt: skip
# Letters that are words of French: as initials they need their full stop.
_WORDS_OF_ONE_LETTER = frozenset("aoy")
# Letters of other alphabets that pass for ours.
_LOOK_ALIKES = str.maketrans("авекмнорстухісјԁһɡοαενικρτυχϲ", "abekmhopctyxicjdhgoaevikptuxc")


class Token(NamedTuple):
    """A folded word: `beginning` when a search asks for words that begin so, `initial` when it may stand for one."""

    word: str
    beginning: bool
    initial: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A person of the directory: their first and last names folded into words, and the handles made of both."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    handles: frozenset[str]
    email: str

    @property
    def reach(self) -> int:
        """How far apart a first and a last name of this person may stand."""
        return NEAR + len(self.given) + len(self.family)


def people_named(text: str, directory: Iterable[tuple[str, str]], *, as_search: bool = False) -> list[str]:
    """The display names, among (display name, e-mail) rows, of those whom a text names.

    `as_search`: the text is a query, whose words may answer from anywhere in a post; "begin*" asks for every
    word that begins so, and a title beside a last name ("madame Dupont") is enough.
    """
    tokens = tokens_of(text, as_search=as_search)
    if not tokens:
        return []
    folded = fold_text(text)
    folded = folded if "@" in folded else ""
    words = {token.word for token in tokens}
    beginnings = tuple(token.word for token in tokens if token.beginning)
    found = []
    for display_name, email in directory:
        name = read_name(display_name, email)
        if name is None:
            continue
        if (
            not words.isdisjoint(name.handles)
            or _begins_handle(beginnings, name)
            or (name.email and name.email in folded)
            or (
                (not words.isdisjoint(name.family) or _begins(beginnings, name.family))
                and _is_named(name, tokens, as_search=as_search)
            )
        ):
            found.append(display_name)
    return found


def tokens_of(text: str, *, as_search: bool = False) -> list[Token]:
    """The words of a text, folded, look-alike letters brought back to ours."""
    folded = fold(text)
    found = []
    for match in _WORD.finditer(folded.text):
        word = _latin(match[0])
        if word in _PARTICLES:
            continue  # « J. de La Tour » names like « J. Tour »
        after = folded.text[match.end() : match.end() + 1]
        initial = len(word) == 1 and (
            after == "."
            or (
                word not in _WORDS_OF_ONE_LETTER
                and after != "'"
                and (as_search or text[folded.origin[match.start()]].isupper())
            )
        )
        beginning = as_search and after == "*" and len(word) >= SHORTEST_BEGINNING
        found.append(Token(_TRAILING_DIGITS.sub("", word), beginning, initial))
    return found


@lru_cache(maxsize=50_000)
def read_name(display_name: str, email: str = "") -> Name | None:
    """A display name cut into first and last names; None when it is a single word, which names nobody.

    Words in capitals are the last name, wherever they stand; without any, the first word is the first name.
    """
    written = display_name.split()
    capitals = [word for word in written if len(word) > 1 and word.isupper()]
    if capitals and len(capitals) < len(written):
        family_words, given_words = capitals, [word for word in written if word not in capitals]
    else:
        given_words, family_words = written[:1], written[1:]
    given, family = _parts(given_words), _parts(family_words)
    if not given or not family:
        return None
    local = fold_text(email).partition("@")[0]
    own = {local} if len(local) >= SHORTEST_HANDLE and local not in given and local.isalpha() else set()
    return Name(given, family, _handles(given, family) | own, fold_text(email))


def _handles(given: Sequence[str], family: Sequence[str]) -> frozenset[str]:
    firsts = {*given, "".join(given), "".join(word[0] for word in given)}
    lasts = {*family, "".join(family)}
    made = {a + b for first in firsts for last in lasts for a, b in ((first, last), (last, first)) if len(last) > 2}
    return frozenset(handle for handle in made if len(handle) >= SHORTEST_HANDLE and handle not in lasts | firsts)


def _is_named(name: Name, tokens: Sequence[Token], *, as_search: bool) -> bool:
    lasts = [place for place, token in enumerate(tokens) if _answers(token, name.family)]
    firsts = [place for place, token in enumerate(tokens) if _answers(token, name.given)]
    if any(first != last and (as_search or abs(first - last) <= name.reach) for first in firsts for last in lasts):
        return True
    return any(
        _stands_for_first_name(name, tokens[beside], as_search=as_search)
        for last in lasts
        for beside in (last - 1, last + 1)
        if 0 <= beside < len(tokens)
    )


def _stands_for_first_name(name: Name, token: Token, *, as_search: bool) -> bool:
    if token.initial and any(word.startswith(token.word) for word in name.given):
        return True
    if len(name.given) > 1 and token.word == "".join(word[0] for word in name.given):
        return True
    return as_search and token.word in _TITLES


def _answers(token: Token, words: Sequence[str]) -> bool:
    return token.word in words or (token.beginning and any(word.startswith(token.word) for word in words))


def _begins(beginnings: tuple[str, ...], words: Sequence[str]) -> bool:
    return bool(beginnings) and any(word.startswith(beginnings) for word in words)


def _begins_handle(beginnings: tuple[str, ...], name: Name) -> bool:
    """Whether "emilepass*" reaches the second part of a handle: its first part alone names nobody."""
    firsts = (*name.given, *name.family, "".join(name.given), "".join(name.family))
    for beginning in beginnings:
        if len(beginning) < SHORTEST_HANDLE or not any(handle.startswith(beginning) for handle in name.handles):
            continue
        first = max((len(part) for part in firsts if beginning.startswith(part)), default=1)
        if len(beginning) >= first + SHORTEST_BEGINNING:
            return True
    return False


def _parts(words: Iterable[str]) -> tuple[str, ...]:
    parts = [_latin(part) for word in words for part in _WORD.findall(fold_text(word))]
    return tuple(part for part in parts if part not in _PARTICLES and len(part) > 1)


def _latin(word: str) -> str:
    return word if word.isascii() else word.translate(_LOOK_ALIKES)
