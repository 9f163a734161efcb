"""The rules that gates let through, run on a post by the single-text code; what they find, written in JSON at once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from vigie.engine.checking import confidence_of, severity_of, without_overlap
from vigie.engine.finding import Severity
from vigie.engine.folding import admit
from vigie.engine.post import Charter
from vigie.engine.rule import Context, Match, RegisteredRule, Rule
from vigie.engine.view import View

_MOST_KNOWN = 4096


class Decision(NamedTuple):
    """Findings packed in JSON, the highest severity from 1 to 3, the codes of the rules and their families."""

    findings: str
    severity: int
    codes: frozenset[str]


class _Said(NamedTuple):
    """A finding but for its span: what is written before it and after it."""

    before: str
    after: str
    severity: int
    codes: frozenset[str]


class Decider:
    """Decides posts for one charter; what findings say but for their spans is written once."""

    def __init__(self, charter: Charter) -> None:
        self._charter = charter
        self._known: dict[object, _Said] = {}

    def decide(self, view: View, context: Context, rules: Iterable[RegisteredRule]) -> Decision | None:
        """What `vigie.engine.check` would say of a post, from the rules that might find something; None if nothing."""
        found: list[tuple[Rule, Match]] = []
        for rule in rules:
            card = rule.card
            if rule.needs and view.lacks(rule.needs):
                continue  # `check` would not wake it either
            found += [(card, match) for match in rule.find(view, context)]
            if card.sees_through and view.seen_through is not None:
                found += [(card, match) for match in rule.find(view.seen_through, context)]
        if not found:
            return None
        kept = [(self._said(card, match, context), match) for card, match in without_overlap(found)]
        written = ", ".join([f"{said.before}{match.start}, {match.end}{said.after}" for said, match in kept])
        if len(kept) == 1:
            said = kept[0][0]
            return Decision(f"[{written}]", said.severity, said.codes)
        return Decision(
            f"[{written}]",
            max(said.severity for said, _ in kept),
            frozenset().union(*(said.codes for said, _ in kept)),
        )

    def _said(self, card: Rule, match: Match, context: Context) -> _Said:
        severity = severity_of(card, match, context)
        key = (card.code, severity, match.cause, match.confidence)
        said = None if match.data else self._known.get(key)
        if said is None:
            said = self._write(card, match, severity)
            if not match.data and len(self._known) < _MOST_KNOWN:
                self._known[key] = said
        return said

    def _write(self, card: Rule, match: Match, severity: Severity) -> _Said:
        """`Finding.pack`, in JSON, cut where the span goes."""
        before = json.dumps([card.code, card.family.value, card.label], ensure_ascii=False)
        clause = self._charter.clause_for(card.code, card.family.value)
        rest = [severity.value, confidence_of(card, match), clause, match.cause, dict(match.data)]
        after = json.dumps(rest, ensure_ascii=False)
        return _Said(f"{before[:-1]}, ", f", {after[1:]}", severity.rank + 1, frozenset((card.code, card.family.value)))


def view_of(
    text: str, read: bytes | None, *, unveiled: bool = False, unspelled: bool = False, digits: int | None = None
) -> View:
    """A post as rules read it. `read`: what the kernels folded it to, with its disguises seen through after a NUL if
    it has any (when `unveiled`, there are none without it; when `unspelled`, no number is spelled in words); None when
    they could not."""
    text = admit(text)
    if read is None:
        return View(text)
    folded, nul, _ = read.decode().partition("\0")
    view = View(text, folded)
    if unspelled:
        view.spelled_numbers = None
    if unveiled and not nul:
        view.undisguised = None
    if digits is not None:
        view.digits = digits
    return view
