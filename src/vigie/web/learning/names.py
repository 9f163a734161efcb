"""How the journal calls modules: by their title."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vigie.web.journal.names import Name
from vigie.web.learning import queries
from vigie.web.learning.models import State
from vigie.web.people.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def names(reader: Member, ids: Collection[str]) -> Mapping[str, Name]:
    """Public id → « parcours « Parler de son travail » »; drafts open to those who write modules."""
    takes, writes = can(reader, "learning.take"), can(reader, "learning.write")
    found = {}
    for module in queries.modules_named(reader.organisation, ids):
        opens = writes if module.state == State.DRAFT else takes
        title = queries.title_of(module, get_language() or "fr")
        found[module.public_id] = Name(
            _("parcours « {title} »").format(title=title),
            reverse("learning:module", args=[module.public_id]) if opens else "",
        )
    return found
