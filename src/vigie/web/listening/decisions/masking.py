"""What stays true of a text whose original is gone: what was masked is still personal data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from vigie.engine import Severity
from vigie.engine.masking import MASK, MASKED_FAMILIES

Packed = Sequence[Any]


def with_masked(text: str, earlier: Iterable[Packed], fresh: Iterable[Packed]) -> list[Packed]:
    """Today's findings of a masked text, and the earlier ones whose whole span is masked, in reading order."""
    kept = [finding for finding in earlier if _is_masked(text, finding)]
    return sorted([*kept, *fresh], key=lambda finding: (finding[3], finding[4]))


def severity_of(findings: Iterable[Packed]) -> int:
    """The highest severity of packed findings, from 0 (none) to 3 (danger)."""
    return max((1 + Severity(finding[5]).rank for finding in findings), default=0)


def _is_masked(text: str, finding: Packed) -> bool:
    _code, family, _label, start, end, *_rest = finding
    return family in MASKED_FAMILIES and 0 <= start < end <= len(text) and set(text[start:end]) == {MASK}
