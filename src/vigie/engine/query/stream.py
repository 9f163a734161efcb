"""Queries compiled once and asked of each post of a stream: cheap questions first, places of words last."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Generic, TypeAlias, TypeVar

from vigie.engine.query.anchors import anchors_of, field_anchors
from vigie.engine.query.document import Document, View, is_at
from vigie.engine.query.forms import forms, tells_plurals
from vigie.engine.query.knowing import knower
from vigie.engine.query.places import finder, meet, meeting_places, operand_finder
from vigie.engine.query.tree import And, Field, Leaf, Near, Node, Not, Or, Query, Raw, Text, Word, alternatives
from vigie.engine.words import UNREAD

Test: TypeAlias = Callable[[View], bool]
Key = TypeVar("Key", bound=Hashable)


class Compiled:
    """One query, ready to be asked of many posts."""

    def __init__(self, query: Query) -> None:
        self.query = query
        self._holds = _test(query.root, query.plurals)
        anchors = anchors_of(query)
        in_words = anchors is not None and all(anchor.kind != "field" for anchor in anchors)
        self._anchors = [str(anchor.key) for anchor in anchors or ()] if in_words else [""]

    def might_match(self, folded: str) -> bool:
        """Whether a post of these words (`search_text`) might answer: a look at the letters, no more."""
        return any(anchor in folded for anchor in self._anchors)

    def matches(self, document: Document) -> bool:
        """Whether a post answers."""
        return self._holds(View(document))

    def spans(self, document: Document) -> list[tuple[int, int]]:
        """The code points of the text that made it answer, in order; none when it does not."""
        view = View(document)
        if not self._holds(view):
            return []
        return sorted(set(_spans(self.query.root, view, self.query.plurals)))


class Matcher(Generic[Key]):
    """Many queries asked of each post: only those of which it holds an anchor are tried."""

    def __init__(self, queries: Mapping[Key, Query]) -> None:
        self._queries: list[tuple[Key, Test]] = []
        self._words: dict[object, list[int]] = {}
        self._stems: dict[object, list[int]] = {}
        self._fields: dict[object, list[int]] = {}
        self._always: list[int] = []
        tables = {"word": self._words, "stem": self._stems, "field": self._fields}
        for number, (key, query) in enumerate(queries.items()):
            self._queries.append((key, _test(query.root, query.plurals)))
            anchors = anchors_of(query)
            if anchors is None:
                self._always.append(number)
            for anchor in anchors or ():
                tables[anchor.kind].setdefault(anchor.key, []).append(number)
        self._lengths = sorted({len(str(stem)) for stem in self._stems})

    def matches(self, document: Document) -> list[Key]:
        """The keys of the queries that a post answers, in the order in which they were given."""
        view = View(document)
        queries = self._queries
        return [queries[number][0] for number in self._candidates(view) if queries[number][1](view)]

    def _candidates(self, view: View) -> list[int]:
        """The queries that might answer."""
        vocabulary = view.vocabulary
        found = set(self._always)
        for word in self._words.keys() & vocabulary:
            found.update(self._words[word])
        for length in self._lengths:
            for stem in self._stems.keys() & {word[:length] for word in vocabulary}:
                found.update(self._stems[stem])
        if self._fields:
            for key in self._fields.keys() & field_anchors(view.document):
                found.update(self._fields[key])
        return sorted(found)


def _test(node: Node, plurals: bool) -> Test:
    match node:
        case Text() | Raw():
            return _leaf_test(node, plurals)
        case Field():
            return knower(node)
        case Near():
            return _near_test(node, plurals)
        case Not(child=child):
            inner = _test(child, plurals)
            return lambda view: not inner(view)
        case And(children=children):
            tests = [_test(child, plurals) for child in sorted(children, key=_cost)]
            return lambda view: all(test(view) for test in tests)
        case Or(children=children):
            tests = [_test(child, plurals) for child in sorted(children, key=_cost)]
            return lambda view: any(test(view) for test in tests)


def _leaf_test(leaf: Leaf, plurals: bool) -> Test:
    plurals = tells_plurals(leaf, plurals)
    known = [_word_test(word, plurals) for word in leaf.words]
    if len(known) == 1 and isinstance(leaf, Text):
        return known[0]
    find = finder(leaf, plurals=plurals)
    return lambda view: all(test(view) for test in known) and bool(find(view))


def _near_test(near: Near, plurals: bool) -> Test:
    """The words first, wherever they stand; then their places."""
    present = [
        [_word_test(max(leaf.words, key=lambda word: len(word.text)), tells_plurals(leaf, plurals)) for leaf in side]
        for side in map(alternatives, near.operands)
    ]
    finders = [operand_finder(operand, plurals=plurals) for operand in near.operands]

    def test(view: View) -> bool:
        if not all(any(known(view) for known in side) for side in present):
            return False
        return meet(near, [find(view) for find in finders])

    return test


def _word_test(word: Word, plurals: bool) -> Test:
    said = forms(word, plurals=plurals)
    if word.prefix:
        return lambda view: any(known.startswith(said) for known in view.vocabulary)
    if len(said) > 1:
        wanted = frozenset(said)
        return lambda view: not wanted.isdisjoint(view.vocabulary)
    only = said[0]
    return lambda view: only in view.vocabulary


def _cost(node: Node) -> int:
    """Words are asked before fields, fields before places, exact writing last."""
    match node:
        case Text(words=words):
            return 3 if len(words) > 1 else 1 if words[0].prefix else 0
        case Field():
            return 2 if node.name not in ("links", "has") else 4
        case Near():
            return 5
        case Raw():
            return 6
        case Not(child=child):
            return _cost(child)
        case And(children=children) | Or(children=children):
            return max(map(_cost, children)) + 1


def _spans(node: Node, view: View, plurals: bool) -> Iterator[tuple[int, int]]:
    """What the parts that hold point at; an exclusion points at nothing."""
    if isinstance(node, Not) or not _test(node, plurals)(view):
        return
    match node:
        case Text() | Raw():
            yield from map(view.code_points, finder(node, plurals=plurals)(view))
        case Near(operands=operands):
            sides = [operand_finder(operand, plurals=plurals)(view) for operand in operands]
            yield from map(view.code_points, meeting_places(node, sides))
        case Field():
            yield from _field_spans(node, view)
        case And(children=children) | Or(children=children):
            for child in children:
                yield from _spans(child, view, plurals)


def _field_spans(field: Field, view: View) -> Iterator[tuple[int, int]]:
    if field.name == "hashtag":
        for token in view.tokens:
            said = token.word.removeprefix(UNREAD)
            if token.is_hashtag and (said == field.value or (field.prefix and said.startswith(field.value))):
                yield token.start, token.end
    elif field.name == "links":
        for link in view.links:
            if is_at(field.value, link.host, link.address):
                yield link.start, link.end
