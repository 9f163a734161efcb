"""From a record as received to what is written of it: its key, its pseudonym, its digest, its day."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings

from vigie.engine import admit
from vigie.web.keys import digest
from vigie.web.listening.decisions.records import Record
from vigie.web.listening.models import Source
from vigie.web.people.queries import zone_of

# An identifier of these signs says nothing of its author; an address, a handle or a path may.
_OPAQUE = re.compile(r"[A-Za-z0-9_.:\-]{1,64}")


class Prepared(NamedTuple):
    """A record with its key (`network`, `native_id`), its author's pseudonym, its text's digest and its day."""

    record: Record
    network: str
    native_id: str
    author: str
    digest: str
    day: date | None

    @property
    def key(self) -> tuple[str, str]:
        return self.network, self.native_id

    @property
    def reading_key(self) -> tuple[str, bool]:
        """Two records of one reading key are read alike: same text, same voice."""
        return self.digest, self.record.is_official


class Preparer:
    """Prepares the records of one source."""

    def __init__(self, source: Source) -> None:
        self._organisation = source.organisation.public_id
        self._source = source.public_id
        self._network = source.network
        self._zone: ZoneInfo = zone_of(source.organisation)
        self._key: bytes = settings.PSEUDONYM_KEY

    def prepare(self, record: Record) -> Prepared:
        """The record ready to be compared with what is known and written."""
        record = _admitted(record)
        network = record.network or self._network
        return Prepared(
            record=record,
            network=network,
            native_id=self._native_id(record, network),
            author=self._digest("author", network, record.author) if record.author else "",
            digest=self._digest("text", record.text),
            day=record.published_at.astimezone(self._zone).date() if record.published_at else None,
        )

    def _native_id(self, record: Record, network: str) -> str:
        if record.native_id and _OPAQUE.fullmatch(record.native_id):
            return record.native_id
        if record.native_id:
            return "~" + self._digest("id", network, record.native_id)
        said = _written(record.published_at)
        return "~" + self._digest("post", self._source, record.author, said, record.text)

    def _digest(self, *parts: str) -> str:
        return digest(self._key, self._organisation, *parts)


def _written(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _admitted(record: Record) -> Record:
    """Records read from a file are admitted already; those a caller makes by hand may hold NUL or surrogates."""
    if record.line:
        return record
    return Record(
        text=admit(record.text),
        native_id=admit(record.native_id),
        network=record.network,
        author=admit(record.author),
        author_name=admit(record.author_name),
        url=admit(record.url),
        published_at=record.published_at,
        is_official=record.is_official,
        visibility=record.visibility,
        lang=record.lang,
    )
