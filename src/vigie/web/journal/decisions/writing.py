"""What exactly is hashed: the canonical text of a payload and of a line. docs/journal.md says the same in words."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

FORMAT = 1
LONGEST_TEXT = 400


class TooMuchForALine(ValueError):
    """A fact is too long, or of a kind that JSON does not hold. Lines carry ids and small values, no post text."""


def canonical(value: Any) -> str:
    """JSON with sorted keys, no spaces, ASCII only: one text for one value."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def written_time(moment: datetime) -> str:
    """A moment as hashed: UTC, six decimals, final Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def payload_digest(salt: str, payload: str) -> str:
    """SHA-256, in hexadecimal, of the salt (hexadecimal text), a line feed and the canonical payload.

    The salt is random: once it is erased with the payload, the digest says nothing of what was there.
    """
    return hashlib.sha256(f"{salt}\n{payload}".encode("utf-8", "surrogatepass")).hexdigest()


def line_text(
    *,
    organisation: str,
    sequence: int,
    at: datetime,
    verb: str,
    actor: str,
    about: str,
    payload_digest: str,
    previous: str,
) -> str:
    """The canonical text of a line, in the present format."""
    return canonical(
        {
            "about": about,
            "actor": actor,
            "at": written_time(at),
            "format": FORMAT,
            "organisation": organisation,
            "payload_digest": payload_digest,
            "previous": previous,
            "sequence": sequence,
            "verb": verb,
        }
    )


def line_hash(text: str) -> str:
    """SHA-256, in hexadecimal, of the canonical text of a line."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def checked(payload: Any, where: str = "payload") -> Any:
    """The payload, if it may stand in a line. Raises TooMuchForALine, naming the fact."""
    if isinstance(payload, str):
        if len(payload) > LONGEST_TEXT:
            raise TooMuchForALine(
                f"{where}: {len(payload)} characters, {LONGEST_TEXT} at most; a line carries ids, not post text"
            )
    elif isinstance(payload, dict):
        for key, value in payload.items():
            if not isinstance(key, str):
                raise TooMuchForALine(f"{where}: the key {key!r} must be a text")
            checked(value, f"{where}.{key}")
    elif isinstance(payload, list | tuple):
        for rank, value in enumerate(payload):
            checked(value, f"{where}[{rank}]")
    elif payload is not None and not isinstance(payload, bool | int | float):
        raise TooMuchForALine(f"{where}: {type(payload).__name__} cannot stand in a line; give its id or its text")
    return payload
