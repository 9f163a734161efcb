"""Messages: written with the act that causes them, delivered afterwards."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class State(models.TextChoices):
    """`unknown`: handed over, and no answer. Never sent again by itself; a person may."""

    WAITING = "waiting", _("en attente")
    SENDING = "sending", _("en cours d’envoi")
    SENT = "sent", _("envoyé")
    FAILED = "failed", _("non envoyé")
    UNKNOWN = "unknown", _("incertain")


class Message(models.Model):
    """One message to one person. `organisation`, `to_member` and `about` are public ids."""

    organisation = models.CharField(max_length=20)
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    key = models.CharField(max_length=200)
    about = models.CharField(max_length=40, blank=True, default="")
    to_member = models.CharField(max_length=20, blank=True, default="")
    to_address = models.CharField(max_length=254, blank=True, default="")
    subject = models.CharField(max_length=200)
    text = models.TextField()
    message_id = models.CharField(max_length=120)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    handed_over_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "key"], name="outbox_message_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "state", "id"], name="outbox_message_state"),
            models.Index(fields=["organisation", "-id"], name="outbox_message_latest"),
        ]
