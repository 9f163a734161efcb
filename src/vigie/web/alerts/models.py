"""Alerts: an unusual day or burst of posts, with the whole arithmetic that says why it is unusual."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class AlertKind(models.TextChoices):
    """A day is read once it can be compared with whole days; a burst is read as it happens."""

    DAY = "day", _("journée inhabituelle")
    BURST = "burst", _("poussée")


class AlertState(models.TextChoices):
    """What a person did about it. Only a person moves it."""

    OPEN = "open", _("à regarder")
    LOOKED = "looked", _("regardée")
    CLOSED = "closed", _("classée")


class Alert(models.Model):
    """One event, once: its period, what was observed and expected, and what people did about it.

    `scope` is the public id of the topic, or "" for everything: it keeps its name when the topic goes.
    `arithmetic` holds every number that led to it (`decisions.Reading.as_dict`), so that it can be recomputed.
    `is_past` is true when the event was already old when it was found: history, not a call to act.
    """

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    scope = models.CharField(max_length=20, blank=True, default="")
    topic_name = models.CharField(max_length=120, blank=True, default="")
    kind = models.CharField(max_length=10, choices=AlertKind.choices)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    # Local day of the beginning, for day alerts and for grouping by day.
    day = models.DateField()
    observed = models.PositiveIntegerField()
    expected = models.FloatField()
    authors = models.PositiveIntegerField()
    probability = models.FloatField(null=True, blank=True)
    arithmetic = models.JSONField(default=dict)
    found_at = models.DateTimeField()
    is_past = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=AlertState.choices, default=AlertState.OPEN)
    looked_by = models.ForeignKey("people.Member", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    looked_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey("people.Member", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    close_reason = models.TextField(blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "scope", "kind", "starts_at"], name="alerts_alert_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "state", "-starts_at", "-id"], name="alerts_alert_by_state"),
            models.Index(fields=["organisation", "-starts_at", "-id"], name="alerts_alert_newest"),
        ]


class ScanMark(models.Model):
    """How far a scope was read: the last day settled, so that a scan can stop and go on."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    scope = models.CharField(max_length=20, blank=True, default="")
    settled_until = models.DateField(null=True, blank=True)
    read_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "scope"], name="alerts_mark_once"),
        ]
