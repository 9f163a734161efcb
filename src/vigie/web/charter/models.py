"""Tables of the charter: clauses with stable ids, versions with their texts per language, acknowledgements.

What has been published never changes: rows of a published version refuse to be saved, updated or deleted here,
besides `published → replaced`. Acknowledgements are only ever added.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vigie.web.charter.errors import AcknowledgementIsKept, PublishedTextIsKept
from vigie.web.identifiers import new_public_id

Row = TypeVar("Row", bound=models.Model)


class State(models.TextChoices):
    DRAFT = "draft", _("brouillon")
    PUBLISHED = "published", _("en vigueur")
    REPLACED = "replaced", _("remplacée")


class Regime(models.TextChoices):
    """A guide grounds no sanction. An annex to the works rules needs formalities that Vigie does not keep yet."""

    GUIDE = "guide", _("guide, sans portée disciplinaire")
    ANNEXED = "annexed", _("annexe au règlement intérieur")


class ChangeKind(models.TextChoices):
    """A minor change carries acknowledgements forward; a substantial one asks again those it concerns."""

    MINOR = "minor", _("mineur")
    SUBSTANTIAL = "substantial", _("substantiel")


class Change(models.TextChoices):
    """What a version does to a clause, written once, at publication. Empty: nothing."""

    NONE = "", _("inchangée")
    ADDED = "added", _("ajoutée")
    REWORDED = "reworded", _("réécrite")
    TRANSLATED = "translated", _("traduction revue")
    READDRESSED = "readdressed", _("autres publics")
    REMOVED = "removed", _("retirée")


class KeptQuerySet(models.QuerySet[Row]):
    """Refuses bulk writes on what has been published; `path` leads from the row to the state of its version."""

    path = "charter_version__state"

    def update(self, **changes: Any) -> int:
        if self._touches_published() and not (self.path == "state" and changes == {"state": State.REPLACED}):
            raise PublishedTextIsKept()
        return super().update(**changes)

    def delete(self) -> tuple[int, dict[str, int]]:
        if self._touches_published():
            raise PublishedTextIsKept()
        return super().delete()

    def bulk_create(self, objs: Iterable[Row], *args: Any, **kwargs: Any) -> list[Row]:
        rows = list(objs)
        one_per_version = {row.version().pk: row for row in rows if isinstance(row, Kept)}
        if any(row.is_kept() for row in one_per_version.values()):
            raise PublishedTextIsKept()
        return super().bulk_create(rows, *args, **kwargs)

    def _touches_published(self) -> bool:
        return self.exclude(**{self.path: State.DRAFT}).exists()


class VersionQuerySet(KeptQuerySet["CharterVersion"]):
    path = "state"


class TextQuerySet(KeptQuerySet["ClauseText"]):
    path = "clause_version__charter_version__state"


class Kept(models.Model):
    """A row that belongs to a version and is frozen with it."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.is_kept():
            raise PublishedTextIsKept()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        if self.is_kept():
            raise PublishedTextIsKept()
        return super().delete(*args, **kwargs)

    def version(self) -> CharterVersion:
        raise NotImplementedError

    def is_kept(self) -> bool:
        """Whether its version has been published, as the database has it."""
        version = self.version()
        state = CharterVersion.objects.filter(pk=version.pk).values_list("state", flat=True).first()
        return state not in (None, State.DRAFT)


