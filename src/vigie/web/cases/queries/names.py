"""How cases are called in the journal: their number, nothing of their content."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.cases.models import Case
from vigie.web.cases.queries.access import visible_cases
from vigie.web.journal.names import Name

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def names_of(reader: Member, public_ids: Collection[str]) -> Mapping[str, Name | str]:
    """« dossier n° 12 », with its page for those who may see the case."""
    found = Case.objects.filter(organisation=reader.organisation_id, public_id__in=public_ids)
    seen = set(visible_cases(reader).filter(public_id__in=public_ids).values_list("public_id", flat=True))
    return {
        public_id: Name(
            _("dossier n° {number}").format(number=number),
            reverse("cases:show", args=[public_id]) if public_id in seen else "",
        )
        for public_id, number in found.values_list("public_id", "number")
    }
