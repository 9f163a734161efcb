"""Posts, their revisions and analyses, and raw originals with their term.

What a post keeps: its text with personal data masked (same length in code points), a keyed digest of the text
as received, the folded words that search reads, and a keyed pseudonym of its author. What names somebody (the
text as received, the author's name, the address) lives in `RawPost` only, until its term.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id
from vigie.web.listening.models.lenses import Lens
from vigie.web.listening.models.sources import Source


class Severity(models.IntegerChoices):
    """The highest severity among a post's findings, in an order the database can compare."""

    NONE = 0, _("rien à signaler")
    INFO = 1, _("à savoir")
    WARNING = 2, _("attention")
    DANGER = 3, _("à ne pas publier")


class Post(models.Model):
    """A public post, as it stands today. Written in batches by `actions.import_posts`, never one by one.

    `native_id` is the network's own identifier when it is opaque; otherwise (an address would name somebody, or
    there is none) a keyed digest that begins with "~". `at` is the moment that orders: published, else received.
    `day` is the organisation's local day of `published_at`, and null when the post has no date.
    """

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+", db_index=False)
    network = models.CharField(max_length=40)
    native_id = models.CharField(max_length=80)
    author = models.CharField(max_length=32, blank=True, default="")
    is_official = models.BooleanField(default=False)
    visibility = models.CharField(max_length=20, default="public")
    lang = models.CharField(max_length=8, default="other")
    published_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()
    at = models.DateTimeField()
    day = models.DateField(null=True)
    text = models.TextField()
    text_digest = models.CharField(max_length=32)
    folded = models.TextField()
    severity = models.PositiveSmallIntegerField(choices=Severity.choices, default=Severity.NONE)
    is_seen = models.BooleanField(default=False)
    # What the heads say of the text, when they are sure enough; never of an official account, which staff write.
    tone = models.CharField(max_length=3, blank=True, default="", db_default="")
    intent = models.CharField(max_length=12, blank=True, default="", db_default="")
    # The version of the heads and the digest of the text they read, so that a revised text is read again.
    heads = models.CharField(max_length=48, blank=True, default="", db_default="")
    lens = models.ForeignKey(Lens, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "network", "native_id"], name="listening_post_once_per_network"
            ),
            # R02: what is not public is never written, whoever asks.
            models.CheckConstraint(condition=models.Q(visibility="public"), name="listening_post_public_only"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            # The inbox walks this one index, newest first; the filters are read from it without the row.
            models.Index(
                fields=[
                    "organisation", "-at", "-id", "severity", "lang", "network", "source", "is_official", "is_seen",
                ],
                name="listening_post_inbox",
            ),
            # Counts per day and per hour: posts and distinct authors, from the index alone.
            models.Index(fields=["organisation", "day", "author"], name="listening_post_by_day"),
            models.Index(fields=["organisation", "published_at", "author"], name="listening_post_by_hour"),
            # How many posts were read with what, from the index alone.
            models.Index(fields=["organisation", "lens", "id"], name="listening_post_by_lens"),
        ]  # fmt: skip


class PostRevision(models.Model):
    """One of the texts of a post that changed. A post that never changed has none.

    Keyed by the digest of the text: going back and forth moves `last_seen_at`, it never adds a row.
    """

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="revisions")
    text_digest = models.CharField(max_length=32)
    text = models.TextField()
    lang = models.CharField(max_length=8)
    severity = models.PositiveSmallIntegerField(choices=Severity.choices, default=Severity.NONE)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "post", "text_digest"], name="listening_revision_once"),
        ]


class RawPost(models.Model):
    """The original of a text, until `expires_at` (R10). Read only through `actions.read_original`.

    `text` is null when masking changed nothing: the post's own text is then the original.
    """

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="originals", db_index=False)
    text_digest = models.CharField(max_length=32)
    text = models.TextField(null=True)  # noqa: DJ001 - null says "the same as masked", "" would be an empty text
    author_name = models.CharField(max_length=200, blank=True, default="")
    url = models.CharField(max_length=1000, blank=True, default="")
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "post", "text_digest"], name="listening_raw_once"),
        ]


class Analysis(models.Model):
    """What one version of the engine found in one text of a post: packed findings, without any text."""

    organisation = models.ForeignKey("people.Organisation", on_delete=models.CASCADE, related_name="+", db_index=False)
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="analyses", db_index=False)
    text_digest = models.CharField(max_length=32)
    engine_version = models.CharField(max_length=40)
    lang = models.CharField(max_length=8)
    severity = models.PositiveSmallIntegerField(choices=Severity.choices, default=Severity.NONE)
    findings = models.JSONField(default=list)
    # The original was gone: the masked text was read, and what it hides is known from an earlier reading only.
    from_masked = models.BooleanField(default=False, db_default=False)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "post", "text_digest", "engine_version"], name="listening_analysis_once"
            ),
        ]
