"""Finds teams too small for a lesson to name: in a team of four, everybody knows who it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vigie.web.lessons.decisions.ordinary import PARTICLES
from vigie.web.lessons.decisions.reading import words

SMALLEST_GROUP = 5


@dataclass(frozen=True, slots=True)
class Team:
    """A unit: its name, how many people it has, and the name of the first unit above it that is large enough."""

    name: str
    size: int
    within: str = ""


@dataclass(frozen=True, slots=True)
class TeamNamed:
    """A small team named from `start` to `end`, and a wider one to name instead."""

    start: int
    end: int
    within: str


def find_small_teams(text: str, teams: Iterable[Team]) -> list[TeamNamed]:
    """Teams of fewer than five people whose whole name stands in the text, articles aside; reading order."""
    read = [word for word in words(text) if word.plain not in PARTICLES]
    heard = [word.plain for word in read]
    found = []
    for team in teams:
        name = [word.plain for word in words(team.name) if word.plain not in PARTICLES]
        if team.size >= SMALLEST_GROUP or not name:
            continue
        for place in range(len(heard) - len(name) + 1):
            if heard[place : place + len(name)] == name:
                found.append(TeamNamed(read[place].start, read[place + len(name) - 1].end, team.within))
    return sorted(found, key=lambda t: t.start)
