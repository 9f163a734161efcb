"""Reading posts again with the engine of today, batch by batch: findings, language, mask, tone, intent, search words.

An original still in its term is read again as it was received; past it, the masked text is: what is masked stays
masked, and what was said of what it hides stays said.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat

from vigie.engine.heads import heads_version
from vigie.engine.masking import MASK
from vigie.web.charter.queries import engine_charter
from vigie.web.clock import now
from vigie.web.listening import fulltext, writing
from vigie.web.listening.actions.lenses import lens_of
from vigie.web.listening.actions.trouble import patiently
from vigie.web.listening.analysing import Analysed, Asked, Readers
from vigie.web.listening.decisions.masking import severity_of, with_masked
from vigie.web.listening.models import Analysis, Lens, Post, PostRevision, RawPost, Rereading, RereadingState
from vigie.web.queue.run import LeaseLost

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

BATCH = 500
WORTH_HELPERS = 1_000  # posts
_POST = ("text", "lang", "folded", "severity", "tone", "intent", "heads", "lens_id")
_COUNTED = ("cursor", "touched_at", "done", "changed", "from_masked", "passed_over")


class Item(NamedTuple):
    """One text of a post, the one it bears or an earlier one (`revision`), and what is read of it.

    `given` is the original when there is one, else the masked text. `spare`: the original is that very text, which
    masks nothing yet.
    """

    post: Post
    revision: int
    digest: str
    text: str
    given: str
    is_whole: bool
    spare: bool


@dataclass(slots=True)
class Batch:
    """Posts to read again, in order of row number; `earlier` is what was found in texts whose original is gone."""

    posts: list[Post]
    items: list[Item] = field(default_factory=list)
    earlier: dict[tuple[int, str], list[Any]] = field(default_factory=dict)


class Stretch(Enum):
    """How a stretch of a re-reading ended: nothing remains, more remains, or somebody stopped it."""

    ENDED = "ended"
    MORE = "more"
    STOPPED = "stopped"


class _Stopped(Exception):
    """Somebody stopped the re-reading."""


def outdated(organisation: Organisation, lens: Lens) -> Any:
    """The posts that were read with something else than this lens."""
    return Post.objects.filter(organisation=organisation).exclude(lens=lens)


def reread(
    run: Rereading,
    *,
    processes: int = 0,
    progress: Callable[[int, int], None] | None = None,
    seconds: float = float("inf"),
) -> Stretch:
    """Go on with a re-reading just after where it stood, for `seconds` at most.

    Each batch is one transaction that moves the cursor: whatever ends this, nothing is lost nor done twice.
    `processes`: helper processes that read while this one writes. `progress(done, total)` is called in each
    transaction and may raise. Raises ImportTrouble when the database stops it, HeadsError when the heads shipped
    cannot be used.
    """
    begun = time.monotonic()
    charter = engine_charter(run.organisation, with_confidential=True)
    lens, mark = lens_of(run.organisation, charter), heads_version()
    patiently(partial(_take_up, run, lens))
    if run.total - run.done <= WORTH_HELPERS:
        processes = 0
    with Readers(charter, processes, heads=True, patient=True) as readers:
        for batch, read in readers.ahead(_batches(run, lens), _asked):
            try:
                mine = patiently(partial(_write, run, lens, f"{mark}:", batch, read, progress=progress))
            except _Stopped:
                return Stretch.STOPPED
            for name in _COUNTED:
                setattr(run, name, getattr(mine, name))
            if time.monotonic() - begun > seconds:
                return Stretch.MORE
    return Stretch.ENDED


@transaction.atomic
def _take_up(run: Rereading, lens: Lens) -> None:
    """When the engine, the words or the clauses changed since it began, it begins again with those of today."""
    if run.lens_id == lens.pk:
        return
    left = outdated(run.organisation, lens).count()
    Rereading.objects.filter(pk=run.pk).update(lens=lens, cursor=0, total=F("done") + left)
    run.refresh_from_db(fields=["lens", "cursor", "total", "done"])


def _batches(run: Rereading, lens: Lens) -> Iterator[Batch]:
    after = run.cursor
    columns = ("pk", "text", "text_digest", "is_official", "lang", "folded", "severity", "tone", "intent")
    while True:
        posts = list(outdated(run.organisation, lens).filter(pk__gt=after).order_by("pk").only(*columns)[:BATCH])
        if not posts:
            return
        after = posts[-1].pk
        yield _prepared(run.organisation, posts)


def _prepared(organisation: Organisation, posts: list[Post]) -> Batch:
    of_posts = {"organisation": organisation, "post__in": [post.pk for post in posts]}
    originals = {
        (number, digest): text
        for number, digest, text in RawPost.objects.filter(**of_posts, expires_at__gt=now()).values_list(
            "post_id", "text_digest", "text"
        )
    }
    older: dict[int, list[tuple[int, str, str]]] = {}
    revisions = PostRevision.objects.filter(**of_posts).order_by("pk")
    for pk, number, digest, text in revisions.values_list("pk", "post_id", "text_digest", "text"):
        older.setdefault(number, []).append((pk, digest, text))
    batch = Batch(posts)
    for post in posts:
        texts = {post.text_digest: (0, post.text)}
        for pk, digest, text in older.get(post.pk, ()):
            texts[digest] = (pk, texts.get(digest, (0, text))[1])
        for digest, (revision, text) in texts.items():
            key = (post.pk, digest)
            original = originals.get(key)
            is_whole = key in originals or MASK not in text
            spare = key in originals and original is None
            given = text if original is None else original
            batch.items.append(Item(post, revision, digest, text, given, is_whole, spare))
    hidden = [item.post.pk for item in batch.items if not item.is_whole]
    if hidden:
        found = Analysis.objects.filter(organisation=organisation, post__in=hidden).order_by("made_at", "pk")
        batch.earlier = {
            (pk, digest): said for pk, digest, said in found.values_list("post", "text_digest", "findings")
        }
    return batch


def _asked(batch: Batch) -> list[Asked]:
    return [Asked(item.given, item.post.is_official, item.post.lang) for item in batch.items]


@transaction.atomic
def _write(
    run: Rereading,
    lens: Lens,
    mark: str,
    batch: Batch,
    read: list[Analysed],
    *,
    progress: Callable[[int, int], None] | None,
) -> Rereading:
    mine = Rereading.objects.select_for_update().get(pk=run.pk)
    if mine.state != RereadingState.RUNNING:
        raise _Stopped
    if mine.cursor != run.cursor:
        raise LeaseLost(f"re-reading {run.public_id}: another process went on with it")
    numbers = [post.pk for post in batch.posts]
    standing = {
        pk: (digest, folded)
        for pk, digest, folded in Post.objects.select_for_update()
        .filter(pk__in=numbers)
        .order_by("pk")
        .values_list("pk", "text_digest", "folded")
    }
    # Revised or erased meanwhile: whoever did so has read it.
    kept = {post.pk for post in batch.posts if standing.get(post.pk, ("",))[0] == post.text_digest}
    written = _Written(run.organisation, lens, mark, batch, {pk: standing[pk][1] for pk in kept})
    for item, found in zip(batch.items, read, strict=True):
        if item.post.pk in kept:
            written.add(item, found)
    written.save()
    mine.cursor, mine.touched_at = numbers[-1], now()
    mine.done += len(numbers)
    mine.changed += len(written.changed)
    mine.from_masked += len(written.from_masked)
    mine.passed_over += len(numbers) - len(kept)
    mine.save(update_fields=_COUNTED)
    if progress is not None:
        progress(min(mine.done, mine.total), mine.total)
    return mine


class _Written:
    """What a batch writes, gathered then saved at once. `folded` are the search words of today, by post."""

    def __init__(self, organisation: Organisation, lens: Lens, mark: str, batch: Batch, folded: dict[int, str]) -> None:
        self.changed: set[int] = set()
        self.from_masked: set[int] = set()
        self._organisation, self._lens, self._mark = organisation, lens, mark
        self._earlier = batch.earlier
        self._folded = folded
        self._moment = now()
        self._analyses: list[Analysis] = []
        self._same: list[int] = []
        self._posts: list[tuple[object, ...]] = []
        self._revisions: list[tuple[object, ...]] = []
        self._words: list[tuple[int, str, str]] = []
        self._originals: list[tuple[int, str, str]] = []

    def add(self, item: Item, found: Analysed) -> None:
        """A text and what is read in it."""
        post = item.post
        text = item.given if found.masked is None else found.masked
        findings, severity = found.unpacked(), found.severity
        if not item.is_whole:
            findings = list(with_masked(text, self._earlier.get((post.pk, item.digest), ()), findings))
            severity = severity_of(findings)
            self.from_masked.add(post.pk)
        self._analyses.append(
            Analysis(
                organisation=self._organisation,
                post_id=post.pk,
                text_digest=item.digest,
                engine_version=self._lens.engine_version,
                lang=found.lang,
                severity=severity,
                findings=findings,
                from_masked=not item.is_whole,
                made_at=self._moment,
            )
        )
        if item.spare and text != item.given:
            self._originals.append((post.pk, item.digest, item.given))
        if item.revision:
            self._revisions.append((text, found.lang, severity, item.revision))
        if item.digest != post.text_digest:
            return
        now_said = (text, found.lang, found.folded, severity, found.tone, found.intent)
        before = (post.text, post.lang, self._folded[post.pk], post.severity, post.tone, post.intent)
        if now_said == before:
            self._same.append(post.pk)
            return
        self.changed.add(post.pk)
        self._posts.append((*now_said, self._mark + item.digest, self._lens.pk, post.pk))
        if found.folded != self._folded[post.pk]:
            self._words.append((post.pk, self._folded[post.pk], found.folded))

    def save(self) -> None:
        """Write everything, inside the caller's transaction."""
        Analysis.objects.bulk_create(
            self._analyses,
            update_conflicts=True,
            unique_fields=["organisation", "post", "text_digest", "engine_version"],
            update_fields=["lang", "severity", "findings", "from_masked", "made_at"],
        )
        # Masked from today on: what was received stays readable until its term, and no longer.
        for number, digest, given in self._originals:
            kept = RawPost.objects.filter(organisation=self._organisation, post=number, text_digest=digest)
            kept.filter(text__isnull=True).update(text=given)
        Post.objects.filter(pk__in=self._same).update(
            lens=self._lens, heads=Concat(Value(self._mark), F("text_digest"))
        )
        writing.change("listening_post", _POST, self._posts)
        writing.change("listening_postrevision", ("text", "lang", "severity"), self._revisions)
        fulltext.remove((number, before) for number, before, _after in self._words)
        fulltext.add((number, after) for number, _before, after in self._words)
