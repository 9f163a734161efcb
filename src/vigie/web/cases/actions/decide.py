"""Deciding: a named person, with reasons. Good news goes through its three steps first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.cases import decisions
from vigie.web.cases.errors import MeasureOnPrivateWords, RemovalWithoutRule
from vigie.web.cases.models import (
    Case,
    CaseKind,
    CaseState,
    CaseStep,
    ContentDecision,
    Decision,
    Outcome,
    Step,
)
from vigie.web.cases.queries import latest_decision, may_decide, may_steer, screen_of, steps_of
from vigie.web.cases.writing import (
    locked,
    move,
    needed,
    read_words,
    refuse_unknown_fields,
    said,
    wanted,
    write_line,
)
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.people.queries import zone_of

if TYPE_CHECKING:
    from vigie.web.people.models import Member


@transaction.atomic
def record_step(case: Case, *, step: str, text: str, acting_user: Member, **unknown: object) -> CaseStep:
    """Write one step of good news (thank, understand, reproduce); writing it again replaces it until decided.

    Raises NotFound, ScoreOnSomebody (R03), BadInput (another kind of case, already decided, no words).
    """
    refuse_unknown_fields(unknown)
    case = locked(case, acting_user)
    if not may_steer(acting_user, case) and case.opened_by_id != acting_user.pk:
        raise NotFound()
    wanted(step, Step.values, "step")
    if case.kind != CaseKind.POSITIVE:
        raise BadInput(what=said("step"), why=_("ces étapes sont celles des bonnes nouvelles"))
    if case.state not in (CaseState.SIGNALLED, CaseState.QUALIFIED, CaseState.REOPENED):
        raise BadInput(what=said("step"), why=_("ce dossier est déjà décidé : rouvrez-le d’abord"))
    words = read_words(case.organisation, text=text)
    needed(words["text"], "text")
    known = CaseStep.objects.filter(organisation=case.organisation, case=case, step=step).first()
    if known is not None and known.text == words["text"]:
        return known
    done, _created = CaseStep.objects.update_or_create(
        organisation=case.organisation,
        case=case,
        step=step,
        defaults={"text": words["text"], "done_by": acting_user, "done_at": now()},
    )
    write_line("cases.step_recorded", case, acting_user, step=step)
    return done


@transaction.atomic
def decide(
    case: Case,
    *,
    outcome: str,
    content_decision: str,
    reasons: str,
    acting_user: Member,
    measure: str = "",
    rule_cited: str = "",
    review_on: date | None = None,
    **unknown: object,
) -> Decision:
    """Record what the named decider decides and why. `measure` is in their own words; nothing fills it in.

    Deciding the same again is once. Raises NotFound (not the decider), NoSuchMove, SanctionComputed (R05),
    ScoreOnSomebody (R03), MeasureOnPrivateWords (R06), RemovalWithoutRule (R12), BadInput.
    """
    refuse_unknown_fields(unknown)
    case = locked(case, acting_user)
    if not may_decide(acting_user, case):
        raise NotFound()
    wanted(outcome, Outcome.values, "outcome")
    wanted(content_decision, ContentDecision.values, "content_decision")
    words = read_words(case.organisation, reasons=reasons, measure=measure, rule_cited=rule_cited)
    needed(words["reasons"], "reasons")
    answers = {
        "outcome": outcome,
        "content_decision": content_decision,
        "reasons": words["reasons"],
        "measure": words["measure"],
        "rule_cited": words["rule_cited"][:200],
    }
    known = latest_decision(case)
    if known is not None and all(getattr(known, name) == value for name, value in answers.items()):
        return known
    _see_what_it_rests_on(case, content_decision, words, review_on)
    before = move(case, CaseState.DECIDED, review_on=review_on)
    decision = Decision.objects.create(
        organisation=case.organisation, case=case, decided_by=acting_user, decided_at=now(), **answers
    )
    # What was decided of an employee's words is for those who may open the case, not for readers of the journal.
    told = {} if case.kind == CaseKind.EMPLOYEE_SPEECH else {"outcome": outcome, "content_decision": content_decision}
    write_line("cases.decided", case, acting_user, before=before, decision=decision.public_id, **told)
    return decision


def _see_what_it_rests_on(case: Case, content_decision: str, words: dict[str, str], review_on: date | None) -> None:
    missing = decisions.missing_steps(case.kind, steps_of(case))
    if missing:
        labels = ", ".join(str(Step(step).label) for step in missing)
        raise BadInput(what=said("steps"), why=_("il reste à consigner : {steps}").format(steps=labels))
    if content_decision == ContentDecision.REMOVE_OWN and not words["rule_cited"]:
        raise RemovalWithoutRule()
    screen = screen_of(case)
    if not decisions.may_record_measure(
        case.kind,
        case.visibility,
        private_space=screen is not None and screen.private_space,
        measure=words["measure"],
    ):
        raise MeasureOnPrivateWords()
    if review_on is not None and review_on < now().astimezone(zone_of(case.organisation)).date():
        raise BadInput(what=said("review_on"), why=_("cette date est déjà passée"))
