"""The folder of uploaded files: each waits there for its confirmation, is imported, and is removed."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from django.conf import settings

from vigie.web.identifiers import new_public_id

OLD = timedelta(days=1)
LARGEST = 200 * 1024 * 1024  # bytes

_NAME = re.compile(r"[a-z0-9]{14}(?:\.[a-z]{2,6}){0,2}")


class TooLarge(Exception):
    """The file is larger than LARGEST."""


def folder() -> Path:
    """Where uploaded files wait: readable by the processes of Vigie only."""
    place: Path = settings.DATA_DIR / "uploads"
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    return place


def keep(chunks: Iterable[bytes], name: str) -> tuple[str, int]:
    """Write a file down; return the name it bears there and its size. Raises TooLarge, OSError."""
    suffixes = "".join(re.findall(r"\.[a-z]{2,6}", name.lower())[-2:])
    stored_as = new_public_id() + suffixes
    size = 0
    path = folder() / stored_as
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > LARGEST:
                    raise TooLarge(name)
                file.write(chunk)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return stored_as, size


def path_of(stored_as: str) -> Path:
    """Where a kept file lies. Raises FileNotFoundError when it is no longer there."""
    path = folder() / stored_as
    if not _NAME.fullmatch(stored_as) or not path.is_file():
        raise FileNotFoundError(stored_as)
    return path


def forget(stored_as: str) -> None:
    """Remove a kept file; twice is once."""
    if _NAME.fullmatch(stored_as):
        (folder() / stored_as).unlink(missing_ok=True)


def forget_old() -> int:
    """Remove the files that nobody confirmed within a day; return how many."""
    limit = time.time() - OLD.total_seconds()
    old = [path for path in folder().iterdir() if _NAME.fullmatch(path.name) and path.stat().st_mtime < limit]
    for path in old:
        path.unlink(missing_ok=True)
    return len(old)
