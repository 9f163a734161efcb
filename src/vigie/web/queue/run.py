"""What a handler receives: its payload, a way to tell its progress, and the reasons to stop."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from vigie.web.clock import really_now
from vigie.web.queue.models import Job, State


class GiveUp(Exception):
    """Raised by a handler: trying again is useless. The job is set aside at once, with this reason."""


class JobStopped(BaseException):
    """The handler must stop now. Not an Exception, so that `except Exception` lets it through."""


class JobTimedOut(JobStopped):
    """It ran longer than its kind allows: a failed attempt."""


class JobReleased(JobStopped):
    """The worker itself must stop: the job goes back to the list, and this attempt does not count."""


class LeaseLost(JobStopped):
    """Another worker took the job over, this one having been silent too long: what it does no longer counts."""


class Run:
    """One attempt at one job.

    `payload` is what `enqueue` was given, `organisation` a public id or empty, `attempt` starts at 1.
    `done` and `total` are the last progress told, by an earlier attempt too: a handler may go on from there.
    """

    def __init__(self, job: Job, lease: timedelta) -> None:
        self.job_id = job.public_id
        self.kind = job.kind
        self.payload: dict[str, Any] = job.payload
        self.organisation = job.organisation
        self.attempt = job.attempts
        self.done = job.progress_done
        self.total = job.progress_total
        self.saw_cancel = False
        self._mine = Job.objects.filter(pk=job.pk, fence=job.fence, state=State.RUNNING)
        self._lease = lease

    def progress(self, done: int, total: int = 0) -> None:
        """Tell how far the work is, and renew the lease.

        In a transaction it also guards it: raises LeaseLost when another worker took over, and nothing of the
        transaction remains. Call it once a batch, in the batch's transaction.
        """
        until = really_now() + self._lease
        if not self._mine.update(progress_done=done, progress_total=total, lease_until=until):
            raise LeaseLost(f"{self.kind} {self.job_id}: taken over by another worker")
        self.done, self.total = done, total

    def cancelled(self) -> bool:
        """Whether a person asked to cancel. The handler then returns; the job is `cancelled` and can be resumed."""
        self.saw_cancel = self.saw_cancel or self._mine.filter(cancel_asked=True).exists()
        return self.saw_cancel
