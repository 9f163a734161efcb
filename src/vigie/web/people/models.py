"""Organisations, their tree of units, accounts, members and the roles granted to them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vigie.web.identifiers import new_public_id


class OrganisationKind(models.TextChoices):
    """A demonstration or an exercise bears a banner everywhere and is never mixed with a real one."""

    REAL = "real", _("réelle")
    DEMONSTRATION = "demonstration", _("démonstration")
    EXERCISE = "exercise", _("exercice")


class Role(models.TextChoices):
    """What somebody is trusted to do in the programme. Every member is an employee as well."""

    ADMINISTRATOR = "administrator", _("administration")
    LEAD = "lead", _("pilotage du programme")
    DECISION_MAKER = "decision_maker", _("décision")
    HR = "hr", _("ressources humaines")
    COMMUNITY_MANAGER = "community_manager", _("animation de communauté")
    AGENT = "agent", _("relation clients")
    EMPLOYEE = "employee", _("salarié")
    STAFF_REPRESENTATIVE = "staff_representative", _("représentation du personnel")
    DPO = "dpo", _("protection des données")
    AUDITOR = "auditor", _("audit")


class Effect(models.TextChoices):
    """Deny wins over allow, wherever it stands."""

    ALLOW = "allow", _("accordé")
    DENY = "deny", pgettext_lazy("role", "retiré")


class Organisation(models.Model):
    """A tenant. Every row of every room belongs to one."""

    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=OrganisationKind.choices, default=OrganisationKind.REAL)
    timezone = models.CharField(max_length=60, default="Europe/Paris")
    language = models.CharField(max_length=5, default="fr")
    # What the engine must know of the organisation: brands, code names, switchboards…
    lexicon = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()


class Unit(models.Model):
    """A department, a team, a depot. `path` holds the ids from the root, so that a subtree is a prefix."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="units")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    name = models.CharField(max_length=120)
    path = models.CharField(max_length=400, db_index=True)
    headcount = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "parent", "name"],
                name="people_unit_name_once_under_parent",
                condition=models.Q(parent__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["organisation", "name"],
                name="people_unit_name_once_at_root",
                condition=models.Q(parent__isnull=True),
            ),
        ]


class AccountManager(BaseUserManager["Account"]):
    """Accounts are known by their e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Account:
        """An account; without a password (None or empty) no password opens it."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password or None)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> Account:
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """Somebody who can sign in. Rights come from the roles of their members, never from the account."""

    email = models.EmailField(unique=True)
    language = models.CharField(max_length=5, default="", blank=True)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(auto_now_add=True)

    objects = AccountManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def get_full_name(self) -> str:
        return self.email


class Member(models.Model):
    """A person of one organisation: the directory entry, with or without an account."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="members")
    public_id = models.CharField(max_length=20, unique=True, default=new_public_id, editable=False)
    account = models.ForeignKey(Account, on_delete=models.SET_NULL, null=True, blank=True, related_name="members")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="members")
    display_name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=5, default="fr")
    is_active = models.BooleanField(default=True)
    joined_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "account"], name="people_member_once_per_organisation"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "display_name"], name="people_member_by_name"),
        ]


class Grant(models.Model):
    """A role given to (or withdrawn from) a member, over a unit and all below it, or over the organisation."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="grants")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="grants")
    role = models.CharField(max_length=30, choices=Role.choices)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="grants")
    effect = models.CharField(max_length=10, choices=Effect.choices, default=Effect.ALLOW)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "member", "role", "unit"],
                name="people_grant_once_per_unit",
                condition=models.Q(unit__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["organisation", "member", "role"],
                name="people_grant_once_everywhere",
                condition=models.Q(unit__isnull=True),
            ),
        ]


class Audience(models.Model):
    """A public of the programme (everybody, managers, agents…), defined by roles and units."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="audiences")
    key = models.SlugField(max_length=40)
    name_fr = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    roles = models.JSONField(default=list, blank=True)
    units = models.JSONField(default=list, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "key"], name="people_audience_unique_key"),
        ]
