"""The links this room puts beside the clauses of the charter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vigie.web.charter.companions import Companion
from vigie.web.learning import queries

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def links_of_clauses(reader: Member, clause_ids: Sequence[str]) -> dict[str, list[Companion]]:
    """The modules that explain each clause."""
    language = "en" if (get_language() or "fr").startswith("en") else "fr"
    return {
        clause_id: [
            Companion(
                reverse("learning:module", args=[module.public_id]),
                _("Parcours : {title}").format(title=queries.title_of(module, language)),
            )
            for module in modules
        ]
        for clause_id, modules in queries.modules_of_clauses(reader.organisation, clause_ids).items()
    }
