"""Asking for a re-reading of every post out of date, stopping it, taking it up again, and what the journal keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from vigie.web.charter.queries import engine_charter
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.actions import record
from vigie.web.listening.actions.lenses import lens_of
from vigie.web.listening.actions.reread import outdated
from vigie.web.listening.models import Rereading, RereadingState
from vigie.web.permissions import can
from vigie.web.queue.actions import enqueue
from vigie.web.queue.queries import is_alive

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

JOB = "listening.reanalyse"


def request_rereading(organisation: Organisation, *, acting_user: Member) -> Rereading:
    """Have every post of one's organisation that is out of date read again by a job. While one goes on, it is that one.

    Raises NotFound for those who may not, BadInput when every post was read with the engine and charter of today.
    """
    if not can(acting_user, "listening.reanalyse", organisation) or organisation.pk != acting_user.organisation_id:
        raise NotFound()
    running = Rereading.objects.filter(organisation=organisation, state=RereadingState.RUNNING)
    try:
        with transaction.atomic():
            found = running.first()
            if found is not None and not is_alive(found.job):
                go_on(found)  # its job was set aside or cancelled: another carries it
            return found or _begin(organisation, acting_user)
    except IntegrityError:  # somebody else asked at the same moment
        return running.get()


def _begin(organisation: Organisation, acting_user: Member) -> Rereading:
    lens = lens_of(organisation, engine_charter(organisation, with_confidential=True))
    total = outdated(organisation, lens).count()
    if not total:
        raise BadInput(what=_("relecture"), why=_("tous les messages sont déjà lus avec le moteur d’aujourd’hui"))
    moment = now()
    run = Rereading.objects.create(
        organisation=organisation,
        started_by=acting_user,
        lens=lens,
        total=total,
        started_at=moment,
        touched_at=moment,
    )
    go_on(run)
    _write_line("listening.reanalysis_started", run, acting_user, count=total)
    return run


@transaction.atomic
def go_on(run: Rereading) -> None:
    """Put the next stretch of a re-reading on the list of jobs, behind what is due already."""
    job = enqueue(JOB, {"run": run.public_id}, organisation=run.organisation.public_id, key=run.public_id)
    Rereading.objects.filter(pk=run.pk).update(job=job.public_id)


@transaction.atomic
def stop_rereading(run: Rereading, *, acting_user: Member | None, trouble: str = "") -> Rereading:
    """Stop a re-reading after the batch in hand; what was read is kept. Twice is once; one that ended stays ended.

    `acting_user` None: the job itself, cancelled or in `trouble`. Raises NotFound for those who may not.
    """
    if acting_user is not None and not can(acting_user, "listening.reanalyse", run):
        raise NotFound()
    moment = now()
    mine = Rereading.objects.filter(pk=run.pk, state=RereadingState.RUNNING)
    if mine.update(state=RereadingState.STOPPED, ended_at=moment, touched_at=moment, trouble=trouble):
        run.refresh_from_db()
        _write_line("listening.reanalysis_stopped", run, acting_user, count=run.done, total=run.total)
    return run


def resume_rereading(run: Rereading, *, acting_user: Member) -> Rereading:
    """Take a stopped re-reading up again exactly where it stood. Twice is once.

    Raises NotFound for those who may not, BadInput for one that ended, or that a later one replaced.
    """
    if not can(acting_user, "listening.reanalyse", run):
        raise NotFound()
    with transaction.atomic():
        run = Rereading.objects.select_for_update().select_related("organisation", "lens").get(pk=run.pk)
        if run.state == RereadingState.RUNNING and is_alive(run.job):
            return run
        later = Rereading.objects.filter(organisation=run.organisation, pk__gt=run.pk)
        if run.state == RereadingState.DONE or later.exists():
            raise BadInput(what=_("relecture"), why=_("elle est terminée ou remplacée : lancez-en une nouvelle"))
        run.state, run.ended_at, run.trouble, run.touched_at = RereadingState.RUNNING, None, "", now()
        run.save(update_fields=["state", "ended_at", "trouble", "touched_at"])
        go_on(run)
        _write_line("listening.reanalysis_started", run, acting_user, count=max(run.total - run.done, 0))
        return run


@transaction.atomic
def end_rereading(run: Rereading) -> None:
    """The last batch is written: the journal's line, once."""
    moment = now()
    mine = Rereading.objects.filter(pk=run.pk, state=RereadingState.RUNNING)
    if mine.update(state=RereadingState.DONE, ended_at=moment, touched_at=moment):
        run.refresh_from_db()
        _write_line("listening.reanalysed", run, None, count=run.done, from_masked=run.from_masked)


def close_abandoned_rereadings() -> int:
    """Stop the re-readings whose job was set aside, cancelled or forgotten; return how many."""
    running = Rereading.objects.filter(state=RereadingState.RUNNING).select_related("organisation", "lens")[:100]
    lost = [run for run in running if not is_alive(run.job)]
    for run in lost:
        stop_rereading(run, acting_user=None, trouble=_("le programme s’est arrêté plusieurs fois de suite"))
    return len(lost)


def _write_line(verb: str, run: Rereading, acting_user: Member | None, **facts: int) -> None:
    record(
        verb,
        organisation=run.organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=run.public_id,
        after={**facts, "engine_version": run.lens.engine_version},
    )
