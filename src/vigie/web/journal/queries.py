"""Reading the journal."""

from __future__ import annotations

from vigie.web.journal.models import Line


def lines_about(organisation: str, about: str, limit: int = 200) -> list[Line]:
    """The lines about an object, oldest first; the latest `limit` of them."""
    found = Line.objects.filter(organisation=organisation, about=about).order_by("-sequence")[:limit]
    return list(reversed(found))
