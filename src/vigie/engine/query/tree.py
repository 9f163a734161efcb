"""What a query asks, as a tree: words, fields, nearness, and what joins them. Made by the parser, never by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
_NOWHERE: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, or the beginning of words. `joined`: the same with the elision that was written before it.

    "l'oréal" asks for "oreal", and for "loreal" too, since names keep their elision in capitals.
    """

    text: str
    prefix: bool = False
    joined: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """The one or two ways of writing it."""
        return (self.text, self.joined) if self.joined else (self.text,)


@dataclass(frozen=True, slots=True)
class Text:
    """Words that follow one another. `written` is what the author of the query wrote, spaces tidied."""

    written: str
    words: tuple[Word, ...]
    at: Span = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Raw:
    """The same words, and the text must be written exactly so: capitals, accents, signs around."""

    written: str
    words: tuple[Word, ...]
    at: Span = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Field:
    """Something known of the post besides its words. `prefix`: the value is a beginning (hashtags only)."""

    name: str
    value: str
    prefix: bool = False
    at: Span = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Near:
    """One place for each operand, all apart, the first and the last at most `distance` words away."""

    operands: tuple[Operand, ...]
    distance: int
    ordered: bool = False
    at: Span = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    child: Node
    at: Span = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class And:
    children: tuple[Node, ...]
    at: Span = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Or:
    children: tuple[Node, ...]
    at: Span = field(default=_NOWHERE, compare=False)


Leaf: TypeAlias = Text | Raw
Operand: TypeAlias = Text | Raw | Or
Node: TypeAlias = Text | Raw | Field | Near | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A whole query. `plurals`: a word is found in the singular and in the plural alike."""

    root: Node
    plurals: bool = False


def all_of(children: list[Node]) -> Node:
    """What asks for every child; what is already such a list is opened."""
    return _joined(And, children)


def any_of(children: list[Node]) -> Node:
    """What asks for one child at least."""
    return _joined(Or, children)


def none_of(child: Node, at: Span = _NOWHERE) -> Node:
    """What asks that the child be absent; twice is not at all."""
    return child.child if isinstance(child, Not) else Not(child, at)


def moved(node: Node, at: Span) -> Node:
    """The same node, said to stand elsewhere in the query."""
    return replace(node, at=at)


def leaves(node: Node, *, unwanted: bool = True) -> Iterator[Text | Raw | Field]:
    """The leaves of a tree in order; `unwanted`: those under a NOT as well."""
    if isinstance(node, Text | Raw | Field):
        yield node
    elif unwanted or not isinstance(node, Not):
        for child in below(node):
            yield from leaves(child, unwanted=unwanted)


def below(node: Node) -> tuple[Node, ...]:
    """What a node joins; nothing for a leaf."""
    match node:
        case And(children=children) | Or(children=children):
            return children
        case Near(operands=operands):
            return operands
        case Not(child=child):
            return (child,)
        case _:
            return ()


def alternatives(operand: Operand) -> tuple[Leaf, ...]:
    """The words of one side of a NEAR: any of them will do."""
    if isinstance(operand, Or):
        return tuple(child for child in operand.children if isinstance(child, Text | Raw))
    return (operand,)


def _joined(kind: type[And] | type[Or], children: list[Node]) -> Node:
    opened: list[Node] = []
    for child in children:
        opened += child.children if isinstance(child, kind) else (child,)
    if len(opened) == 1:
        return opened[0]
    return kind(tuple(opened), (opened[0].at[0], opened[-1].at[1]))
