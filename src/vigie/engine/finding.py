"""What goes out: findings with their spans, and the report that holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Family(StrEnum):
    PERSONAL_DATA = "PERSONAL_DATA"
    SECRET = "SECRET"
    CONFIDENTIAL = "CONFIDENTIAL"
    DEFAMATION_RISK = "DEFAMATION_RISK"
    INSULT = "INSULT"
    HATE = "HATE"
    HARASSMENT = "HARASSMENT"
    DISCLOSURE_MISSING = "DISCLOSURE_MISSING"
    IMAGE_RIGHTS = "IMAGE_RIGHTS"
    MINOR_SAFETY = "MINOR_SAFETY"
    ABSENCE_OR_LOCATION = "ABSENCE_OR_LOCATION"
    IP_RIGHTS = "IP_RIGHTS"
    TONE = "TONE"
    OFF_PUBLIC = "OFF_PUBLIC"
    FAKE_REVIEW = "FAKE_REVIEW"
    NEUTRALITY = "NEUTRALITY"


class Severity(StrEnum):
    """How much a finding matters. Compare with `rank` or `reaches`; the values are words, not numbers."""

    INFO = "info"
    WARNING = "warning"
    DANGER = "danger"

    @property
    def rank(self) -> int:
        return _RANKS[self]

    def reaches(self, threshold: Severity | str) -> bool:
        return _RANKS[self] >= _RANKS[Severity(threshold)]


_RANKS = {Severity.INFO: 0, Severity.WARNING: 1, Severity.DANGER: 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, from code point `start` to `end` (exclusive) of the text as given.

    `cause` says in words what raised it; `trigger` is its stable key and `data` the words the message
    names. Neither ever holds a personal datum or a secret, so a finding may be stored beside a masked text.
    """

    code: str
    rule: str
    family: Family
    label: str | None
    start: int
    end: int
    severity: Severity
    confidence: float
    message: str
    suggestion: str | None = None
    clause: str | None = None
    cause: str = ""
    trigger: str = ""
    data: tuple[tuple[str, str], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The finding as the JSON contract writes it; what is not known is left out."""
        written: dict[str, Any] = {
            "code": self.code,
            "rule": self.rule,
            "family": self.family.value,
            "label": self.label,
            "start": self.start,
            "end": self.end,
            "severity": self.severity.value,
            "confidence": self.confidence,
            "message": self.message,
            "suggestion": self.suggestion,
            "clause": self.clause,
        }
        return {key: value for key, value in written.items() if value is not None}

    def pack(self) -> list[Any]:
        """The finding without its words: a short list that JSON can hold and `unpack` reads back."""
        return [
            self.code,
            self.family.value,
            self.label,
            self.start,
            self.end,
            self.severity.value,
            self.confidence,
            self.clause,
            self.trigger,
            dict(self.data),
        ]

    @classmethod
    def unpack(cls, packed: Sequence[Any], *, language: str = "fr") -> Finding:
        """Read back what `pack` wrote, in the words of today's rule; a withdrawn rule keeps its code."""
        from vigie.engine.rendering import render  # the registry needs this module first

        code, family, label, start, end, severity, confidence, clause, trigger, data = packed
        return render(
            code=code,
            family=Family(family),
            label=label,
            start=start,
            end=end,
            severity=Severity(severity),
            confidence=confidence,
            clause=clause,
            trigger=trigger,
            data=dict(data),
            language=language,
        )


@dataclass(frozen=True, slots=True)
class Report:
    """A text as admitted, its language, and its findings in reading order."""

    text: str
    lang: str
    findings: tuple[Finding, ...] = ()

    def to_dict(self, id: object = None) -> dict[str, Any]:  # noqa: A002 - the name the contract gives it
        return {"id": id, "findings": [finding.to_dict() for finding in self.findings]}

    def reaches(self, threshold: Severity | str) -> bool:
        """Whether any finding is at least as severe as `threshold`."""
        return any(finding.severity.reaches(threshold) for finding in self.findings)

    def counts(self) -> Mapping[str, int]:
        """How many findings of each family."""
        counted: dict[str, int] = {}
        for finding in self.findings:
            counted[finding.family.value] = counted.get(finding.family.value, 0) + 1
        return counted
