"""Who may open each page of the room."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests.access import GET, POST, Row, row
from tests.web.listening.samples import record, source, take

from vigie.web.clock import now
from vigie.web.listening import actions, queries
from vigie.web.listening.models import Post


def _post(cast: Any) -> list[str]:
    take(source(cast), record("un bus en retard", "1"))
    return [queries.newest(cast.organisation)[0].public_id]


def _waiting(cast: Any) -> list[str]:
    run = actions.upload_file(
        source(cast), chunks=[b'{"text": "un"}\n'], name="a.jsonl", declared_public=True, acting_user=cast.bruno
    )
    return [run.public_id]


def _topic(cast: Any) -> list[str]:
    topic = actions.create_topic(
        name="Retards", query="retard", purpose="essai", expires_on=_later(), acting_user=cast.bruno
    )
    return [topic.public_id]


def _rereading(cast: Any) -> list[str]:
    _post(cast)
    Post.objects.update(lens=None)
    return [actions.request_rereading(cast.organisation, acting_user=cast.amina).public_id]


def _later() -> date:
    return now().date() + timedelta(days=90)


_READERS = {"anonymous": 302, "amina": 200, "bruno": 200, "chloe": 200}
_IMPORTERS = {"anonymous": 302, "amina": 200, "bruno": 200}
_OVERSEERS = {"anonymous": 302, "amina": 200, "bruno": 200, "diane": 200, "aude": 200, "solange": 200}
_ELSEWHERE = {"oscar": 200}

ACCESS: dict[str, Row] = {
    "listening:inbox": row(GET, **_READERS, **_ELSEWHERE),
    "listening:seen": row(POST, anonymous=302, amina=302, bruno=302, chloe=302, oscar=302),
    "listening:post": row(GET, args=_post, **_READERS),
    "listening:original": row(POST, args=_post, anonymous=302, amina=200),
    "listening:imports": row(GET, **_IMPORTERS, **_ELSEWHERE),
    "listening:upload": row(GET, **_IMPORTERS, **_ELSEWHERE),
    "listening:run": row(GET, args=_waiting, **_IMPORTERS),
    "listening:confirm": row(POST, args=_waiting, anonymous=302, amina=302, bruno=302),
    "listening:cancel": row(POST, args=_waiting, anonymous=302, amina=302, bruno=404),
    "listening:rejects": row(GET, args=_waiting, **_IMPORTERS),
    "listening:topics": row(GET, **_OVERSEERS, **_ELSEWHERE),
    "listening:create_topic": row(GET, **_IMPORTERS, **_ELSEWHERE),
    "listening:close_topic": row(POST, args=_topic, anonymous=302, amina=302, bruno=302),
    "listening:sources": row(GET, **_OVERSEERS, **_ELSEWHERE),
    "listening:rereadings": row(GET, anonymous=302, amina=200, ada=200, oscar=200),
    "listening:reanalyse": row(POST, anonymous=302, amina=302, ada=302, oscar=302),
    "listening:stop_rereading": row(POST, args=_rereading, anonymous=302, amina=302, ada=302),
    "listening:resume_rereading": row(POST, args=_rereading, anonymous=302, amina=302, ada=302),
    "listening:declare_source": row(GET, anonymous=302, amina=200, oscar=200),
}
