"""What a query costs and where it may be misread, before it is run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vigie.engine.query.parsing import read
from vigie.engine.query.refusing import is_wildcard
from vigie.engine.query.remarks import QueryError, Remark
from vigie.engine.query.tree import And, Field, Near, Node, Not, Or, Query, Text, leaves
from vigie.engine.query.writing import node_text

WIDE = 10  # words of a distance beyond which it is said to be wide
SHORT_STEM = 4  # letters that a beginning should have
MANY_WILDCARDS = 10
MANY_TERMS = 100


@dataclass(frozen=True, slots=True)
class Lint:
    """What reading a query gave: the query and the warnings, or the refusal."""

    query: Query | None
    warnings: tuple[Remark, ...] = ()
    refusal: Remark | None = None

    @property
    def exit_code(self) -> int:
        """0 when all is well, 1 with warnings, 2 when refused."""
        return 2 if self.query is None else int(bool(self.warnings))


def lint(query: str, *, plurals: bool = False) -> Lint:
    """Read a query and say what is wrong with it or costs much. Raises nothing."""
    try:
        asked, remarks = read(query, plurals=plurals)
    except QueryError as error:
        return Lint(None, refusal=error.remark)
    found = [*remarks, *_costs(asked.root)]
    return Lint(asked, tuple(sorted(found, key=lambda remark: (remark.start, remark.end, remark.code))))


def _costs(root: Node) -> Iterator[Remark]:
    yield from _of_node(root)
    asked = list(leaves(root))
    stems = [leaf for leaf in asked if _stems(leaf)]
    for leaf in stems:
        for stem in _stems(leaf):
            if len(stem) < SHORT_STEM:
                yield Remark("short-stem", *leaf.at, {"written": f"{stem}*"})
    count = sum(len(_stems(leaf)) for leaf in asked)
    if count > MANY_WILDCARDS:
        yield Remark("many-wildcards", *root.at, {"n": count, "most": MANY_WILDCARDS})
    if len(asked) > MANY_TERMS:
        yield Remark("many-terms", *root.at, {"n": len(asked), "most": MANY_TERMS})
    for leaf in asked:
        if isinstance(leaf, Field) and leaf.name == "author" and " " in leaf.value:
            yield Remark("author-name", *leaf.at)


def _of_node(node: Node) -> Iterator[Remark]:
    match node:
        case Near(operands=operands, distance=distance):
            if distance > WIDE:
                yield Remark("near-wide", *node.at, {"n": distance})
            if all(any(map(is_wildcard, _choices(operand))) for operand in operands):
                yield Remark("near-wildcards", *node.at)
        case Not(child=child):
            yield from _of_node(child)
        case And(children=children):
            for child in children:
                yield from _of_node(child)
        case Or(children=children):
            yield from _mixed(node)
            for child in children:
                yield from _of_node(child)
        case _:
            pass


def _mixed(node: Or) -> Iterator[Remark]:
    """An OR beside words that no parentheses hold together."""
    if any(isinstance(child, And) and child.at[0] == child.children[0].at[0] for child in node.children):
        yield Remark("mixed-operators", *node.at, {"read": node_text(node)})


def _choices(operand: Node) -> tuple[Node, ...]:
    return operand.children if isinstance(operand, Or) else (operand,)


def _stems(leaf: Node) -> list[str]:
    if isinstance(leaf, Field):
        return [leaf.value] if leaf.prefix else []
    return [word.text for word in leaf.words if word.prefix] if isinstance(leaf, Text) else []
