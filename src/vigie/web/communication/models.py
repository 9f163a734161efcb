"""Tables of communication: campaigns, and who was concerned at the moment each was launched."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class Kind(models.TextChoices):
    """The first version is read whole by everybody; afterwards, only what changed by those it concerns."""

    FIRST = "first", _("première lecture")
    CHANGES = "changes", _("clauses changées")


class Campaign(models.Model):
    """One request to read: a published version, the clauses it changed, the audiences they concern."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    charter_version = models.ForeignKey("charter.CharterVersion", on_delete=models.RESTRICT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    clauses = models.JSONField(default=list)  # public ids of clauses
    audiences = models.JSONField(default=list)  # keys of audiences
    launched_at = models.DateTimeField()
    due_on = models.DateField()
    # Set when everybody concerned at launch has been written down: the snapshot is never redone afterwards.
    enrolled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "charter_version"], name="communication_one_campaign_per_version"
            ),
        ]


class Enrolment(models.Model):
    """Somebody was concerned by a campaign at launch. What they did since is read from the charter, never set."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="enrolments")
    member = models.ForeignKey("people.Member", on_delete=models.RESTRICT, related_name="+")
    unit = models.ForeignKey("people.Unit", on_delete=models.RESTRICT, null=True, blank=True, related_name="+")
    told_at = models.DateTimeField(null=True, blank=True)  # the message was written down; nothing tells if it was read

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "campaign", "member"], name="communication_enrolled_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "member"], name="communication_by_member"),
        ]
