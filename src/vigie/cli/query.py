"""Vérifier, expliquer, écrire au net ou essayer une recherche. / Check, explain, tidy or try a query."""

from __future__ import annotations

import json
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, BinaryIO

import click

from vigie.cli._documents import read_document
from vigie.cli._lines import LineError
from vigie.cli._printing import carets
from vigie.engine.query import Compiled, Query, QueryError, Remark, explain, lint, parse, write
from vigie.engine.query.tree import Field, leaves

_WORDS = {
    "fr": {"refused": "refusée", "warning": "attention", "mend": "remède"},
    "en": {"refused": "refused", "warning": "warning", "mend": "mend"},
}
_language = click.option(
    "--language", type=click.Choice(["fr", "en"]), default="fr", help="Langue des phrases.", show_default=True
)
_plurals = click.option("--plurals/--no-plurals", help="Confondre singulier et pluriel.")


@click.group()
def command() -> None:
    """Vérifie, explique, écrit au net ou essaie une recherche. Le langage est décrit dans docs/query-language.md."""


@command.command("lint")
@click.argument("query")
@click.option("--json", "as_json", is_flag=True, help="Écrire un objet JSON.")
@_language
@_plurals
@click.pass_context
def lint_command(ctx: click.Context, query: str, *, as_json: bool, language: str, plurals: bool) -> None:
    """Dit ce que QUERY demande, ce qui coûte cher, ou ce qui est à corriger, et où.

    Code de sortie : 0 tout va bien, 1 acceptée avec des avertissements, 2 refusée.
    """
    found = lint(query, plurals=plurals)
    if as_json:
        written: dict[str, Any] = {"status": ("ok", "warned", "refused")[found.exit_code]}
        if found.query is not None:
            written |= {"query": write(found.query), "explanation": explain(found.query, language=language)}
        written["warnings"] = [remark.to_dict(language) for remark in found.warnings]
        if found.refusal is not None:
            written["error"] = found.refusal.to_dict(language)
        click.echo(_json(written))
        ctx.exit(found.exit_code)
    if found.query is not None:
        click.echo(explain(found.query, language=language))
    if found.refusal is not None:
        click.echo(_shown(query, found.refusal, "refused", language))
    for remark in found.warnings:
        click.echo(_shown(query, remark, "warning", language))
    ctx.exit(found.exit_code)


@command.command("explain")
@click.argument("query")
@_language
@_plurals
def explain_command(query: str, *, language: str, plurals: bool) -> None:
    """Dit en mots ce que QUERY demande."""
    click.echo(explain(_read(query, language, plurals=plurals), language=language))


@command.command("format")
@click.argument("query")
@_language
@_plurals
def format_command(query: str, *, language: str, plurals: bool) -> None:
    """Écrit QUERY au net : la relire donne la même recherche."""
    click.echo(write(_read(query, language, plurals=plurals)))


@command.command("match")
@click.argument("query")
@click.argument("posts", required=False)
@click.option("--jsonl", is_flag=True, help="Un objet JSON par ligne, de POSTS (un fichier) ou de l'entrée standard.")
@_language
@_plurals
@click.pass_context
def match_command(
    ctx: click.Context, query: str, posts: str | None, *, jsonl: bool, language: str, plurals: bool
) -> None:
    """Dit de chaque message s'il répond à QUERY, et par quels mots (points de code du texte).

    Chaque ligne lue porte "id" et "text", et peut porter "lang", "network", "source", "author", "url",
    "published_at", "findings", "tone", "intent", "media". Code de sortie : 2 si une ligne ou QUERY ne se
    comprend pas, sinon 0.
    """
    if not jsonl and posts is None and sys.stdin.isatty():
        raise click.UsageError("Donnez les messages : --jsonl et un fichier. / Give the posts: --jsonl and a file.")
    asked = _read(query, language, plurals=plurals)
    with _opened(posts) as lines:
        ctx.exit(_match(asked, lines))


def _match(query: Query, lines: BinaryIO) -> int:
    compiled = Compiled(query)
    fields = {_source_of(leaf) for leaf in leaves(query.root) if isinstance(leaf, Field)}
    worst = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            id_, document = read_document(line, asked=fields)
        except LineError as error:
            click.echo(_json(error.to_dict(number)))
            worst = 2
            continue
        matched = compiled.matches(document)
        spans = compiled.spans(document) if matched else []
        click.echo(_json({"id": id_, "match": matched, "spans": [list(span) for span in spans]}))
    return worst


def _source_of(leaf: Field) -> str:
    return leaf.value if leaf.name == "has" else leaf.name


def _read(query: str, language: str, *, plurals: bool) -> Query:
    try:
        return parse(query, plurals=plurals)
    except QueryError as error:
        click.echo(_shown(query, error.remark, "refused", language), err=True)
        sys.exit(2)


def _shown(query: str, remark: Remark, kind: str, language: str) -> str:
    """A remark with the query, carets under what it is about, and the mend."""
    message, mend = remark.sentence(language)
    words = _WORDS[language]
    line, column, shown = carets(query, remark.start, remark.end)
    return f"{line}:{column}  {words[kind]}  {remark.code} : {message}\n{shown}\n    {words['mend']} : {mend}"


def _opened(given: str | None) -> AbstractContextManager[BinaryIO]:
    if given is None or given == "-":
        return nullcontext(sys.stdin.buffer)
    path = Path(given)
    if not path.is_file():
        raise click.UsageError(f"{given} : ce fichier n'existe pas. / no such file.")
    return path.open("rb")


def _json(value: dict[str, Any]) -> str:
    """One line; a lone surrogate in an id is escaped rather than refused by the terminal."""
    written = json.dumps(value, ensure_ascii=False)
    return written.encode("utf-8", "backslashreplace").decode("utf-8")
