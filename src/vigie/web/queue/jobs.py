"""The queue's own housekeeping."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from vigie.web.clock import now
from vigie.web.queue.models import Job, State
from vigie.web.queue.registry import periodic
from vigie.web.queue.run import Run

KEPT = {
    State.DONE: timedelta(days=7),
    State.CANCELLED: timedelta(days=30),
    State.DEAD: timedelta(days=90),
}
BATCH = 1000


@periodic("queue.prune", every=timedelta(hours=1), title=_("Oubli des travaux terminés depuis longtemps"))
def prune(run: Run) -> None:
    """Delete jobs that ended long ago, a thousand at a time."""
    deleted = 0
    for state, age in KEPT.items():
        limit = now() - age
        while True:
            # Whatever ended before the limit was due before it: the index on due time finds it.
            old = Job.objects.filter(state=state, due_at__lt=limit, ended_at__lt=limit)
            found = list(old.values_list("pk", flat=True)[:BATCH])
            if not found:
                break
            Job.objects.filter(pk__in=found).delete()
            deleted += len(found)
            run.progress(deleted)
