"""What a full-text table and columns can be asked, joined by and, or, not; and how each database writes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from vigie.engine.query.tree import Field


@dataclass(frozen=True, slots=True)
class Always:
    """Every post, or none."""

    value: bool


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the table, or the beginning of words."""

    word: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Whole words in a row; the last one may be a beginning."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A field that columns answer."""

    field: Field


@dataclass(frozen=True, slots=True)
class Every:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Some:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Except:
    part: Condition


Condition: TypeAlias = Always | Term | Run | Known | Every | Some | Except
EVERYTHING, NOTHING = Always(True), Always(False)


def every(parts: Iterable[Condition]) -> Condition:
    """All of the parts; what is always true or false is worked out."""
    kept = _opened(Every, parts, EVERYTHING)
    if NOTHING in kept:
        return NOTHING
    return kept[0] if len(kept) == 1 else Every(tuple(kept)) if kept else EVERYTHING


def some(parts: Iterable[Condition]) -> Condition:
    """One of the parts at least."""
    kept = _opened(Some, parts, NOTHING)
    if EVERYTHING in kept:
        return EVERYTHING
    return kept[0] if len(kept) == 1 else Some(tuple(kept)) if kept else NOTHING


def without(part: Condition) -> Condition:
    """What does not answer the part."""
    if isinstance(part, Always):
        return Always(not part.value)
    return part.part if isinstance(part, Except) else Except(part)


def in_words(condition: Condition) -> bool:
    """Whether the full-text table alone can answer: words that are wanted, and some that may not stand beside."""
    match condition:
        case Term() | Run():
            return True
        case Some(parts=parts):
            return all(map(in_words, parts))
        case Every(parts=parts):
            wanted = [part for part in parts if not isinstance(part, Except)]
            unwanted = [part.part for part in parts if isinstance(part, Except)]
            return bool(wanted) and all(map(in_words, [*wanted, *unwanted]))
        case _:
            return False


def words_of(condition: Condition) -> tuple[Condition, list[Condition]]:
    """What the full-text table can answer of a condition that every answer meets, and the rest of it.

    The first is EVERYTHING when no word is needed.
    """
    if in_words(condition):
        return condition, []
    parts = condition.parts if isinstance(condition, Every) else (condition,)
    wanted = [part for part in parts if in_words(part)]
    if not wanted:
        return EVERYTHING, list(parts)
    words = [part for part in parts if in_words(part) or (isinstance(part, Except) and in_words(part.part))]
    return every(words), [part for part in parts if part not in words]


def as_fts5(condition: Condition) -> str:
    """A condition in words as an FTS5 expression. Words hold letters, digits and our signs: no quote to escape."""
    match condition:
        case Term(word=word, prefix=prefix):
            return f'"{word}"' + (" *" if prefix else "")
        case Run(terms=terms):
            return f'"{" ".join(term.word for term in terms)}"' + (" *" if terms[-1].prefix else "")
        case Some(parts=parts):
            return "(" + " OR ".join(map(as_fts5, parts)) + ")"
        case Every(parts=parts):
            wanted = " AND ".join(as_fts5(part) for part in parts if not isinstance(part, Except))
            unwanted = " OR ".join(as_fts5(part.part) for part in parts if isinstance(part, Except))
            return f"(({wanted}) NOT ({unwanted}))" if unwanted else f"({wanted})"
    raise TypeError(f"not in words: {condition!r}")


def as_tsquery(condition: Condition) -> str:
    """A condition in words as a tsquery, ready to be cast: no parser of PostgreSQL reads the words."""
    match condition:
        case Term(word=word, prefix=prefix):
            return f"'{word}'" + (":*" if prefix else "")
        case Run(terms=terms):
            return "(" + " <-> ".join(map(as_tsquery, terms)) + ")"
        case Some(parts=parts):
            return "(" + " | ".join(map(as_tsquery, parts)) + ")"
        case Every(parts=parts):
            return "(" + " & ".join(map(as_tsquery, parts)) + ")"
        case Except(part=part):
            return f"!{as_tsquery(part)}"
    raise TypeError(f"not in words: {condition!r}")


def _opened(kind: type[Every] | type[Some], parts: Iterable[Condition], neutral: Always) -> list[Condition]:
    kept: list[Condition] = []
    for part in parts:
        kept += part.parts if isinstance(part, kind) else (part,)
    return list(dict.fromkeys(part for part in kept if part != neutral))
