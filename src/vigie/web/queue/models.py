"""Jobs to be done, done or set aside, and the schedule of those that come back."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class State(models.TextChoices):
    """Where a job stands. Only a person takes a job out of `dead` or `cancelled`."""

    WAITING = "waiting", _("en attente")
    RUNNING = "running", _("en cours")
    DONE = "done", _("fait")
    DEAD = "dead", _("mis de côté")
    CANCELLED = "cancelled", _("annulé")


class Job(models.Model):
    """One thing to do in the background, held by one worker at a time for as long as its lease.

    `organisation` is the public id of the organisation concerned, empty for the whole installation. `fence`
    grows at each claim and never shrinks: a worker that lost its lease knows an older number and changes nothing.
    `attempts` grows at each claim too, but starts again when a person retries.
    """

    organisation = models.CharField(max_length=20, blank=True, default="")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    kind = models.CharField(max_length=80)
    key = models.CharField(max_length=200, null=True, blank=True)  # noqa: DJ001 - null: no key, hence not unique
    payload = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    due_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True, blank=True)
    worker = models.CharField(max_length=80, blank=True, default="")
    fence = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    max_attempts = models.PositiveSmallIntegerField(default=5)
    progress_done = models.PositiveIntegerField(default=0)
    progress_total = models.PositiveIntegerField(default=0)
    cancel_asked = models.BooleanField(default=False)
    changed_by = models.CharField(max_length=20, blank=True, default="")
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "key"],
                condition=Q(state="waiting"),
                name="queue_job_one_waiting_per_key",
            ),
        ]
        # Not partial: SQLite cannot use a partial index when the state comes as a bound value.
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "due_at", "id"], name="queue_job_by_due_time"),
            models.Index(fields=["organisation", "state", "-id"], name="queue_job_by_state"),
            models.Index(fields=["organisation", "kind", "key"], name="queue_job_by_key"),
        ]


class Schedule(models.Model):
    """A kind of job that comes back: one row per kind, whatever the number of workers."""

    kind = models.CharField(max_length=80, unique=True)
    every_seconds = models.PositiveIntegerField()
    next_at = models.DateTimeField(db_index=True)
    last_enqueued_at = models.DateTimeField(null=True, blank=True)
