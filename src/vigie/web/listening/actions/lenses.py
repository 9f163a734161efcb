"""Noting with what posts are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vigie.engine import Charter
from vigie.web.charter.queries import version_in_force
from vigie.web.clock import now
from vigie.web.listening.lenses import key_of
from vigie.web.listening.models import Lens

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation


def lens_of(organisation: Organisation, charter: Charter) -> Lens:
    """The lens of today, written down the first time it is used."""
    key = key_of(organisation, charter)
    version = version_in_force(organisation)
    lens, _made = Lens.objects.get_or_create(
        organisation=organisation,
        **key._asdict(),
        defaults={"first_at": now(), "charter_number": version.number if version else 0},
    )
    return lens
