"""Everything that changes organisations, units, accounts, members and roles."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.errors import BadInput
from vigie.web.journal.actions import record
from vigie.web.people.models import (
    Account,
    Audience,
    Effect,
    Grant,
    Member,
    Organisation,
    OrganisationKind,
    Role,
    Unit,
)

DEFAULT_AUDIENCES = (
    ("everyone", "Tout le personnel", "All staff", ["employee"]),
    ("managers", "Encadrement", "Managers", ["decision_maker", "lead", "hr"]),
    ("agents", "Relation clients", "Call-centre agents", ["agent"]),
    ("official_voices", "Voix officielles", "Official voices", ["community_manager", "lead", "agent"]),
)


@transaction.atomic
def create_organisation(
    *,
    acting_user: Member | None,
    name: str,
    kind: str = OrganisationKind.REAL,
    timezone_name: str = "Europe/Paris",
    language: str = "fr",
    lexicon: dict[str, Any] | None = None,
) -> Organisation:
    """Create an organisation with its usual audiences.

    Raises BadInput when a name is missing or when kinds would be mixed: an installation that holds a real
    organisation takes no demonstration or exercise, nor the reverse.
    """
    if not name.strip():
        raise BadInput(what="organisation", why=_("donnez-lui un nom"))
    others = set(Organisation.objects.values_list("kind", flat=True))
    if others and (OrganisationKind.REAL in others) != (kind == OrganisationKind.REAL):
        raise BadInput(
            what="kind",
            why=_("une organisation réelle ne partage pas son installation avec une démonstration ou un exercice"),
        )
    organisation = Organisation.objects.create(
        name=name.strip(),
        kind=kind,
        timezone=timezone_name,
        language=language,
        lexicon=lexicon or {"brands": [name.strip()]},
        created_at=now(),
    )
    Audience.objects.bulk_create(
        Audience(organisation=organisation, key=key, name_fr=fr, name_en=en, roles=roles)
        for key, fr, en, roles in DEFAULT_AUDIENCES
    )
    record(
        "people.organisation_created",
        organisation=organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=organisation.public_id,
        after={"name": organisation.name, "kind": organisation.kind},
    )
    return organisation


@transaction.atomic
def create_unit(
    organisation: Organisation,
    *,
    name: str,
    acting_user: Member | None,
    parent: Unit | None = None,
    headcount: int = 0,
) -> Unit:
    """Add a unit under another, or at the root."""
    unit = Unit(organisation=organisation, parent=parent, name=name, path="", headcount=headcount)
    unit.save()
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save(update_fields=["path"])
    record(
        "people.unit_created",
        organisation=organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=unit.public_id,
        after={"name": name, "parent": parent.public_id if parent else None},
    )
    return unit


@transaction.atomic
def add_member(
    organisation: Organisation,
    *,
    display_name: str,
    acting_user: Member | None,
    email: str = "",
    password: str | None = None,
    unit: Unit | None = None,
    roles: tuple[str, ...] = (),
    language: str = "",
) -> Member:
    """Add somebody to the directory; with a password, they can also sign in.

    An empty password (not None) gives an account that no password opens, as those of a demonstration. `language`
    is that of the messages they get until they choose one (`choose_language`): what their account chose elsewhere,
    else the organisation's.
    Raises BadInput when the address already belongs to a member of this organisation.
    """
    if email and Member.objects.filter(organisation=organisation, email__iexact=email).exists():
        raise BadInput(what=email, why=_("cette adresse appartient déjà à un membre de l’organisation"))
    account = None
    if password is not None:
        account = Account.objects.filter(email__iexact=email).first() or Account.objects.create_user(email, password)
    member = Member.objects.create(
        organisation=organisation,
        account=account,
        unit=unit,
        display_name=display_name,
        email=email,
        language=language or (account.language if account else "") or organisation.language,
        joined_on=now().date(),
    )
    record(
        "people.member_added",
        organisation=organisation.public_id,
        actor=acting_user.public_id if acting_user else "",
        about=member.public_id,
        after={"unit": unit.public_id if unit else None},
    )
    for role in roles:
        grant_role(member, role=role, acting_user=acting_user)
    return member


@transaction.atomic
def choose_language(account: Account, language: str) -> None:
    """Somebody chooses the language of their pages, and of the messages they get wherever they are a member.

    A preference, not an act of the programme: the journal has no line of it. Raises BadInput.
    """
    if language not in dict(settings.LANGUAGES):
        raise BadInput(what=language, why=_("cette langue n’est pas proposée"))
    account.language = language
    account.save(update_fields=["language"])
    Member.objects.filter(account=account).update(language=language)


@transaction.atomic
def grant_role(
    member: Member,
    *,
    role: str,
    acting_user: Member | None,
    unit: Unit | None = None,
    effect: str = Effect.ALLOW,
) -> Grant:
    """Give a role to a member over a unit and all below it (no unit: the organisation), or deny it. Twice is once."""
    if role not in Role.values:
        raise BadInput(what=role, why=_("ce rôle n’existe pas"))
    grant, created = Grant.objects.update_or_create(
        organisation=member.organisation, member=member, role=role, unit=unit, defaults={"effect": effect}
    )
    if created:
        record(
            "people.role_granted",
            organisation=member.organisation.public_id,
            actor=acting_user.public_id if acting_user else "",
            about=member.public_id,
            after={"role": role, "unit": unit.public_id if unit else None, "effect": effect},
        )
    return grant


@transaction.atomic
def withdraw_grant(grant: Grant, *, acting_user: Member) -> None:
    """Take a role back. The last administrator of an organisation cannot lose theirs.

    Raises BadInput when the organisation would have no administrator left.
    """
    member = grant.member
    if grant.role == Role.ADMINISTRATOR and grant.effect == Effect.ALLOW:
        others = Grant.objects.filter(
            organisation=grant.organisation,
            role=Role.ADMINISTRATOR,
            effect=Effect.ALLOW,
            member__is_active=True,
        ).exclude(pk=grant.pk)
        if not others.exists():
            raise BadInput(what=member.display_name, why=_("l’organisation n’aurait plus personne pour l’administrer"))
    before = {"role": grant.role, "effect": grant.effect}
    grant.delete()
    record(
        "people.role_withdrawn",
        organisation=member.organisation.public_id,
        actor=acting_user.public_id,
        about=member.public_id,
        before=before,
    )


@transaction.atomic
def close_member(member: Member, *, acting_user: Member) -> None:
    """Somebody leaves: they can no longer sign in here; what they did stays. Twice is once.

    Raises BadInput for oneself, so that nobody locks the door from outside.
    """
    if member.pk == acting_user.pk:
        raise BadInput(what=member.display_name, why=_("demandez à une autre personne de fermer votre accès"))
    if not member.is_active:
        return
    member.is_active = False
    member.save(update_fields=["is_active"])
    record(
        "people.member_closed",
        organisation=member.organisation.public_id,
        actor=acting_user.public_id,
        about=member.public_id,
    )


@transaction.atomic
def describe_organisation(
    organisation: Organisation, *, name: str, timezone_name: str, lexicon: dict[str, Any], acting_user: Member
) -> None:
    """Change the name, the zone and the lexicon. The journal keeps which lists changed, not their words."""
    changed = sorted(
        key for key in {*lexicon, *organisation.lexicon} if lexicon.get(key) != organisation.lexicon.get(key)
    )
    organisation.name, organisation.timezone, organisation.lexicon = name, timezone_name, lexicon
    organisation.save(update_fields=["name", "timezone", "lexicon"])
    record(
        "people.organisation_described",
        organisation=organisation.public_id,
        actor=acting_user.public_id,
        about=organisation.public_id,
        after={"lists": changed},
    )