class Clause(models.Model):
    """A clause through all its versions. Its number is what people quote, so it never changes."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    number = models.PositiveIntegerField()
    created_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "number"], name="charter_clause_unique_number"),
        ]


class CharterVersion(Kept):
    """One state of the whole charter: the draft (one at most), the one in force (one at most), those replaced."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    regime = models.CharField(max_length=10, choices=Regime.choices, default=Regime.GUIDE)
    change_kind = models.CharField(max_length=12, choices=ChangeKind.choices, default=ChangeKind.SUBSTANTIAL)
    replaces = models.ForeignKey("self", on_delete=models.RESTRICT, null=True, blank=True, related_name="+")
    # Set by a minor change only: the version whose acknowledgements count for this one too.
    carries_forward = models.ForeignKey("self", on_delete=models.RESTRICT, null=True, blank=True, related_name="+")
    author = models.ForeignKey("people.Member", on_delete=models.RESTRICT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "number"], name="charter_version_unique_number"),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(state="draft"), name="charter_one_draft_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(state="published"), name="charter_one_version_in_force"
            ),
            models.CheckConstraint(
                condition=Q(state="draft", published_at__isnull=True)
                | (~Q(state="draft") & Q(published_at__isnull=False)),
                name="charter_published_has_a_date",
            ),
        ]

    def version(self) -> CharterVersion:
        return self


class VersionText(Kept):
    """What a version says of itself, in one language: why it is published."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    charter_version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=5)
    summary = models.TextField()

    objects: models.Manager[VersionText] = KeptQuerySet["VersionText"].as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "charter_version", "language"], name="charter_version_text_per_language"
            ),
        ]

    def version(self) -> CharterVersion:
        return self.charter_version


class ClauseVersion(Kept):
    """A clause as one version of the charter has it. `removed`: this version takes it away, and says why."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    charter_version = models.ForeignKey(CharterVersion, on_delete=models.CASCADE, related_name="clause_versions")
    clause = models.ForeignKey(Clause, on_delete=models.RESTRICT, related_name="versions")
    order = models.PositiveIntegerField()
    audiences = models.JSONField(default=list)  # keys of people.Audience
    families = models.JSONField(default=list, blank=True)  # families of findings the clause answers
    origin = models.JSONField(default=dict, blank=True)  # opaque: {"proposal": …, "lesson": …, "case": …}
    removed = models.BooleanField(default=False)
    # Written once, at publication: what this version does to the clause, and the audiences it concerns by it.
    change = models.CharField(max_length=12, choices=Change.choices, default=Change.NONE, blank=True)
    asked = models.JSONField(default=list, blank=True)

    objects: models.Manager[ClauseVersion] = KeptQuerySet["ClauseVersion"].as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "charter_version", "clause"], name="charter_clause_once_per_version"
            ),
        ]

    def version(self) -> CharterVersion:
        return self.charter_version


class ClauseText(Kept):
    """The words of a clause version in one language, with the reason they changed and their digest."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    clause_version = models.ForeignKey(ClauseVersion, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=160, blank=True)
    body = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    digest = models.CharField(max_length=64)  # SHA-256 of title and body, hexadecimal; empty without words
    # Of a translation: digest of the French words it says. Another one in French since: the translation is behind.
    translates = models.CharField(max_length=64, blank=True, default="")

    objects = TextQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "clause_version", "language"], name="charter_clause_text_per_language"
            ),
        ]

    def version(self) -> CharterVersion:
        return self.clause_version.charter_version


class AcknowledgementQuerySet(models.QuerySet["Acknowledgement"]):
    """Append only."""

    def update(self, **changes: Any) -> int:
        raise AcknowledgementIsKept()

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AcknowledgementIsKept()

    def bulk_update(self, objs: Iterable[Any], fields: Any, batch_size: int | None = None) -> int:
        raise AcknowledgementIsKept()


class Acknowledgement(models.Model):
    """Somebody said, on the page that showed it, that they have read this text in this language. Append only."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    member = models.ForeignKey("people.Member", on_delete=models.RESTRICT, related_name="+")
    charter_version = models.ForeignKey(CharterVersion, on_delete=models.RESTRICT, related_name="acknowledgements")
    language = models.CharField(max_length=5)
    text_digest = models.CharField(max_length=64)  # SHA-256 of the whole text as shown, hexadecimal
    at = models.DateTimeField()

    objects = AcknowledgementQuerySet.as_manager()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "charter_version", "member"], name="charter_acknowledged_once"
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "member"], name="charter_ack_by_member"),
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise AcknowledgementIsKept()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AcknowledgementIsKept()
