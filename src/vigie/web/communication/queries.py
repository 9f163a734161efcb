"""What may be read of campaigns: what awaits a person, and progress without names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet

from vigie.web.charter import queries as charter
from vigie.web.clock import now
from vigie.web.communication import decisions
from vigie.web.communication.models import Campaign, Enrolment
from vigie.web.errors import NotFound
from vigie.web.people import queries as people
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from datetime import date, datetime

    from vigie.web.people.models import Member, Organisation


@dataclass(frozen=True, slots=True)
class Reading:
    """Something a person has to read: the charter in force, whole, or the clauses that changed for them."""

    version_id: str
    version_number: int
    whole: bool
    clauses: tuple[str, ...]  # public ids, empty when the whole charter is to be read
    campaign_id: str  # empty for somebody who came after the campaign
    due_on: date | None
    told_at: datetime | None
    late: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a campaign stands. `gone`: left the organisation without reading. `groups` may be empty: too small."""

    enrolled: int
    told: int
    acknowledged: int
    gone: int
    late: int
    groups: tuple[decisions.Group, ...]

    @property
    def waiting(self) -> int:
        return self.enrolled - self.acknowledged - self.gone

    @property
    def standing(self) -> decisions.Standing:
        """Whether the whole is told by its figures, or by which words."""
        return decisions.standing_of(self.enrolled, self.acknowledged)

    @property
    def unread(self) -> int:
        """Those who have not read, still here or gone."""
        return self.enrolled - self.acknowledged

    @property
    def tells_gone(self) -> bool:
        """Whether those who left without reading may be told apart from those who have yet to read."""
        return decisions.may_be_told(self.unread, self.gone)


@dataclass(frozen=True, slots=True)
class Told:
    """How many people were asked to read a clause, told so, and acknowledged since. Never who.

    `acknowledged` is None where the figure would say who: see `standing`.
    """

    asked: int
    told: int
    acknowledged: int | None
    standing: decisions.Standing


def awaiting(member: Member) -> list[Reading]:
    """What a member has to read now: nothing, or one reading that covers everything that changed for them."""
    standing = charter.standing(member)
    if standing.version is None or standing.up_to_date:
        return []
    enrolments = (
        Enrolment.objects.filter(organisation=member.organisation_id, member=member)
        .select_related("campaign__charter_version")
        .order_by("campaign__charter_version__number")
    )
    after = standing.latest.charter_version.number if standing.latest else 0
    pending = [e for e in enrolments if e.campaign.charter_version.number > after]
    due = min((e.campaign.due_on for e in pending), default=None)
    return [
        Reading(
            version_id=standing.version.public_id,
            version_number=standing.version.number,
            whole=standing.latest is None,
            clauses=standing.to_read,
            campaign_id=pending[-1].campaign.public_id if pending else "",
            due_on=due,
            told_at=pending[-1].told_at if pending else None,
            late=due is not None and due < today(member.organisation),
        )
    ]


def campaigns(acting_user: Member) -> QuerySet[Campaign]:
    """The campaigns of one's organisation, latest first. Raises NotFound to other roles."""
    if not can(acting_user, "communication.follow"):
        raise NotFound()
    return (
        Campaign.objects.filter(organisation=acting_user.organisation_id)
        .select_related("charter_version", "organisation")
        .order_by("-launched_at", "-pk")
    )


def access_campaign(acting_user: Member, public_id: str) -> Campaign:
    """One campaign of one's organisation. Raises NotFound."""
    found = campaigns(acting_user).filter(public_id=public_id).first()
    if found is None:
        raise NotFound()
    return found


def campaign_progress(campaign: Campaign) -> Progress:
    """Figures of a campaign; units of fewer than five people are told together, or not at all."""
    enrolments = Enrolment.objects.filter(organisation=campaign.organisation_id, campaign=campaign)
    figures = _figures(enrolments, campaign)
    groups = (
        enrolments.values("unit__name")
        .annotate(enrolled=Count("pk"), acknowledged=Count("pk", filter=_acknowledged(campaign)))
        .order_by()
    )
    shown = decisions.shown_groups(
        decisions.Group(row["unit__name"] or "—", row["enrolled"], row["acknowledged"]) for row in groups
    )
    past = campaign.due_on < today(campaign.organisation)
    waiting = figures["enrolled"] - figures["acknowledged"] - figures["gone"]
    return Progress(
        enrolled=figures["enrolled"],
        told=figures["told"],
        acknowledged=figures["acknowledged"],
        gone=figures["gone"],
        late=waiting if past else 0,
        groups=tuple(shown),
    )


def told_about(organisation: Organisation, clause_id: str, *, version_id: str | None = None) -> Told | None:
    """Figures of the campaign that asked to read a clause, as changed by a version (None: the latest campaign).

    None when no campaign was about this clause.
    """
    wanted = Campaign.objects.filter(organisation=organisation).select_related("charter_version", "organisation")
    if version_id is not None:
        wanted = wanted.filter(charter_version__public_id=version_id)
    campaign = next((c for c in wanted.order_by("-launched_at", "-pk") if clause_id in c.clauses), None)
    if campaign is None:
        return None
    figures = _figures(Enrolment.objects.filter(organisation=organisation, campaign=campaign), campaign)
    standing = standing_of(figures["enrolled"], figures["acknowledged"])
    read = figures["acknowledged"] if standing == "figures" else None
    return Told(figures["enrolled"], figures["told"], read, standing)


def standing_of(asked: int, read: int) -> decisions.Standing:
    """How a count of readers may be told, for rooms that count them: "figures", or which words."""
    return decisions.standing_of(asked, read)


def today(organisation: Organisation) -> date:
    """The day it is where the organisation is."""
    return now().astimezone(people.zone_of(organisation)).date()


def _acknowledged(campaign: Campaign) -> Q:
    return Q(member__in=charter.members_who_acknowledged(campaign.charter_version))


def _figures(enrolments: QuerySet[Enrolment], campaign: Campaign) -> dict[str, int]:
    read = _acknowledged(campaign)
    return enrolments.aggregate(
        enrolled=Count("pk"),
        told=Count("pk", filter=Q(told_at__isnull=False)),
        acknowledged=Count("pk", filter=read),
        gone=Count("pk", filter=Q(member__is_active=False) & ~read),
    )
