"""Who may open what in this room."""

from __future__ import annotations

from typing import Any

from tests.access import GET, POST, row
from tests.web.lessons import story


def _submitted(cast: Any) -> list[Any]:
    return [story.submitted(cast).public_id]


def _published(cast: Any) -> list[Any]:
    return [story.published(cast).public_id]


def _draft(cast: Any) -> list[Any]:
    return [story.lesson(cast).public_id]


WRITERS = {"amina": 200, "bruno": 200, "denis": 200, "helene": 200}

ACCESS = {
    "lessons:index": row(GET, anonymous=302, default=200),
    "lessons:start": row(GET, anonymous=302, oscar=200, **WRITERS),  # Oscar leads elsewhere: his own cases
    "lessons:show": row(GET, args=_published, anonymous=302, default=200, oscar=404),
    "lessons:write": row(GET, args=_draft, anonymous=302, amina=200),
    "lessons:control": row(POST, args=_draft, anonymous=302, amina=200),
    # the first who may publishes; those after find it published (twice is once)
    "lessons:submit": row(POST, args=_draft, anonymous=302, amina=302),
    "lessons:send_back": row(POST, args=_submitted, anonymous=302, amina=422, helene=422, diane=422),
    "lessons:publish": row(POST, args=_submitted, anonymous=302, amina=403, helene=302, diane=302),
    "lessons:report": row(POST, args=_published, anonymous=302, default=302, oscar=404),
    "lessons:keep": row(POST, args=_published, anonymous=302, amina=302, diane=302),
    "lessons:withdraw": row(POST, args=_published, anonymous=302, amina=422, diane=422),
}
