"""What an uploaded file holds, before anything of it is written: its first posts read, and what would be refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from vigie.engine import AuthorRole, Charter, Finding, Post, check, mask
from vigie.web.charter.queries import engine_charter
from vigie.web.clock import now
from vigie.web.listening import uploads
from vigie.web.listening.decisions.records import Record, Refused, shortened, why_not
from vigie.web.listening.models import ImportRun
from vigie.web.listening.readers_words import for_readers
from vigie.web.listening.reading import Reader
from vigie.web.listening.words import language_named
from vigie.web.people.queries import zone_of

SHOWN = 20
COUNTED = 20_000  # lines read for the counts


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A post of the file as it would be taken: its record, the beginning of its text, masked, and what is found."""

    record: Record
    shown: str
    lang: str
    findings: Sequence[Finding]

    @property
    def language(self) -> str:
        """The name of its language, in that of the reader."""
        return language_named(self.lang)


@dataclass(frozen=True, slots=True)
class Preview:
    """The first posts, how many would be taken, and the refusals by reason (code, count, first refusal).

    `partial`: only the first `read` lines were counted. `dateless` and `nameless` count posts without a date or
    without an identifier.
    """

    rows: Sequence[PreviewRow]
    read: int
    acceptable: int
    dateless: int
    nameless: int
    refusals: Sequence[tuple[str, int, Refused]]
    partial: bool
    damaged: str


def preview(run: ImportRun, *, language: str) -> Preview:
    """Read an uploaded file that waits for its confirmation. Raises FileProblem, FileNotFoundError."""
    charter = engine_charter(run.organisation, with_confidential=True)
    rows: list[PreviewRow] = []
    refused: Counter[str] = Counter()
    first: dict[str, Refused] = {}
    read = acceptable = dateless = nameless = 0
    moment = now()
    with uploads.path_of(run.stored_as).open("rb") as stream:
        reader = Reader(stream, run.file_name, zone=zone_of(run.organisation))
        items = iter(reader)
        for item in islice(items, COUNTED):
            read += 1
            refusal = _refusal(item, run, moment)
            if refusal is not None:
                refused[refusal.code] += 1
                first.setdefault(refusal.code, refusal)
            elif isinstance(item, Record):
                acceptable += 1
                dateless += item.published_at is None
                nameless += not item.native_id
                if len(rows) < SHOWN:
                    rows.append(_row(item, charter, language))
        partial = next(items, None) is not None
    return Preview(
        rows=rows,
        read=read,
        acceptable=acceptable,
        dateless=dateless,
        nameless=nameless,
        refusals=[(code, count, first[code]) for code, count in refused.most_common()],
        partial=partial,
        damaged=reader.damaged,
    )


def _refusal(item: Record | Refused, run: ImportRun, moment: datetime) -> Refused | None:
    if isinstance(item, Refused):
        return item
    code = why_not(item, declared_public=run.declared_public, now=moment)
    return None if code is None else Refused(item.line, code, shortened(item.visibility if code == "private" else ""))


def _row(record: Record, charter: Charter, language: str) -> PreviewRow:
    role = AuthorRole.OFFICIAL if record.is_official else AuthorRole.PRIVATE
    text = shortened_text(record.text)
    report = check(Post(text, author_role=role, visibility="public"), charter, language=language)
    findings = report.findings if record.is_official else for_readers(report.findings, language)
    return PreviewRow(record, mask(text, report.findings), report.lang, findings)


def shortened_text(text: str, limit: int = 600) -> str:
    """The beginning of a long text, for a list."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
