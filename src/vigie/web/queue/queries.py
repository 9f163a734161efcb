"""Reading the list of jobs: figures for everybody who operates, rows for administrators."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.utils.functional import Promise

from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.permissions import can
from vigie.web.queue import registry
from vigie.web.queue.models import Job, Schedule, State

SEE = "queue.see"


@dataclass(frozen=True, slots=True)
class Metrics:
    """How the queue stands. `oldest` is how many seconds the oldest job that is due has been waiting (0: none)."""

    waiting: int
    due: int
    running: int
    dead: int
    oldest: float


@dataclass(frozen=True, slots=True)
class Periodic:
    """A kind of job that comes back: when it last started, ended, and comes next. Moments may be None."""

    kind: str
    title: str | Promise
    every_seconds: int
    next_at: datetime
    started_at: datetime | None
    ended_at: datetime | None


def metrics(organisation: str | None = None) -> Metrics:
    """The figures of the whole installation, or of one organisation (public id)."""
    moment = now()
    jobs = Job.objects.filter(state__in=[State.WAITING, State.RUNNING, State.DEAD])
    if organisation is not None:
        jobs = jobs.filter(organisation=organisation)
    due = Q(state=State.WAITING, due_at__lte=moment)
    counts = jobs.aggregate(
        waiting=Count("pk", filter=Q(state=State.WAITING)),
        due=Count("pk", filter=due),
        running=Count("pk", filter=Q(state=State.RUNNING)),
        dead=Count("pk", filter=Q(state=State.DEAD)),
    )
    first = jobs.filter(due).order_by("due_at").values_list("due_at", flat=True).first()
    return Metrics(**counts, oldest=max(0.0, (moment - first).total_seconds()) if first else 0.0)


def jobs(acting_user: Any, *states: str) -> QuerySet[Job]:
    """The jobs an administrator may see: those of their organisation and of the installation, newest first."""
    return _seen_by(acting_user).filter(state__in=states).order_by("-id")


def access_job(acting_user: Any, public_id: str) -> Job:
    """One job. Raises NotFound."""
    found = _seen_by(acting_user).filter(public_id=public_id).first()
    if found is None:
        raise NotFound()
    return found


def is_anybody_waiting() -> bool:
    """Whether a job is due and waits: a long one may then give it its turn."""
    return Job.objects.filter(state=State.WAITING, due_at__lte=now()).exists()


def is_alive(public_id: str) -> bool:
    """Whether a job waits or runs, for rooms that already checked who asks."""
    return Job.objects.filter(public_id=public_id, state__in=[State.WAITING, State.RUNNING]).exists()


def periodic() -> list[Periodic]:
    """The kinds that come back, in the order of their next time."""
    rows = list(Schedule.objects.order_by("next_at", "kind")[:200])
    runs: dict[str, dict[str, Any]] = {
        row["kind"]: dict(row)
        for row in Job.objects.filter(organisation="", kind__in=[row.kind for row in rows])
        .values("kind")
        .annotate(started=Max("started_at"), ended=Max("ended_at", filter=Q(state=State.DONE)))
    }
    return [
        Periodic(
            kind=row.kind,
            title=title_of(row.kind),
            every_seconds=row.every_seconds,
            next_at=row.next_at,
            started_at=runs.get(row.kind, {}).get("started"),
            ended_at=runs.get(row.kind, {}).get("ended"),
        )
        for row in rows
    ]


def title_of(kind: str) -> str | Promise:
    """What people read for a kind of job."""
    declared = registry.KINDS.get(kind)
    return declared.title if declared else kind


def _seen_by(acting_user: Any) -> QuerySet[Job]:
    if not acting_user or not can(acting_user, SEE):
        return Job.objects.none()
    return Job.objects.filter(organisation__in=["", acting_user.organisation.public_id])
