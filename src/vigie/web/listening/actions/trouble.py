"""What a database error means for an import: wait and try again, or stop with a sentence."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from django.db import Error, IntegrityError, OperationalError
from django.utils.translation import gettext as _

from vigie.web.listening.errors import ImportTrouble

ATTEMPTS = 5
PAUSE = 0.5  # seconds before the second attempt, doubled each time

_BUSY = ("database is locked", "database table is locked", "deadlock detected", "could not serialize", "lock timeout")
_FULL = ("database or disk is full", "no space left", "could not extend file", "disk i/o error")

Result = TypeVar("Result")


def patiently(attempt: Callable[[], Result], *, pause: Callable[[float], None] = time.sleep) -> Result:
    """Run a transaction again while the database is busy or another import wrote the same posts first.

    Raises ImportTrouble when it stays busy, when the disk is full or when the database is gone.
    """
    for number in range(ATTEMPTS):
        try:
            return attempt()
        except (OperationalError, IntegrityError) as error:
            last = number == ATTEMPTS - 1
            if last or not (isinstance(error, IntegrityError) or is_busy(error)):
                raise ImportTrouble(why=in_words(error)) from error
            pause(PAUSE * 2**number)
        except Error as error:
            raise ImportTrouble(why=in_words(error)) from error
    raise AssertionError("unreachable")


def is_busy(error: Exception) -> bool:
    """Whether waiting may help."""
    return any(words in str(error).lower() for words in _BUSY)


def in_words(error: Exception) -> str:
    """What stopped the import, for people."""
    said = str(error).lower()
    if any(words in said for words in _FULL):
        return _("le disque est plein")
    if is_busy(error):
        return _("la base de données est restée occupée par un autre processus")
    return _("la base de données ne répond pas ({error})").format(error=str(error).strip().splitlines()[0][:200])
