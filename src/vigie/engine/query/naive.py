"""Queries answered straight from their definition: slow and obvious, what every other way is compared with.

Nothing here is shared with the other ways but the words of the text (`words.tokens`), its links, and the tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from vigie.engine.query.document import SITES, Document, View, is_at, is_written, site_of, written_around
from vigie.engine.query.fields import SEVERITY_RANKS, kind_of
from vigie.engine.query.tree import And, Field, Near, Node, Not, Operand, Or, Query, Raw, Text, Word, alternatives
from vigie.engine.words import MOST_OF_ONE_WORD, UNREAD, Token, tokens


def matches(query: Query, document: Document) -> bool:
    """Whether a document answers a query."""
    return _holds(query.root, document, query.plurals)


def spans(query: Query, document: Document) -> list[tuple[int, int]]:
    """The code points of the text that made it answer, in order; none when it does not."""
    return sorted(set(_spans(query.root, document, query.plurals))) if matches(query, document) else []


def _holds(node: Node, document: Document, plurals: bool) -> bool:
    match node:
        case Text() | Raw():
            return bool(_runs(node, document, plurals))
        case Near():
            return any(_meetings(node, document, plurals))
        case Field():
            return _known(node, document)
        case Not(child=child):
            return not _holds(child, document, plurals)
        case And(children=children):
            return all(_holds(child, document, plurals) for child in children)
        case Or(children=children):
            return any(_holds(child, document, plurals) for child in children)


def _spans(node: Node, document: Document, plurals: bool) -> list[tuple[int, int]]:
    """What a node that holds points at; an exclusion points at nothing."""
    if not _holds(node, document, plurals):
        return []
    match node:
        case Text() | Raw():
            return [_code_points(run) for run in _runs(node, document, plurals)]
        case Near():
            return [_code_points(run) for meeting in _meetings(node, document, plurals) for run in meeting]
        case Field():
            return _field_spans(node, document)
        case And(children=children) | Or(children=children):
            return [span for child in children for span in _spans(child, document, plurals)]
        case _:
            return []


Run = tuple[Token, ...]


def _runs(leaf: Text | Raw, document: Document, plurals: bool) -> list[Run]:
    """Every way of finding the words of a leaf, each token beginning where the one before ends."""
    read = _read(document.text)
    runs: list[Run] = [()]
    for word in leaf.words:
        runs = [
            (*run, token)
            for run in runs
            for token in read
            if (not run or token.place == run[-1].after) and _is(word, token, plurals and isinstance(leaf, Text))
        ]
    if isinstance(leaf, Raw):
        around = written_around(leaf.written)
        return [run for run in runs if is_written(around, document.text, *_code_points(run))]
    return runs


def _is(word: Word, token: Token, plurals: bool) -> bool:
    if word.prefix:
        return any(token.word.startswith(said) for said in word.said)
    return any(token.word == said or (plurals and _singular(token.word) == _singular(said)) for said in word.said)


def _singular(word: str) -> str:
    """A word of more than three letters without the s or x that ends it."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


def _meetings(near: Near, document: Document, plurals: bool) -> Iterator[tuple[Run, ...]]:
    """Every choice of one run per operand in which any two are apart and close enough."""

    def chosen(before: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
        if len(before) == len(choices):
            yield before
            return
        for run in choices[len(before)]:
            if all(_are_close(other, run, near) for other in before):
                yield from chosen((*before, run))

    choices = [_operand_runs(operand, document, plurals) for operand in near.operands]
    return chosen(())


def _operand_runs(operand: Operand, document: Document, plurals: bool) -> list[Run]:
    """The runs of one side, one for each stretch of places, the first ones only."""
    runs = {
        (run[0].place, run[-1].after): run for leaf in alternatives(operand) for run in _runs(leaf, document, plurals)
    }
    return [runs[stretch] for stretch in sorted(runs)][:MOST_OF_ONE_WORD]


def _are_close(one: Run, other: Run, near: Near) -> bool:
    """Whether one run ends before the other begins, the distance being counted between the words that face."""
    if one[-1].after <= other[0].place:
        return other[0].place - (one[-1].after - 1) <= near.distance
    if near.ordered or other[-1].after > one[0].place:
        return False
    return one[0].place - (other[-1].after - 1) <= near.distance


def _code_points(run: Run) -> tuple[int, int]:
    return run[0].start, run[-1].end


def _known(field: Field, document: Document) -> bool:  # noqa: PLR0911, PLR0912 - one line per field
    """Whether what is known of a post is what a field asks for."""
    value, read = field.value, kind_of(field.name).read
    day = document.day.isoformat() if document.day else ""
    match field.name:
        case "lang":
            return read(document.lang) == value
        case "network":
            return read(document.network) == value
        case "source":
            return read(document.source) == value
        case "author":
            return value in {read(name) for name in document.author}
        case "hashtag" | "links":
            return bool(_field_spans(field, document))
        case "url":
            return bool(document.url) and is_at(value, *site_of(document.url))
        case "site":
            if document.url:
                return is_at(value, *site_of(document.url))
            return value in SITES.get(kind_of("network").read(document.network), ())
        case "has":
            return _has(value, document)
        case "tone":
            return document.tone == value
        case "intent":
            return document.intent == value
        case "finding":
            return value in document.findings
        case "severity":
            return document.severity >= SEVERITY_RANKS[value]
        case "since":
            return day >= value
        case "until":
            return "" < day <= value
        case _:
            return day == value


def _field_spans(field: Field, document: Document) -> list[tuple[int, int]]:
    if field.name == "hashtag":
        found = [token for token in _read(document.text) if token.is_hashtag]
        return [
            (token.start, token.end)
            for token in found
            if (said := token.word.removeprefix(UNREAD)) == field.value
            or (field.prefix and said.startswith(field.value))
        ]
    if field.name == "links":
        links = View(document).links
        return [(link.start, link.end) for link in links if is_at(field.value, link.host, link.address)]
    return []


def _has(value: str, document: Document) -> bool:
    match value:
        case "finding":
            return document.severity > 0
        case "link":
            return bool(View(document).links)
        case "hashtag":
            return any(token.is_hashtag for token in _read(document.text))
        case "media":
            return document.media is True
        case "number":
            return any(sign in "0123456789" for token in _read(document.text) for sign in token.word)
        case _:
            return View(document).mentions_somebody


@lru_cache(maxsize=8)
def _read(text: str) -> tuple[Token, ...]:
    return tuple(tokens(text))
