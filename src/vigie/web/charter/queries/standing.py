"""Who is up to date with the charter: acknowledgements, and what a member has left to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from vigie.web.charter import decisions
from vigie.web.charter.models import Acknowledgement, ChangeKind, CharterVersion, ClauseVersion, State
from vigie.web.charter.queries.changes import changed_clauses
from vigie.web.charter.queries.versions import version_in_force
from vigie.web.errors import NotFound
from vigie.web.people import queries as people

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a member stands: the version in force, the acknowledgement that holds, else what is left to read.

    `latest` is their last acknowledgement, of whatever version; `to_read` holds public ids of clauses. Without any
    acknowledgement everything is to be read, and `to_read` is empty.
    """

    version: CharterVersion | None
    acknowledgement: Acknowledgement | None
    latest: Acknowledgement | None
    to_read: tuple[str, ...]

    @property
    def up_to_date(self) -> bool:
        return self.version is None or self.acknowledgement is not None

    @property
    def carried(self) -> bool:
        """Whether the acknowledgement was given to an earlier version and still holds."""
        return (
            self.acknowledgement is not None
            and self.version is not None
            and self.acknowledgement.charter_version_id != self.version.pk
        )


@dataclass(frozen=True, slots=True)
class AcknowledgementCounts:
    """Active members up to date with a version: those who acknowledged it, those whose earlier one still holds."""

    members: int
    direct: int
    carried: int

    @property
    def up_to_date(self) -> int:
        return self.direct + self.carried


def standing(member: Member) -> Standing:
    """Where a member stands with the version in force."""
    version = version_in_force(member.organisation)
    latest = _latest(member, None)
    if version is None or latest is None:
        return Standing(version, None, latest, ())
    left = _left_to_read(member, latest, version)
    return Standing(version, None if left else latest, latest, tuple(left))


def acknowledged(member: Member, version: CharterVersion) -> Acknowledgement | None:
    """The acknowledgement by which a member is up to date with a version: of it, or of one it still holds for."""
    latest = _latest(member, version)
    return latest if latest is not None and not _left_to_read(member, latest, version) else None


def acknowledgements_of(member: Member) -> QuerySet[Acknowledgement]:
    """Every acknowledgement a member ever gave, latest first."""
    return (
        Acknowledgement.objects.filter(organisation=member.organisation_id, member=member)
        .select_related("charter_version")
        .order_by("-charter_version__number")
    )


def access_acknowledgement(acting_user: Member, public_id: str) -> Acknowledgement:
    """One's own acknowledgement; nobody else's. Raises NotFound."""
    found = (
        Acknowledgement.objects.filter(
            organisation=acting_user.organisation_id, member=acting_user, public_id=public_id
        )
        .select_related("charter_version", "charter_version__organisation", "member")
        .first()
    )
    if found is None:
        raise NotFound()
    return found


def up_to_date_members(version: CharterVersion) -> QuerySet[Member]:
    """Active members whose acknowledgement, of this version or of an earlier one, holds for this version."""
    organisation = version.organisation
    given = Acknowledgement.objects.filter(organisation=organisation)
    condition = Q(pk__in=given.filter(charter_version=version).values("member_id"))
    asked: set[str] = set()
    later = version
    while later.replaces is not None:
        asked |= _asked_by(later)
        earlier = later.replaces
        holds = Q(pk__in=given.filter(charter_version=earlier).values("member_id"))
        if asked:
            holds &= ~Q(pk__in=people.members_of_audiences(organisation, asked).values("pk"))
        condition |= holds
        later = earlier
    return people.members_with_role(organisation, ["employee"]).filter(condition)


def members_who_acknowledged(version: CharterVersion) -> QuerySet[Acknowledgement, Any]:
    """Ids of the members who acknowledged a version or a later one, for use inside another query."""
    return Acknowledgement.objects.filter(
        organisation=version.organisation_id, charter_version__number__gte=version.number
    ).values("member_id")


def members_asked(version: CharterVersion) -> QuerySet[Member]:
    """Active members whom a version asks to read: everybody for the first one, else those its changes concern.

    A draft is counted as if published as a substantial change; a minor change asks nobody.
    """
    if version.replaces is None:
        return people.members_with_role(version.organisation, ["employee"])
    if version.state == State.DRAFT:
        asked = decisions.audiences_asked((c.change, c.audiences) for c in changed_clauses(version))
    else:
        asked = _asked_by(version)
    return people.members_of_audiences(version.organisation, asked)


def acknowledgement_counts(version: CharterVersion) -> AcknowledgementCounts:
    """How many active members are up to date with a version. Never who."""
    everybody = people.members_with_role(version.organisation, ["employee"])
    direct = everybody.filter(
        pk__in=Acknowledgement.objects.filter(organisation=version.organisation_id, charter_version=version).values(
            "member_id"
        )
    ).count()
    return AcknowledgementCounts(everybody.count(), direct, up_to_date_members(version).count() - direct)


def published_changes(organisation: Organisation, *, after: int, until: int) -> list[decisions.PublishedChange]:
    """What versions `after + 1` to `until` changed, as decisions see it."""
    rows = (
        ClauseVersion.objects.filter(
            organisation=organisation,
            charter_version__number__gt=after,
            charter_version__number__lte=until,
            change__in=decisions.ASKS_AGAIN,
        )
        .exclude(charter_version__state=State.DRAFT)
        .select_related("clause", "charter_version")
        .order_by("charter_version__number", "order")
    )
    return [
        decisions.PublishedChange(
            row.charter_version.number,
            row.charter_version.change_kind == ChangeKind.SUBSTANTIAL,
            row.clause.public_id,
            row.change,
            tuple(row.asked),
        )
        for row in rows
    ]


def _asked_by(version: CharterVersion) -> set[str]:
    if version.change_kind == ChangeKind.MINOR:
        return set()
    rows = ClauseVersion.objects.filter(organisation=version.organisation_id, charter_version=version).values_list(
        "change", "asked"
    )
    return decisions.audiences_asked(rows)


def _latest(member: Member, version: CharterVersion | None) -> Acknowledgement | None:
    given = acknowledgements_of(member)
    return (given if version is None else given.filter(charter_version__number__lte=version.number)).first()


def _left_to_read(member: Member, latest: Acknowledgement, version: CharterVersion) -> list[str]:
    after = latest.charter_version.number
    if after >= version.number:
        return []
    published = published_changes(member.organisation, after=after, until=version.number)
    return decisions.clauses_to_read(after, published, people.audience_keys_of(member)) if published else []
