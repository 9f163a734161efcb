"""The modules a lesson may point to, by their names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from vigie.web.learning import queries as learning

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation


def published_modules(organisation: Organisation, language: str) -> list[tuple[str, str]]:
    """Public id and title of the modules people may take."""
    return [(module.public_id, module.title) for module in learning.published_modules(organisation, language)]


def modules_named(organisation: Organisation, public_ids: Iterable[str], language: str) -> list[tuple[str, str]]:
    """Public id and title of modules by public id, whatever their state; unknown ids are left out."""
    found = learning.modules_named(organisation, list(public_ids))
    return [(module.public_id, learning.title_of(module, language)) for module in found]
