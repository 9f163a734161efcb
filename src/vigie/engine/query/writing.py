"""A tree written back as a query: one text for all the ways of asking the same thing."""

from __future__ import annotations

from vigie.engine.query.lexing import OPENING, Lexer, Sign
from vigie.engine.query.remarks import QueryError
from vigie.engine.query.tree import And, Field, Near, Node, Not, Or, Query, Raw, Text


def write(query: Query) -> str:
    """The canonical text of a query: reading it gives the same tree."""
    written = node_text(query.root)
    return f"{written} plurals:yes" if query.plurals else written


def node_text(node: Node) -> str:  # noqa: PLR0911 - one per kind of node
    """The canonical text of one node."""
    match node:
        case Text(written=written):
            return _term(written)
        case Raw(written=written):
            return f"raw:{written}" if _reads_as(f"raw:{written}", Sign.RAW, written) else f"raw:{_quoted(written)}"
        case Field(name=name, value=value, prefix=prefix):
            return _field(name, value, prefix)
        case Near(operands=operands, distance=distance, ordered=ordered):
            if len(operands) == 2:
                before, after = map(_grouped, operands)
                return f"{before} {'ONEAR' if ordered else 'NEAR'}/{distance} {after}"
            return "(" + " AND ".join(map(_grouped, operands)) + f")~{distance}"
        case Not(child=child):
            return f"NOT {_grouped(child)}"
        case And(children=children):
            first, *others = children
            rest = (f" {'' if isinstance(child, Not) else 'AND '}{_within(child)}" for child in others)
            return _within(first) + "".join(rest)
        case Or(children=children):
            return " OR ".join(map(_grouped, children))


def _within(child: Node) -> str:
    return node_text(child) if isinstance(child, Not | Near) else _grouped(child)


def _grouped(child: Node) -> str:
    written = node_text(child)
    return f"({written})" if isinstance(child, And | Or | Near | Not) else written


def _term(written: str) -> str:
    return written if _reads_as(written, Sign.WORD, written) else _quoted(written)


def _field(name: str, value: str, prefix: bool) -> str:
    star = "*" if prefix else ""
    bare = f"{name}:{value}{star}"
    is_plain = "*" not in value and _reads_as(bare, Sign.FIELD, value + star)
    return bare if is_plain else f"{name}:{_quoted(value)}"


def _quoted(written: str) -> str:
    """Between quotation marks that do not stand inside: those it was written between, at least."""
    opening = next((sign for sign, closing in OPENING.items() if not set(closing) & set(written)), '"')
    return f"{opening}{written}{OPENING[opening][0]}"


def _reads_as(written: str, sign: Sign, text: str) -> bool:
    """Whether a text, written bare, is read as one piece of a kind, without a remark."""
    lexer = Lexer(written)
    try:
        pieces = list(lexer.lexemes())
    except QueryError:
        return False
    return len(pieces) == 2 and pieces[0].sign is sign and pieces[0].text == text and not lexer.remarks
