"""Lessons: what was learnt from a case, told so that nobody can be recognised."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vigie.web.identifiers import new_public_id


class LessonKind(models.TextChoices):
    """Good news teaches as much as the rest, through the same door."""

    GOOD = "good", _("à reproduire")
    INAPPROPRIATE = "inappropriate", _("à éviter")


class LessonState(models.TextChoices):
    """Where a lesson stands. `decisions.states.ARROWS` says which moves exist; everything else is refused."""

    DRAFT = "draft", _("brouillon")
    SUBMITTED = "submitted", _("à relire")
    PUBLISHED = "published", _("publiée")
    WITHDRAWN = "withdrawn", pgettext_lazy("lesson", "retirée")


class Lesson(models.Model):
    """One lesson. `gate` holds what the gate counted at publication: numbers only, never words."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    number = models.PositiveIntegerField()
    # The case may be purged at its term; the lesson, which says nothing of anybody, stays.
    case = models.ForeignKey("cases.Case", on_delete=models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=15, choices=LessonKind.choices)
    state = models.CharField(max_length=10, choices=LessonState.choices, default=LessonState.DRAFT)
    author = models.ForeignKey("people.Member", on_delete=models.PROTECT, related_name="+")
    reader = models.ForeignKey("people.Member", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    # What the second reader asks when sending a lesson back, or why it was withdrawn.
    note = models.TextField(blank=True, default="")
    gate = models.JSONField(default=dict, blank=True)
    modules = models.JSONField(default=list, blank=True)  # public ids of learning modules

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "number"], name="lessons_lesson_unique_number"),
            # Nobody publishes their own lesson.
            models.CheckConstraint(
                condition=~models.Q(state="published")
                | (models.Q(reader__isnull=False) & ~models.Q(reader=models.F("author"))),
                name="lessons_second_reader_is_another",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["draft", "submitted"]) | models.Q(published_at__isnull=False),
                name="lessons_published_has_a_date",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "state", "-published_at", "-id"], name="lessons_lesson_newest"),
            models.Index(fields=["organisation", "author", "state"], name="lessons_lesson_by_author"),
        ]


class LessonText(models.Model):
    """The four parts of a lesson in one language."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="texts", db_index=False)
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=120)
    what = models.TextField()
    why = models.TextField()
    decided = models.TextField()
    why_decided = models.TextField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "lesson", "language"], name="lessons_text_per_language"),
        ]


class LessonClause(models.Model):
    """A clause a lesson speaks of, in the version it had then (`clause_version`: its public id in the charter)."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="lesson_clauses", db_index=False)
    clause = models.ForeignKey("charter.Clause", on_delete=models.RESTRICT, related_name="+")
    clause_version = models.CharField(max_length=20)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "lesson", "clause"], name="lessons_clause_once"),
        ]


class LessonReport(models.Model):
    """Somebody recognises somebody in a published lesson. Who says so is kept as a keyed digest only."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="reports", db_index=False)
    reporter = models.CharField(max_length=32)
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "lesson", "reporter"], name="lessons_report_once"),
        ]


class Counter(models.Model):
    """The last lesson number of an organisation: its row lock gives numbers out one at a time."""

    organisation = models.OneToOneField("people.Organisation", on_delete=models.CASCADE, related_name="+")
    last = models.PositiveIntegerField(default=0)
