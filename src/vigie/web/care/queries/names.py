"""How complaints are called in the journal: their number."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.care.models import Complaint
from vigie.web.journal.names import Name


def names_of(organisation: str, public_ids: Collection[str]) -> Mapping[str, Name | str]:
    """« réclamation n° 3 », with its page."""
    found = Complaint.objects.filter(organisation__public_id=organisation, public_id__in=public_ids)
    return {
        public_id: Name(_("réclamation n° {number}").format(number=number), reverse("care:show", args=[public_id]))
        for public_id, number in found.values_list("public_id", "number")
    }
