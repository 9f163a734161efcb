"""Everything that changes the list of jobs, except running them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models.functions import Least
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.errors import BadInput
from vigie.web.queue import queries, registry
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


def retry(public_id: str, *, acting_user: Any) -> Job:
    """Put a job that was set aside or cancelled back on the list, with all its attempts. Twice is once.

    A cancelled job goes on from its last progress, if its handler knows how to.
    Raises NotFound, and BadInput when the job is neither set aside nor cancelled.
    """
    found = queries.access_job(acting_user, public_id)
    if found.state == State.WAITING:
        return found
    again = {
        "state": State.WAITING,
        "due_at": now(),
        "attempts": 0,
        "cancel_asked": False,
        "ended_at": None,
        "changed_by": acting_user.public_id,
    }
    try:
        with transaction.atomic():
            stopped = Job.objects.filter(pk=found.pk, state__in=[State.DEAD, State.CANCELLED])
            changed = stopped.update(**again)
    except IntegrityError:
        raise BadInput(what=queries.title_of(found.kind), why=_("le même travail attend déjà")) from None
    if not changed:
        raise BadInput(what=queries.title_of(found.kind), why=_("ce travail est déjà en cours ou terminé"))
    found.refresh_from_db()
    return found


def cancel(public_id: str, *, acting_user: Any) -> Job:
    """Cancel a waiting job now; ask a running one to stop at its next step. Twice is once.

    Raises NotFound, and BadInput when the job has already ended.
    """
    found = queries.access_job(acting_user, public_id)
    one = Job.objects.filter(pk=found.pk)
    who = {"changed_by": acting_user.public_id}
    changed = one.filter(state=State.WAITING).update(
        state=State.CANCELLED, ended_at=now(), cancel_asked=True, **who
    ) or one.filter(state=State.RUNNING).update(cancel_asked=True, **who)
    found.refresh_from_db()
    if not changed and found.state != State.CANCELLED:
        raise BadInput(what=queries.title_of(found.kind), why=_("ce travail est déjà terminé"))
    return found
