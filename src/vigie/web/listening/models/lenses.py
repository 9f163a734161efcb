"""With what posts are read: lenses, re-readings, and heads that a larger model serves."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class RereadingState(models.TextChoices):
    """A re-reading goes on until it is done, or until somebody or something stops it."""

    RUNNING = "running", _("en cours")
    DONE = "done", _("terminée")
    STOPPED = "stopped", _("arrêtée")


class Lens(models.Model):
    """With what posts were read: a version of the engine, its heads, and the words and clauses of the organisation.

    `words` is a keyed digest, since code names and clients are confidential. A post whose lens is not the one of
    today is out of date; one without a lens was read before Vigie kept count, or bears again an older text.
    """

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    engine_version = models.CharField(max_length=40)
    heads_version = models.CharField(max_length=40)
    words = models.CharField(max_length=32)
    # The charter in force when it was first used; 0 before the first one.
    charter_number = models.PositiveIntegerField(default=0)
    first_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "engine_version", "heads_version", "words"], name="listening_lens_once"
            ),
        ]


class Rereading(models.Model):
    """The posts of an organisation read again with one lens, in order of row number.

    `cursor` is the last row number dealt with, moved in the transaction that writes the batch: whatever stops it,
    the next attempt begins just after.
    """

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    started_by = models.ForeignKey("people.Member", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    lens = models.ForeignKey(Lens, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, choices=RereadingState.choices, default=RereadingState.RUNNING)
    # Public id of the job that carries it.
    job = models.CharField(max_length=20, blank=True, default="")
    cursor = models.BigIntegerField(default=0)
    # Posts that were out of date when it began, dealt with so far, and among these: read otherwise than before,
    # read in their masked text for want of the original, left to the import that revised them meanwhile, left as they
    # were because the engine failed on them.
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    from_masked = models.PositiveIntegerField(default=0)
    passed_over = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    # Whether the columnar engine read the last batch; None before the first.
    in_columns = models.BooleanField(null=True)
    # What stopped it, in a sentence.
    trouble = models.TextField(blank=True, default="")
    started_at = models.DateTimeField()
    touched_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation"],
                condition=models.Q(state=RereadingState.RUNNING),
                name="listening_rereading_one_running",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "-started_at"], name="listening_rereading_newest"),
        ]


class ServedHead(models.Model):
    """A head that a larger model serves: how often it answered, how often the shipped head had to, and why last."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    head = models.CharField(max_length=20)
    model = models.CharField(max_length=200)
    answered = models.PositiveBigIntegerField(default=0)
    fell_back = models.PositiveBigIntegerField(default=0)
    trouble = models.CharField(max_length=300, blank=True, default="")
    answered_at = models.DateTimeField(null=True)
    trouble_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "head", "model"], name="listening_served_head_once"),
        ]
