"""Transports Corail is founded: units, directory, personas, roles."""

from __future__ import annotations

import unicodedata
from typing import Any

from vigie.web.demo.seed.stage import Stage, words
from vigie.web.people import actions
from vigie.web.people.queries import members_with_role

ZONE = "Europe/Paris"


def founded(stage: Stage) -> None:
    """The organisation, of kind demonstration, its tree of units and its people."""
    company = words("company")
    stage.organisation = actions.create_organisation(
        acting_user=None,
        name=company["name"],
        kind="demonstration",
        timezone_name=stage.zone.key,
        language=stage.language,
        lexicon=company["lexicon"],
    )
    for key, name, headcount, parent in company["units"]:
        stage.units[key] = actions.create_unit(
            stage.organisation,
            name=name,
            parent=stage.units[parent] if parent else None,
            headcount=headcount,
            acting_user=None,
        )
    for key, name, unit, role, over, _language in company["personas"]:
        member = _added(stage, name, unit, with_account=True)
        if role != "employee":
            actions.grant_role(member, role=role, unit=stage.units[over] if over else None, acting_user=None)
        stage.personas[key] = member
    for unit, names in company["directory"].items():
        for name in names:
            _added(stage, name, unit, with_account=False)
    stage.members = list(members_with_role(stage.organisation, ["employee"]).order_by("pk"))


def _added(stage: Stage, name: str, unit: str, *, with_account: bool) -> Any:
    # No password opens a persona's account: the bar of the demonstration does, from this machine only.
    return actions.add_member(
        stage.organisation,
        display_name=name,
        email=f"{_mailbox(name)}@example.org",
        password="" if with_account else None,
        unit=stage.units[unit],
        language="en" if stage.reads_english(name) else stage.language if with_account else "fr",
        acting_user=None,
    )


def _mailbox(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return ".".join(plain.split())
