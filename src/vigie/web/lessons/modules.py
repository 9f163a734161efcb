"""The modules a lesson may point to, as the room of learning gives them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation


def _learning() -> Any:
    try:
        from vigie.web.learning import queries
    except ImportError:
        return None
    return queries


def published_modules(organisation: Organisation, language: str) -> list[Any]:
    """Published modules, each with `public_id` and `title`."""
    learning = _learning()
    return list(learning.published_modules(organisation, language)) if learning else []


def modules_named(organisation: Organisation, public_ids: Iterable[str]) -> list[Any]:
    """Modules by public id; unknown ids are left out."""
    learning = _learning()
    return list(learning.modules_named(organisation, list(public_ids))) if learning else []
