"""A charter with a past: two versions published, one draft to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from tests.keeping import kept


@dataclass
class World:
    """The cast, and a charter of three clauses: for everybody, for agents, for official voices."""

    cast: Any
    version: Any
    everyone: Any
    agents: Any
    voices: Any

    @property
    def organisation(self) -> Any:
        return self.cast.organisation


@kept
def build(cast: Any) -> World:
    """Publish a first version."""
    from vigie.web.charter import actions

    draft = actions.start_draft(cast.organisation, acting_user=cast.amina)
    everyone = actions.write_clause(
        draft,
        None,
        texts={"fr": ("Dire son lien", "Dites que vous travaillez ici."), "en": ("Say it", "Say you work here.")},
        families=["DISCLOSURE_MISSING"],
        acting_user=cast.amina,
    )
    agents = actions.write_clause(
        draft,
        None,
        texts={"fr": ("Données des voyageurs", "Ne demandez jamais un nom en public.")},
        audiences=["agents"],
        families=["OFF_PUBLIC", "PERSONAL_DATA"],
        acting_user=cast.amina,
    )
    voices = actions.write_clause(
        draft,
        None,
        texts={"fr": ("Ton", "Restez calme.")},
        audiences=["official_voices"],
        families=["TONE"],
        acting_user=cast.amina,
    )
    version = actions.publish_charter(
        draft, change_kind="substantial", summary={"fr": "Première charte."}, acting_user=cast.amina
    )
    return World(cast, version, everyone, agents, voices)


@pytest.fixture
def world(cast: Any) -> World:
    return build(cast)


@pytest.fixture
def draft(world: World) -> Any:
    from vigie.web.charter import actions

    return actions.start_draft(world.organisation, acting_user=world.cast.amina)
