"""Holding a job: taking it, keeping it, and saying what became of it. Each step is one conditional UPDATE.

A lease is measured by the clocks of the machines that run workers: keep them on time, to the second.
"""

from __future__ import annotations

import random
import traceback
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet

from vigie.web.clock import really_now
from vigie.web.queue import decisions
from vigie.web.queue.models import Job, State

LEASE = timedelta(seconds=60)
LONGEST_ERROR = 600
CANDIDATES = 8
_chance = random.SystemRandom()


def claim(
    worker: str, *, kinds: Collection[str], moment: datetime, lease: timedelta = LEASE, lost_too: bool = True
) -> Job | None:
    """Take one job that is due at `moment`, or (`lost_too`) that a silent worker left; None when there is none.

    Only jobs of `kinds` are taken: a newer version may have written others. A job left by its worker as many
    times as it may be tried is set aside here.
    """
    if lost_too:
        lost = Job.objects.filter(state=State.RUNNING, lease_until__lt=really_now(), kind__in=kinds)
        for job in lost.order_by("lease_until")[:CANDIDATES]:
            if job.cancel_asked or job.attempts >= job.max_attempts:
                _abandon(job)
            elif _take(job, worker, lease):
                return job
    due = Job.objects.filter(state=State.WAITING, due_at__lte=moment, kind__in=kinds)
    candidates = list(due.order_by("due_at", "id")[:CANDIDATES])
    while candidates:
        # The oldest first; when another worker was faster, anywhere, so that we do not race it again.
        job = candidates.pop(0)
        if _take(job, worker, lease):
            return job
        _chance.shuffle(candidates)
    return None


def renew(job: Job, lease: timedelta) -> bool:
    """Keep a job longer. False: it is no longer ours."""
    return bool(_mine(job).update(lease_until=really_now() + lease))


def complete(job: Job, *, cancelled: bool = False) -> bool:
    """The work is done (or was stopped because a person cancelled it). False: it is no longer ours."""
    state = State.CANCELLED if cancelled else State.DONE
    error = {} if cancelled else {"last_error": ""}
    return bool(_mine(job).update(state=state, ended_at=really_now(), lease_until=None, **error))


def fail(job: Job, error: BaseException, *, for_good: bool = False) -> bool:
    """The attempt failed: try again later, or set the job aside. False: it is no longer ours."""
    told = describe(error)
    moment = really_now()
    if for_good or job.attempts >= job.max_attempts:
        return bool(_mine(job).update(state=State.DEAD, ended_at=moment, lease_until=None, last_error=told))
    delay = decisions.delay_before_retry(job.attempts, _chance.random())
    return _wait_again(job, due_at=moment + delay, last_error=told)


def release(job: Job) -> bool:
    """Give a job back as if it had not been taken. False: it is no longer ours."""
    return _wait_again(job, due_at=really_now(), attempts=F("attempts") - 1)


def describe(error: BaseException) -> str:
    """An error in a few words: class, message and where it arose."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno})" if frames else ""
    message = " ".join(str(error).replace("\0", "").split())
    return f"{type(error).__name__}: {message[:LONGEST_ERROR]}{where}"


def _mine(job: Job) -> QuerySet[Job]:
    return Job.objects.filter(pk=job.pk, fence=job.fence, state=State.RUNNING)


def _take(job: Job, worker: str, lease: timedelta) -> bool:
    moment = really_now()
    unchanged = Job.objects.filter(pk=job.pk, fence=job.fence, state=job.state)
    if job.state == State.RUNNING:
        unchanged = unchanged.filter(lease_until__lt=moment)
    taken: dict[str, Any] = {
        "state": State.RUNNING,
        "fence": job.fence + 1,
        "attempts": job.attempts + 1,
        "worker": worker,
        "lease_until": moment + lease,
        "started_at": moment,
    }
    if unchanged.update(**taken) != 1:
        return False
    for name, value in taken.items():
        setattr(job, name, value)
    return True


def _abandon(job: Job) -> None:
    state = State.CANCELLED if job.cancel_asked else State.DEAD
    told = f"the process that ran it ({job.worker}) ended without a word, attempt {job.attempts} of {job.max_attempts}"
    _mine(job).filter(lease_until__lt=really_now()).update(
        state=state, ended_at=really_now(), lease_until=None, last_error=told
    )


def _wait_again(job: Job, **values: Any) -> bool:
    if _mine(job).filter(cancel_asked=True).update(state=State.CANCELLED, ended_at=really_now(), lease_until=None):
        return True
    try:
        with transaction.atomic():
            return bool(_mine(job).update(state=State.WAITING, lease_until=None, **values))
    except IntegrityError:
        # Somebody asked for the same key meanwhile: that job will do the work of both.
        replaced = {"state": State.CANCELLED, "last_error": "replaced by a later job of the same key"}
        return bool(_mine(job).update(ended_at=really_now(), lease_until=None, **replaced))
