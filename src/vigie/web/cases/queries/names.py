"""How cases are called in the journal: their number, nothing of their content."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.cases.models import Case
from vigie.web.journal.names import Name


def names_of(organisation: str, public_ids: Collection[str]) -> Mapping[str, Name | str]:
    """« dossier n° 12 », with its page; the page opens to those who may see the case."""
    found = Case.objects.filter(organisation__public_id=organisation, public_id__in=public_ids)
    return {
        public_id: Name(_("dossier n° {number}").format(number=number), reverse("cases:show", args=[public_id]))
        for public_id, number in found.values_list("public_id", "number")
    }
