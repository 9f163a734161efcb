"""A short journal of an organisation of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.db import transaction

from vigie.web.journal import verbs
from vigie.web.journal.actions import record
from vigie.web.journal.models import Line

ORGANISATION = "organisationtest"


@pytest.fixture
def done() -> Iterator[None]:
    """The verb `test.done`."""
    verbs.register("test.done", "a fait {what}", words={"leave": "laisser"})
    yield
    del verbs.VERBS["test.done"]


@pytest.fixture
def write(db: None, done: None) -> Callable[..., Line]:
    """Records one act in a transaction of its own."""

    @transaction.atomic
    def act(number: int = 0, **facts: object) -> Line:
        return record(
            "test.done",
            organisation=ORGANISATION,
            actor="someone",
            about=f"thing{number}",
            after={"n": number},
            **facts,
        )

    return act


@pytest.fixture
def ten_lines(write: Callable[..., Line]) -> list[Line]:
    return [write(number) for number in range(1, 11)]
