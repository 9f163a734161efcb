"""The lines of the journal, one chain per organisation, and the head each chain has reached."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models


class AppendOnly(TypeError):
    """A line of the journal is neither changed nor deleted."""


class LineQuerySet(models.QuerySet["Line"]):
    """Reads and inserts only."""

    def update(self, **kwargs: Any) -> int:
        raise AppendOnly("the journal is append-only: record another act instead")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnly("the journal is append-only: nothing is deleted; see erase_payload for personal data")


class Line(models.Model):
    """One act. `canonical` is the exact text that was hashed; the other columns repeat it for reading.

    `payload` (canonical JSON) and `salt` may be erased together; `payload_digest` stays, and the chain with it.
    """

    organisation = models.CharField(max_length=20)
    sequence = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    verb = models.CharField(max_length=80)
    actor = models.CharField(max_length=40, blank=True)
    about = models.CharField(max_length=40, blank=True)
    payload = models.TextField(null=True, blank=True)  # noqa: DJ001 - null says erased, "" would say empty
    salt = models.CharField(max_length=64, null=True, blank=True)  # noqa: DJ001 - likewise
    payload_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)
    format = models.PositiveSmallIntegerField()
    canonical = models.TextField()

    objects = LineQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "sequence"], name="journal_line_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "about", "sequence"], name="journal_line_about"),
            models.Index(fields=["organisation", "verb", "sequence"], name="journal_line_verb"),
            models.Index(fields=["organisation", "at"], name="journal_line_at"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise AppendOnly("the journal is append-only: record another act instead")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnly("the journal is append-only: nothing is deleted; see erase_payload for personal data")


class Head(models.Model):
    """Where the chain of an organisation stands. Locked by whoever writes the next line."""

    organisation = models.CharField(max_length=20, unique=True)
    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True, default="")
