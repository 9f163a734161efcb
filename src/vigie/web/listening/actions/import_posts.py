"""Taking posts in: analysed before the transaction, written in batches, the same rows however often it is run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from vigie.web.listening.decisions.records import Record, Refused
from vigie.web.listening.models import ImportRun, Source
from vigie.web.people.models import Member


@dataclass(slots=True)
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
    refusals: list[Refused] = field(default_factory=list)


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
    """Take records into a source: `import_posts(source, [Record(text="…", visibility="public")], acting_user=None)`."""
    raise NotImplementedError
