"""Public identifiers: what the outside sees instead of row numbers."""

from __future__ import annotations

import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that reads like something else


def new_public_id() -> str:
    """A random identifier of 14 characters (69 bits), safe in URLs and easy to read aloud."""
    return "".join(secrets.choice(ALPHABET) for _ in range(14))
