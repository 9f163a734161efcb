"""What may be read of organisations, members, units and audiences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from vigie.engine.folding import fold_text
from vigie.web.errors import NotFound
from vigie.web.people.models import Account, Audience, Effect, Grant, Member, Organisation, Role, Unit
from vigie.web.people.naming import people_named
from vigie.web.permissions import DECLARED, grants_held

SESSION_KEY = "organisation"
# What each persona of a demonstration is there to do, short enough to stand in a bar.
TITLES = {
    Role.ADMINISTRATOR: _("admin"),
    Role.LEAD: _("pilotage"),
    Role.DECISION_MAKER: _("encadrement"),
    Role.HR: _("RH"),
    Role.COMMUNITY_MANAGER: _("réseaux"),
    Role.AGENT: _("clients"),
    Role.EMPLOYEE: _("salarié"),
    Role.STAFF_REPRESENTATIVE: _("élue"),
    Role.DPO: _("DPO"),
    Role.AUDITOR: _("audit"),
}
ROLE_CHOICES = [choice for choice in Role.choices if choice[0] != Role.EMPLOYEE]
EFFECT_CHOICES = Effect.choices


def member_of_request(request: HttpRequest) -> Member | None:
    """The member behind a request: the session's organisation, else the first one the account belongs to."""
    account = request.user
    if not account.is_authenticated:
        return None
    members = (
        Member.objects.filter(account_id=account.pk, is_active=True)
        .select_related("organisation", "unit", "account")
        .order_by("pk")
    )
    chosen = request.session.get(SESSION_KEY)
    if chosen:
        found = members.filter(organisation__public_id=chosen).first()
        if found is not None:
            return found
    return members.first()


def organisations() -> QuerySet[Organisation]:
    """Every organisation of the installation, oldest first (for the command line)."""
    return Organisation.objects.order_by("pk")


def organisation_named(name_or_id: str) -> Organisation:
    """An organisation by public id or exact name. Raises NotFound."""
    found = Organisation.objects.filter(Q(public_id=name_or_id) | Q(name=name_or_id)).order_by("pk").first()
    if found is None:
        raise NotFound()
    return found


def zone_of(organisation: Organisation) -> ZoneInfo:
    """The time zone whose midnight separates the organisation's days."""
    return ZoneInfo(organisation.timezone)


def access_member(acting_user: Member, public_id: str) -> Member:
    """A member of one's own organisation. Raises NotFound."""
    found = Member.objects.filter(organisation=acting_user.organisation_id, public_id=public_id).first()
    if found is None:
        raise NotFound()
    return found


def members_with_role(organisation: Organisation, roles: Iterable[str]) -> QuerySet[Member]:
    """Active members who hold one of the roles somewhere (denied grants excluded)."""
    wanted = set(roles)
    members = Member.objects.filter(organisation=organisation, is_active=True)
    if "employee" in wanted:
        return members
    denied = Grant.objects.filter(organisation=organisation, role__in=wanted, effect=Effect.DENY, unit=None).values(
        "member_id"
    )
    allowed = Grant.objects.filter(organisation=organisation, role__in=wanted, effect=Effect.ALLOW)
    return members.filter(pk__in=allowed.values("member_id")).exclude(pk__in=denied)


def audiences(organisation: Organisation) -> QuerySet[Audience]:
    """The publics of the programme."""
    return Audience.objects.filter(organisation=organisation).order_by("pk")


def members_of_audiences(organisation: Organisation, keys: Iterable[str]) -> QuerySet[Member]:
    """Active members who belong to at least one of the audiences."""
    condition = Q(pk__in=[])
    for audience in Audience.objects.filter(organisation=organisation, key__in=list(keys)):
        part = Q(pk__in=members_with_role(organisation, audience.roles or ["employee"]).values("pk"))
        if audience.units:
            prefix = Q(pk__in=[])
            for path in Unit.objects.filter(organisation=organisation, public_id__in=audience.units).values_list(
                "path", flat=True
            ):
                prefix |= Q(unit__path__startswith=path)
            part &= prefix
        condition |= part
    return Member.objects.filter(condition, organisation=organisation, is_active=True).distinct()


def audience_keys_of(member: Member) -> set[str]:
    """The keys of the audiences a member belongs to."""
    return {
        audience.key
        for audience in audiences(member.organisation)
        if members_of_audiences(member.organisation, [audience.key]).filter(pk=member.pk).exists()
    }


def people_named_in(
    organisation: Organisation, text: str, *, as_search: bool = False, public_roles: bool = True
) -> list[str]:
    """Names of the directory that stand in a text, however written (see `naming`): full names, initials, handles.

    Used by the refusals: a topic, a search or a lesson never names somebody of the directory. `as_search`: the
    text is a query. `public_roles` False leaves out those whom the lexicon lists as public figures, in their role.
    """
    rows = Member.objects.filter(organisation=organisation).values_list("display_name", "email")
    found = people_named(text, rows, as_search=as_search)
    if not found or public_roles:
        return found
    public = [fold_text(str(name)) for name in (organisation.lexicon or {}).get("public_roles", ())]
    return [name for name in found if not any(role.startswith(fold_text(name)) for role in public)]


