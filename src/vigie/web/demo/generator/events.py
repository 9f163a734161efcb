"""What happened: the tram that stands still today, and the morning of the month when the application failed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

from vigie.web.demo.generator import style
from vigie.web.demo.generator.grammar import Fragment, expand, sections
from vigie.web.demo.generator.people import Person
from vigie.web.demo.generator.town import circumstances
from vigie.web.demo.generator.writing import Writer

EVENT_COUNT = 61
EVENT_STOPS = ("Pont-Tournant", "Corderie")
REPOSTS = 3
OUTAGE_DAYS_AGO = 12
OUTAGE_POSTS = 46
HOUR_HAS_BEGUN = 22  # minutes
WARM = (5, 6, 7, 8, 9)

# A moment, its author (None: the official account) and the words.
Told = tuple[datetime, Person | None, str]


def event_start(now: datetime) -> datetime:
    """When today's event began: 50 to 80 minutes before now, on a round ten minutes (17 h 10)."""
    begun = now - timedelta(minutes=62)
    round_ten = begun.replace(minute=begun.minute // 10 * 10, second=0, microsecond=0)
    return round_ten if now - round_ten <= timedelta(minutes=80) else round_ten + timedelta(minutes=10)


def event_end(now: datetime) -> datetime:
    """The last moment of today's posts: now, or the end of the last hour when the present one has just begun.

    An hour of a few minutes holds too few posts to be told from an ordinary one.
    """
    return now if now.minute >= HOUR_HAS_BEGUN else now.replace(minute=0, second=0, microsecond=0)


def stopped_tram(now: datetime, people: list[Person], chance: random.Random) -> Iterator[Told]:
    """The posts of today's event, EVENT_COUNT of them, in order; no person means the official account."""
    start = event_start(now)
    length = int((event_end(now) - start).total_seconds() // 60) - 1
    season = {"chaud" if start.month in WARM else "froid"}
    season |= circumstances(start) - {"chaud", "froid"}
    lines = [
        (section, line)
        for section, fragments in sections("event").items()
        for line in fragments
        if line.suits(season) and line.minutes[0] <= length
    ]
    kept = [pair for pair in lines if pair[0] in ("begins", "official", "false", "praises", "press")]
    others = [pair for pair in lines if pair not in kept]
    wanted = EVENT_COUNT - REPOSTS - len(kept)
    chosen = kept + chance.sample(others, min(wanted, len(others)))
    timed = sorted((_minute(line, length, chance), section, line) for section, line in chosen)
    told: list[Told] = []
    witnesses = chance.sample([person for person in people if person.network != "google"], len(timed))
    for (minute, section, line), witness in zip(timed, witnesses, strict=True):
        moment = start + timedelta(minutes=minute, seconds=chance.uniform(0, 55))
        names = {"elapsed": str(max(5, round(minute / 5) * 5)), "since": f"{start.hour}h{start.minute:02}"}
        text = expand(line.template, chance, names)
        if section == "official":
            told.append((moment, None, text))
        elif section in ("press", "false", "foreign"):
            told.append((moment, witness, text))
        else:
            told.append((moment, witness, style.typed(text, witness, "tired", chance)))
    told += _reposts(told, event_end(now), people, EVENT_COUNT - len(told), chance)
    yield from sorted(told, key=lambda one: one[0])


def _minute(line: Fragment, length: int, chance: random.Random) -> float:
    first, last = line.minutes
    last = min(last, length)
    return chance.triangular(first, max(first + 1, last), first + (last - first) * 0.08) if last > first else first


def _reposts(told: list[Told], now: datetime, people: list[Person], count: int, chance: random.Random) -> list[Told]:
    early = [one for one in told if one[1] is not None and one[0] < now - timedelta(minutes=25)]
    passed_on: list[Told] = []
    for moment, author, text in chance.sample(early, count):
        later = moment + (now - moment) * chance.uniform(0.2, 0.8)
        passed_on.append((later, chance.choice(people), f"RT @{author.handle} : {text}" if author else text))
    return passed_on


def failed_application(now: datetime, people: list[Person], writer: Writer, chance: random.Random) -> Iterator[Told]:
    """A morning twelve days ago, from 7 h 40 (later on a weekend): the application no longer showed tickets."""
    day = now - timedelta(days=OUTAGE_DAYS_AGO)
    hour, minute = (7, 40) if day.weekday() < 5 else (8, 50)
    begun = day.replace(hour=hour, minute=minute, second=0, microsecond=0)
    customers = [person for person in people if person.network != "google"]
    for _ in range(OUTAGE_POSTS):
        moment = begun + timedelta(minutes=chance.triangular(0, 200, 45))
        person = chance.choice(customers)
        text = writer.compose("outage", chance.choice(("angry", "tired", "ironic")), writer.any_line(), moment, person)
        yield moment, person, text
    first, last = sections("outage")["facts official"]
    for fragment, minutes in ((first, 55), (last, 205)):
        moment = begun + timedelta(minutes=minutes)
        yield moment, None, expand(fragment.template, chance, {"moment": "ce matin", "signature": "Lou"})
