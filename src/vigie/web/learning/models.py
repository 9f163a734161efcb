"""Tables of learning: modules of three questions, their words per language, and private attempts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id
from vigie.web.learning.errors import AttemptIsKept


class State(models.TextChoices):
    DRAFT = "draft", _("brouillon")
    PUBLISHED = "published", _("publié")
    RETIRED = "retired", _("retiré")


class Module(models.Model):
    """Three questions about clauses, in one version. `line` is the same through the versions of a module."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    line = models.CharField(max_length=20, default=new_public_id, editable=False)
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    audiences = models.JSONField(default=list)  # keys of people.Audience
    # Whether those who passed an earlier version are asked to take this one.
    asks_again = models.BooleanField(default=False)
    author = models.ForeignKey("people.Member", on_delete=models.RESTRICT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "line", "version"], name="learning_module_version"),
            models.UniqueConstraint(
                fields=["organisation", "line"], condition=Q(state="draft"), name="learning_one_draft_per_line"
            ),
            models.UniqueConstraint(
                fields=["organisation", "line"], condition=Q(state="published"), name="learning_one_published_per_line"
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "state"], name="learning_module_by_state"),
        ]


class ModuleText(models.Model):
    """Title and introduction of a module in one language."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    module = models.ForeignKey(Module, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=160)
    intro = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "module", "language"], name="learning_module_text"),
        ]


class ModuleClause(models.Model):
    """A module explains a clause, as one version of the charter had it when the module was written."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    module = models.ForeignKey(Module, on_delete=models.CASCADE, related_name="clause_links")
    clause = models.ForeignKey("charter.Clause", on_delete=models.RESTRICT, related_name="+")
    digest = models.CharField(max_length=64, blank=True, default="")  # of the French words explained

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "module", "clause"], name="learning_clause_once_per_module"
            ),
        ]


class Question(models.Model):
    """A question of a module."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    module = models.ForeignKey(Module, on_delete=models.CASCADE, related_name="questions")
    order = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "module", "order"], name="learning_question_order"),
        ]


class QuestionText(models.Model):
    """The words of a question in one language."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=5)
    text = models.TextField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "question", "language"], name="learning_question_text"),
        ]


class Choice(models.Model):
    """A possible answer; one of them is right."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="choices")
    order = models.PositiveSmallIntegerField()
    is_right = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "question", "order"], name="learning_choice_order"),
        ]


class ChoiceText(models.Model):
    """The words of an answer in one language, and what is said kindly to whoever chose it."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    choice = models.ForeignKey(Choice, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=5)
    text = models.TextField()
    explanation = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "choice", "language"], name="learning_choice_text"),
        ]


class AttemptQuerySet(models.QuerySet["Attempt"]):
    """Append only."""

    def update(self, **changes: Any) -> int:
        raise AttemptIsKept()

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AttemptIsKept()

    def bulk_update(self, objs: Iterable[Any], fields: Any, batch_size: int | None = None) -> int:
        raise AttemptIsKept()


class Attempt(models.Model):
    """Answers somebody gave. Theirs alone to see; everybody else sees counts of at least five people."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    member = models.ForeignKey("people.Member", on_delete=models.RESTRICT, related_name="+")
    module = models.ForeignKey(Module, on_delete=models.RESTRICT, related_name="attempts")
    answers = models.JSONField(default=dict)  # public id of the question → public id of the choice
    passed = models.BooleanField()
    at = models.DateTimeField()

    objects = AttemptQuerySet.as_manager()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "member", "module"], name="learning_attempt_by_member"),
            models.Index(fields=["organisation", "module", "passed"], name="learning_attempt_by_module"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise AttemptIsKept()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AttemptIsKept()
