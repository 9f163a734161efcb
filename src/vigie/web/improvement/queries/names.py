"""How the journal calls proposals: by number, never by their words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.improvement.models import Proposal
from vigie.web.journal.names import Name


def names(organisation: str, ids: Collection[str]) -> Mapping[str, Name]:
    """Public id → « proposition n° 2 », with the address of its page."""
    found = Proposal.objects.filter(organisation__public_id=organisation, public_id__in=list(ids))
    return {
        public_id: Name(
            _("proposition n° {number}").format(number=number), reverse("improvement:show", args=[public_id])
        )
        for public_id, number in found.values_list("public_id", "number")
    }
