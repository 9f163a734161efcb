"""Putting a match into words, in French or in English."""

from __future__ import annotations

from collections.abc import Mapping

from vigie.engine.finding import Family, Finding, Severity
from vigie.engine.registry import rules_by_code
from vigie.engine.rule import Rule

LANGUAGES = ("fr", "en")


def render(
    *,
    code: str,
    family: Family,
    label: str | None,
    start: int,
    end: int,
    severity: Severity,
    confidence: float,
    clause: str | None,
    trigger: str,
    data: Mapping[str, str],
    language: str,
    card: Rule | None = None,
) -> Finding:
    """The finding of a rule, in its words of today; the code of a withdrawn rule stands for its words.

    `card` is that of an organisation's own rule, which the engine does not know by its code.
    """
    card = card or rules_by_code().get(code)
    said = tuple(data.items())
    if card is None:
        return Finding(
            code, code, family, label, start, end, severity, confidence, code, None, clause,
            "", trigger, said,
        )  # fmt: skip
    cause = card.causes.get(trigger)
    return Finding(
        code,
        card.name,
        family,
        label,
        start,
        end,
        severity,
        confidence,
        card.message.say(language, data),
        card.suggestion.say(language, data),
        clause,
        cause.say(language, data) if cause else "",
        trigger,
        said,
    )
