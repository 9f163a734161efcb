"""What is decided about proposals: whether one can be decided, and whether its clause changed under it. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

PROPOSED = "proposed"

# Where a proposal stands towards the clause it wants to change.
FRESH = "fresh"  # the clause says what it said when the proposal was written
STALE = "stale"  # the clause in force says something else since
DRAFT_DIFFERS = "draft_differs"  # the draft of the charter already changes this clause
GONE = "gone"  # the clause is no longer in force, nor in the draft


def digest_of(words: Mapping[str, tuple[str, str]]) -> str:
    """SHA-256 of the words of a clause in every language (language → title, body), 64 hexadecimal characters."""
    read = hashlib.sha256()
    for language, (title, body) in sorted(words.items()):
        for piece in (language, title, body):
            data = piece.encode("utf-8", "replace")
            read.update(len(data).to_bytes(4, "big") + data)
    return read.hexdigest()


def standing(base: str, in_force: str | None, draft: str | None, *, has_draft: bool) -> str:
    """Where a proposal stands, from digests: of the words it was written against, in force, and in the draft.

    None: the clause is not there. A draft that says exactly what the proposal was written against is no obstacle.
    """
    if has_draft:
        if draft is None:
            return GONE
        if draft == base:
            return FRESH
        return STALE if in_force != base else DRAFT_DIFFERS
    if in_force is None:
        return GONE
    return FRESH if in_force == base else STALE


def changes_nothing(proposed: Mapping[str, tuple[str, str]], current: Mapping[str, tuple[str, str]]) -> bool:
    """Whether the proposed words are those of the clause, spaces at the ends aside."""
    return all(
        tuple(piece.strip() for piece in words) == tuple(piece.strip() for piece in current.get(language, ("", "")))
        for language, words in proposed.items()
    )
