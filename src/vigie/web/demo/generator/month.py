"""The whole month in order of time: ordinary days, the outage, the stories, and today's event."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from typing import Any

from vigie.web.demo.generator.events import Told, event_start, failed_application, stopped_tram
from vigie.web.demo.generator.hostile import HOSTILE
from vigie.web.demo.generator.people import Person, crowd
from vigie.web.demo.generator.rhythm import arrivals, same_slot_on_past_days
from vigie.web.demo.generator.stories import STORIES, native_id, story_id
from vigie.web.demo.generator.town import BUSES, TRAM, Line
from vigie.web.demo.generator.writing import Writer

DAYS = 28
PEOPLE = 700
USUAL = 5.5  # posts about line 4, on an ordinary day, at the hours of today's event
OFFICIAL = "TransportsCorail"
VISITORS, COLLEAGUES = 40, 25  # the first of the crowd only pass through, the next work for the company


def _careful(handle: str, name: str, network: str) -> Person:
    """Somebody who types without a slip."""
    return Person(handle, name, network, "neutral", 0, True, True, True, False, 0, 0, 0)


GAZETTE = _careful("GazetteDeLaBaie", "La Gazette de la Baie", "x")
UNIONS = _careful("IntersyndicaleCorail", "Intersyndicale Corail", "facebook")


def generate(seed: int, now: datetime, zone: tzinfo) -> Iterator[dict[str, Any]]:
    """About 2,000 public posts of the four weeks before `now` (aware), in order, as `vigie import` reads them.

    Each is `{"id", "network", "author", "author_name", "url", "published_at", "is_official", "visibility", "text"}`,
    with `published_at` in ISO 8601 of `zone`. The same seed, moment and zone give the same posts.
    """
    now = now.astimezone(zone).replace(microsecond=0)
    chance = random.Random(f"{seed} {now.date()}")
    people = crowd(PEOPLE, chance)
    writer = Writer(chance)
    told: list[Told] = [
        *_ordinary(now, zone, people, writer, chance),
        *failed_application(now, people, writer, chance),
        *stopped_tram(now, people, chance),
    ]
    records = [_record(one, seed, rank) for rank, one in enumerate(sorted(told, key=lambda one: one[0]))]
    for story in STORIES:
        author = _careful(story.handle, story.name, story.network)
        records.append(_record((story.moment(now), author, story.text), seed, 0, story_id(story.key, seed)))
    return iter(sorted(records, key=lambda record: (record["published_at"], record["id"])))


def _ordinary(
    now: datetime, zone: tzinfo, people: list[Person], writer: Writer, chance: random.Random
) -> Iterator[Told]:
    first = (now - timedelta(days=DAYS)).replace(hour=0, minute=0, second=0)
    start = event_start(now)
    tram = [
        *arrivals(first, start, about_tram=True, chance=chance),
        *same_slot_on_past_days(start, now, days=DAYS, usual=USUAL, zone=zone, chance=chance),
    ]
    rest = list(arrivals(first, now - timedelta(minutes=1), about_tram=False, chance=chance))
    quiet = [moment for moment in rest if moment < start]
    hostile = dict(zip(chance.sample(quiet, len(HOSTILE)), HOSTILE, strict=True))
    about_tram = set(tram)
    said: list[Told] = []
    for moment in sorted([*tram, *rest]):
        if moment in hostile:
            one: Told = (moment, chance.choice(people), hostile[moment])
        elif moment in about_tram:
            one = _about_tram(moment, people, writer, chance)
        else:
            one = _about_anything(moment, people, writer, chance)
            while moment >= start and re.search(r"igne ?4", one[2]):
                one = _about_anything(moment, people, writer, chance)
        said.append(one)
        yield one
        repeated = _repeated(said, one, now, people, chance)
        if repeated:
            yield repeated
    yield from _official(first, now, writer, chance)


def _about_tram(moment: datetime, people: list[Person], writer: Writer, chance: random.Random) -> Told:
    person = _somebody(people, chance)
    if person.network == "google":
        return moment, person, writer.review(TRAM, moment, person)
    text = writer.complaint_or_praise(person, moment, TRAM).text
    if not re.search(r"igne ?4", text) and chance.random() < 0.85:
        text += chance.choice((" #Ligne4", " #ligne4 #TransportsCorail", " (ligne 4)", " Ligne 4.", " #Ligne4"))
    return moment, person, text


def _about_anything(moment: datetime, people: list[Person], writer: Writer, chance: random.Random) -> Told:
    person = _somebody(people, chance)
    kind = chance.random()
    line = chance.choice(BUSES)
    waking = 7 <= moment.hour < 23
    if waking and kind < 0.04:
        return moment, *_at_work(moment, people, line, writer, chance)
    if waking and kind < 0.075:
        visitor = chance.choice(people[:VISITORS])
        return moment, visitor, writer.said("tourists", chance.choice(("facts en", "facts es")), line, moment)
    if waking and kind < 0.1:
        return moment, person, writer.said("personal", "facts any", line, moment, person)
    if waking and kind < 0.11:
        return moment, GAZETTE, writer.said("rivals", "facts press", line, moment)
    if person.network == "google":
        return moment, person, writer.review(line, moment, person)
    return moment, person, writer.complaint_or_praise(person, moment).text


def _at_work(
    moment: datetime, people: list[Person], line: Line, writer: Writer, chance: random.Random
) -> tuple[Person, str]:
    """Somebody of the company in their own name, or the unions together."""
    kind = chance.choices(("proud", "measured", "union"), (5, 4, 1.5))[0]
    author = UNIONS if kind == "union" else chance.choice(people[VISITORS : VISITORS + COLLEAGUES])
    return author, writer.said("employees", f"facts {kind}", line, moment)


def _somebody(people: list[Person], chance: random.Random) -> Person:
    """Few people post often, many once."""
    ordinary = people[VISITORS + COLLEAGUES :]
    return ordinary[int(len(ordinary) * chance.random() ** 1.4)]


def _repeated(said: list[Told], one: Told, now: datetime, people: list[Person], chance: random.Random) -> Told | None:
    """Now and then somebody passes a recent post on, as it is or with a word of theirs."""
    moment, author, text = one
    if chance.random() > 0.035 or author is None or len(text) > 220:
        return None
    later = moment + timedelta(minutes=chance.uniform(4, 300))
    if later >= now - timedelta(minutes=90):
        return None
    other = chance.choice(people)
    words = chance.choice(("RT @{0} : {1}", "RT @{0} : {1}", "{1}", "« {1} » (@{0})"))
    return later.replace(microsecond=0), other, words.format(author.handle, text)


def _official(first: datetime, now: datetime, writer: Writer, chance: random.Random) -> Iterator[Told]:
    """The organisation's own account: a word in the morning, information, answers in opening hours."""
    day = first
    while day < now:
        open_today = day.weekday() < 6
        moments = [(7, "facts morning", TRAM)] if open_today else []
        moments += [(chance.randint(9, 18), "facts info", writer.any_line()) for _ in range(chance.randint(0, 2))]
        moments += [
            (chance.randint(8, 19), "facts answers", writer.any_line())
            for _ in range(chance.randint(1, 4) if open_today else 0)
        ]
        for hour, section, line in moments:
            moment = day.replace(hour=hour, minute=chance.randint(0, 59), second=chance.randint(0, 59))
            # Silent about today's event but for the one message that belongs to it.
            if moment < event_start(now) - timedelta(minutes=30):
                yield moment, None, writer.said("official", section, line, moment)
        day += timedelta(days=1)


def _record(one: Told, seed: int, rank: int, identifier: str = "") -> dict[str, Any]:
    moment, person, text = one
    identifier = identifier or native_id(f"post {rank}", seed)
    network = person.network if person else "x" if rank % 3 else "mastodon"
    handle = person.handle if person else OFFICIAL
    return {
        "id": identifier,
        "network": network,
        "author": handle,
        "author_name": person.name if person else "Transports Corail",
        "url": f"https://{network}.example/{handle}/{identifier}",
        "published_at": moment.replace(microsecond=0).isoformat(),
        "is_official": person is None,
        "visibility": "public",
        "text": text,
    }
