"""Proposals: other words for one clause, with the reason and where it comes from."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class ProposalState(models.TextChoices):
    """A proposal is decided once. What was accepted lives on in the draft of the charter."""

    PROPOSED = "proposed", _("à décider")
    ACCEPTED = "accepted", _("acceptée")
    REJECTED = "rejected", _("non retenue")


class Proposal(models.Model):
    """New words for one clause. `base_*` say which words it was written against, to notice that they changed."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    number = models.PositiveIntegerField()
    clause = models.ForeignKey("charter.Clause", on_delete=models.RESTRICT, related_name="+")
    base_version = models.CharField(max_length=20)  # public id of the clause version in the charter
    base_digest = models.CharField(max_length=64)
    lesson = models.ForeignKey("lessons.Lesson", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    case = models.CharField(max_length=20, blank=True, default="")  # public id of the lesson's case
    author = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    state = models.CharField(max_length=10, choices=ProposalState.choices, default=ProposalState.PROPOSED)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    decided_by = models.ForeignKey("people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_reason = models.TextField(blank=True, default="")
    written_in = models.CharField(max_length=20, blank=True, default="")  # public id of the charter version

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "number"], name="improvement_proposal_unique_number"),
            models.CheckConstraint(
                condition=models.Q(state="proposed") | models.Q(decided_by__isnull=False, decided_at__isnull=False),
                name="improvement_decided_by_somebody",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "state", "-created_at", "-id"], name="improvement_by_state"),
            models.Index(fields=["organisation", "clause", "state"], name="improvement_by_clause"),
            models.Index(fields=["organisation", "author", "-created_at"], name="improvement_by_author"),
            models.Index(fields=["organisation", "-decided_at"], name="improvement_by_decision"),
        ]


class ProposalText(models.Model):
    """The proposed words in one language."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="texts", db_index=False)
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=160)
    body = models.TextField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "proposal", "language"], name="improvement_text_per_language"
            ),
        ]


class Counter(models.Model):
    """The last proposal number of an organisation: its row lock gives numbers out one at a time."""

    organisation = models.OneToOneField("people.Organisation", on_delete=models.CASCADE, related_name="+")
    last = models.PositiveIntegerField(default=0)
