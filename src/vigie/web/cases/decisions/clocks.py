"""Legal clocks of a case: dates from dates, with the parameters given from outside."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

# Which clock each kind of case shows, besides what a jurist would add.
SPEECH_CLOCK, PRESS_CLOCK = "D01", "D08"
WORDS_KINDS = frozenset({"misinformation", "employee_speech"})  # the matter is what somebody said
EVENT_KINDS = frozenset({"incident", "crisis"})  # a tram that stops defames nobody
OFFENCES = frozenset({"DEFAMATION_RISK", "INSULT"})  # families of findings of a post that may defame or insult


@dataclass(frozen=True, slots=True)
class Clock:
    """One deadline of a case. `starts_on` is None when the day is not known: it may be running already.

    `certain` is False when another, earlier day could count (nobody said a manager knew, for D01).
    """

    parameter: str
    starts_on: date | None
    ends_on: date | None
    certain: bool


def add_months(start: date, months: int) -> date:
    """The same day of a later month, or that month's last day: the earlier, unextended date."""
    index = start.month - 1 + months
    year, month = start.year + index // 12, index % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def days_left(ends_on: date, today: date) -> int:
    """Whole days until a deadline's last day; 0 on that day, negative after."""
    return (ends_on - today).days


def clocks_of(
    *,
    kind: str,
    first_known_on: date,
    first_known_is_manager: bool,
    published_on: date | None,
    months: dict[str, int],
    target: str = "",
    offending: int = 0,
    posts: int = 0,
    decided_without_measure: bool = False,
) -> list[Clock]:
    """The clocks a case shows. `months` gives the length of each parameter it may need.

    `offending`: how many of its `posts` may defame or insult. An event shows D08 only when somebody of the
    organisation is its target, or when at least half of its posts are such: otherwise it is theirs alone, each with
    `press_clock`. D01 goes once the case is decided without any measure.

    For D01 the day of the first internal knowledge is always taken: it is the safe date, since a manager may
    have known that day even when nobody said so.
    """
    found = []
    if kind == "employee_speech" and not decided_without_measure:
        ends = add_months(first_known_on, months[SPEECH_CLOCK])
        found.append(Clock(SPEECH_CLOCK, first_known_on, ends, certain=first_known_is_manager))
    is_about_words = target == "employee" or 0 < posts <= 2 * offending
    if kind in WORDS_KINDS or (kind in EVENT_KINDS and is_about_words):
        found.append(press_clock(published_on, months[PRESS_CLOCK]))
    return found


def may_offend(families: Collection[str]) -> bool:
    """Whether a post with findings of these families may defame or insult."""
    return not OFFENCES.isdisjoint(families)


def press_clock(published_on: date | None, months: int) -> Clock:
    """The clock of defamation and insult, from the day the words were put online."""
    ends_on = add_months(published_on, months) if published_on else None
    return Clock(PRESS_CLOCK, published_on, ends_on, certain=published_on is not None)
