"""The cast of the tests: one small organisation, always the same plainly fictional people."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.test import Client

from tests.keeping import kept

PASSWORD = "un-mot-de-passe-d-essai"

ROLES = {
    "amina": "lead",
    "bruno": "community_manager",
    "chloe": "agent",
    "denis": "decision_maker",
    "helene": "hr",
    "emile": "employee",
    "solange": "staff_representative",
    "diane": "dpo",
    "ada": "administrator",
    "aude": "auditor",
}
NAMES = {
    "amina": "Amina Corail",
    "bruno": "Bruno Vigie",
    "chloe": "Chloé Hublot",
    "denis": "Denis Boussole",
    "helene": "Hélène Gouvernail",
    "emile": "Émile Passerelle",
    "solange": "Solange Misaine",
    "diane": "Diane Sextant",
    "ada": "Ada Cabestan",
    "aude": "Aude Compas",
    "oscar": "Oscar Ailleurs",
}
# Faster than the real hasher, and the cast signs in hundreds of times.
HASHER = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@dataclass
class Cast:
    """The organisation, its units and its people; `elsewhere` is another tenant, where Oscar leads."""

    organisation: Any
    elsewhere: Any
    units: dict[str, Any]
    members: dict[str, Any]
    clients: dict[str, Client] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["members"][name]
        except KeyError:
            raise AttributeError(name) from None

    def client(self, name: str = "") -> Client:
        """A browser-like client, signed in as somebody of the cast (no name: nobody)."""
        client = Client()
        if name:
            client.force_login(self.members[name].account)
        return client


def build() -> Cast:
    """Create the cast in the current database."""
    from vigie.web.people import actions

    organisation = actions.create_organisation(
        acting_user=None,
        name="Transports Corail",
        lexicon={
            "kind": "company",
            "brands": ["Transports Corail", "Corail"],
            "codenames": ["Projet Lagune"],
            "competitors": ["Mobilis"],
            "switchboards": ["01 99 00 00 00"],
            "official_accounts": ["@TransportsCorail"],
        },
    )
    network = actions.create_unit(organisation, name="Réseau", acting_user=None, headcount=900)
    depot = actions.create_unit(organisation, name="Dépôt Nord", parent=network, acting_user=None, headcount=60)
    office = actions.create_unit(organisation, name="Siège", acting_user=None, headcount=240)
    kiosk = actions.create_unit(organisation, name="Guichet du Port", parent=network, acting_user=None, headcount=3)
    units = {"network": network, "depot": depot, "office": office, "kiosk": kiosk}
    home_unit = {"denis": depot, "emile": depot, "chloe": network, "solange": depot}
    members: dict[str, Any] = {}
    for key, role in ROLES.items():
        member = actions.add_member(
            organisation,
            display_name=NAMES[key],
            email=f"{key}@example.org",
            password=PASSWORD,
            unit=home_unit.get(key, office),
            acting_user=None,
        )
        actions.grant_role(member, role=role, unit=network if key == "denis" else None, acting_user=None)
        members[key] = member
    elsewhere = actions.create_organisation(acting_user=None, name="Mairie d’Ailleurs")
    oscar = actions.add_member(
        elsewhere,
        display_name=NAMES["oscar"],
        email="oscar@example.org",
        password=PASSWORD,
        acting_user=None,
        roles=("lead", "administrator", "community_manager"),
    )
    members["oscar"] = oscar
    return Cast(organisation, elsewhere, units, members)


standing = kept(build)