def directory(acting_user: Member, text: str = "") -> QuerySet[Member]:
    """The people of one's own organisation, by name; `text` narrows by name or address."""
    members = (
        Member.objects.filter(organisation=acting_user.organisation_id)
        .select_related("unit", "account")
        .prefetch_related("grants__unit")
        .order_by("display_name", "pk")
    )
    if text.strip():
        members = members.filter(Q(display_name__icontains=text.strip()) | Q(email__icontains=text.strip()))
    return members


def access_unit(acting_user: Member, public_id: str) -> Unit:
    """A unit of one's own organisation. Raises NotFound."""
    found = Unit.objects.filter(organisation=acting_user.organisation_id, public_id=public_id).first()
    if found is None:
        raise NotFound()
    return found


def access_grant(acting_user: Member, member: Member, pk: int) -> Grant:
    """A role held by a member of one's own organisation. Raises NotFound."""
    found = Grant.objects.filter(organisation=acting_user.organisation_id, member=member, pk=pk).first()
    if found is None:
        raise NotFound()
    return found


def grants_of(member: Member) -> QuerySet[Grant]:
    """The roles given to a member or withdrawn from them."""
    return member.grants.select_related("unit").order_by("role", "pk")


def unit_tree(organisation: Organisation) -> list[tuple[str, str]]:
    """Public id and indented name of each unit, parents before children."""
    units = sorted(Unit.objects.filter(organisation=organisation), key=lambda unit: unit.path)
    by_pk = {unit.pk: unit for unit in units}

    def chain(unit: Unit) -> list[str]:
        return [by_pk[int(pk)].name for pk in unit.path.strip("/").split("/") if int(pk) in by_pk]

    return [(u.public_id, "— " * (len(chain(u)) - 1) + u.name) for u in sorted(units, key=chain)]


def headcount_of(unit: Unit) -> int:
    """How many people a unit counts, as declared, never less than the directory knows."""
    known = Member.objects.filter(unit__path__startswith=unit.path, is_active=True).count()
    return max(unit.headcount, known)


def names_in_directory(organisation: Organisation) -> list[tuple[str, str]]:
    """Name and address of everybody who is or was of the organisation: what a published lesson must not say."""
    return list(Member.objects.filter(organisation=organisation).values_list("display_name", "email"))


def teams(organisation: Organisation) -> list[tuple[str, int, str]]:
    """Each unit as (name, how many people it counts at least, name of the unit above or "")."""
    units = list(Unit.objects.filter(organisation=organisation).order_by("path"))
    known = Counter(
        Member.objects.filter(organisation=organisation, is_active=True, unit__isnull=False).values_list(
            "unit__path", flat=True
        )
    )
    by_pk = {unit.pk: unit for unit in units}
    counted = []
    for unit in units:
        inside = sum(count for path, count in known.items() if path.startswith(unit.path))
        above = by_pk[unit.parent_id].name if unit.parent_id in by_pk else ""
        counted.append((unit.name, max(unit.headcount, inside), above))
    return counted


def demonstration_personas() -> list[Member]:
    """The cast of a demonstration, in the order of the persona bar, each with its `first_name` and `title`."""
    members = list(
        Member.objects.filter(organisation__kind="demonstration", account__isnull=False, is_active=True)
        .select_related("organisation", "account", "unit")
        .prefetch_related("grants")
        .order_by("pk")
    )
    for member in members:
        held = [grant.role for grant in member.grants.all() if grant.effect == Effect.ALLOW]
        member.first_name = member.display_name.partition(" ")[0]  # type: ignore[attr-defined]
        member.title = TITLES[Role(held[0]) if held else Role.EMPLOYEE]  # type: ignore[attr-defined]
    return members


def account_with_email(email: str) -> Account | None:
    """An account by its address, whatever the case."""
    return Account.objects.filter(email__iexact=email).first()


def within_reach(member: Member, permission: str, field: str = "unit") -> Q:
    """The rows a permission reaches for a member, as a condition on their unit: `can`, for a whole queryset.

    Rows of no unit belong to the whole organisation: any grant of a role reaches them, any denial takes them away.
    The condition does not name the organisation: filter on it as well.
    """
    allowed: dict[str, set[str]] = {}
    denied: dict[str, set[str]] = {}
    for pairs, by_role in zip(grants_held(member), (allowed, denied), strict=True):
        for role, path in pairs:
            by_role.setdefault(role, set()).add(path)
    reached = Q(pk__in=[])
    if not member.is_active:
        return reached
    for role in DECLARED[permission].roles & set(allowed):
        taken = denied.get(role, set())
        if "" in taken:
            continue
        rows = Q(**{f"{field}__isnull": True}) if not taken else Q(pk__in=[])
        inside = Q(pk__in=[])
        for path in allowed[role]:
            inside |= Q(**{f"{field}__path__startswith": path}) if path else Q(**{f"{field}__isnull": False})
        for path in taken:
            inside &= ~Q(**{f"{field}__path__startswith": path})
        reached |= rows | inside
    return reached
