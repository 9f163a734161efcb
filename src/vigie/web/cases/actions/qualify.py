"""Qualifying: is it true, how grave, whom it speaks of, and who decides. An employee's words are screened first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from vigie.web.cases import decisions
from vigie.web.cases.errors import PossibleAlert, PrivatePost
from vigie.web.cases.models import Case, CaseKind, CasePost, CaseState, Level, SpeechScreen, Target, Truth, Visibility
from vigie.web.cases.queries import may_be_decider, may_steer, screen_of
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
from vigie.web.outbox.actions import write_message

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Unit


@transaction.atomic
def screen_speech(
    case: Case,
    *,
    opinion_on_work: bool,
    union_or_elected: bool,
    private_space: bool,
    acting_user: Member,
    possible_alert: bool = False,
    duty: str = "",
    clause: str = "",
    milder_means: str = "",
    **unknown: object,
) -> SpeechScreen:
    """Answer the protected-speech screen of an employee's words; answering again replaces it until decided.

    Raises PossibleAlert (R08) when it may be a whistle-blower alert: nothing of the answer is kept, and the only
    way on is `hand_over`. Raises NotFound, ScoreOnSomebody (R03), BadInput.
    """
    refuse_unknown_fields(unknown)
    case = locked(case, acting_user)
    if not may_steer(acting_user, case) or case.kind != CaseKind.EMPLOYEE_SPEECH:
        raise NotFound()
    if possible_alert:
        raise PossibleAlert()
    if case.state not in (CaseState.SIGNALLED, CaseState.QUALIFIED, CaseState.REOPENED):
        raise BadInput(what=said("screen"), why=_("ce dossier est déjà décidé : rouvrez-le d’abord"))
    words = read_words(case.organisation, duty=duty, clause=clause, milder_means=milder_means)
    answers = {
        "opinion_on_work": opinion_on_work,
        "union_or_elected": union_or_elected,
        "private_space": private_space,
        "duty": words["duty"],
        "clause": words["clause"][:200],
        "milder_means": words["milder_means"],
    }
    screen, _created = SpeechScreen.objects.update_or_create(
        organisation=case.organisation,
        case=case,
        defaults={**answers, "answered_by": acting_user, "answered_at": now()},
    )
    write_line("cases.screened", case, acting_user)
    return screen


@transaction.atomic
def qualify(
    case: Case,
    *,
    decider: Member,
    truth: str,
    level: str,
    level_reason: str,
    target: str,
    acting_user: Member,
    unit: Unit | None = None,
    facts: str | None = None,
    visibility: str | None = None,
    **unknown: object,
) -> Case:
    """Qualify a case and name who decides it; they are told, without a word of the case.

    `unit`, `facts` and `visibility` are changed when given. Twice with the same answers is once.
    Raises NotFound, NoSuchMove, ScoreOnSomebody (R03), SanctionComputed (R05), PrivatePost (R06: it holds posts and
    would become private), BadInput (an answer missing, a decider without the right to decide, no screen answered).
    """
    refuse_unknown_fields(unknown)
    case = locked(case, acting_user)
    if not may_steer(acting_user, case):
        raise NotFound()
    wanted(truth, Truth.values, "truth")
    wanted(level, Level.values, "level")
    wanted(target, Target.values, "target")
    visibility = wanted(visibility or case.visibility, Visibility.values, "visibility")
    if decisions.is_private(visibility) and CasePost.objects.filter(case=case).exists():
        raise PrivatePost()
    words = read_words(case.organisation, level_reason=level_reason, facts=case.facts if facts is None else facts)
    needed(words["level_reason"], "level_reason")
    needed(words["facts"], "facts")
    if case.kind == CaseKind.EMPLOYEE_SPEECH and screen_of(case) is None:
        raise BadInput(what=said("screen"), why=_("répondez d’abord aux questions sur le propos protégé"))
    if unit is not None and unit.organisation_id != case.organisation_id:
        raise NotFound()
    case.unit = unit or case.unit
    if decider.organisation_id != case.organisation_id or not may_be_decider(decider, case):
        raise BadInput(what=said("decider"), why=_("cette personne n’a pas le droit de décider de ce dossier"))
    answers = {
        "truth": truth,
        "level": level,
        "level_reason": words["level_reason"],
        "target": target,
        "visibility": visibility,
        "facts": words["facts"],
        "decider": decider,
        "unit": case.unit,
    }
    if case.state == CaseState.QUALIFIED and all(getattr(case, name) == value for name, value in answers.items()):
        return case
    before = move(case, CaseState.QUALIFIED, **answers)
    if decider.pk != acting_user.pk:
        _tell_decider(case, decider)
    write_line("cases.qualified", case, acting_user, before=before, decider=decider.public_id, truth=truth, level=level)
    return case


def _tell_decider(case: Case, decider: Member) -> None:
    """Write to the named decider, in their language, that a case waits: its number, nothing of its content."""
    with override(decider.language):
        write_message(
            organisation=case.organisation.public_id,
            to_member=decider.public_id,
            to_address=decider.email,
            subject=_("Un dossier attend votre décision"),
            text=_(
                "Bonjour,\n\nvous êtes nommé décideur du dossier n° {number}. Ouvrez-le dans Vigie : il dit les faits, "
                "ce qui est établi et ce qui vous est demandé. Ce message n’en contient rien.\n"
            ).format(number=case.number),
            about=case.public_id,
            key=f"cases.decider:{case.public_id}:{decider.public_id}:{case.changed_at.isoformat()}",
        )
