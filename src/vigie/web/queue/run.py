"""What a handler receives: its payload, a way to tell its progress, and to know when to stop."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from vigie.web.queue.models import Job, State


class LeaseLost(Exception):
    """Another worker took the job over (this one was away too long). Whatever it does now must not count."""


class GiveUp(Exception):
    """Raised by a handler: trying again is useless; set the job aside now, with this reason."""


class JobTimedOut(BaseException):
    """The job ran longer than its kind allows. Not an Exception, so that `except Exception` lets it through."""


class JobReleased(BaseException):
    """The worker is asked to stop and the job did not end in time: it goes back to the list, not counted."""


class Run:
    """One attempt at one job.

    `payload` is what `enqueue` was given, `organisation` a public id or empty, `attempt` starts at 1,
    `done` and `total` are the last progress told, also by an earlier attempt: a handler may go on from there.
    """

    def __init__(self, job: Job, lease: timedelta) -> None:
        self.job_id = job.public_id
        self.kind = job.kind
        self.payload: dict[str, Any] = job.payload
        self.organisation = job.organisation
        self.attempt = job.attempts
        self.done = job.progress_done
        self.total = job.progress_total
        self._mine = Job.objects.filter(pk=job.pk, fence=job.fence, state=State.RUNNING)
        self._lease = lease

    def progress(self, done: int, total: int = 0) -> None:
        """Tell how far the work is, and renew the lease.

        Inside a transaction it also fences it: raises LeaseLost when another worker took over, and then
        nothing of the transaction remains.
        """
        if not self._mine.update(progress_done=done, progress_total=total, lease_until=timezone.now() + self._lease):
            raise LeaseLost(f"{self.kind} {self.job_id}: taken over by another worker")
        self.done, self.total = done, total

    def cancelled(self) -> bool:
        """Whether a person asked to cancel. A handler that returns then leaves the job `cancelled`, resumable."""
        return self._mine.filter(cancel_asked=True).exists()
