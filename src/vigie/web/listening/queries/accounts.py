"""Authors in a search: a pseudonym, or an official account of the organisation; nobody else (R01)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.conf import settings

from vigie.engine.query.fields import account
from vigie.web.keys import digest
from vigie.web.listening.queries.networks import networks_of

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

_PSEUDONYM = re.compile(r"[0-9a-f]{32}")


def may_be_asked(organisation: Organisation, name: str) -> bool:
    """Whether a search may ask for what an account wrote, by the name the query gives it."""
    return bool(_PSEUDONYM.fullmatch(name)) or name in _official(organisation)


def pseudonyms_of(organisation: Organisation, names: set[str]) -> dict[str, str]:
    """The pseudonyms under which the official accounts among these names may have been taken, and their names.

    Networks write a handle with or without its sign, in capitals or not: each way has its own pseudonym.
    """
    found: dict[str, str] = {}
    official = _official(organisation)
    written = {name: handle for name, handle in official.items() if name in names}
    for network in networks_of(organisation) if written else ():
        for name, handle in written.items():
            bare = handle.strip().lstrip("@")
            for way in {bare, bare.lower(), f"@{bare}", f"@{bare.lower()}"}:
                found[digest(settings.PSEUDONYM_KEY, organisation.public_id, "author", network, way)] = name
    return found


def _official(organisation: Organisation) -> dict[str, str]:
    """The official accounts as queries name them, and as the lexicon writes them."""
    handles = (organisation.lexicon or {}).get("official_accounts", ())
    return {account(str(handle)): str(handle) for handle in handles}
