"""The charter of the charter's tests, in the hands of communication."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.charter.conftest import World, build


def change(world: World, clause: Any, *, kind: str = "substantial", body: str = "Nouveau texte.") -> Any:
    """Publish a version that rewords one clause."""
    from vigie.web.charter import actions

    draft = actions.start_draft(world.organisation, acting_user=world.cast.amina)
    actions.write_clause(
        draft,
        clause,
        texts={"fr": ("Titre", body), "en": ("Title", "New text.")},
        reason={"fr": "Une raison."},
        acting_user=world.cast.amina,
    )
    return actions.publish_charter(
        draft, change_kind=kind, summary={"fr": "Pourquoi.", "en": "Why."}, acting_user=world.cast.amina
    )


def crowd(world: World, size: int, unit: Any = None, *, email: bool = True) -> list[Any]:
    """Add many members at once."""
    from vigie.web.people.models import Member

    start = Member.objects.count()
    return Member.objects.bulk_create(
        Member(
            organisation=world.organisation,
            display_name=f"Personne {start + n:05}",
            email=f"p{start + n}@example.org" if email else "",
            unit=unit,
        )
        for n in range(size)
    )


@pytest.fixture
def world(cast: Any) -> World:
    return build(cast)
