"""The link that this room puts beside each clause of the charter: its whole story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.charter.companions import Companion

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def stories(reader: Member, clause_ids: Sequence[str]) -> Mapping[str, Sequence[Companion]]:
    """For each clause, the link to its story."""
    return {
        clause_id: [Companion(reverse("improvement:story", args=[clause_id]), _("Toute son histoire"))]
        for clause_id in clause_ids
    }
