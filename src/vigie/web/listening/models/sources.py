"""Where posts come from: sources, imports, and the topics that alerts watch."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class SourceKind(models.TextChoices):
    """How posts come in. Connectors come with the issue on sources."""

    FILE = "file", _("fichier importé")
    SEED = "seed", _("démonstration")


class ImportState(models.TextChoices):
    """`UPLOADED` waits for somebody to confirm what the preview showed."""

    UPLOADED = "uploaded", _("à confirmer")
    RUNNING = "running", _("en cours")
    DONE = "done", _("terminé")
    STOPPED = "stopped", _("interrompu")


class Source(models.Model):
    """Where posts come from, declared with its purpose and how long originals are kept."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=SourceKind.choices, default=SourceKind.FILE)
    # Network of the posts that do not say theirs.
    network = models.CharField(max_length=40, default="fichier")
    purpose = models.CharField(max_length=400)
    # Days an original is kept after it was received; 0 keeps none.
    retention_days = models.PositiveSmallIntegerField(default=7)
    # Whoever declares the source vouches that its posts were public; without it, each must say so (R02).
    declared_public = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "name"], name="listening_source_unique_name"),
        ]


class ImportRun(models.Model):
    """One import: what it took, already knew, revised and refused, and where the refused lines are."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="runs")
    started_by = models.ForeignKey("people.Member", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    file_name = models.CharField(max_length=200)
    # Name of the uploaded file in the uploads folder; empty once it is removed, and for the command line.
    stored_as = models.CharField(max_length=80, blank=True, default="")
    # Whoever confirmed the import vouched that its posts were public.
    declared_public = models.BooleanField(default=False)
    state = models.CharField(max_length=20, choices=ImportState.choices, default=ImportState.RUNNING)
    taken = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    revised = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    # The refused lines: [[number, code of the reason, a figure or a date of the line], …], the first thousand.
    rejects = models.JSONField(default=list, blank=True)
    # What stopped it, in a sentence.
    trouble = models.TextField(blank=True, default="")
    bytes_done = models.BigIntegerField(default=0)
    bytes_total = models.BigIntegerField(default=0)
    first_day = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    started_at = models.DateTimeField()
    # Last sign of life: a run that gives none for long was killed.
    touched_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "-started_at"], name="listening_run_newest"),
        ]


class Topic(models.Model):
    """A saved search that alerts watch: about a subject, never about somebody of the directory (R01)."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    name = models.CharField(max_length=120)
    query = models.CharField(max_length=2_000)
    purpose = models.CharField(max_length=400)
    owner = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    expires_on = models.DateField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "name"], name="listening_topic_unique_name"),
        ]
