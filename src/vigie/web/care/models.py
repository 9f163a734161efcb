"""Complaints: from a customer's public post to a closed answer, in public and in private."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class ComplaintState(models.TextChoices):
    """Where a complaint stands. `decisions.TRANSITIONS` says which moves exist."""

    NEW = "new", _("à prendre")
    TAKEN = "taken", _("prise en charge")
    ANSWERED = "answered", _("répondue")
    CLOSED = "closed", _("close")


class ComplaintOutcome(models.TextChoices):
    """How it ended for the customer."""

    SOLVED = "solved", _("résolue")
    EXPLAINED = "explained", _("expliquée, sans changement")
    PASSED_ON = "passed_on", _("transmise à un autre service")
    NO_ANSWER = "no_answer", _("sans réponse du client")
    NOT_A_COMPLAINT = "not_a_complaint", _("n’était pas une réclamation")


class ReplyAudience(models.TextChoices):
    """Where the agent published the reply: one thread, two visibilities."""

    PUBLIC = "public", _("en public, courte")
    PRIVATE = "private", _("en privé, détaillée")


class Complaint(models.Model):
    """A customer's post that somebody must answer, and by when.

    `due_at` and `clock` (the intervals counted, with the parameter used) are kept as they were when it was
    opened: changing the opening hours later changes no past promise. `case` is the public id of the case it
    came from, a room above this one.
    """

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    number = models.PositiveIntegerField()
    post = models.ForeignKey("listening.Post", on_delete=models.SET_NULL, null=True, related_name="+")
    case = models.CharField(max_length=20, blank=True, default="")
    state = models.CharField(max_length=10, choices=ComplaintState.choices, default=ComplaintState.NEW)
    posted_at = models.DateTimeField()
    opened_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    due_at = models.DateTimeField()
    clock = models.JSONField(default=dict)
    agent = models.ForeignKey("people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=ComplaintOutcome.choices, blank=True, default="")
    closing_words = models.TextField(blank=True, default="")
    for_product = models.TextField(blank=True, default="")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "number"], name="care_complaint_unique_number"),
            models.UniqueConstraint(fields=["organisation", "post"], name="care_complaint_once_per_post"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "state", "due_at", "id"], name="care_complaint_queue"),
            models.Index(fields=["organisation", "agent", "state"], name="care_complaint_by_agent"),
        ]


class Reply(models.Model):
    """An answer an agent published, as checked by the engine before it was recorded."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    complaint = models.ForeignKey(Complaint, on_delete=models.CASCADE, related_name="replies", db_index=False)
    audience = models.CharField(max_length=10, choices=ReplyAudience.choices)
    text = models.TextField()
    findings = models.JSONField(default=list)
    engine_version = models.CharField(max_length=40)
    warnings_confirmed = models.BooleanField(default=False)
    author = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()
    recorded_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "complaint", "published_at"], name="care_reply_thread"),
        ]


class Counter(models.Model):
    """The last complaint number of an organisation: its row lock gives numbers out one at a time."""

    organisation = models.OneToOneField("people.Organisation", on_delete=models.CASCADE, related_name="+")
    last = models.PositiveIntegerField(default=0)
