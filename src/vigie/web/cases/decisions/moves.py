"""The moves a case may make; everything else is refused."""

from __future__ import annotations

from collections.abc import Mapping

TRANSITIONS: Mapping[str, frozenset[str]] = {
    "signalled": frozenset({"qualified", "dismissed", "handed_over"}),
    "qualified": frozenset({"decided", "dismissed", "handed_over"}),
    "decided": frozenset({"explained", "reopened", "handed_over"}),
    # A case is not closed before it is explained: by a lesson, or by the reason why there is none.
    "explained": frozenset({"closed", "reopened", "handed_over"}),
    "closed": frozenset({"reopened"}),
    # What is reopened is qualified again: the facts have changed, or were not what was believed.
    "reopened": frozenset({"qualified", "dismissed", "handed_over"}),
    "dismissed": frozenset({"reopened"}),
    # What left for the whistle-blowing channel never comes back.
    "handed_over": frozenset(),
}
STATES = frozenset(TRANSITIONS)
UNFINISHED = frozenset({"signalled", "qualified", "decided", "explained", "reopened"})


def may_move(before: str, after: str) -> bool:
    """Whether a case in one state may go to another. Staying is no move. Unknown states move nowhere."""
    return after in TRANSITIONS.get(before, frozenset())
