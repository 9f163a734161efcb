"""What the room does by itself: end originals at their term, read posts again, import uploaded files."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from vigie.web.errors import VigieError
from vigie.web.listening import actions, uploads
from vigie.web.listening.actions import ImportOutcome
from vigie.web.listening.models import ImportRun, Post
from vigie.web.people.queries import organisation_named
from vigie.web.queue.registry import job, periodic
from vigie.web.queue.run import GiveUp, Run


@periodic("listening.purge", every=timedelta(hours=1), title=_("Effacer les originaux échus"))
def purge(run: Run) -> None:
    """R10: originals go at their term, uploaded files nobody confirmed go the next day."""
    actions.purge_expired_raw()
    uploads.forget_old()


@periodic("listening.close_abandoned", every=timedelta(minutes=10), title=_("Clore les imports interrompus"))
def close_abandoned(run: Run) -> None:
    """Imports whose process was killed get their line in the journal."""
    actions.close_abandoned_runs()


@job("listening.reanalyse", max_attempts=5, max_seconds=4 * 3600, title=_("Relire les messages"))
def reanalyse(run: Run) -> None:
    """Read every post again with the engine of today; goes on where an earlier attempt stopped."""
    organisation = organisation_named(run.organisation)
    total = Post.objects.filter(organisation=organisation).count()
    done = read = 0
    after: int | None = 0
    while after is not None:
        batch = actions.reanalyse_batch(organisation, after=after)
        after, read, done = batch.last, read + batch.read, done + batch.looked_at
        run.progress(min(done, total), total)
        if run.cancelled():
            return
    actions.record_reanalysis(organisation, read=read)


@job("listening.classify", max_attempts=5, max_seconds=4 * 3600, title=_("Lire le ton et l’intention"))
def classify(run: Run) -> None:
    """Have the heads read the posts they have not read; goes on where an earlier attempt stopped."""
    organisation = organisation_named(run.organisation)
    total = Post.objects.filter(organisation=organisation).count()
    read = 0
    after: int | None = 0
    while after is not None and not run.cancelled():
        batch = actions.classify_batch(organisation, after=after)
        after, read = batch.last, read + batch.read
        run.progress(min(read, total), total)


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
