"""The text or the lines a command is given: a sentence, a file, or the standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

import click

_LONGEST_PATH = 4096


def read_text(given: str | None) -> str:
    """The text itself, or what the file or the standard input holds."""
    if given is None and sys.stdin.isatty():
        raise click.UsageError(
            "Que faut-il relire ? Donnez une phrase, un fichier, ou - pour l'entrée standard.\n"
            'What is to be checked? Example: vigie check "Mon texte"'
        )
    if given is None or given == "-":
        return decode(sys.stdin.buffer.read(), "-")
    path = existing_file(given)
    return decode(path.read_bytes(), given) if path else given


def existing_file(given: str) -> Path | None:
    """The file of that name, or None for what is a text; click.UsageError for a file that is not there."""
    if len(given) > _LONGEST_PATH or "\n" in given or "\0" in given:
        return None
    path = Path(given)
    try:
        if path.is_file():
            return path
    except OSError:
        return None
    if " " not in given and path.suffix in (".txt", ".md"):
        raise click.UsageError(f"{given} : ce fichier n'existe pas. / no such file.")
    return None


def decode(content: bytes, name: str) -> str:
    """UTF-8, with or without its mark; click.UsageError says which byte is not."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{name} : l'octet {error.start + 1} n'est pas de l'UTF-8 ; enregistrez le fichier en UTF-8."
        raise click.UsageError(f"{message} / byte {error.start + 1} is not UTF-8.") from None


def open_lines(given: str | None) -> BinaryIO:
    """The lines of a file or of the standard input, as bytes."""
    if given is None or given == "-":
        return sys.stdin.buffer
    path = Path(given)
    if not path.is_file():
        raise click.UsageError(f"{given} : ce fichier n'existe pas. / no such file.")
    return path.open("rb")
