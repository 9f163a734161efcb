"""Runs jobs."""

from __future__ import annotations

from datetime import timedelta

from vigie.web.clock import now
from vigie.web.queue import registry
from vigie.web.queue.models import Job, State
from vigie.web.queue.run import Run


def run_due_jobs(limit: int = 10_000) -> int:
    """Run everything due, in this process, until nothing is; return how many ran. For tests and the seed."""
    ran = 0
    while ran < limit:
        job = (
            Job.objects.filter(state=State.WAITING, due_at__lte=now(), kind__in=registry.KINDS)
            .order_by("due_at", "id")
            .first()
        )
        if job is None:
            break
        job.attempts, job.fence = job.attempts + 1, job.fence + 1
        job.state, job.started_at = State.RUNNING, now()
        job.save()
        registry.kind(job.kind).handler(Run(job, timedelta(seconds=60)))
        Job.objects.filter(pk=job.pk, fence=job.fence).update(state=State.DONE, ended_at=now())
        ran += 1
    return ran
