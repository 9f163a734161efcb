"""A published module about one clause of the charter."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.charter.conftest import World, build

from vigie.web.learning.decisions import ChoiceDraft, QuestionDraft


def question(text: str, *, right: int = 1, choices: int = 3, explained: bool = True) -> QuestionDraft:
    """A question whose right answer is the one of that number."""
    return QuestionDraft(
        {"fr": text},
        [
            ChoiceDraft(
                {"fr": (f"{text} réponse {n}", f"Parce que {n}." if explained and n != right else "")}, n == right
            )
            for n in range(1, choices + 1)
        ],
    )


THREE = [question("Un", right=1), question("Deux", right=2), question("Trois", right=3)]


def write(world: World, **changes: Any) -> Any:
    """A draft module, complete unless told otherwise."""
    from vigie.web.learning import actions

    given: dict[str, Any] = {
        "texts": {"fr": ("Dire son lien", "Trois situations.")},
        "clauses": [world.everyone.public_id],
        "audiences": ["everyone"],
        "questions": THREE,
        "acting_user": world.cast.amina,
        **changes,
    }
    return actions.write_module(world.organisation, None, **given)


def published(world: World, **changes: Any) -> Any:
    from vigie.web.learning import actions

    return actions.publish_module(write(world, **changes), acting_user=world.cast.amina)


def answers(module: Any, *, wrong: tuple[int, ...] = ()) -> dict[str, str]:
    """Answers to every question, right but for the numbers given."""
    from vigie.web.learning import queries

    chosen = {}
    for q in queries.read(module).questions:
        choice = next(c for c in q.choices if not c.is_right) if q.number in wrong else q.right
        chosen[q.public_id] = choice.public_id
    return chosen


@pytest.fixture
def world(cast: Any) -> World:
    return build(cast)


@pytest.fixture
def module(world: World) -> Any:
    return published(world)
