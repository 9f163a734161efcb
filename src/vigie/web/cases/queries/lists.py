"""Lists of cases: what one may see, what one must decide, what waits for its lesson."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from vigie.web.cases import decisions
from vigie.web.cases.models import Case, CaseKind, CaseState, CaseStep, SpeechScreen
from vigie.web.cases.queries.access import visible_cases
from vigie.web.people.permissions import can
from vigie.web.people.queries import within_reach

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

NEWEST = ("-opened_at", "-pk")


def cases_of(
    acting_user: Member, *, kind: str = "", state: str = "", mine: bool = False, since: date | None = None
) -> QuerySet[Case]:
    """The cases a member may see, newest first. `state` may be "unfinished"; `mine`: those they must decide."""
    found = to_decide_of(acting_user) if mine else visible_cases(acting_user)
    if kind in CaseKind.values:
        found = found.filter(kind=kind)
    if state == "unfinished":
        found = found.filter(state__in=decisions.UNFINISHED)
    elif state in CaseState.values:
        found = found.filter(state=state)
    if since is not None:
        found = found.filter(opened_at__date__gte=since)
    screened = Exists(SpeechScreen.objects.filter(case=OuterRef("pk")))
    return found.annotate(is_screened=screened).prefetch_related("steps").order_by(*NEWEST)


def to_decide_of(acting_user: Member) -> QuerySet[Case]:
    """The qualified cases whose named decider is this member."""
    return visible_cases(acting_user).filter(decider=acting_user.pk, state=CaseState.QUALIFIED)


def to_decide(acting_user: Member, limit: int = 20) -> list[Case]:
    """The qualified cases that wait for this member's decision, oldest first."""
    return list(to_decide_of(acting_user).order_by("opened_at", "pk")[:limit])


def to_qualify_of(acting_user: Member) -> QuerySet[Case]:
    """The cases that wait to be qualified and that this member may qualify: a lead's, HR's, or their own to decide."""
    speech = Q(kind=CaseKind.EMPLOYEE_SPEECH)
    steered = Q(decider=acting_user.pk)
    for permission, rows in (("cases.lead", ~speech), ("cases.speech", speech)):
        if can(acting_user, permission):
            steered |= rows & within_reach(acting_user, permission)
    return visible_cases(acting_user).filter(steered, state__in=(CaseState.SIGNALLED, CaseState.REOPENED))


def to_qualify(acting_user: Member, limit: int = 20) -> list[Case]:
    """The cases that wait for this member to qualify them: crises first, then oldest first."""
    crisis = ExpressionWrapper(Q(kind=CaseKind.CRISIS), output_field=BooleanField())
    return list(to_qualify_of(acting_user).order_by(crisis.desc(), "opened_at", "pk")[:limit])


def count_to_qualify(acting_user: Member) -> int:
    """How many cases wait for this member to qualify them."""
    return to_qualify_of(acting_user).count()


def waiting_for_lesson(acting_user: Member, limit: int = 20) -> list[Case]:
    """Decided cases that nobody explained yet, by a lesson or by why there is none; oldest first."""
    found = visible_cases(acting_user).filter(state=CaseState.DECIDED)
    return list(found.order_by("opened_at", "pk")[:limit])


def may_see_list(acting_user: Member) -> bool:
    """Whether the list of cases has any sense for a member."""
    return any(can(acting_user, name) for name in ("cases.open", "cases.lead", "cases.speech", "cases.decide"))


def holdings(organisation: Organisation) -> dict[str, int]:
    """How many cases stand in each state: what the step "agir" holds. Counts only."""
    rows = Case.objects.filter(organisation=organisation).values("state").annotate(count=Count("pk")).order_by()
    return {row["state"]: row["count"] for row in rows}


def next_step_of(case: Case) -> str:
    """What a case asks for next, as a code of `decisions.next_step`."""
    screened = getattr(case, "is_screened", None)
    if screened is None:
        screened = SpeechScreen.objects.filter(case=case).exists()
    done = {step.step for step in case.steps.all()} if case.kind == CaseKind.POSITIVE else set()
    return decisions.next_step(kind=case.kind, state=case.state, screened=screened, steps_done=done)


def steps_of(case: Case) -> dict[str, CaseStep]:
    """The steps of good news recorded so far, by name."""
    return {step.step: step for step in CaseStep.objects.filter(case=case).select_related("done_by")}
