"""What an import did so far, and the row and the journal line that tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.journal.actions import record
from vigie.web.listening.actions.batch import Written
from vigie.web.listening.decisions.records import Refused, shortened, storable
from vigie.web.listening.models import ImportRun, ImportState, Source

if TYPE_CHECKING:
    from vigie.web.people.models import Member

ABANDONED = timedelta(minutes=30)  # without a sign of life


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import did: `taken` new posts, `known` already, `revised` (same id, another text), `refused`.

    `first_day` and `last_day` are the local days of the posts taken or revised. `refusals` are the first thousand.
    """

    taken: int = 0
    known: int = 0
    revised: int = 0
    refused: int = 0
    first_day: date | None = None
    last_day: date | None = None
    refusals: Sequence[Refused] = field(default=())

    @property
    def total(self) -> int:
        """Every record read."""
        return self.taken + self.known + self.revised + self.refused

    def after(self, written: Written) -> ImportOutcome:
        """The outcome once a batch is written."""
        days = [item.day for item in written.touched if item.day is not None]
        return replace(
            self,
            taken=self.taken + written.taken,
            known=self.known + written.known,
            revised=self.revised + written.revised,
            first_day=min([*days, *([self.first_day] if self.first_day else [])], default=None),
            last_day=max([*days, *([self.last_day] if self.last_day else [])], default=None),
        )


def start_run(
    source: Source,
    *,
    file_name: str,
    acting_user: Member | None,
    stored_as: str = "",
    bytes_total: int = 0,
    declared_public: bool = False,
) -> ImportRun:
    """The row of an import that begins, or of an uploaded file that waits to be confirmed (`stored_as`)."""
    moment = now()
    return ImportRun.objects.create(
        organisation=source.organisation,
        source=source,
        started_by=acting_user,
        file_name=shortened(file_name, 200),
        stored_as=stored_as,
        state=ImportState.UPLOADED if stored_as else ImportState.RUNNING,
        bytes_total=bytes_total,
        declared_public=declared_public,
        started_at=moment,
        touched_at=moment,
    )


def gone_on_from(run: ImportRun) -> ImportOutcome:
    """Where an import taken up again starts: what it already wrote will be met again as known posts."""
    return ImportOutcome(
        taken=run.taken,
        known=-(run.taken + run.revised),
        revised=run.revised,
        first_day=run.first_day,
        last_day=run.last_day,
    )


def save_progress(run: ImportRun, outcome: ImportOutcome, state: str) -> None:
    """Write the outcome on the run's row, in the transaction that wrote what it tells."""
    run.state = state
    run.taken, run.known, run.revised = outcome.taken, max(outcome.known, 0), outcome.revised
    run.refused = outcome.refused
    run.first_day, run.last_day = outcome.first_day, outcome.last_day
    run.rejects = [[refusal.line, refusal.code, storable(refusal)] for refusal in outcome.refusals]
    run.touched_at = now()
    run.ended_at = None if state == ImportState.RUNNING else run.touched_at
    run.save()


def write_line(run: ImportRun, *, acting_user: Member | None) -> None:
    """The journal's line of an import that ended, one way or the other; `alerts` looks at the days it touched."""
    record(
        "listening.imported",
        organisation=run.organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=run.public_id,
        after={
            "taken": run.taken,
            "known": run.known,
            "revised": run.revised,
            "refused": run.refused,
            "first_day": run.first_day.isoformat() if run.first_day else None,
            "last_day": run.last_day.isoformat() if run.last_day else None,
            "state": str(run.state),
        },
    )


def close_abandoned_runs() -> int:
    """Give their line to imports whose process was killed long ago; return how many there were."""
    silent = ImportRun.objects.filter(state=ImportState.RUNNING, touched_at__lt=now() - ABANDONED)
    closed = 0
    for run in silent.select_related("organisation").order_by("pk")[:100]:
        with transaction.atomic():
            mine = ImportRun.objects.filter(pk=run.pk, state=ImportState.RUNNING, touched_at=run.touched_at)
            if mine.update(state=ImportState.STOPPED, ended_at=now(), trouble=_("le programme a été tué")):
                run.refresh_from_db()
                write_line(run, acting_user=None)
                closed += 1
    return closed
