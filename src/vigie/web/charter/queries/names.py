"""How the journal calls versions and clauses of the charter: by number, never by their words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.charter.models import CharterVersion, Clause, ClauseVersion, State
from vigie.web.journal.names import Name
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def names(reader: Member, ids: Collection[str]) -> Mapping[str, Name]:
    """Public id → « version 2 de la charte », « clause 14 »; what is still a draft opens to those who review it."""
    reads, reviews = can(reader, "charter.read"), can(reader, "charter.review")
    known = {"organisation": reader.organisation_id, "public_id__in": list(ids)}
    versions = CharterVersion.objects.filter(**known).values_list("public_id", "number", "state")
    public = ClauseVersion.objects.filter(clause=OuterRef("pk")).exclude(charter_version__state=State.DRAFT)
    clauses = Clause.objects.filter(**known).annotate(public=Exists(public))
    found = {}
    for public_id, number, state in versions:
        opens = reviews if state == State.DRAFT else reads
        label = _("version {number} de la charte").format(number=number)
        found[public_id] = Name(label, reverse("charter:version", args=[public_id]) if opens else "")
    for public_id, number, published in clauses.values_list("public_id", "number", "public"):
        opens = reads if published else reviews
        label = _("clause {number}").format(number=number)
        found[public_id] = Name(label, reverse("charter:clause", args=[public_id]) if opens else "")
    return found
