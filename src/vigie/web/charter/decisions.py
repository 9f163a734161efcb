"""What a change of the charter is, whom it asks to read again, and what exactly a reader acknowledges. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

SOURCE = "fr"  # the language every clause has
LANGUAGES = ("fr", "en")
ASKS_AGAIN = frozenset({"added", "reworded", "readdressed", "removed"})


@dataclass(frozen=True, slots=True)
class Words:
    """Title and body of a clause in one language."""

    title: str = ""
    body: str = ""

    @property
    def written(self) -> bool:
        return bool(self.title.strip() and self.body.strip())

    @property
    def digest(self) -> str:
        return digest_of(f"{self.title}\n\n{self.body}") if self.title or self.body else ""


@dataclass(frozen=True, slots=True)
class State:
    """A clause as one version has it."""

    order: int
    audiences: tuple[str, ...]
    families: tuple[str, ...] = ()
    texts: Mapping[str, Words] = field(default_factory=dict)
    removed: bool = False


@dataclass(frozen=True, slots=True)
class PublishedChange:
    """A published version changed a clause, for these audiences."""

    version: int
    substantial: bool
    clause: str
    change: str
    audiences: tuple[str, ...]


def digest_of(text: str) -> str:
    """SHA-256 of a text in UTF-8, 64 hexadecimal characters: what `sha256sum` says of the same bytes."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def change_of(before: State | None, after: State | None) -> str:
    """`added`, `reworded`, `readdressed`, `translated`, `removed`, or "" when readers see no difference."""
    before = None if before is None or before.removed else before
    after = None if after is None or after.removed else after
    if before is None or after is None:
        return "" if before is after else "added" if before is None else "removed"
    changed = {
        language
        for language in {*before.texts, *after.texts}
        if before.texts.get(language, Words()) != after.texts.get(language, Words())
    }
    if SOURCE in changed:
        return "reworded"
    if set(before.audiences) != set(after.audiences):
        return "readdressed"
    return "translated" if changed else ""


def differs(before: State | None, after: State | None) -> bool:
    """Whether anything at all changed, order and families included."""
    if change_of(before, after):
        return True
    if before is None or after is None or after.removed:
        return False
    return before.order != after.order or set(before.families) != set(after.families)


def audiences_asked(changes: Iterable[tuple[str, Iterable[str]]]) -> set[str]:
    """The audiences that read again, from (change, audiences) pairs."""
    return {key for change, audiences in changes if change in ASKS_AGAIN for key in audiences}


def clauses_to_read(
    acknowledged: int, published: Iterable[PublishedChange], audiences_of_reader: Iterable[str]
) -> list[str]:
    """Clauses somebody has to read again, who acknowledged version number `acknowledged` and belongs to audiences.

    Empty: their acknowledgement still holds. A minor change never asks again; a substantial one asks the members
    of the audiences of the clauses it changes.
    """
    mine = set(audiences_of_reader)
    return list(
        dict.fromkeys(
            change.clause
            for change in published
            if change.version > acknowledged
            and change.substantial
            and change.change in ASKS_AGAIN
            and mine & set(change.audiences)
        )
    )


def text_as_read(heading: Sequence[str], clauses: Iterable[tuple[int, str, str]]) -> str:
    """The whole charter as plain text, exactly what an acknowledgement's digest is computed on.

    `heading` is the lines above the clauses (version, regime, language); clauses are (number, title, body).
    Ends with one line feed, and holds no carriage return.
    """
    parts = ["\n".join(heading)]
    parts += [f"{number}. {title}\n\n{body}" for number, title, body in clauses]
    return "\n\n".join(part.replace("\r\n", "\n").replace("\r", "\n").strip() for part in parts) + "\n"
