"""Sources, posts with their revisions and analyses, raw originals with their term, imports, re-readings and topics.

What a post keeps: its text with personal data masked (same length in code points), a keyed digest of the text
as received, the folded words that search reads, and a keyed pseudonym of its author. What names somebody (the
text as received, the author's name, the address) lives in `RawPost` only, until its term.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from vigie.web.identifiers import new_public_id


class SourceKind(models.TextChoices):
    """How posts come in. Connectors come with the issue on sources."""

    FILE = "file", _("fichier importé")
    SEED = "seed", _("démonstration")


class Severity(models.IntegerChoices):
    """The highest severity among a post's findings, in an order the database can compare."""

    NONE = 0, _("rien à signaler")
    INFO = 1, _("à savoir")
    WARNING = 2, _("attention")
    DANGER = 3, _("à ne pas publier")


class ImportState(models.TextChoices):
    """`UPLOADED` waits for somebody to confirm what the preview showed."""

    UPLOADED = "uploaded", _("à confirmer")
    RUNNING = "running", _("en cours")
    DONE = "done", _("terminé")
    STOPPED = "stopped", _("interrompu")


class RereadingState(models.TextChoices):
    """A re-reading goes on until it is done, or until somebody or something stops it."""

    RUNNING = "running", _("en cours")
    DONE = "done", _("terminée")
    STOPPED = "stopped", _("arrêtée")


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
    # read in their masked text for want of the original, left to the import that revised them meanwhile.
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    from_masked = models.PositiveIntegerField(default=0)
    passed_over = models.PositiveIntegerField(default=0)
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
