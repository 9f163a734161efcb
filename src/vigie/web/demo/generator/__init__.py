"""Fictional posts about a fictional transport company, always the same for a seed. Pure: no Django, no clock.

    from vigie.web.demo.generator import generate
    posts = list(generate(1, now, ZoneInfo("Europe/Paris")))

What is written lives in `words/*.txt`, one fragment a line; where and when, in `town`; who, in `people`; how a
person types, in `style`; how a text is composed, in `writing`; how many and at what hours, in `rhythm`; what
happens (today's event, last month's outage), in `events`; the few posts that cases speak of, in `stories`.
To tell another event, add a words file and a function beside those of `events`.
"""

from vigie.web.demo.generator.events import EVENT_COUNT, EVENT_STOPS, event_start
from vigie.web.demo.generator.month import DAYS, generate
from vigie.web.demo.generator.stories import STORIES, story_id

__all__ = ["DAYS", "EVENT_COUNT", "EVENT_STOPS", "STORIES", "event_start", "generate", "story_id"]
