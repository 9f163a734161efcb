"""Periodic jobs: one row per kind; whoever moves its next time forward writes the job down."""

from __future__ import annotations

from django.db import transaction

from vigie.web.clock import now
from vigie.web.queue import decisions, registry
from vigie.web.queue.actions import enqueue
from vigie.web.queue.models import Job, Schedule, State

KEY = "periodic"


def register() -> None:
    """Bring the rows in line with the kinds that are declared. A new kind is due at once."""
    moment = now()
    declared = {name: kind.every for name, kind in registry.KINDS.items() if kind.every is not None}
    known = {row.kind: row for row in Schedule.objects.all()}
    Schedule.objects.bulk_create(
        [
            Schedule(kind=name, every_seconds=int(every.total_seconds()), next_at=moment)
            for name, every in declared.items()
            if name not in known
        ],
        ignore_conflicts=True,
    )
    for name, row in known.items():
        if name not in declared:
            row.delete()
        elif row.every_seconds != int(declared[name].total_seconds()):
            seconds = int(declared[name].total_seconds())
            Schedule.objects.filter(pk=row.pk).update(every_seconds=seconds, next_at=moment)


def tick() -> int:
    """Write down the periodic jobs that are due; return how many. A kind that still runs or waits misses its turn."""
    moment = now()
    written = 0
    for row in Schedule.objects.filter(next_at__lte=moment, kind__in=registry.KINDS):
        every = registry.kind(row.kind).every
        if every is None:
            continue
        following = decisions.next_time(row.next_at, every, moment)
        with transaction.atomic():
            if Schedule.objects.filter(pk=row.pk, next_at=row.next_at).update(next_at=following) != 1:
                continue  # another worker was faster
            if Job.objects.filter(kind=row.kind, key=KEY, state__in=[State.WAITING, State.RUNNING]).exists():
                continue
            # One set aside is enough to be seen: the new one takes its place.
            Job.objects.filter(kind=row.kind, key=KEY, state=State.DEAD).delete()
            enqueue(row.kind, key=KEY)
            Schedule.objects.filter(pk=row.pk).update(last_enqueued_at=moment)
            written += 1
    return written
