"""The first page reads a bounded number of rows in a bounded number of queries, whatever the size of the rest."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.home.test_personas import EVERYBODY, busy  # noqa: F401 - a fixture
from tests.web.improvement import story as improvement
from tests.web.lessons import story as lessons

from vigie.web.charter.queries import clauses

MOST = 75


def cost(cast: Any, name: str) -> int:
    client = cast.client(name)
    client.get("/")
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get("/").status_code == 200
    return len(found)


@pytest.mark.parametrize("name", ["", *EVERYBODY])
def test_few_queries(busy: Any, name: str) -> None:  # noqa: F811
    assert cost(busy, name) <= MOST


def test_as_many_queries_with_more_of_everything(busy: Any) -> None:  # noqa: F811
    before = cost(busy, "amina")
    (about,) = clauses(busy.organisation)
    for place in range(12):
        lessons.case(busy)
        improvement.proposal(busy, about, texts={"fr": ("Vérifier", f"On vérifie {place} fois.")})
        lessons.post(busy, f"Un message de plus, le numéro {place}.", native_id=f"n{place}")
    assert cost(busy, "amina") <= before + 3
