"""What a case asks for next, as one code."""

from __future__ import annotations

from collections.abc import Collection

GOOD_NEWS = ("thank", "understand", "reproduce")


def missing_steps(kind: str, done: Collection[str]) -> tuple[str, ...]:
    """The steps of good news not recorded yet, in order; none for other kinds."""
    return tuple(step for step in GOOD_NEWS if step not in done) if kind == "positive" else ()


def next_step(*, kind: str, state: str, screened: bool, steps_done: Collection[str]) -> str:
    """What is asked next: screen, qualify, thank, understand, reproduce, decide, explain, close, nothing or gone."""
    if state in ("signalled", "reopened"):
        return "screen" if kind == "employee_speech" and not screened else "qualify"
    if state == "qualified":
        missing = missing_steps(kind, steps_done)
        return missing[0] if missing else "decide"
    return {"decided": "explain", "explained": "close", "handed_over": "gone"}.get(state, "nothing")
