"""Records on their way in: refused or prepared, cut into batches, compared with what is known before being read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from vigie.web.clock import now
from vigie.web.listening.actions.batch import Written, standing
from vigie.web.listening.analysing import Analysed, Asked, Read
from vigie.web.listening.decisions.records import Record, Refused, shortened, why_not
from vigie.web.listening.models import Source
from vigie.web.listening.preparing import Prepared, Preparer

BATCH = 1_000  # rows per transaction, at most
REMEMBERED = 1_000  # refusals kept with the run


class Batch(NamedTuple):
    """Records to write in one transaction, and those whose text must be read first (each text once)."""

    items: list[Prepared]
    unread: list[Prepared]


class Intake:
    """Sorts the records of one import. `refused` counts, `refusals` keeps the first thousand."""

    def __init__(self, source: Source, *, declared_public: bool, on_refused: Callable[[Refused], None] | None) -> None:
        self.refused = 0
        self.refusals: list[Refused] = []
        self._source = source
        self._declared_public = declared_public
        self._on_refused = on_refused
        self._preparer = Preparer(source)
        self._moment = now()

    def batches(self, records: Iterable[Record | Refused]) -> Iterator[Batch]:
        """The records that can be taken, a thousand at a time."""
        prepared = self._admissible(records)
        while items := list(islice(prepared, BATCH)):
            yield Batch(items, self._unread(items))

    def without_failures(
        self, batch: Batch, read: list[Read]
    ) -> tuple[list[Prepared], dict[tuple[str, bool], Analysed]]:
        """The records to write and what was read of them; those the engine failed on are refused, alone."""
        told = {item.reading_key: found for item, found in zip(batch.unread, read, strict=True)}
        items = []
        for item in batch.items:
            if item.reading_key in told and told[item.reading_key] is None:
                self._refuse(Refused(item.record.line, "engine-failed", ""))
            else:
                items.append(item)
        return items, {key: found for key, found in told.items() if found is not None}

    def count(self, records: Iterable[Record | Refused]) -> Iterator[Written]:
        """What an import would write, batch by batch, from what is known and what the file said before."""
        said: dict[tuple[str, str], set[str]] = {}
        prepared = self._admissible(records)
        while items := list(islice(prepared, BATCH)):
            done = Written()
            known = standing(self._source, (item.key for item in items))
            for item in items:
                texts = said.setdefault(item.key, {known[item.key][1]} if item.key in known else set())
                if not texts:
                    done.taken += 1
                elif item.digest in texts:
                    done.known += 1
                else:
                    done.revised += 1
                texts.add(item.digest)
            yield done

    def _unread(self, items: list[Prepared]) -> list[Prepared]:
        known = standing(self._source, (item.key for item in items))
        wanted = (item for item in items if known.get(item.key, (0, ""))[1] != item.digest)
        return list({item.reading_key: item for item in wanted}.values())

    def _admissible(self, records: Iterable[Record | Refused]) -> Iterator[Prepared]:
        for item in records:
            if isinstance(item, Refused):
                self._refuse(item)
                continue
            code = why_not(item, declared_public=self._declared_public, now=self._moment)
            if code is None:
                yield self._preparer.prepare(item)
            else:
                seen = {"date-future": str(item.published_at), "private": item.visibility}.get(code, "")
                self._refuse(Refused(item.line, code, shortened(seen)))

    def _refuse(self, refusal: Refused) -> None:
        self.refused += 1
        if len(self.refusals) < REMEMBERED:
            self.refusals.append(refusal)
        if self._on_refused is not None:
            self._on_refused(refusal)


def asked(batch: Batch) -> list[Asked]:
    """The texts of a batch that the engine must read."""
    return [Asked(item.record.text, item.record.is_official, item.record.lang) for item in batch.unread]
