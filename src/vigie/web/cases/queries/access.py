"""The only doors to cases: one case, or the cases a member may see; what is denied is not found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from vigie.web.cases import decisions
from vigie.web.cases.models import Case, CaseKind
from vigie.web.errors import NotFound
from vigie.web.people.permissions import can
from vigie.web.people.queries import members_with_role, within_reach

if TYPE_CHECKING:
    from vigie.web.people.models import Member

SPEECH = CaseKind.EMPLOYEE_SPEECH


def visible_cases(acting_user: Member) -> QuerySet[Case]:
    """The cases a member may see, in no order.

    An employee's words: the named decider and HR, within their reach; nobody else, not even who opened the case.
    Everything else: the named decider, who opened it, and leads, within their reach; never HR as such (R09, the
    purpose wall).
    """
    speech = Q(kind=SPEECH)
    mine, decided_by_me = Q(opened_by=acting_user.pk), Q(decider=acting_user.pk)
    condition = Q(pk__in=[])
    for permission, rows in (
        ("cases.open", ~speech & mine),
        ("cases.lead", ~speech),
        ("cases.speech", speech),
        ("cases.decide", ~speech & decided_by_me),
        ("cases.decide_speech", speech & decided_by_me),
    ):
        if can(acting_user, permission):
            condition |= rows & within_reach(acting_user, permission)
    return Case.objects.filter(condition, organisation=acting_user.organisation_id).select_related(
        "organisation", "decider", "opened_by", "unit", "first_known_by"
    )


def access_case(acting_user: Member, public_id: str) -> Case:
    """A case one may see. Raises NotFound, the same for what does not exist and for what is not one's to see."""
    found = visible_cases(acting_user).filter(public_id=public_id).first()
    if found is None:
        raise NotFound()
    return found


def may_steer(acting_user: Member, case: Case) -> bool:
    """Whether a member may qualify, dismiss, hand over, explain, close and reopen a case."""
    name = "cases.speech" if case.kind == SPEECH else "cases.lead"
    return can(acting_user, name, case) or may_decide(acting_user, case)


def may_decide(acting_user: Member, case: Case) -> bool:
    """Whether a member is the named decider of a case, and still holds the right to decide it."""
    return case.decider_id == acting_user.pk and may_be_decider(acting_user, case)


def may_be_decider(member: Member, case: Case) -> bool:
    """Whether a member may be named to decide a case."""
    return can(member, "cases.decide_speech" if case.kind == SPEECH else "cases.decide", case)


def deciders_for(case: Case, limit: int = 200) -> list[Member]:
    """Who may be named to decide a case, by name."""
    roles = ["hr", "decision_maker"] if case.kind == SPEECH else ["lead", "decision_maker"]
    found = members_with_role(case.organisation, roles).select_related("organisation").order_by("display_name", "pk")
    return [member for member in found[:limit] if may_be_decider(member, case)]


def why_no_posts(case: Case) -> str:
    """Why posts cannot be joined to a case: "wall" (R09), "private" (R06), "over", or "" when they can."""
    if case.state not in decisions.UNFINISHED:
        return "over"
    return decisions.may_hold_posts(case.kind, case.visibility)
