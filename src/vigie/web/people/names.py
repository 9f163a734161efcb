"""How the journal calls members, units and the organisation."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from vigie.web.journal.names import Name
from vigie.web.people.models import Member, Unit


def names_of(reader: Member, public_ids: Collection[str]) -> Mapping[str, Name | str]:
    """The names of those public ids that are ours. Without addresses: few readers of the journal may open them."""
    organisation = reader.organisation
    here = {"organisation": organisation, "public_id__in": public_ids}
    found = dict(Member.objects.filter(**here).values_list("public_id", "display_name"))
    found.update(Unit.objects.filter(**here).values_list("public_id", "name"))
    if organisation.public_id in public_ids:
        found[organisation.public_id] = organisation.name
    return found
