"""Who may open what in this room."""

from __future__ import annotations

from typing import Any

from tests.access import GET, POST, row
from tests.web.improvement import story


def _clause(cast: Any) -> list[Any]:
    return [story.turn(cast).public_id]


def _proposal(cast: Any) -> list[Any]:
    return [story.proposal(cast).public_id]


READERS = {"amina": 200, "helene": 200, "emile": 200, "solange": 200, "diane": 200, "aude": 200}

ACCESS = {
    "improvement:index": row(GET, anonymous=302, default=200),
    "improvement:propose": row(GET, anonymous=302, default=200),
    "improvement:difference": row(POST, anonymous=302, default=404),  # no clause named
    "improvement:stories": row(GET, anonymous=302, default=200),
    "improvement:story": row(GET, args=_clause, anonymous=302, default=200, oscar=404),
    "improvement:show": row(GET, args=_proposal, anonymous=302, **READERS),
    "improvement:rebase": row(GET, args=_proposal, anonymous=302, amina=200, emile=200),
    "improvement:accept": row(POST, args=_proposal, anonymous=302, amina=422),
    "improvement:reject": row(POST, args=_proposal, anonymous=302, amina=422),
}
