"""The singular and the plural of a word, for queries that do not tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from vigie.engine.query.tree import Leaf, Text, Word

_SHORTEST = 3  # letters that remain: "bus" and "gaz" are no plurals


def singular(word: str) -> str:
    """A word without the s or x that ends it, if three letters remain: "retards" and "retard" are one."""
    return word[:-1] if len(word) > _SHORTEST and word[-1] in "sx" else word


def forms(word: Word, *, plurals: bool) -> tuple[str, ...]:
    """The words that a whole word stands for, or the beginnings that a beginning does; itself first."""
    if not plurals or word.prefix:
        return word.said
    return tuple(dict.fromkeys(form for said in word.said for form in _of_one(said)))


def _of_one(word: str) -> Iterator[str]:
    stem = singular(word)
    yield word
    yield from (form for form in (stem, stem + "s", stem + "x") if singular(form) == stem)


def tells_plurals(leaf: Leaf, plurals: bool) -> bool:
    """Whether singular and plural are alike for a leaf: never for what must be written exactly so."""
    return plurals and isinstance(leaf, Text)
