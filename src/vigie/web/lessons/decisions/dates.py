"""Finds exact dates and times, and the season that says enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.engine import fold

_MONTHS = {
    1: "janvier janv january jan",
    2: "fevrier fevr fev february feb",
    3: "mars march mar",
    4: "avril avr april apr",
    5: "mai may",
    6: "juin june jun",
    7: "juillet juil july jul",
    8: "aout august aug",
    9: "septembre sept september sep",
    10: "octobre oct october",
    11: "novembre nov november",
    12: "decembre dec december",
}
_MONTH_OF = {name: number for number, names in _MONTHS.items() for name in names.split()}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTH_OF, key=len, reverse=True)) + r")\b\.?"
_DAY = (
    r"(?:[0-3]?\d(?:\s?(?:er|st|nd|rd|th))?|premier|deux|trois|quatre|cinq|six|sept|huit|neuf"
    r"|dix(?:[- ](?:sept|huit|neuf))?"
    r"|onze|douze|treize|quatorze|quinze|seize|vingt(?:[- ](?:et[- ])?[a-z]+)?|trente(?:[- ]et[- ]un)?)"
)
_EXACT = (
    re.compile(rf"\b{_DAY}\s{{1,2}}(?:de\s|of\s)?{_MONTH}(?:,?\s\d{{4}})?"),
    re.compile(rf"\b{_MONTH}\s[0-3]?\d(?:st|nd|rd|th)?\b(?!\s?h)(?:,?\s\d{{4}})?"),
    re.compile(r"\b(?P<number>[0-3]?\d\s?[/.-]\s?[01]?\d\s?[/.-]\s?(?:19|20)?\d\d)\b"),
    re.compile(r"\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b"),
    re.compile(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s[0-3]?\d\b(?!\s?(?:h|%|fois|post))"),
)
_LOOSE = (
    re.compile(rf"\b{_MONTH}\s(?:19|20)\d\d\b"),
    re.compile(r"\b[0-2]?\d\s?(?:h|:)\s?[0-5]\d\b"),
    re.compile(r"\b(?:avant-hier|hier|yesterday|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) dernier)\b"),
)
_SEASONS = {12: "winter", 1: "winter", 2: "winter", 3: "spring", 4: "spring", 5: "spring"}
_SEASONS |= {6: "summer", 7: "summer", 8: "summer", 9: "autumn", 10: "autumn", 11: "autumn"}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text. `exact`: a day; else a month, an hour. `season` when the month is known."""

    start: int
    end: int
    exact: bool
    season: str = ""


def season_of(month: int) -> str:
    """The season of a month (1 to 12): winter, spring, summer or autumn."""
    return _SEASONS[month]


def find_dates(text: str) -> list[Dated]:
    """Exact dates first, then what is only too precise; spans do not overlap; in reading order."""
    folded = fold(text)
    kept: list[Dated] = []
    for exact, patterns in ((True, _EXACT), (False, _LOOSE)):
        for pattern in patterns:
            for start, end, season in _matches(pattern, folded.text):
                found = Dated(folded.origin[start], folded.origin[end - 1] + 1, exact, season)
                if all(found.end <= other.start or other.end <= found.start for other in kept):
                    kept.append(found)
    return sorted(kept, key=lambda d: d.start)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int, str]]:
    for match in pattern.finditer(text):
        groups = match.groupdict()
        month = _MONTH_OF.get(groups.get("month") or "")
        if month is None and groups.get("number"):
            day, month = (int(part) for part in re.split(r"\s?[/.-]\s?", groups["number"])[:2])
            if not 1 <= day <= 31:
                continue
        if month is None and groups.get("iso"):
            month = int(groups["iso"][5:7])
        if month is not None and not 1 <= month <= 12:
            continue
        yield match.start(), match.end(), season_of(month) if month else ""
