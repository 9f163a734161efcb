"""A query between two conditions that a database can answer: what is sure to answer, and what may.

The full-text table knows words, not where a hashtag's parts stand, nor distances, nor capitals. So a query is put
between a `lower` condition, whose posts all answer, and an `upper` one, that misses none: only the posts between the
two are read again by the engine. The two are the same for words, their beginnings and most fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import prod

from vigie.engine.query import Query
from vigie.engine.query.forms import forms, tells_plurals
from vigie.engine.query.tree import And, Field, Leaf, Near, Node, Not, Or, Raw, Text, Word
from vigie.engine.words import query_words
from vigie.web.listening.decisions.conditions import (
    EVERYTHING,
    NOTHING,
    Condition,
    Known,
    Run,
    Term,
    every,
    some,
    without,
)

MOST_RUNS = 12  # ways of writing one phrase (plurals, elisions) that are looked for as such


@dataclass(frozen=True, slots=True)
class Bounds:
    """Every post of `lower` answers, and every post that answers is in `upper`."""

    lower: Condition
    upper: Condition

    @property
    def is_exact(self) -> bool:
        return self.lower == self.upper

    @property
    def doubt(self) -> Condition:
        """The posts that must be read again."""
        return every([self.upper, without(self.lower)])


def bounds_of(query: Query) -> Bounds:
    """The bounds of a query."""
    return _bounds(query.root, query.plurals)


def _bounds(node: Node, plurals: bool) -> Bounds:  # noqa: PLR0911 - one per kind of node
    match node:
        case Text():
            return _words(node, tells_plurals(node, plurals))
        case Raw():
            return Bounds(NOTHING, _words(node, False).upper)
        case Near(operands=operands):
            return Bounds(NOTHING, every(_bounds(operand, plurals).upper for operand in operands))
        case Field():
            return _field(node)
        case Not(child=child):
            inside = _bounds(child, plurals)
            return Bounds(without(inside.upper), without(inside.lower))
        case And(children=children):
            inner = [_bounds(child, plurals) for child in children]
            return Bounds(every(each.lower for each in inner), every(each.upper for each in inner))
        case Or(children=children):
            inner = [_bounds(child, plurals) for child in children]
            return Bounds(some(each.lower for each in inner), some(each.upper for each in inner))


def _words(leaf: Leaf, plurals: bool) -> Bounds:
    said = [_forms(word, plurals) for word in leaf.words]
    if len(said) == 1:
        return _exact(some(said[0]))
    together = every(some(each) for each in said)
    if prod(map(len, said)) > MOST_RUNS or any(term.prefix for each in said[:-1] for term in each):
        return Bounds(NOTHING, together)
    runs = some(Run(run) for run in product(*said))
    # Or one of the words is a hashtag of several parts, that the table knows at the end of the post.
    hashtags = some(Term(f"♯{term.word}", term.prefix) for each in said for term in each)
    return Bounds(runs, some([runs, every([together, hashtags])]))


def _forms(word: Word, plurals: bool) -> tuple[Term, ...]:
    return tuple(Term(form, word.prefix) for form in forms(word, plurals=plurals))


def _field(field: Field) -> Bounds:  # noqa: PLR0911 - one per kind of field
    if field.name == "hashtag":
        return _exact(Term(f"♯{field.value}", field.prefix))
    if field.name == "links":
        host = field.value.partition("/")[0]
        return Bounds(NOTHING, every(Term(word) for word in query_words(host)))
    if field.name == "url" or (field.name, field.value) == ("has", "media"):
        return _exact(NOTHING)  # known of no post here, as yet
    if (field.name, field.value) == ("has", "link"):
        return Bounds(NOTHING, some(Term(word) for word in ("http", "https", "www")))
    if (field.name, field.value) == ("has", "mention"):
        return Bounds(NOTHING, EVERYTHING)
    if field.name == "finding":
        return Bounds(NOTHING, Known(Field("severity", "info")))
    return _exact(Known(field))


def _exact(condition: Condition) -> Bounds:
    return Bounds(condition, condition)
