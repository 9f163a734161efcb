"""Building the search index again."""

from __future__ import annotations

from django.db import transaction

from vigie.web.listening import fulltext


@transaction.atomic
def rebuild_search() -> int:
    """Build the search index again from the posts kept; return how many it holds."""
    return fulltext.rebuild()
