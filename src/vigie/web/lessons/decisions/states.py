"""The life of a lesson: draft → submitted → published → withdrawn, and the only ways between."""

from __future__ import annotations

DRAFT = "draft"
SUBMITTED = "submitted"
PUBLISHED = "published"
WITHDRAWN = "withdrawn"

# act -> (from, to); a lesson rewritten after it was submitted is a draft again
ARROWS = {
    "write": ({DRAFT, SUBMITTED}, DRAFT),
    "submit": ({DRAFT}, SUBMITTED),
    "send_back": ({SUBMITTED}, DRAFT),
    "publish": ({SUBMITTED}, PUBLISHED),
    "withdraw": ({PUBLISHED}, WITHDRAWN),
}


def next_state(state: str, act: str) -> str | None:
    """Where an act leads from a state; None when there is no such way."""
    starts, end = ARROWS[act]
    return end if state in starts else None
