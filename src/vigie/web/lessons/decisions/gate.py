"""The gate of R14: whatever lets somebody be recognised keeps a lesson from being published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from vigie.web.lessons.decisions.borrowed import find_borrowed
from vigie.web.lessons.decisions.contacts import find_contacts
from vigie.web.lessons.decisions.dates import find_dates
from vigie.web.lessons.decisions.names import Directory, find_names
from vigie.web.lessons.decisions.reading import plain
from vigie.web.lessons.decisions.units import Team, find_small_teams

PARTS = ("title", "what", "why", "decided", "why_decided")


@dataclass(frozen=True, slots=True)
class Passage:
    """One part of a lesson in one language: `part` is one of PARTS."""

    language: str
    part: str
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What the gate found: a code, where it stands, and whether it bars the way or only deserves a look.

    `hint` completes the advice: a season, the name of a wider unit, a number of words.
    """

    code: str
    language: str = ""
    part: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    hint: str = ""
    bars: bool = True


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a lesson must not give away: people, teams, and the posts of its case; `accounts` are our own."""

    directory: Directory = field(default_factory=Directory)
    teams: Sequence[Team] = ()
    posts: Sequence[str] = ()
    accounts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything found, in reading order."""

    problems: tuple[Problem, ...]

    @property
    def passes(self) -> bool:
        return not any(problem.bars for problem in self.problems)

    @property
    def barring(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.bars)

    def counts(self) -> dict[str, int]:
        """How many of each code: all that is kept with a lesson."""
        return dict(sorted(Counter(problem.code for problem in self.problems).items()))


def examine(
    passages: Iterable[Passage],
    surroundings: Surroundings,
    *,
    case_decided: bool = True,
    reader_is_author: bool = False,
) -> Report:
    """Examine every part of a lesson in every language, then what surrounds it."""
    problems = [problem for passage in passages for problem in _of_passage(passage, surroundings)]
    if not case_decided:
        problems.append(Problem("case_undecided"))
    if reader_is_author:
        problems.append(Problem("same_reader"))
    return Report(tuple(problems))


def _of_passage(passage: Passage, surroundings: Surroundings) -> Iterator[Problem]:
    found = sorted(_places(passage.text, surroundings), key=lambda f: (f[1], -f[2]))
    for code, start, end, hint, bars in found:
        quote = passage.text[start:end]
        yield Problem(code, passage.language, passage.part, start, end, quote, hint, bars)


def _places(text: str, surroundings: Surroundings) -> Iterator[tuple[str, int, int, str, bool]]:
    names, contacts = find_names(text, surroundings.directory), find_contacts(text)
    for named in names:
        yield f"name_{named.how}", named.start, named.end, "", True
    ours = {plain(account).lstrip("@") for account in surroundings.accounts}
    for contact in contacts:
        said_already = contact.kind in ("person", "personal") and _meets(contact, names)
        if not said_already and plain(text[contact.start : contact.end]).lstrip("@") not in ours:
            yield contact.kind, contact.start, contact.end, "", True
    for borrowed in find_borrowed(text, surroundings.posts):
        yield "borrowed", borrowed.start, borrowed.end, str(borrowed.words), True
    for dated in find_dates(text):
        if _meets(dated, contacts):
            continue  # the digits of a telephone number
        yield ("date" if dated.exact else "precise_time"), dated.start, dated.end, dated.season, dated.exact
    for team in find_small_teams(text, surroundings.teams):
        yield "small_team", team.start, team.end, team.within, True


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def _meets(one: _Placed, others: Iterable[_Placed]) -> bool:
    return any(other.start < one.end and one.start < other.end for other in others)
