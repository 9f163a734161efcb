"""The generator of posts: the same for a seed, dated, varied, with today's event and nothing real."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime, timedelta
from importlib.resources import files
from statistics import median
from zoneinfo import ZoneInfo

import pytest

from vigie.engine.query import Compiled, Document, parse
from vigie.web.demo.generator import DAYS, EVENT_COUNT, STORIES, event_start, generate, story_id
from vigie.web.demo.generator.grammar import sections

PARIS = ZoneInfo("Europe/Paris")
EVENING = datetime(2026, 11, 20, 18, 20, tzinfo=PARIS)
# An evening, the middle of a summer night, noon, both changes of clocks, a minute past midnight.
MOMENTS = [
    EVENING,
    datetime(2026, 7, 14, 3, 5, tzinfo=PARIS),
    datetime(2026, 7, 15, 13, 0, tzinfo=PARIS),
    datetime(2026, 3, 29, 9, 20, tzinfo=PARIS),
    datetime(2026, 10, 25, 4, 10, tzinfo=PARIS),
    datetime(2026, 1, 1, 0, 1, tzinfo=PARIS),
]
LINE_4 = Compiled(parse('"ligne 4"'))


def published(post: dict) -> datetime:
    return datetime.fromisoformat(post["published_at"])


def about_line_4(post: dict) -> bool:
    return LINE_4.matches(Document(post["text"]))


def test_the_same_seed_and_moment_give_the_same_posts() -> None:
    assert list(generate(7, EVENING, PARIS)) == list(generate(7, EVENING, PARIS))
    assert list(generate(7, EVENING, PARIS)) != list(generate(8, EVENING, PARIS))


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_posts_are_dated_in_the_four_weeks_before_now_and_in_order(now: datetime) -> None:
    moments = [published(post) for post in generate(1, now, PARIS)]

    assert moments == sorted(moments)
    assert moments[0] >= now - timedelta(days=DAYS + 1)
    assert moments[-1] <= now
    assert 1500 <= len(moments) <= 2400
    days = {moment.astimezone(PARIS).date() for moment in moments}
    assert len(days) >= DAYS


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_todays_event_counts_sixty_one_posts_about_line_4_against_about_four(now: datetime) -> None:
    posts = list(generate(1, now, PARIS))
    start = event_start(now)

    event = [post for post in posts if published(post) >= start and about_line_4(post)]
    assert timedelta(minutes=50) <= now - start <= timedelta(minutes=80)
    assert start.minute % 10 == 0
    assert len(event) == EVENT_COUNT == 61
    assert len({post["author"] for post in event}) >= 50

    def slot(days: int) -> int:
        since, until = (m.replace(tzinfo=None) - timedelta(days=days) for m in (start, now))
        return sum(since <= published(post).replace(tzinfo=None) < until for post in posts if about_line_4(post))

    assert 2 <= median(slot(days) for days in range(1, DAYS)) <= 6


def test_posts_do_not_look_copied() -> None:
    posts = list(generate(1, EVENING, PARIS))
    ordinary = [post["text"] for post in posts if not post["is_official"]]

    repeated = Counter(ordinary)
    assert len(repeated) / len(ordinary) > 0.94
    assert max(repeated.values()) <= 8
    words = files("vigie.web.demo.generator").joinpath("words")
    names = [file.name.removesuffix(".txt") for file in words.iterdir() if file.name != "people.txt"]
    fragments = {line.template for name in names for group in sections(name).values() for line in group}
    assert len(fragments) >= 400


def test_a_week_has_its_rhythm() -> None:
    posts = [post for post in generate(1, EVENING, PARIS) if published(post) < event_start(EVENING)]
    hours = Counter(published(post).astimezone(PARIS).hour for post in posts)
    days = Counter(published(post).astimezone(PARIS).weekday() for post in posts)

    assert hours[8] > 3 * hours[3]
    assert hours[17] > hours[11]
    assert min(days[d] for d in range(5)) > max(days[5], days[6]) * 0.9


def test_identifiers_are_unique_and_the_stories_are_there() -> None:
    posts = list(generate(1, EVENING, PARIS))
    keys = [(post["network"], post["id"]) for post in posts]

    assert len(keys) == len(set(keys))
    for story in STORIES:
        found = [post for post in posts if post["id"] == story_id(story.key, 1)]
        assert [post["text"] for post in found] == [story.text]


def test_every_shape_of_the_real_world_is_there() -> None:
    posts = list(generate(1, EVENING, PARIS))
    texts = " ".join(post["text"] for post in posts)

    assert {post["network"] for post in posts} == {"x", "facebook", "mastodon", "bluesky", "instagram", "google"}
    assert {post["visibility"] for post in posts} == {"public"}
    assert any(post["is_official"] for post in posts)
    shapes = ("<script>", "\u202e", "\u200b", "RT @", "Mobilis", "#CorailMobile", "ferry", "línea", "🚌🚌🚌")
    assert [shape for shape in shapes if shape not in texts] == []


def test_personal_data_is_fictional() -> None:
    texts = [post["text"] for post in generate(1, EVENING, PARIS)]

    for text in texts:
        assert all(found.startswith("06 39 98") for found in re.findall(r"\b0[67](?: ?\d\d){4}\b", text))
        assert all(found.endswith("example.org") for found in re.findall(r"\b[\w.]+@[\w.]+\.\w+", text))


def test_no_fragment_is_left_unfilled() -> None:
    hostile = "{{ settings"
    for seed in range(3):
        for post in generate(seed, EVENING, PARIS):
            if hostile not in post["text"] and "<img" not in post["text"]:
                assert not re.search(r"[{}|]|\[\w", post["text"]), post["text"]
