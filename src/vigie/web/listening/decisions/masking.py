"""What stays true of a text whose original is gone: what was masked is still personal data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from vigie.engine import Severity
from vigie.engine.masking import MASK, MASKED_FAMILIES

Packed = Sequence[Any]


def with_masked(text: str, earlier: Iterable[Packed], fresh: Iterable[Packed]) -> list[Packed]:
    """Today's findings of a masked text, and the earlier ones that today's engine cannot judge, in reading order.

    These are the ones whose span is masked; of the families that do not mask, also those that rest in part on what
    is masked, unless the same rule finds something there again.
    """
    said = list(fresh)
    kept = [finding for finding in earlier if _is_masked(text, finding) or _rests_on_mask(text, finding, said)]
    return sorted([*kept, *said], key=lambda finding: (finding[3], finding[4]))


def severity_of(findings: Iterable[Packed]) -> int:
    """The highest severity of packed findings, from 0 (none) to 3 (danger)."""
    return max((1 + Severity(finding[5]).rank for finding in findings), default=0)


def _rests_on_mask(text: str, finding: Packed, fresh: Iterable[Packed]) -> bool:
    code, family, _label, start, end, *_rest = finding
    if family in MASKED_FAMILIES or MASK not in text[start:end]:
        return False
    return not any(other[0] == code and other[3] < end and start < other[4] for other in fresh)


def _is_masked(text: str, finding: Packed) -> bool:
    _code, family, _label, start, end, *_rest = finding
    return family in MASKED_FAMILIES and 0 <= start < end <= len(text) and set(text[start:end]) == {MASK}
