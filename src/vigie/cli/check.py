"""Relire un texte avant de le publier. / Check a text before it is published."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, BinaryIO

import click

from vigie.cli._fixing import mend_file, mend_line, mend_text, summary
from vigie.cli._input import decode, existing_file, open_lines, read_text
from vigie.cli._lines import LineError, read_post
from vigie.cli._printing import render_report, wants_colour
from vigie.engine import AuthorRole, Post, Report, Severity, check


@click.command()
@click.argument("text", required=False)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Forme du résultat.")
@click.option("--jsonl", is_flag=True, help="Un objet JSON par ligne, de TEXT (un fichier) ou de l'entrée standard.")
@click.option(
    "--author-role",
    type=click.Choice([role.value for role in AuthorRole]),
    default=AuthorRole.EMPLOYEE.value,
    help="Qui écrit.",
    show_default=True,
)
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.WARNING.value,
    help="Gravité à partir de laquelle le code de sortie est 1.",
    show_default=True,
)
@click.option(
    "--language",
    type=click.Choice(["fr", "en"]),
    default="fr",
    help="Langue des messages.",
    show_default=True,
)
@click.option(
    "--fix",
    is_flag=True,
    help="Remplace données personnelles et secrets, rien d’autre : un fichier est réécrit, un texte affiché.",
)
@click.option(
    "--placeholders",
    type=click.Choice(["words", "blocks"]),
    default="words",
    help="Avec --fix : « [téléphone] », ou un bloc de la même longueur.",
    show_default=True,
)
@click.pass_context
def command(
    ctx: click.Context,
    text: str | None,
    *,
    format_: str,
    jsonl: bool,
    author_role: str,
    fail_on: str,
    language: str,
    fix: bool,
    placeholders: str,
) -> None:
    """Relit TEXT avant qu'il soit publié : une phrase, un fichier .txt, ou - pour l'entrée standard.

    Code de sortie : 0 rien à signaler, 1 quelque chose au moins aussi grave que --fail-on, 2 l'entrée ne
    se comprend pas. Le texte n'est gardé nulle part. Avec --fix, il porte sur ce qui reste une fois le
    texte réécrit ; avec --jsonl, chaque ligne reçoit le texte réécrit sous "fixed".
    """
    words = language if placeholders == "words" else None
    if jsonl:
        mend = (lambda report: mend_line(report, words)) if fix else None
        ctx.exit(_check_lines(open_lines(text), author_role, Severity(fail_on), language, mend))
    if fix:
        ctx.exit(_fix(text, author_role, Severity(fail_on), language, words))
    report = check(Post(read_text(text), author_role=author_role), language=language)
    if format_ == "json":
        click.echo(_json(report.to_dict()))
    else:
        click.echo(render_report(report, language=language, colour=wants_colour()))
    ctx.exit(_exit_code(report, Severity(fail_on)))


def _fix(given: str | None, author_role: str, fail_on: Severity, language: str, words: str | None) -> int:
    """Rewrite a file, or print a text rewritten; the exit code is that of what is left."""
    path = existing_file(given) if given not in (None, "-") else None
    if path:
        mended = mend_file(path, decode(path.read_bytes(), str(path)), author_role, words)
        click.echo(f"{path} : {summary(mended, language)}", err=True)
    else:
        mended = mend_text(read_text(given), author_role, words)
        click.echo(mended.text)
        click.echo(summary(mended, language), err=True)
    return _exit_code(check(Post(mended.text, author_role=author_role), language=language), fail_on)


def _check_lines(
    lines: BinaryIO,
    author_role: str,
    fail_on: Severity,
    language: str,
    mend: Callable[[Report], dict[str, str]] | None = None,
) -> int:
    """Check each line, write a line for each; 2 if one could not be read, else 1 or 0."""
    worst = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            id_, post = read_post(line, author_role=author_role)
        except LineError as error:
            click.echo(_json(error.to_dict(number)))
            worst = 2
            continue
        report = check(post, language=language)
        click.echo(_json(report.to_dict(id_) | (mend(report) if mend else {})))
        worst = max(worst, _exit_code(report, fail_on))
    return worst


def _exit_code(report: Report, fail_on: Severity) -> int:
    return 1 if report.reaches(fail_on) else 0


def _json(value: dict[str, Any]) -> str:
    """One line; a lone surrogate in an id is escaped rather than refused by the terminal."""
    written = json.dumps(value, ensure_ascii=False)
    return written.encode("utf-8", "backslashreplace").decode("utf-8")
