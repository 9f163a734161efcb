"""The charter a command is given as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from vigie.cli._input import decode
from vigie.engine import Charter

Command = TypeVar("Command", bound="Callable[..., Any] | click.Command")
option: Callable[[Command], Command] = click.option(
    "--charter",
    "charter_file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help="Fichier YAML : lexique, clauses et règles de l’organisation.",
)


def read(path: Path | None) -> Charter | None:
    """The charter of a file, or None without one; click.UsageError says where the file goes wrong."""
    if path is None:
        return None
    from vigie.engine.charter_file import CharterFileError, read_charter

    if not path.is_file():
        raise click.UsageError(f"{path} : ce fichier n'existe pas. / no such file.")
    try:
        return read_charter(decode(path.read_bytes(), str(path)), name=str(path))
    except CharterFileError as error:
        raise click.UsageError(str(error)) from None
