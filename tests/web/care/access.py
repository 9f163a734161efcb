"""Who may open each address of care, and with what answer."""

from __future__ import annotations

from typing import Any

from tests.access import GET, POST, row
from tests.web.care import queue


def new(cast: Any) -> list[str]:
    return [queue.complaint(cast).public_id]


def taken(cast: Any) -> list[str]:
    return [queue.taken(cast).public_id]


AGENTS = {"anonymous": 302, "amina": 200, "bruno": 200, "chloe": 200}
ACTING = {"anonymous": 302, "amina": 302, "bruno": 302, "chloe": 302}
ACCESS = {
    "care:index": row(GET, **AGENTS, oscar=200),
    "care:open": row(POST, data=lambda cast: {"post": queue.post(cast)}, **ACTING),
    "care:show": row(GET, args=new, **AGENTS),
    "care:take": row(POST, args=new, **ACTING),
    "care:release": row(POST, args=taken, anonymous=302, amina=302, bruno=302, chloe=302),
    "care:check": row(POST, args=taken, data={"text": queue.ANSWER, "audience": "public"}, **AGENTS),
    "care:answer": row(
        POST,
        args=taken,
        data={"text": queue.ANSWER, "audience": "public"},
        anonymous=302,
        amina=422,
        bruno=422,
        chloe=302,
    ),
    "care:close": row(
        POST,
        args=taken,
        data={"outcome": "not_a_complaint"},
        anonymous=302,
        amina=302,
        bruno=(302, 422),
        chloe=(302, 422),
    ),
}
