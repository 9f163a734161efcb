"""Relire un texte avant de le publier. / Check a text before it is published."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import click

from vigie.cli import _charter
from vigie.cli._files import are_files, files_of, text_of
from vigie.cli._fixing import mend_file, mend_line, mend_text, summary
from vigie.cli._input import decode, existing_file, open_lines, read_text
from vigie.cli._lines import LineError, read_post
from vigie.cli._printing import render_report, wants_colour
from vigie.engine import AuthorRole, Charter, Post, Report, Severity, check


@click.command()
@click.argument("given", metavar="[TEXT]...", nargs=-1)
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
@_charter.option
@click.pass_context
def command(
    ctx: click.Context,
    given: tuple[str, ...],
    *,
    format_: str,
    jsonl: bool,
    author_role: str,
    fail_on: str,
    language: str,
    fix: bool,
    placeholders: str,
    charter_file: Path | None,
) -> None:
    """Relit TEXT avant qu'il soit publié : une phrase, des fichiers, des dossiers, ou - pour l'entrée standard.

    D'un dossier sont lus les fichiers .txt et .md ; --format json écrit alors une ligne par fichier.

    Code de sortie : 0 rien à signaler, 1 quelque chose au moins aussi grave que --fail-on, 2 l'entrée ne
    se comprend pas. Le texte n'est gardé nulle part. Avec --fix, il porte sur ce qui reste une fois le
    texte réécrit ; avec --jsonl, chaque ligne reçoit le texte réécrit sous "fixed".
    """
    words = language if placeholders == "words" else None
    charter = _charter.read(charter_file)
    many = are_files(given)
    text = given[0] if given else None
    asked = _Asked(author_role, Severity(fail_on), language, charter)
    if jsonl:
        if many:
            raise click.UsageError("--jsonl : un seul fichier. / one file only.")
        mend = (lambda report: mend_line(report, words)) if fix else None
        ctx.exit(_check_lines(open_lines(text), asked, mend))
    if fix:
        names = [str(path) for path in files_of(given)] if many else [text]
        ctx.exit(max((_fix(name, asked, words) for name in names), default=0))
    if many:
        ctx.exit(_check_files(given, asked, as_json=format_ == "json"))
    report = asked.check(read_text(text))
    if format_ == "json":
        click.echo(_json(report.to_dict()))
    else:
        click.echo(render_report(report, language=language, colour=wants_colour()))
    ctx.exit(asked.exit_code(report))


@dataclass(frozen=True, slots=True)
class _Asked:
    """How the texts are to be read, and from which severity the command fails."""

    author_role: str
    fail_on: Severity
    language: str
    charter: Charter | None

    def check(self, text: str) -> Report:
        return check(Post(text, author_role=self.author_role), self.charter, language=self.language)

    def exit_code(self, report: Report) -> int:
        return 1 if report.reaches(self.fail_on) else 0


def _check_files(given: Sequence[str], asked: _Asked, *, as_json: bool) -> int:
    """Check each file; in words only those with something to say, then how many were read."""
    worst = read = 0
    for path in files_of(given):
        report = asked.check(text_of(path))
        worst, read = max(worst, asked.exit_code(report)), read + 1
        if as_json:
            click.echo(_json(report.to_dict(str(path))))
        elif report.findings:
            click.echo(f"{path}\n{render_report(report, language=asked.language, colour=wants_colour())}\n")
    if not as_json:
        click.echo(f"{read} fichiers relus." if asked.language == "fr" else f"{read} files checked.", err=True)
    return worst


def _fix(given: str | None, asked: _Asked, words: str | None) -> int:
    """Rewrite a file, or print a text rewritten; the exit code is that of what is left."""
    path = existing_file(given) if given not in (None, "-") else None
    if path:
        mended = mend_file(path, decode(path.read_bytes(), str(path)), asked.author_role, words)
        click.echo(f"{path} : {summary(mended, asked.language)}", err=True)
    else:
        mended = mend_text(read_text(given), asked.author_role, words)
        click.echo(mended.text)
        click.echo(summary(mended, asked.language), err=True)
    return asked.exit_code(asked.check(mended.text))


def _check_lines(lines: BinaryIO, asked: _Asked, mend: Callable[[Report], dict[str, str]] | None = None) -> int:
    """Check each line, write a line for each; 2 if one could not be read, else 1 or 0."""
    worst = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            id_, post = read_post(line, author_role=asked.author_role)
        except LineError as error:
            click.echo(_json(error.to_dict(number)))
            worst = 2
            continue
        report = check(post, asked.charter, language=asked.language)
        click.echo(_json(report.to_dict(id_) | (mend(report) if mend else {})))
        worst = max(worst, asked.exit_code(report))
    return worst


def _json(value: dict[str, Any]) -> str:
    """One line; a lone surrogate in an id is escaped rather than refused by the terminal."""
    written = json.dumps(value, ensure_ascii=False)
    return written.encode("utf-8", "backslashreplace").decode("utf-8")
