"""Reading posts again with the engine of today."""

from __future__ import annotations

from vigie.web.people.models import Organisation


def reanalyse_batch(organisation: Organisation, *, after: int = 0, size: int = 500) -> int:
    """Read again the next posts."""
    raise NotImplementedError
