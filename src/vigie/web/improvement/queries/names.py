"""How the journal calls proposals: by number, never by their words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.improvement.models import Proposal
from vigie.web.improvement.queries.proposals import may_open
from vigie.web.journal.names import Name

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def names(reader: Member, ids: Collection[str]) -> Mapping[str, Name]:
    """Public id → « proposition n° 2 », with the address of its page for those who may open it."""
    found = Proposal.objects.filter(organisation=reader.organisation_id, public_id__in=list(ids))
    return {
        proposal.public_id: Name(
            _("proposition n° {number}").format(number=proposal.number),
            reverse("improvement:show", args=[proposal.public_id]) if may_open(reader, proposal) else "",
        )
        for proposal in found
    }
