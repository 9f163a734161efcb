"""Reading posts for queries, one JSON object per line, with what the line does not say worked out if it is asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from vigie.cli._lines import LineError, read_object
from vigie.engine import Severity, admit, check, identify_language
from vigie.engine.query import Document

_TEXTS = ("lang", "network", "source", "url")
_DATES = ("published_at", "created_at", "date")


def read_document(line: bytes, *, asked: Collection[str]) -> tuple[object, Document]:
    """The id and the document of a line; LineError says what is wrong with it.

    `asked` names the fields of the query: the language and the findings are looked for in the text only when the
    query asks for them and the line does not give them.
    """
    id_, read = read_object(line)
    text = admit(read["text"])
    said = {name: _text(read, name, id_) for name in _TEXTS}
    severity, findings = _findings(read.get("findings"), id_)
    if "lang" in asked and not said["lang"]:
        said["lang"] = identify_language(text)
    if read.get("findings") is None and {"finding", "severity"} & set(asked):
        report = check(text)
        severity = max((1 + finding.severity.rank for finding in report.findings), default=0)
        findings = frozenset(word for finding in report.findings for word in (finding.code, finding.family.value))
    return id_, Document(
        text,
        **said,
        author=_names(read.get("author"), id_),
        day=_day(next((read[name] for name in _DATES if read.get(name)), None), id_),
        severity=severity,
        findings=findings,
        tone=_label(read.get("tone")),
        intent=_label(read.get("intent")),
        media=None if read.get("media") is None else bool(read["media"]),
    )


def _text(read: Mapping[str, Any], name: str, id_: object) -> str:
    value = read.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise LineError("bad_value", f'"{name}" doit être un texte / must be a string', id_)
    return admit(value)


def _names(read: object, id_: object) -> frozenset[str]:
    names = read if isinstance(read, list) else [] if read is None else [read]
    if not all(isinstance(name, str) for name in names):
        raise LineError("bad_value", '"author" doit être un texte / must be a string', id_)
    return frozenset(map(admit, names))


def _findings(read: object, id_: object) -> tuple[int, frozenset[str]]:
    """The highest severity, from 0 to 3, and the codes and families."""
    if read is None:
        return 0, frozenset()
    if not isinstance(read, list) or not all(isinstance(finding, dict) for finding in read):
        raise LineError("bad_value", '"findings" doit être une liste d’objets / must be a list of objects', id_)
    known = {severity.value: 1 + severity.rank for severity in Severity}
    severity = max((known.get(finding.get("severity"), 1) for finding in read), default=0)
    words = (finding.get(name) for finding in read for name in ("code", "family"))
    return severity, frozenset(word for word in words if isinstance(word, str))


def _label(read: object) -> str:
    """A label alone, or as `vigie classify` writes it."""
    said = read.get("label") if isinstance(read, dict) else read
    return said if isinstance(said, str) else ""


def _day(read: object, id_: object) -> date | None:
    if read is None:
        return None
    try:
        return date.fromisoformat(str(read)[:10])
    except ValueError:
        raise LineError("bad_value", "date illisible / unreadable date: 2026-11-19", id_) from None
