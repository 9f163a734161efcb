"""The story told once for all the tests of the demonstration, at a fixed moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

EVENING = datetime(2026, 11, 20, 18, 20, tzinfo=ZoneInfo("Europe/Paris"))


@pytest.fixture(scope="module")
def stage(django_db_setup: None, django_db_blocker: Any) -> Iterator[Any]:
    """The demonstration as seeded, undone at the end of the module."""
    from vigie.web import clock
    from vigie.web.demo.seed import seed

    with django_db_blocker.unblock(), transaction.atomic():
        told = seed(now=EVENING)
        with clock.at(EVENING):
            yield told
        transaction.set_rollback(True)
