"""Pure decisions of the journal: what exactly is written and hashed, and what a reading of the chain shows."""

from vigie.web.journal.decisions.chain import ERASURE, Examination, Kind, Mark, Row, Tampering, examine
from vigie.web.journal.decisions.writing import (
    FORMAT,
    LONGEST_TEXT,
    TooMuchForALine,
    canonical,
    checked,
    line_hash,
    line_text,
    payload_digest,
    written_time,
)

__all__ = [
    "ERASURE",
    "FORMAT",
    "LONGEST_TEXT",
    "Examination",
    "Kind",
    "Mark",
    "Row",
    "Tampering",
    "TooMuchForALine",
    "canonical",
    "checked",
    "examine",
    "line_hash",
    "line_text",
    "payload_digest",
    "written_time",
]
