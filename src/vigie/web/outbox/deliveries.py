"""Ways out for messages: a file each, or the console. Each says what it knows of the acceptance."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Protocol

from django.conf import settings

from vigie.web.outbox.decisions import Letter, file_name, written


class NotAccepted(Exception):
    """Certainly not delivered: it may be tried again, nobody can have received it."""


class Refused(NotAccepted):
    """Certainly not delivered, and it never will be as it is."""


class Delivery(Protocol):
    """A way out. Any error but NotAccepted leaves the acceptance in doubt: the message becomes `unknown`."""

    def deliver(self, letter: Letter) -> None:
        """Hand a letter over; returning means it was accepted."""


class Files:
    """One `.eml` file a message, in the `mail` folder of the data folder; whole or absent."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def deliver(self, letter: Letter) -> None:
        content = _written(letter)
        target = self._folder / file_name(letter)
        draft = target.with_suffix(".part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
        except OSError as error:
            # Until the last step nobody reads the file, and the last step is done or not done.
            raise NotAccepted(f"{target}: {error.strerror}") from error


class Console:
    """On the standard output, between two lines."""

    def deliver(self, letter: Letter) -> None:
        sys.stdout.write("─" * 72 + "\n" + _written(letter).decode("utf-8", "replace") + "─" * 72 + "\n")
        sys.stdout.flush()


def chosen() -> Delivery:
    """The way out that the settings choose (VIGIE_MAIL)."""
    if settings.MAIL_DELIVERY == "console":
        return Console()
    return Files(Path(settings.DATA_DIR) / "mail")


def _written(letter: Letter) -> bytes:
    try:
        return written(letter)
    except ValueError as error:
        raise Refused(f"cannot be written as a letter: {error}") from error
