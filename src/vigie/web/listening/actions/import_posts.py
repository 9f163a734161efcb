"""Taking posts in: analysed before the transaction, written in batches, the same rows however often it is run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from django.db import Error, transaction
from django.utils.translation import gettext as _

from vigie.web.charter.queries import engine_charter
from vigie.web.errors import BadInput, NotFound, VigieError
from vigie.web.listening import writing
from vigie.web.listening.actions.batch import Analyses, Writer
from vigie.web.listening.actions.intake import Intake, asked
from vigie.web.listening.actions.outcome import ImportOutcome, gone_on_from, save_progress, start_run, write_line
from vigie.web.listening.actions.trouble import patiently
from vigie.web.listening.analysing import NEVER
from vigie.web.listening.decisions.records import Record, Refused
from vigie.web.listening.errors import TermTooLong
from vigie.web.listening.models import ImportRun, ImportState, Source
from vigie.web.listening.preparing import Prepared
from vigie.web.listening.readers import Readers
from vigie.web.permissions import can
from vigie.web.queue.run import LeaseLost

if TYPE_CHECKING:
    from vigie.web.people.models import Member

COLUMNS_FROM = 50_000  # texts a helper reads before the columnar engine is worth its start


def import_posts(
    source: Source,
    records: Iterable[Record | Refused],
    *,
    acting_user: Member | None,
    declared_public: bool = False,
    run: ImportRun | None = None,
    retention_days: int | None = None,
    dry_run: bool = False,
    processes: int = 0,
    on_progress: Callable[[ImportOutcome], None] | None = None,
    on_refused: Callable[[Refused], None] | None = None,
) -> ImportOutcome:
    """Take records into a source: `import_posts(source, [Record(text="…", visibility="public")], acting_user=None)`.

    Each batch of a thousand is analysed, then written in one transaction: stopped anywhere, running it again
    goes on without a double. A text seen under a known id is a revision. Only public records are taken:
    `declared_public`, or the source's, vouches for those that say nothing (R02). `acting_user` None: the command line,
    a seed. `processes`: helper processes that analyse while this one writes. `dry_run` counts and writes nothing.
    One line in the journal per import. `on_progress` is called after each batch and may raise to stop.

    Raises TermTooLong (R10) when `retention_days` is longer than the source's, NotFound for those who may not
    import, BadInput for a run that has ended, ImportTrouble when the database stops it.
    """
    if acting_user is not None and not can(acting_user, "listening.import", source):
        raise NotFound()
    if retention_days is not None and retention_days > source.retention_days:
        raise TermTooLong(source=source.name, days=source.retention_days)
    intake = Intake(source, declared_public=declared_public or source.declared_public, on_refused=on_refused)
    if dry_run:
        return _count(intake, records, on_progress)
    run = run or start_run(source, file_name="", acting_user=acting_user)
    if run.state == ImportState.DONE:
        raise BadInput(what=run.file_name, why=_("cet import est déjà terminé"))
    charter = engine_charter(source.organisation, with_confidential=True)
    writer = Writer(source, source.retention_days if retention_days is None else retention_days, charter)
    outcome = gone_on_from(run)
    try:
        with Readers(charter, processes, columns_from=COLUMNS_FROM if processes else NEVER) as readers:
            for batch, read in readers.ahead(intake.batches(records), asked):
                items, analyses = intake.without_failures(batch, read)
                before = outcome.taken
                outcome = patiently(partial(_write, writer, items, analyses, _with_refusals(outcome, intake), run))
                if writing.has_grown_much(before, outcome.taken):
                    writing.refresh_statistics()
                if on_progress is not None:
                    on_progress(outcome)
            outcome = patiently(partial(_end, run, _with_refusals(outcome, intake), writer, acting_user))
            if outcome.taken >= writing.FIRST_STATISTICS:
                writing.refresh_statistics()
            return outcome
    except LeaseLost:
        raise  # another worker goes on with this run: it is not ours to close
    except BaseException as error:
        with suppress(Error):
            _stop(run, _with_refusals(outcome, intake), error, acting_user)
        raise


@transaction.atomic
def _write(
    writer: Writer, items: list[Prepared], analyses: Analyses, outcome: ImportOutcome, run: ImportRun
) -> ImportOutcome:
    outcome = outcome.after(writer.write(items, analyses))
    save_progress(run, outcome, ImportState.RUNNING)
    return outcome


@transaction.atomic
def _end(run: ImportRun, outcome: ImportOutcome, writer: Writer, acting_user: Member | None) -> ImportOutcome:
    outcome = outcome.after(writer.finish())
    run.trouble = ""
    save_progress(run, outcome, ImportState.DONE)
    write_line(run, acting_user=acting_user)
    return outcome


@transaction.atomic
def _stop(run: ImportRun, outcome: ImportOutcome, error: BaseException, acting_user: Member | None) -> None:
    run.trouble = error.sentence if isinstance(error, VigieError) else type(error).__name__
    save_progress(run, outcome, ImportState.STOPPED)
    write_line(run, acting_user=acting_user)


def _count(
    intake: Intake, records: Iterable[Record | Refused], on_progress: Callable[[ImportOutcome], None] | None
) -> ImportOutcome:
    outcome = ImportOutcome()
    for counted in intake.count(records):
        outcome = _with_refusals(outcome.after(counted), intake)
        if on_progress is not None:
            on_progress(outcome)
    return _with_refusals(outcome, intake)


def _with_refusals(outcome: ImportOutcome, intake: Intake) -> ImportOutcome:
    return replace(outcome, refused=intake.refused, refusals=tuple(intake.refusals))
