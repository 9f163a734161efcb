"""After the decision: explaining it, closing, reopening, dismissing, and leaving for the whistle-blowing channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.care import actions as care
from vigie.web.cases.models import Case, CasePost, CaseState, CaseStep, Decision, SpeechScreen, Visibility
from vigie.web.cases.queries import may_steer
from vigie.web.cases.writing import locked, move, needed, read_words, write_line
from vigie.web.errors import NotFound

if TYPE_CHECKING:
    from vigie.web.people.models import Member


@transaction.atomic
def mark_explained(case: Case, *, lesson: str, acting_user: Member) -> Case:
    """Note that a published lesson (its public id) explains the decision. Called by the room of lessons.

    The caller has checked that this member may publish the lesson. Twice is once; a case already closed keeps its
    state and gains the lesson. Raises NoSuchMove before a decision.
    """
    case = Case.objects.select_for_update().get(pk=case.pk, organisation=acting_user.organisation_id)
    if case.lesson == lesson:
        return case
    if case.state in (CaseState.EXPLAINED, CaseState.CLOSED):
        before = case.state
        case.lesson = lesson
        case.save(update_fields=["lesson"])
    else:
        before = move(case, CaseState.EXPLAINED, lesson=lesson)
    write_line("cases.explained", case, acting_user, before=before, lesson=lesson)
    return case


@transaction.atomic
def explain_without_lesson(case: Case, *, reason: str, acting_user: Member) -> Case:
    """Say why no lesson is drawn. Raises NotFound, NoSuchMove, ScoreOnSomebody (R03), BadInput."""
    case = _steered(case, acting_user)
    words = read_words(case.organisation, reason=reason)
    needed(words["reason"], "reason")
    if case.state == CaseState.EXPLAINED and case.no_lesson_reason == words["reason"]:
        return case
    before = move(case, CaseState.EXPLAINED, no_lesson_reason=words["reason"])
    write_line("cases.explained_without_lesson", case, acting_user, before=before)
    return case


@transaction.atomic
def close_case(case: Case, *, acting_user: Member) -> Case:
    """Close an explained case. Twice is once. Raises NotFound, NoSuchMove."""
    case = _steered(case, acting_user)
    if case.state == CaseState.CLOSED:
        return case
    before = move(case, CaseState.CLOSED)
    write_line("cases.closed", case, acting_user, before=before)
    return case


@transaction.atomic
def reopen(case: Case, *, reason: str, acting_user: Member) -> Case:
    """Take a case up again: it is qualified and decided anew; earlier decisions stay. Twice is once.

    Raises NotFound, NoSuchMove, ScoreOnSomebody (R03), BadInput.
    """
    case = _steered(case, acting_user)
    words = read_words(case.organisation, reason=reason)
    needed(words["reason"], "reason")
    if case.state == CaseState.REOPENED and case.reopening_reason == words["reason"]:
        return case
    before = move(case, CaseState.REOPENED, reopening_reason=words["reason"])
    write_line("cases.reopened", case, acting_user, before=before)
    return case


@transaction.atomic
def dismiss(case: Case, *, reason: str, acting_user: Member) -> Case:
    """Close without follow-up, with the reason. Twice is once. Raises NotFound, NoSuchMove, R03, BadInput."""
    case = _steered(case, acting_user)
    words = read_words(case.organisation, reason=reason)
    needed(words["reason"], "reason")
    if case.state == CaseState.DISMISSED and case.dismissal_reason == words["reason"]:
        return case
    before = move(case, CaseState.DISMISSED, dismissal_reason=words["reason"])
    write_line("cases.dismissed", case, acting_user, before=before)
    return case


@transaction.atomic
def hand_over(case: Case, *, acting_user: Member) -> Case:
    """Send a possible whistle-blower alert out of this workflow, keeping neither author nor facts (R08).

    Words, posts, screen, steps, decisions and links are erased; number, dates and who steered the case stay.
    Twice is once. Raises NotFound, NoSuchMove.
    """
    case = _steered(case, acting_user)
    if case.state == CaseState.HANDED_OVER:
        return case
    care.forget_case(case.public_id, acting_user=acting_user)
    for rows in (CasePost, SpeechScreen, CaseStep, Decision):
        rows.objects.filter(case=case).delete()
    before = move(
        case,
        CaseState.HANDED_OVER,
        title=str(_("Orienté vers le dispositif d’alerte")),
        facts="",
        target="",
        visibility=Visibility.UNKNOWN,
        published_on=None,
        published_known_how="",
        level_reason="",
        alert="",
        complaint="",
        no_lesson_reason="",
        dismissal_reason="",
        reopening_reason="",
        unit=None,
        first_known_by=acting_user,
    )
    write_line("cases.handed_over", case, acting_user, before=before)
    return case


def _steered(case: Case, acting_user: Member) -> Case:
    case = locked(case, acting_user)
    if not may_steer(acting_user, case):
        raise NotFound()
    return case
