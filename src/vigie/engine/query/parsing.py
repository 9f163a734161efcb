"""A query read into a tree: NOT before AND before OR, words side by side are all asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from vigie.engine.query.fields import kind_of, yes_or_no
from vigie.engine.query.lexing import Lexeme, Lexer, Sign
from vigie.engine.query.refusing import refuse_costly
from vigie.engine.query.remarks import QueryError, Remark
from vigie.engine.query.tree import (
    And,
    Field,
    Near,
    Node,
    Operand,
    Or,
    Query,
    Raw,
    Span,
    Text,
    Word,
    all_of,
    any_of,
    moved,
    none_of,
)
from vigie.engine.query.vetting import check_star
from vigie.engine.words import query_words, query_words_joined

MOST_TERMS = 1_000
DEEPEST = 50  # parentheses within parentheses
FARTHEST = 100  # words of a distance
MOST_TOGETHER = 5  # operands of ( … )~n
SHORTEST_BEGINNING = 2  # letters
_ENDS = frozenset({Sign.END, Sign.CLOSE, Sign.OR})


def parse(query: str, *, plurals: bool = False) -> Query:
    """Read a query. Raises QueryError, and nothing else, whatever the text.

    `plurals` is what holds when the query does not say `plurals:`.
    """
    return read(query, plurals=plurals)[0]


def read(query: str, *, plurals: bool = False) -> tuple[Query, list[Remark]]:
    """A query and the remarks made while reading it (what was left out, what may be misread)."""
    lexer = Lexer(query)
    parser = _Parser(lexer.lexemes(), lexer.remarks)
    root = parser.whole()
    refuse_costly(root)
    return Query(root, plurals if parser.plurals is None else parser.plurals), lexer.remarks


@dataclass(slots=True)
class _Parser:
    lexemes: list[Lexeme]
    remarks: list[Remark]
    place: int = 0
    depth: int = 0
    terms: int = 0
    plurals: bool | None = None

    @property
    def now(self) -> Lexeme:
        return self.lexemes[self.place]

    def sign(self) -> Sign:
        return self.lexemes[self.place].sign

    def next(self) -> Lexeme:
        lexeme = self.now
        self.place += 1
        return lexeme

    def whole(self) -> Node:
        self._take_plurals()
        if self.sign() is Sign.END:
            raise QueryError("empty", 0, self.now.end)
        root = self._or()
        if self.sign() is Sign.CLOSE:
            raise QueryError("stray-parenthesis", self.now.start, self.now.end)
        return root

    def _take_plurals(self) -> None:
        """Read `plurals:` wherever it stands at the top, joined by nothing but spaces or AND."""
        kept: list[Lexeme] = []
        depth = 0
        signs = [Sign.END, *(lexeme.sign for lexeme in self.lexemes), Sign.END]
        for place, lexeme in enumerate(self.lexemes):
            before, after = signs[place], signs[place + 2]
            if lexeme.sign is Sign.AND and before is Sign.PLURALS:
                continue
            if lexeme.sign is not Sign.PLURALS:
                depth += (lexeme.sign is Sign.OPEN) - (lexeme.sign is Sign.CLOSE)
                kept.append(lexeme)
                continue
            if depth or before in (Sign.OR, Sign.NOT, Sign.NEAR) or after in (Sign.OR, Sign.NEAR):
                raise QueryError("plurals-place", lexeme.start, lexeme.end)
            said = yes_or_no(lexeme.text)
            if not said:
                facts = {"name": "plurals", "value": lexeme.text, "allowed": ("oui ou non", "yes or no")}
                raise QueryError("field-value", lexeme.start, lexeme.end, **facts)
            self.plurals = said == "yes"
            if before is Sign.AND and after is not Sign.AND and kept:
                kept.pop()
        self.lexemes = kept

    def _or(self) -> Node:
        start = self.now.start
        children = [self._and()]
        while self.sign() is Sign.OR:
            self.next()
            children.append(self._and())
        node = any_of(children)
        if isinstance(node, Or):
            node = moved(node, (start, self.lexemes[self.place - 1].end))
        return node

    def _and(self) -> Node:
        start = self.now.start
        if self.sign() in (Sign.AND, Sign.OR):
            raise self._missing(self.now)
        if self.sign() in _ENDS:
            raise self._missing(self.lexemes[self.place - 1])
        children: list[Node] = []
        while self.sign() not in _ENDS:
            if self.sign() is Sign.AND:
                operator = self.next()
                if self.sign() in (Sign.AND, *_ENDS):
                    raise self._missing(operator)
                continue
            children.append(self._not())
        return moved(all_of(children), (start, self.lexemes[self.place - 1].end)) if len(children) > 1 else children[0]

    def _not(self) -> Node:
        operator, negated = self.now, False
        while self.sign() is Sign.NOT:
            operator, negated = self.next(), not negated
        if self.sign() in (Sign.AND, *_ENDS):
            raise self._missing(operator)
        node = self._near()
        return none_of(node, (operator.start, node.at[1])) if negated else node

    def _near(self) -> Node:
        if self.sign() is Sign.NEAR:
            raise self._missing(self.now)
        first = self._primary()
        if self.sign() is not Sign.NEAR:
            return first
        operator = self.next()
        if self.sign() in (Sign.AND, Sign.NOT, Sign.NEAR, *_ENDS):
            raise self._missing(operator)
        second = self._primary()
        if self.sign() is Sign.NEAR:
            raise QueryError("near-chain", self.now.start, self.now.end, operator=self.now.name)
        distance = _distance(operator)
        at = (first.at[0], second.at[1])
        sides = (_operand(first, operator.name), _operand(second, operator.name))
        return Near(sides, distance, ordered=operator.name == "ONEAR", at=at)

    def _primary(self) -> Node:
        lexeme = self.next()
        self.terms += lexeme.sign is not Sign.OPEN  # a query written back may have more parentheses
        if self.terms > MOST_TERMS:
            raise QueryError("too-many-terms", lexeme.start, lexeme.end, most=MOST_TERMS)
        at = (lexeme.start, lexeme.end)
        match lexeme.sign:
            case Sign.OPEN:
                return self._group(lexeme)
            case Sign.PHRASE:
                return self._phrase(lexeme, at)
            case Sign.WORD:
                return Text(lexeme.text, _words(lexeme.text, at), at)
            case Sign.RAW:
                return Raw(lexeme.text, tuple(map(Word, query_words(lexeme.text))), at)
            case Sign.FIELD:
                return _field(lexeme, at)
            case _:
                raise QueryError("near-number", *at, written="~")

    def _group(self, opening: Lexeme) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise QueryError("too-deep", opening.start, opening.end, most=DEEPEST)
        if self.sign() is Sign.CLOSE:
            raise QueryError("empty-group", opening.start, self.now.end)
        if self.sign() is Sign.END:
            raise QueryError("unclosed-parenthesis", opening.start, opening.end)
        node = self._or()
        if self.sign() is not Sign.CLOSE:
            raise QueryError("unclosed-parenthesis", opening.start, opening.end)
        closing = self.next()
        self.depth -= 1
        node = moved(node, (opening.start, closing.end))
        if self.sign() is Sign.WITHIN:
            return self._together(list(node.children) if isinstance(node, And) else [node], self.next(), node.at)
        return node

    def _phrase(self, lexeme: Lexeme, at: Span) -> Node:
        if self.sign() is Sign.WITHIN:
            chunks = [chunk for chunk in lexeme.text.split() if query_words(chunk)]
            return self._together([Text(chunk, _words(chunk, at), at) for chunk in chunks], self.next(), at)
        words = _words(lexeme.text, at)
        if not words:
            raise QueryError("empty", *at)
        return Text(lexeme.text, words, at)

    def _together(self, children: list[Node], within: Lexeme, at: Span) -> Node:
        if len(children) < 2:
            raise QueryError("near-group", within.start, within.end, n=within.number)
        if len(children) > MOST_TOGETHER:
            raise QueryError("near-group-many", within.start, within.end, n=within.number, most=MOST_TOGETHER)
        operands = tuple(_operand(child, f"~{within.number}") for child in children)
        distance = _distance(within)
        if distance < len(operands) - 1:
            facts = {"terms": len(operands), "n": distance, "least": len(operands) - 1}
            raise QueryError("near-too-small", within.start, within.end, **facts)
        return Near(operands, distance, at=(at[0], within.end))

    def _missing(self, operator: Lexeme) -> QueryError:
        if operator.sign is Sign.OPEN:
            return QueryError("empty-group", operator.start, operator.end)
        return QueryError("missing-operand", operator.start, operator.end, operator=operator.name or "…")


def _words(written: str, at: Span) -> tuple[Word, ...]:
    """The folded words of what was written; a star ends a beginning of word."""
    words: list[Word] = []
    for chunk in written.split() if "*" in written else [written]:
        prefix = "*" in chunk
        if prefix:
            check_star(chunk, *at)
        found = [Word(word, joined=joined) for word, joined in query_words_joined(chunk.replace("*", ""))]
        words += found
        if prefix:
            if len(found[-1].text) < SHORTEST_BEGINNING:
                raise QueryError("short-beginning", *at, written=chunk)
            words[-1] = replace(found[-1], prefix=True)
    return tuple(words)


def _field(lexeme: Lexeme, at: Span) -> Field:
    kind = kind_of(lexeme.name)
    written = lexeme.text
    prefix = kind.name == "hashtag" and not lexeme.number and written.endswith("*")
    value = kind.read(written.rstrip("*") if prefix else written)
    if "*" in written and not prefix and not lexeme.number:
        value = ""
    if not value:
        raise QueryError("field-value", *at, name=kind.name, value=written, allowed=kind.allowed)
    if prefix and len(value) < SHORTEST_BEGINNING:
        raise QueryError("short-beginning", *at, written=written)
    return Field(kind.name, value, prefix, at)


def _operand(node: Node, operator: str) -> Operand:
    """One side of a distance. Raises QueryError for what has no place among the words of a text."""
    if isinstance(node, Text | Raw):
        return node
    if isinstance(node, Or) and all(isinstance(child, Text | Raw) for child in node.children):
        return node
    raise QueryError("near-operand", *node.at, operator=operator)


def _distance(lexeme: Lexeme) -> int:
    if not 1 <= lexeme.number <= FARTHEST:
        raise QueryError("near-range", lexeme.start, lexeme.end, n=lexeme.number, least=1, most=FARTHEST)
    return lexeme.number
