"""Giving a post to the call centre, and taking it so that two agents never answer the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F

from vigie.web.care import decisions
from vigie.web.care.errors import AlreadyTaken, NoSuchMove
from vigie.web.care.models import Complaint, ComplaintState, Counter
from vigie.web.care.queries import access_complaint
from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.journal.actions import record
from vigie.web.listening import queries as listening
from vigie.web.parameters import parameter
from vigie.web.people.permissions import can
from vigie.web.people.queries import zone_of

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

FIRST_ANSWER = "D17"


@transaction.atomic
def open_complaint(*, post: str, acting_user: Member, case: str = "") -> Complaint:
    """Put a customer's post (its public id) in the queue, with its first-answer clock. Twice is once.

    `case` is the public id of the case it comes from; a complaint without one takes it.
    Raises NotFound when the post is not theirs to see or they may not open complaints.
    """
    if not can(acting_user, "care.open"):
        raise NotFound()
    found = listening.access_post(acting_user, post)
    organisation = acting_user.organisation
    known = Complaint.objects.select_for_update().filter(organisation=organisation, post=found).first()
    if known is not None:
        if case and not known.case:
            known.case = case
            known.save(update_fields=["case"])
        return known
    rule = parameter(FIRST_ANSWER)
    due = decisions.first_answer_due(
        found.at,
        opening=decisions.opening_hours(rule.more["opening"]),
        open_minutes=rule.more["open_minutes"],
        calendar_hours=rule.more["calendar_hours"],
        zone=zone_of(organisation),
    )
    complaint = Complaint.objects.create(
        organisation=organisation,
        number=_next_number(organisation),
        post=found,
        case=case,
        posted_at=found.at,
        opened_by=acting_user,
        opened_at=now(),
        due_at=due.at,
        clock={
            "parameter": rule.id,
            "checked_on": rule.checked_on.isoformat(),
            "open_minutes": rule.more["open_minutes"],
            "calendar_hours": rule.more["calendar_hours"],
            "capped": due.capped,
            "counted": [[begins.isoformat(), ends.isoformat()] for begins, ends in due.counted],
        },
    )
    record(
        "care.opened",
        organisation=organisation.public_id,
        actor=acting_user.public_id,
        about=complaint.public_id,
        after={"state": complaint.state},
        number=complaint.number,
    )
    return complaint


@transaction.atomic
def take(complaint: Complaint, *, acting_user: Member) -> Complaint:
    """Take a complaint: one conditional update, so the second of two agents is told who was first.

    Twice by the same agent is once. Raises NotFound, AlreadyTaken, NoSuchMove.
    """
    access_complaint(acting_user, complaint.public_id)
    got = Complaint.objects.filter(pk=complaint.pk, state=ComplaintState.NEW).update(
        state=ComplaintState.TAKEN, agent=acting_user, taken_at=now()
    )
    complaint = access_complaint(acting_user, complaint.public_id)
    if not got:
        if complaint.state == ComplaintState.CLOSED:
            raise NoSuchMove(state=complaint.get_state_display())
        if complaint.agent is not None and complaint.agent_id != acting_user.pk:
            raise AlreadyTaken(name=complaint.agent.display_name)
        return complaint
    record(
        "care.taken",
        organisation=complaint.organisation.public_id,
        actor=acting_user.public_id,
        about=complaint.public_id,
        before={"state": ComplaintState.NEW.value},
        after={"state": complaint.state},
    )
    return complaint


@transaction.atomic
def release(complaint: Complaint, *, acting_user: Member) -> Complaint:
    """Put a complaint one took, or as a lead somebody's, back in the queue; its clock goes on. Twice is once.

    Raises NotFound, NoSuchMove once it was answered.
    """
    complaint = access_complaint(acting_user, complaint.public_id)
    if complaint.state == ComplaintState.NEW:
        return complaint
    whose = Complaint.objects.filter(pk=complaint.pk, state=ComplaintState.TAKEN)
    if not can(acting_user, "care.lead"):
        whose = whose.filter(agent=acting_user)
    if not whose.update(state=ComplaintState.NEW, agent=None, taken_at=None):
        raise NoSuchMove(state=complaint.get_state_display())
    record(
        "care.released",
        organisation=complaint.organisation.public_id,
        actor=acting_user.public_id,
        about=complaint.public_id,
        before={"state": ComplaintState.TAKEN.value},
        after={"state": ComplaintState.NEW.value},
    )
    return access_complaint(acting_user, complaint.public_id)


@transaction.atomic
def forget_case(case: str, *, acting_user: Member) -> int:
    """Cut complaints from a case that left the workflow (R08); return how many. No line: the case's own says it."""
    return Complaint.objects.filter(organisation=acting_user.organisation, case=case).update(case="")


def _next_number(organisation: Organisation) -> int:
    Counter.objects.get_or_create(organisation=organisation)
    Counter.objects.filter(organisation=organisation).update(last=F("last") + 1)
    return Counter.objects.get(organisation=organisation).last
