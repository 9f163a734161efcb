"""What is refused though it can be read: a query that would stand for almost everything."""

from __future__ import annotations

from vigie.engine.query.remarks import QueryError
from vigie.engine.query.tree import And, Field, Near, Node, Not, Or, Raw, Text, below


def refuse_costly(root: Node) -> None:
    """Raise QueryError when the query asks for nothing in particular, or for beginnings of words only."""
    if _answers_nothing_asked(root):
        code = "open-exclusion" if isinstance(root, Or) else "only-exclusions"
        raise QueryError(code, *_exclusion(root).at)
    _refuse_only_wildcards(root)


def is_wildcard(node: Node) -> bool:
    """Whether a node can be answered by beginnings of words alone."""
    match node:
        case Text(words=words):
            return all(word.prefix for word in words)
        case Field(prefix=prefix):
            return prefix
        case Or(children=children):
            return all(map(is_wildcard, children))
        case And() | Near():
            wanted = [child for child in below(node) if not isinstance(child, Not)]
            return bool(wanted) and all(map(is_wildcard, wanted))
        case _:
            return False


def _answers_nothing_asked(node: Node) -> bool:
    """Whether a post that has none of what is named would answer."""
    match node:
        case Text() | Raw() | Field() | Near():
            return False
        case Not(child=child):
            return not _answers_nothing_asked(child)
        case And(children=children):
            return all(map(_answers_nothing_asked, children))
        case Or(children=children):
            return any(map(_answers_nothing_asked, children))


def _exclusion(node: Node) -> Node:
    """The first exclusion that lets such a post through."""
    if isinstance(node, And | Or):
        for child in node.children:
            if _answers_nothing_asked(child):
                return _exclusion(child)
    return node


def _refuse_only_wildcards(node: Node) -> None:
    if isinstance(node, Not):
        return
    wanted = [child for child in below(node) if not isinstance(child, Not)]
    if not isinstance(node, Or) and len(wanted) > 1 and all(map(is_wildcard, wanted)):
        raise QueryError("only-wildcards", *node.at)
    for child in wanted:
        _refuse_only_wildcards(child)
