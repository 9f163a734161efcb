"""Composes the text of a post: an opening, a fact of a theme at a place and moment, more of it, an ending."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from vigie.web.demo.generator import style
from vigie.web.demo.generator.grammar import Fragment, expand, sections
from vigie.web.demo.generator.people import Person
from vigie.web.demo.generator.town import BOAT, BUSES, LINES, TRAM, Line, circumstances, slots

LONGEST = {"x": 280, "bluesky": 300, "mastodon": 500}


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject: its words file, how often it comes, which tempers it allows, and who may speak of it."""

    name: str
    weight: float
    tempers: tuple[str, ...] = ("angry", "tired", "ironic", "polite", "neutral")
    modes: tuple[str, ...] = ("bus", "tram", "boat")
    networks: tuple[str, ...] = ("x", "facebook", "mastodon", "bluesky", "instagram")


THEMES = (
    Theme("delay", 26),
    Theme("crowding", 11, modes=("bus", "tram")),
    Theme("price", 9, tempers=("angry", "tired", "ironic", "polite"), modes=("bus", "tram")),
    Theme("access", 7, tempers=("angry", "tired", "polite"), modes=("bus", "tram")),
    Theme("app", 9, modes=("bus", "tram")),
    Theme("drivers", 5, tempers=("angry", "polite", "neutral"), modes=("bus", "tram")),
    Theme("lost", 5, tempers=("asking",)),
    Theme("stops", 6, modes=("bus", "tram")),
    Theme("praise", 14, tempers=("happy",)),
    Theme("questions", 8, tempers=("asking",), modes=("bus", "tram")),
    Theme("jokes", 8, tempers=("bare",), modes=("bus", "tram")),
    Theme("ferry", 3, tempers=("tired", "polite", "neutral"), modes=("boat",)),
    Theme("rivals", 2, tempers=("bare",)),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A text and what it speaks of, before it becomes a post."""

    text: str
    theme: str
    temper: str
    line: Line


class Writer:
    """Composes texts; avoids a fragment it has just used, so that two neighbours do not sound alike."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._recent: list[str] = []

    def complaint_or_praise(self, person: Person, moment: datetime, line: Line | None = None) -> Draft:
        """A text of one of the themes, as this person would write it at this local moment."""
        chance = self._chance
        themes = [theme for theme in THEMES if line is None or line.mode in theme.modes]
        theme = chance.choices(themes, [theme.weight for theme in themes])[0]
        where = line or self._line(theme, person)
        temper = person.temper if person.temper in theme.tempers else chance.choice(theme.tempers)
        text = self.compose(theme.name, temper, where, moment, person)
        return Draft(text, theme.name, temper, where)

    def compose(self, name: str, temper: str, line: Line, moment: datetime, person: Person) -> str:
        """Opening, fact, more, ending; shorter where the network asks for it."""
        chance = self._chance
        names = slots(line, moment, chance)
        now = circumstances(moment)
        words, tempers = sections(name), sections("tempers")
        facts = (*words.get("facts any", ()), *words.get(f"facts {line.mode}", ()))
        parts = [self._pick(facts, now, names)]
        limit = LONGEST.get(person.network, 900)
        wanted = chance.random()
        if words.get("more any") and wanted < 0.62:
            parts.append(self._pick(words["more any"], now, names))
        if words.get("more any") and wanted < 0.14 and limit > 300:
            parts.append(self._pick(words["more any"], now, names))
        bare = temper == "bare"
        if not bare and chance.random() < (0.6 if temper != "neutral" else 0.25):
            parts.insert(0, self._pick(tempers[f"open {temper}"], now, names))
        if not bare and chance.random() < 0.5:
            parts.append(self._pick(tempers[f"close {temper}"], now, names))
        if words.get("end any") and chance.random() < person.hashtags:
            parts.append(self._pick(words["end any"], now, names))
        while len(_joined(parts)) > limit - 20 and len(parts) > 1:
            parts.pop()
        mood = {"bare": "ironic", "asking": "polite"}.get(temper, temper)
        return style.typed(_joined(dict.fromkeys(parts)), person, mood, chance)

    def review(self, line: Line, moment: datetime, person: Person) -> str:
        """An opinion left on a map: a beginning, two or three things lived, a verdict."""
        kind = self._chance.choices(("bad", "mixed", "good"), (4, 3, 4))[0]
        names, now = slots(line, moment, self._chance), circumstances(moment)
        words = sections("reviews")
        facts = [self._pick(words[f"facts {kind}"], now, names) for _ in range(self._chance.choice((1, 2, 2, 3)))]
        parts = [self._pick(words[f"open {kind}"], now, names), *facts, self._pick(words[f"close {kind}"], now, names)]
        return style.typed(_joined(dict.fromkeys(parts)), person, "neutral", self._chance)

    def said(self, name: str, section: str, line: Line, moment: datetime, person: Person | None = None) -> str:
        """One fragment alone, typed carefully unless a person is given."""
        text = self._pick(sections(name)[section], circumstances(moment), slots(line, moment, self._chance))
        return style.typed(text, person, "neutral", self._chance) if person else text

    def any_line(self) -> Line:
        """A line, by how much it is spoken of."""
        return self._chance.choices(LINES, [line.weight for line in LINES])[0]

    def _line(self, theme: Theme, person: Person) -> Line:
        # Most people have their line; the tram is left to its own count, see `rhythm`.
        lines = [line for line in (BOAT, *BUSES) if line.mode in theme.modes]
        if not lines:
            return TRAM
        if self._chance.random() < 0.7:
            return lines[person.line % len(lines)]
        return self._chance.choices(lines, [line.weight for line in lines])[0]

    def _pick(self, fragments: Iterable[Fragment], now: frozenset[str], names: dict[str, str]) -> str:
        suited = [fragment for fragment in fragments if fragment.suits(now)]
        fresh = [fragment for fragment in suited if fragment.template not in self._recent]
        # A short list runs out: then anything but the last words, which may stand in this very text.
        pool = fresh or [fragment for fragment in suited if fragment.template not in self._recent[-4:]] or suited
        # What the moment calls for comes three times as often as what could be said at any hour.
        chosen = self._chance.choices(pool, [3 if fragment.conditions else 1 for fragment in pool])[0]
        self._recent.append(chosen.template)
        del self._recent[:-40]
        return expand(chosen.template, self._chance, names)


def _joined(parts: Iterable[str]) -> str:
    """Sentences side by side; after a comma or a colon the next one goes on in lower case."""
    text = ""
    for part in parts:
        if text.endswith((",", ":", "mais", "…")) and _may_be_lowered(part):
            text = f"{text} {part[0].lower()}{part[1:]}"
        else:
            text = f"{text} {part}" if text else part
    return text


def _may_be_lowered(part: str) -> bool:
    first = part.split(" ", 1)[0].strip(".,;:!?«»")
    return first.lower() not in _NAMES and not (len(first) > 1 and first.isupper())


_NAMES = frozenset({"corail", "mobilis", "beffroi", "gare"} | {s.lower() for line in LINES for s in line.stops})
