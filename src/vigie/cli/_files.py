"""Texts from several files and folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from vigie.cli._input import decode

SUFFIXES = (".txt", ".md")


def are_files(given: Sequence[str]) -> bool:
    """Whether what a command is given names several files, or a folder."""
    return len(given) > 1 or (len(given) == 1 and _is_folder(given[0]))


def files_of(given: Sequence[str]) -> Iterator[Path]:
    """The files, and those of the folders that hold a text (.txt, .md), in order; a hidden one is left alone."""
    for name in given:
        path = Path(name)
        if _is_folder(name):
            inside = (one for one in sorted(path.rglob("*")) if one.suffix in SUFFIXES and one.is_file())
            yield from (one for one in inside if not any(part.startswith(".") for part in one.relative_to(path).parts))
        elif path.is_file():
            yield path
        else:
            raise click.UsageError(f"{name} : ce fichier n'existe pas. / no such file.")


def text_of(path: Path) -> str:
    return decode(path.read_bytes(), str(path))


def _is_folder(name: str) -> bool:
    try:
        return "\0" not in name and len(name) < 4096 and Path(name).is_dir()
    except OSError:
        return False
