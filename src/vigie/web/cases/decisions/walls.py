"""The walls inside a case: what is private, and what listening may not feed."""

from __future__ import annotations

PRIVATE = frozenset({"closed_group", "one_to_one", "unknown"})


def is_private(visibility: str) -> bool:
    """Whether a post counts as private. Unknown does; followers-only of an open account does not."""
    return visibility in PRIVATE


def may_hold_posts(kind: str, visibility: str) -> str:
    """Why posts (or an alert) cannot be attached: "wall" (R09), "private" (R06), or "" when they can."""
    if kind == "employee_speech":
        return "wall"
    return "private" if is_private(visibility) else ""


def may_record_measure(kind: str, visibility: str, *, private_space: bool, measure: str) -> bool:
    """Whether words on a measure may be recorded: never about an employee's private words (R06)."""
    if not measure.strip() or kind != "employee_speech":
        return True
    return not (is_private(visibility) or private_space)
