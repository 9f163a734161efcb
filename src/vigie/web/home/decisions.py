"""What the first page decides: what comes first, how much of it is shown, how much of a long text. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

SHOWN = 8
Segment = tuple[str, str]


class Urgency(IntEnum):
    """What cannot wait comes first; within a degree, what has waited longest."""

    EVENT = 0  # something unusual happens and nobody has looked, or a crisis that nobody decides yet
    SOMEBODY = 1  # a person waits, or could be recognised
    BROKEN = 2  # the programme itself does not work
    DECISION = 3  # others wait for this person's decision
    LATE = 4  # this person is late
    READING = 5  # something to read, to learn, to finish
    QUIET = 6  # good to know


@dataclass(frozen=True, slots=True)
class Awaiting:
    """Something that waits for this person: a whole sentence, what the link does, and where it leads.

    `step` is the step of the loop where it waits, 0 for what is behind the scenes; `moment`, since or until when.
    `also` is a second link, its words and its address, for what one wants next.
    """

    sentence: str
    action: str
    url: str
    urgency: Urgency
    step: int = 0
    moment: datetime | None = None
    also: tuple[str, str] | None = None

    @property
    def signal(self) -> bool:
        return self.urgency <= Urgency.SOMEBODY


def most_urgent(found: Iterable[Awaiting], shown: int = SHOWN) -> tuple[list[Awaiting], list[Awaiting]]:
    """What is shown, most urgent first, and the rest. One more than shown is shown: « et 1 autre » helps nobody."""
    ordered = sorted(
        found, key=lambda a: (a.urgency, a.moment is None, a.moment.timestamp() if a.moment is not None else 0)
    )
    if len(ordered) == shown + 1:
        return ordered, []
    return ordered[:shown], ordered[shown:]


def calls_of(found: Iterable[Awaiting]) -> dict[int, str]:
    """For each step of the loop where something waits: "calls" when it cannot wait, else "waits"."""
    calls: dict[int, str] = {}
    for item in found:
        if item.step:
            calls[item.step] = "calls" if item.signal else calls.get(item.step, "waits")
    return calls


def around_changes(segments: Sequence[Segment], room: int = 70) -> list[Segment]:
    """The changed pieces of a text with what surrounds them: long unchanged stretches become « … »."""
    kept: list[Segment] = []
    last = len(segments) - 1
    for place, (operation, text) in enumerate(segments):
        if operation != "equal" or len(text) <= 2 * room:
            kept.append((operation, text))
            continue
        before = "" if place == 0 else _start(text, room)
        after = "" if place == last else _end(text, room)
        kept.append(("equal", f"{before}… {after}" if after else f"{before}…"))
    return kept


def shortened(text: str, room: int) -> str:
    """A text on one line, cut after a whole word when it has more than `room` characters."""
    line = " ".join(text.split())
    if len(line) <= room:
        return line
    cut = line[: room - 1]
    return (cut[: cut.rfind(" ")] if " " in cut else cut).rstrip(" ,;:.") + "…"


def _start(text: str, room: int) -> str:
    cut = text[:room]
    return cut[: cut.rfind(" ") + 1] or cut


def _end(text: str, room: int) -> str:
    cut = text[-room:]
    space = cut.find(" ")
    return cut[space + 1 :] if space >= 0 else cut
