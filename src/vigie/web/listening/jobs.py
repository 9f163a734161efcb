"""What the room does by itself: end originals at their term, read posts again, import uploaded files."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from vigie.engine.heads import HeadsError
from vigie.web.errors import VigieError
from vigie.web.listening import actions, uploads
from vigie.web.listening.actions import ImportOutcome
from vigie.web.listening.models import ImportRun, Post, Rereading, RereadingState
from vigie.web.people.queries import organisation_named
from vigie.web.queue.actions import enqueue
from vigie.web.queue.queries import is_anybody_waiting
from vigie.web.queue.registry import job, periodic
from vigie.web.queue.run import GiveUp, Run

STRETCH = 30.0  # seconds a long reading holds the worker before the jobs that wait have their turn
LONGEST = 20 * 60.0  # seconds, whoever waits


@periodic("listening.purge", every=timedelta(hours=1), title=_("Effacer les originaux échus"))
def purge(run: Run) -> None:
    """R10: originals go at their term, uploaded files nobody confirmed go the next day."""
    actions.purge_expired_raw()
    uploads.forget_old()


@periodic("listening.close_abandoned", every=timedelta(minutes=10), title=_("Clore les imports interrompus"))
def close_abandoned(run: Run) -> None:
    """Imports and re-readings whose process was killed for good get their line in the journal."""
    actions.close_abandoned_runs()
    actions.close_abandoned_rereadings()


@job("listening.reanalyse", max_attempts=5, max_seconds=30 * 60, title=_("Relire les messages"))
def reanalyse(run: Run) -> None:
    """A stretch of a re-reading, payload `{"run": public id}`; the next stretch waits its turn behind other jobs."""
    organisation = organisation_named(run.organisation)
    found = Rereading.objects.filter(organisation=organisation, public_id=run.payload["run"])
    mine = found.select_related("organisation", "lens").filter(state=RereadingState.RUNNING).first()
    if mine is None:
        return
    try:
        ended = actions.reread(mine, processes=_helpers(), progress=_unless_cancelled(run), pause=_others_turn())
    except HeadsError as error:
        actions.stop_rereading(mine, acting_user=None, trouble=str(error))
        raise GiveUp(str(error)) from error
    except _Cancelled:
        actions.stop_rereading(mine, acting_user=None)
        return
    if ended is actions.Stretch.ENDED:
        actions.end_rereading(mine)
    elif ended is actions.Stretch.MORE:
        actions.go_on(mine)


class _Cancelled(Exception):
    """Somebody cancelled the job on the page of jobs."""


def _unless_cancelled(run: Run) -> Callable[[int, int], None]:
    def progress(done: int, total: int) -> None:
        run.progress(done, total)
        if run.cancelled():
            raise _Cancelled

    return progress


def _others_turn() -> Callable[[], bool]:
    """Whether a long reading begun now should let other jobs have their turn: some wait, or it has lasted enough."""
    begun = time.monotonic()

    def is_time() -> bool:
        lasted = time.monotonic() - begun
        return lasted > LONGEST or (lasted > STRETCH and is_anybody_waiting())

    return is_time


def _helpers() -> int:
    """Helper processes of a job, as many as there are cores: they leave the processor to the pages first."""
    cores = os.cpu_count() or 1
    return min(4, cores) if cores > 1 else 0


@job("listening.classify", max_attempts=5, max_seconds=4 * 3600, title=_("Lire le ton et l’intention"))
def classify(run: Run) -> None:
    """Have the heads read the posts they have not read, a stretch at a time: the next waits behind other jobs.

    Payload `{"after": row number, "read": how many}` for the stretches after the first.
    """
    organisation = organisation_named(run.organisation)
    total = Post.objects.filter(organisation=organisation).count()
    is_others_turn = _others_turn()
    read: int = run.payload.get("read", 0)
    after: int | None = run.payload.get("after", 0)
    while after is not None and not run.cancelled():
        batch = actions.classify_batch(organisation, after=after)
        after, read = batch.last, read + batch.read
        run.progress(min(read, total), total)
        if after is not None and not run.cancelled() and is_others_turn():
            enqueue("listening.classify", {"after": after, "read": read}, organisation=run.organisation)
            return


@job("listening.import", max_attempts=3, max_seconds=4 * 3600, title=_("Importer un fichier"))
def import_upload(run: Run) -> None:
    """Import an uploaded file that somebody confirmed: payload `{"run": public id}`."""
    organisation = organisation_named(run.organisation)
    runs = ImportRun.objects.filter(organisation=organisation, public_id=run.payload["run"])
    found = runs.select_related("source__organisation", "organisation", "started_by").first()
    if found is None:
        return

    def tell(outcome: ImportOutcome) -> None:
        run.progress(found.bytes_done, found.bytes_total)

    try:
        actions.import_upload(found, acting_user=found.started_by, on_progress=tell)
    except VigieError as error:
        # What a person must mend is not tried again: the screen says what happened and how to go on.
        raise GiveUp(error.sentence) from error
