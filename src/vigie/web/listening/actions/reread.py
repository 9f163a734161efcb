"""Reading posts again with the engine of today, batch by batch: findings, language, mask, tone, intent, search words.

An original still in its term is read again as it was received; past it, the masked text is: what is masked stays
masked, and what was said of what it hides stays said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F

from vigie.engine.heads import heads_version
from vigie.web.charter.queries import engine_charter
from vigie.web.clock import now
from vigie.web.listening import serving
from vigie.web.listening.actions.lenses import lens_of
from vigie.web.listening.actions.reread_batch import Batch, Standing, Written, prepared
from vigie.web.listening.actions.served import count_served
from vigie.web.listening.actions.trouble import patiently
from vigie.web.listening.analysing import NEVER, Asked, Read, columns_are_here
from vigie.web.listening.models import Lens, Post, Rereading, RereadingState
from vigie.web.listening.readers import Readers
from vigie.web.queue.run import LeaseLost

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

BATCH = 500
SERVED_BATCH = 50  # a larger model may take a second a text
WORTH_HELPERS = 1_000  # posts
WORTH_COLUMNS = 5_000  # the columnar engine takes seconds to start; a single helper then reads faster than this writes
_COUNTED = ("cursor", "touched_at", "done", "changed", "from_masked", "passed_over", "failed", "in_columns")


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
    pause: Callable[[], bool] = lambda: False,
) -> Stretch:
    """Go on with a re-reading just after where it stood, until `pause()`, asked after each batch, is true.

    Each batch is one transaction that moves the cursor: whatever ends this, nothing is lost nor done twice.
    `processes`: helper processes that read while this one writes, in columns where that is installed and worth its
    start; a post the engine fails on is left as it was, and counted. `progress(done, total)` is called in each
    transaction and may raise. Raises ImportTrouble when the database stops it, HeadsError when the heads shipped
    cannot be used. Where a larger model serves a head, it is asked here, before the transaction.
    """
    charter = engine_charter(run.organisation, with_confidential=True)
    lens, shipped = lens_of(run.organisation, charter), heads_version()
    patiently(partial(_take_up, run, lens))
    left, columns_from = run.total - run.done, NEVER
    if left <= WORTH_HELPERS:
        processes = 0
    elif left > WORTH_COLUMNS and columns_are_here():
        processes, columns_from = min(processes, 1), 0
    with Readers(charter, processes, heads=True, columns_from=columns_from, eager=True) as readers:
        for batch, read in readers.ahead(_batches(run, lens), _asked):
            try:
                labelled = _served(batch, read)
                batch.in_columns = readers.in_columns
                mine = patiently(partial(_write, run, lens, shipped, batch, labelled, progress=progress))
            except _Stopped:
                return Stretch.STOPPED
            for name in _COUNTED:
                setattr(run, name, getattr(mine, name))
            if pause():
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
    after, size = run.cursor, SERVED_BATCH if serving.specs() else BATCH
    while True:
        left = outdated(run.organisation, lens).filter(pk__gt=after).order_by("pk")
        posts = [Standing(*row) for row in left.values_list(*Standing._fields)[:size]]
        if not posts:
            return
        after = posts[-1].pk
        yield prepared(run.organisation, posts)


def _served(batch: Batch, read: list[Read]) -> list[Read]:
    """What was read, with the labels of the larger models where there are any."""
    if not serving.specs():
        return read
    texts: list[str | None] = []
    for item, found in zip(batch.items, read, strict=True):
        if found is None or item.digest != item.post.text_digest or item.post.is_official:
            texts.append(None)
        else:
            texts.append(item.given if found.masked is None else found.masked)
    shipped = [{"tone": found.tone, "intent": found.intent} if found is not None else {} for found in read]
    served = serving.serve(texts, shipped)
    batch.served = served.heads
    batch.fell_back = {item.post.pk for item, is_whole in zip(batch.items, served.whole, strict=True) if not is_whole}
    labelled = zip(read, served.labels, strict=True)
    return [found and found._replace(tone=said["tone"], intent=said["intent"]) for found, said in labelled]


def _asked(batch: Batch) -> list[Asked]:
    return [Asked(item.given, item.post.is_official, item.post.lang) for item in batch.items]


@transaction.atomic
def _write(
    run: Rereading,
    lens: Lens,
    shipped: str,
    batch: Batch,
    read: list[Read],
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
    failed = {item.post.pk for item, found in zip(batch.items, read, strict=True) if found is None} & kept
    written = Written(run.organisation, lens, shipped, batch, {pk: standing[pk][1] for pk in kept})
    for item, found in zip(batch.items, read, strict=True):
        if found is not None and item.post.pk in kept - failed:
            written.add(item, found)
    written.save()
    count_served(run.organisation, batch.served)
    mine.cursor, mine.touched_at = numbers[-1], now()
    mine.done += len(numbers)
    mine.changed += len(written.changed)
    mine.from_masked += len(written.from_masked)
    mine.passed_over += len(numbers) - len(kept)
    mine.failed += len(failed)
    mine.in_columns = batch.in_columns
    mine.save(update_fields=_COUNTED)
    if progress is not None:
        progress(min(mine.done, mine.total), mine.total)
    return mine
