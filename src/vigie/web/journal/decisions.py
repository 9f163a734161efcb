"""Pure decisions of the journal: what exactly is hashed, and what a reading of the chain shows."""

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
    """Digest of a payload: SHA-256 of the salt (hexadecimal text), a line feed and the canonical payload."""
    return hashlib.sha256(f"{salt}\n{payload}".encode("ascii")).hexdigest()


def line_hash(canonical_line: str) -> str:
    """SHA-256 of the canonical text of a line."""
    return hashlib.sha256(canonical_line.encode("utf-8", "surrogatepass")).hexdigest()


def checked(payload: Any, where: str = "payload") -> Any:
    """The payload, if it may stand in a line. Raises TooMuchForALine, naming the fact."""
    if isinstance(payload, str):
        if len(payload) > LONGEST_TEXT:
            raise TooMuchForALine(
                f"{where}: {len(payload)} characters, {LONGEST_TEXT} at most; a line carries ids, not post text"
            )
    elif isinstance(payload, dict):
        for key, value in payload.items():
            checked(value, f"{where}.{key}")
    elif isinstance(payload, (list, tuple)):
        for rank, value in enumerate(payload):
            checked(value, f"{where}[{rank}]")
    elif payload is not None and not isinstance(payload, (bool, int, float)):
        raise TooMuchForALine(f"{where}: {type(payload).__name__} cannot stand in a line; give its id or its text")
    return payload
