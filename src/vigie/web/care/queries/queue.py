"""The queue of complaints: the most urgent first, each with its clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet
from django.utils.translation import get_language

from vigie.web.care.models import Complaint, ComplaintState
from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.people.permissions import can
from vigie.web.ui import typography

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

WAITING = (ComplaintState.NEW, ComplaintState.TAKEN)
URGENT = ("due_at", "pk")


@dataclass(frozen=True, slots=True)
class ComplaintCard:
    """A complaint as the queue shows it. `left` is the time before its first answer is due, negative when late.

    `runs` is false once it was answered or closed: the clock has stopped.
    """

    complaint: Complaint
    text: str
    runs: bool
    left: timedelta

    @property
    def late(self) -> bool:
        """Whether the first answer is overdue."""
        return self.runs and self.left < timedelta()

    @property
    def said(self) -> str:
        """How far the deadline is, before or after, in words of the reader's language."""
        return typography.duration(abs(self.left), typography.language_of(get_language()))

    @property
    def soon(self) -> bool:
        """Whether less than a quarter of an hour is left."""
        return self.runs and timedelta() <= self.left < timedelta(minutes=15)


def access_complaint(acting_user: Member, public_id: str) -> Complaint:
    """A complaint of one's organisation, for those who answer customers. Raises NotFound."""
    found = _of(acting_user).filter(public_id=public_id).first()
    if found is None or not can(acting_user, "care.answer", found):
        raise NotFound()
    return found


def queue_of(acting_user: Member, *, state: str = "", mine: bool = False) -> QuerySet[Complaint]:
    """Complaints, most urgent first. `state` "" means those that wait for an answer; "all" means all of them."""
    found = _of(acting_user).order_by(*URGENT)
    if mine:
        found = found.filter(agent=acting_user.pk)
    if state in ComplaintState.values:
        return found.filter(state=state)
    return found if state == "all" else found.filter(state__in=WAITING)


def cards(complaints: Sequence[Complaint]) -> list[ComplaintCard]:
    """The same complaints, each with its customer's words and its clock."""
    return [_card(complaint, now()) for complaint in complaints]


def waiting(acting_user: Member, limit: int = 5) -> list[ComplaintCard]:
    """The most urgent complaints that are free, or mine and unanswered."""
    if not can(acting_user, "care.answer"):
        return []
    mine_or_free = Q(state=ComplaintState.NEW) | Q(state=ComplaintState.TAKEN, agent=acting_user.pk)
    return cards(list(_of(acting_user).filter(mine_or_free).order_by(*URGENT)[:limit]))


def following(acting_user: Member, complaint: Complaint) -> Complaint | None:
    """The next complaint to open after this one: mine unanswered, else the most urgent free one."""
    others = _of(acting_user).exclude(pk=complaint.pk).order_by(*URGENT)
    mine = others.filter(state=ComplaintState.TAKEN, agent=acting_user.pk).first()
    return mine or others.filter(state=ComplaintState.NEW).first()


def counts(organisation: Organisation) -> dict[str, int]:
    """How many complaints stand in each state, and how many are late ("late")."""
    rows = Complaint.objects.filter(organisation=organisation).values("state").annotate(count=Count("pk")).order_by()
    found = {row["state"]: row["count"] for row in rows}
    late = Complaint.objects.filter(organisation=organisation, state__in=WAITING, due_at__lt=now()).count()
    return {**found, "late": late}


def _of(acting_user: Member) -> QuerySet[Complaint]:
    return Complaint.objects.filter(organisation=acting_user.organisation_id).select_related(
        "organisation", "agent", "post", "opened_by"
    )


def _card(complaint: Complaint, moment: datetime) -> ComplaintCard:
    text = complaint.post.text if complaint.post is not None else ""
    return ComplaintCard(complaint, text, complaint.state in WAITING, complaint.due_at - moment)
