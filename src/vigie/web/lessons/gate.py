"""Runs the gate on a lesson: gathers what it must not give away, and examines every language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from vigie.web.cases import queries as cases
from vigie.web.lessons import decisions
from vigie.web.people import queries as people

if TYPE_CHECKING:
    from vigie.web.lessons.models import Lesson
    from vigie.web.people.models import Organisation

# What of the organisation's lexicon are its own words, or other firms': they name nobody.
_OWN_WORDS = ("brands", "competitors", "official_accounts")


def surroundings_of(lesson: Lesson) -> decisions.Surroundings:
    """What this lesson must not give away."""
    organisation = lesson.organisation
    lexicon = organisation.lexicon or {}
    known = [organisation.name, *(str(word) for key in _OWN_WORDS for word in lexicon.get(key, ()))]
    return decisions.Surroundings(
        directory=decisions.directory_of(people.names_in_directory(organisation), known),
        teams=_teams(organisation),
        posts=cases.texts_of_posts(lesson.case) if lesson.case is not None else (),
        accounts=[str(account) for account in lexicon.get("official_accounts", ())],
    )


def examine(
    lesson: Lesson, texts: Mapping[str, Mapping[str, str]], *, reader_is_author: bool = False
) -> decisions.Report:
    """Examine the given texts (language → part → words) of a lesson, and what surrounds it."""
    report = decisions.examine(
        passages(texts),
        surroundings_of(lesson),
        case_decided=lesson.case is None or cases.may_be_explained(lesson.case),
        reader_is_author=reader_is_author,
    )
    if lesson.case is None:
        return decisions.Report((*report.problems, decisions.Problem("case_gone")))
    return report


def passages(texts: Mapping[str, Mapping[str, str]]) -> Iterable[decisions.Passage]:
    """The parts of a lesson in reading order, language after language; empty parts are left out."""
    for language, parts in texts.items():
        for part in decisions.PARTS:
            if parts.get(part, "").strip():
                yield decisions.Passage(language, part, parts[part])


def _teams(organisation: Organisation) -> list[decisions.Team]:
    counted = people.teams(organisation)
    sizes = {name: (size, above) for name, size, above in counted}

    def wide_enough(name: str) -> str:
        seen: set[str] = set()
        while name and name not in seen and sizes[name][0] < decisions.SMALLEST_GROUP:
            seen.add(name)
            name = sizes[name][1]
        return "" if name in seen else name

    return [decisions.Team(name, size, wide_enough(above)) for name, size, above in counted]
