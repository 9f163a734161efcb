"""Reading a draft: what the engine finds in it, in words. Nothing is written, counted or kept anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.views.decorators.debug import sensitive_variables

from vigie.engine import Charter, Family, Finding, Post, check, mask
from vigie.engine.masking import MASKED_FAMILIES
from vigie.engine.registry import all_rules
from vigie.web.charter.queries import ClauseRead, clause_numbered, engine_charter
from vigie.web.people.queries import organisations

if TYPE_CHECKING:
    from vigie.web.people.models import Member


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of a draft: its text as read, its language, each finding with its clause (members only).

    `checked` are the families of rules that read it, in their order. `rewritten` is the text with its personal data
    and secrets replaced by words that say what was there; "" if it has none.
    """

    text: str
    lang: str
    findings: Sequence[tuple[Finding, ClauseRead | None]]
    checked: Sequence[Family]
    rewritten: str = ""

    @property
    def marks(self) -> list[Finding]:
        """The findings alone, for the highlighted text."""
        return [finding for finding, _clause in self.findings]

    @property
    def leaves_some(self) -> bool:
        """Whether something found is still in `rewritten`: only personal data and secrets are masked there."""
        return any(finding.family not in MASKED_FAMILIES for finding in self.marks)

    @property
    def clauses_apart(self) -> list[str]:
        """The numbers of the clauses that findings name and whose words are not given, each once."""
        return list(dict.fromkeys(finding.clause for finding, clause in self.findings if finding.clause and not clause))


@sensitive_variables()
def read_draft(member: Member | None, *, text: str, voice: str, language: str) -> Answer:
    """Check a draft for somebody, signed in or not, and forget it.

    A visitor is answered without the confidential words of the organisation: trying words one after the other
    must teach nothing. `language` is that of the answer ("fr" or "en").
    """
    report = check(Post(text, author_role=voice), _charter(member), language=language)
    numbers = {finding.clause for finding in report.findings if finding.clause} if member else set()
    clauses = {number: clause_numbered(member.organisation, number, language) for number in numbers} if member else {}
    rewritten = mask(report.text, report.findings, words=language)
    return Answer(
        text=report.text,
        lang=report.lang,
        findings=[(finding, clauses.get(finding.clause or "")) for finding in report.findings],
        checked=[family for family in _families(voice) if member is not None or family != Family.CONFIDENTIAL],
        rewritten=rewritten if rewritten != report.text else "",
    )


def _charter(member: Member | None) -> Charter:
    if member is not None:
        return engine_charter(member.organisation, with_confidential=True)
    known = list(organisations()[:2])
    # With several organisations, nothing says whose public words a visitor means.
    return engine_charter(known[0], with_confidential=False) if len(known) == 1 else Charter()


def _families(voice: str) -> list[Family]:
    return list(dict.fromkeys(rule.card.family for rule in all_rules() if rule.card.concerns(voice)))
