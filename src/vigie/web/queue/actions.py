"""Everything that changes the list of jobs, except running them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models.functions import Least

from vigie.web.clock import now
from vigie.web.queue import registry
from vigie.web.queue.models import Job, State


def enqueue(
    kind: str,
    payload: dict[str, Any] | None = None,
    *,
    organisation: str = "",
    key: str | None = None,
    delay: timedelta | None = None,
) -> Job:
    """Write a job down, in the caller's transaction: it exists if and only if the caller commits.

    `payload` is small JSON (ids, not content). With a `key`, a job of the same organisation, kind and key that
    still waits is returned instead of a second one, brought forward if need be, and kept waiting until the
    caller commits, so that it sees what the caller wrote. Raises registry.UnknownKind.
    """
    registry.kind(kind)
    return write_down(kind, payload or {}, organisation=organisation, key=key, delay=delay)


def write_down(
    kind: str, payload: dict[str, Any], *, organisation: str, key: str | None = None, delay: timedelta | None = None
) -> Job:
    """`enqueue` for a kind that a newer version may know: the job waits for a worker that knows it."""
    declared = registry.KINDS.get(kind)
    moment = now()
    job = Job(
        organisation=organisation,
        kind=kind,
        key=key,
        payload=payload,
        due_at=moment + (delay or timedelta()),
        max_attempts=declared.max_attempts if declared else 5,
        created_at=moment,
    )
    if key is None:
        job.save(force_insert=True)
        return job
    same = Job.objects.filter(organisation=organisation, kind=kind, key=key, state=State.WAITING)
    with transaction.atomic():
        while True:
            # The update also locks the row: no worker takes it before the caller commits.
            if same.update(due_at=Least("due_at", job.due_at)):
                return same.get()
            Job.objects.bulk_create([job], ignore_conflicts=True)
            written = Job.objects.filter(public_id=job.public_id).first()
            if written is not None:
                return written
