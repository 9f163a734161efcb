"""How the journal calls members, units and the organisation."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from vigie.web.journal.names import Name
from vigie.web.people.models import Member, Organisation, Unit


def names_of(organisation: str, public_ids: Collection[str]) -> Mapping[str, Name | str]:
    """The names of those public ids that are ours. Without addresses: few readers of the journal may open them."""
    here = {"organisation__public_id": organisation, "public_id__in": public_ids}
    found = dict(Member.objects.filter(**here).values_list("public_id", "display_name"))
    found.update(Unit.objects.filter(**here).values_list("public_id", "name"))
    if organisation in public_ids:
        found.update(Organisation.objects.filter(public_id=organisation).values_list("public_id", "name"))
    return found
