"""The key file: one JSON file, readable by its owner only, that pseudonyms and sessions rest on."""

from __future__ import annotations

import hmac
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

FORMAT = 1


class KeyFileError(Exception):
    """The key file cannot be used. Says which file and what to do."""


@dataclass(frozen=True, slots=True)
class Keys:
    """`sessions` signs cookies and may be changed (people sign in again); `pseudonyms` never changes."""

    sessions: str
    pseudonyms: bytes
    made_for_this_process: bool = False


def load(path: Path) -> Keys:
    """Read the key file; without one, keys that live as long as this process (enough for `vigie check --help`).

    Raises KeyFileError when the file exists and cannot be used.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Keys(secrets.token_urlsafe(48), secrets.token_bytes(32), made_for_this_process=True)
    except (OSError, ValueError) as error:
        raise KeyFileError(f"{path}: this key file cannot be read ({error}). Restore it from your backup.") from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise KeyFileError(f"{path}: this key file is not of format {FORMAT}. Restore it from your backup.")
    return Keys(str(content["sessions"]), bytes.fromhex(content["pseudonyms"]))


def create(path: Path) -> bool:
    """Write a new key file (mode 600) unless there is one already; return whether it was written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"format": FORMAT, "sessions": secrets.token_urlsafe(48), "pseudonyms": secrets.token_hex(32)}
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=2)
    return True


def digest(key: bytes, *parts: str) -> str:
    """Keyed digest of several texts, 32 hexadecimal characters (128 bits of HMAC-SHA-256).

    Parts are length-prefixed, so that ("ab", "c") and ("a", "bc") differ.
    """
    message = b"".join(len(data).to_bytes(4, "big") + data for data in (p.encode("utf-8", "replace") for p in parts))
    return hmac.digest(key, message, "sha256").hex()[:32]
