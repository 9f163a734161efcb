"""What a post must hold, at least one of it, for a query to have a chance: the way into thousands of queries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from vigie.engine.query.document import Document
from vigie.engine.query.fields import kind_of
from vigie.engine.query.forms import forms, tells_plurals
from vigie.engine.query.tree import And, Field, Near, Node, Not, Or, Query, Raw, Text, Word
from vigie.engine.words import query_words

_INDEXED = ("lang", "network", "source", "author", "tone", "intent", "finding")


class Anchor(NamedTuple):
    """A word, the beginning of a word, or a field with its value."""

    kind: str  # "word", "stem", "field"
    key: str | tuple[str, str]

    @property
    def weight(self) -> float:
        """How many posts hold it, roughly: long words are rare, languages are not."""
        if self.kind == "field":
            return 8.0
        return (30.0 if self.kind == "stem" else 10.0) / len(self.key)


Anchors: TypeAlias = frozenset[Anchor]


def anchors_of(query: Query) -> Anchors | None:
    """Anchors of which every post that answers holds one; None when there is no such list."""
    return _of(query.root, query.plurals)


def field_anchors(document: Document) -> set[tuple[str, str]]:
    """What a post gives of the fields that anchor."""
    said = {
        "lang": (document.lang,), "network": (document.network,), "source": (document.source,),
        "author": document.author, "tone": (document.tone,), "intent": (document.intent,),
        "finding": document.findings,
    }  # fmt: skip
    return {(name, value) for name in _INDEXED for each in said[name] if (value := kind_of(name).read(each))}


def _of(node: Node, plurals: bool) -> Anchors | None:
    match node:
        case Text() | Raw():
            return _lightest(_of_word(word, tells_plurals(node, plurals)) for word in node.words)
        case Field():
            return _of_field(node)
        case Near(operands=children) | And(children=children):
            return _lightest(_of(child, plurals) for child in children)
        case Or(children=children):
            found = [_of(child, plurals) for child in children]
            return None if None in found else frozenset().union(*(each for each in found if each))
        case Not():
            return None


def _of_word(word: Word, plurals: bool) -> Anchors:
    return frozenset(Anchor("stem" if word.prefix else "word", form) for form in forms(word, plurals=plurals))


def _of_field(field: Field) -> Anchors | None:
    if field.name == "hashtag":
        return frozenset({Anchor("stem" if field.prefix else "word", field.value)})
    if field.name == "links":
        words = query_words(field.value.partition("/")[0])
        return frozenset({Anchor("word", max(words, key=len))}) if words else None
    return frozenset({Anchor("field", (field.name, field.value))}) if field.name in _INDEXED else None


def _lightest(lists: Iterable[Anchors | None]) -> Anchors | None:
    found = [each for each in lists if each is not None]
    return min(found, key=lambda each: sum(anchor.weight for anchor in each)) if found else None
