"""How the journal calls campaigns: by the version of the charter they announce."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.communication.models import Campaign
from vigie.web.journal.names import Name
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def names(reader: Member, ids: Collection[str]) -> Mapping[str, Name]:
    """Public id → « diffusion de la version 2 », with its page for those who follow campaigns."""
    opens = can(reader, "communication.follow")
    found = Campaign.objects.filter(organisation=reader.organisation_id, public_id__in=list(ids))
    return {
        public_id: Name(
            _("diffusion de la version {number}").format(number=number),
            reverse("communication:show", args=[public_id]) if opens else "",
        )
        for public_id, number in found.values_list("public_id", "charter_version__number")
    }
