"""How complaints are called in the journal: their number."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.care.models import Complaint
from vigie.web.journal.names import Name
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def names_of(reader: Member, public_ids: Collection[str]) -> Mapping[str, Name | str]:
    """« réclamation n° 3 », with its page for those who answer customers."""
    found = Complaint.objects.filter(organisation=reader.organisation_id, public_id__in=public_ids)
    return {
        complaint.public_id: Name(
            _("réclamation n° {number}").format(number=complaint.number),
            reverse("care:show", args=[complaint.public_id]) if can(reader, "care.answer", complaint) else "",
        )
        for complaint in found
    }
