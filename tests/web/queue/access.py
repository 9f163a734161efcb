"""Who may open what in this room."""

from typing import Any

from tests.access import GET, POST, row


def dead_job(cast: Any) -> list[Any]:
    return [made(cast, state="dead").public_id]


def made(cast: Any, **values: Any) -> Any:
    from vigie.web.clock import now
    from vigie.web.queue.models import Job

    return Job.objects.create(
        organisation=cast.organisation.public_id, kind="queue.prune", due_at=now(), created_at=now(), **values
    )


def waiting_job(cast: Any) -> list[Any]:
    return [made(cast).public_id]


ACCESS = {
    "queue:index": row(GET, anonymous=302, ada=200, oscar=200),
    "queue:running": row(GET, anonymous=302, ada=200, oscar=200),
    "queue:retry": row(POST, args=dead_job, anonymous=302, ada=302),
    "queue:cancel": row(POST, args=waiting_job, anonymous=302, ada=302),
}
