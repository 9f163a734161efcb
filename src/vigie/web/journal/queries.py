"""Reading the journal: its lines, its head, and whether the chain holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal import decisions
from vigie.web.journal.models import Head, Line
from vigie.web.journal.verdicts import NOT_A_HEAD, sentence_of, verdict
from vigie.web.permissions import can

READ = "journal.read"
HEAD_FORMAT = "vigie-journal-head-1"
_COLUMNS = (
    "sequence",
    "at",
    "verb",
    "actor",
    "about",
    "organisation",
    "payload",
    "salt",
    "payload_digest",
    "previous",
    "hash",
    "format",
    "canonical",
)


@dataclass(frozen=True, slots=True)
class Verification:
    """What a reading of the whole chain showed, in words too. `sentences` is one per tampering."""

    organisation: str
    examination: decisions.Examination
    head: decisions.Mark | None
    exported: decisions.Mark | None
    at: datetime

    @property
    def intact(self) -> bool:
        return self.examination.intact

    @property
    def sentence(self) -> str:
        return verdict(self.examination, compared=self.exported is not None)

    @property
    def sentences(self) -> list[str]:
        return [sentence_of(one) for one in self.examination.tamperings]


def lines_about(organisation: str, about: str, limit: int = 200) -> list[Line]:
    """The lines about an object, oldest first; the latest `limit` of them."""
    found = Line.objects.filter(organisation=organisation, about=about).order_by("-sequence")[:limit]
    return list(reversed(found))


def lines_read_by(
    acting_user: Any, *, verb: str = "", since: datetime | None = None, until: datetime | None = None
) -> QuerySet[Line]:
    """The journal of the reader's organisation, latest first; `until` is excluded. Nothing without the right."""
    if not acting_user or not can(acting_user, READ):
        return Line.objects.none()
    lines = Line.objects.filter(organisation=acting_user.organisation.public_id)
    if verb:
        lines = lines.filter(verb=verb)
    if since is not None:
        lines = lines.filter(at__gte=since)
    if until is not None:
        lines = lines.filter(at__lt=until)
    return lines.order_by("-sequence")


def access_line(acting_user: Any, sequence: int) -> Line:
    """One line. Raises NotFound."""
    found = lines_read_by(acting_user).filter(sequence=sequence).first()
    if found is None:
        raise NotFound()
    return found


def head_of(organisation: str) -> dict[str, Any]:
    """The head as exported: keep it away from the database, `verify` compares it later."""
    head = Head.objects.filter(organisation=organisation).first()
    return {
        "organisation": organisation,
        "sequence": head.sequence if head else 0,
        "hash": head.hash if head else "",
    }


def exported_heads(organisations: list[str]) -> dict[str, Any]:
    """The content of a file of heads."""
    heads = [head_of(organisation) for organisation in organisations]
    return {"format": HEAD_FORMAT, "at": decisions.written_time(now()), "heads": heads}


def read_heads(content: Any) -> dict[str, decisions.Mark]:
    """The heads of an exported file, by organisation. Raises BadInput when it is not such a file."""
    try:
        if content["format"] != HEAD_FORMAT:
            raise ValueError(content["format"])
        marks = {}
        for head in content["heads"]:
            sequence, hash_ = head["sequence"], head["hash"]
            if not isinstance(sequence, int) or sequence < 0 or len(bytes.fromhex(hash_)) != (32 if sequence else 0):
                raise ValueError(head)
            marks[str(head["organisation"])] = decisions.Mark(sequence, hash_)
        return marks
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput(what="head", why=NOT_A_HEAD) from error


def verify(organisation: str, exported: decisions.Mark | None = None) -> Verification:
    """Read the whole chain of an organisation and compare it with its head, and with one exported earlier."""
    head = Head.objects.filter(organisation=organisation).first()
    mark = decisions.Mark(head.sequence, head.hash) if head else None
    examination = decisions.examine(_rows(organisation, mark), head=mark, exported=exported)
    return Verification(organisation, examination, mark, exported, now())


def _rows(organisation: str, mark: decisions.Mark | None) -> Iterator[decisions.Row]:
    """The lines up to the head read just before, then those beyond the present head: none, unless forged.

    Acts recorded while the chain is read are neither: the head moved with them.
    """
    lines = Line.objects.filter(organisation=organisation).order_by("sequence")
    if mark is None:
        yield from _read(lines)
        return
    yield from _read(lines.filter(sequence__lte=mark.sequence))
    present = Head.objects.filter(organisation=OuterRef("organisation")).values("sequence")
    beyond = lines.filter(sequence__gt=mark.sequence).annotate(present=Subquery(present))
    yield from _read(beyond.filter(sequence__gt=F("present")))


def _read(lines: QuerySet[Line]) -> Iterator[decisions.Row]:
    for row in lines.values_list(*_COLUMNS).iterator(chunk_size=2000):
        sequence, at, *rest = row
        yield decisions.Row(sequence, decisions.written_time(at), *rest)
