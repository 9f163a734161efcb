"""Invented posts for the tests of the room."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from vigie.engine import Charter, Organisation
from vigie.web.journal.queries import lines_about
from vigie.web.listening import actions
from vigie.web.listening.actions import ImportOutcome
from vigie.web.listening.analysing import columns_are_here
from vigie.web.listening.decisions.records import Record, Refused

needs_columns = pytest.mark.skipif(not columns_are_here(), reason='needs pip install "vigie[columns]"')
CHARTER = Charter(
    Organisation(
        name="Transports Corail",
        brands=("Transports Corail", "Corail"),
        codenames=("Projet Lagune",),
        competitors=("Mobilis",),
        official_accounts=("@TransportsCorail",),
    ),
    {"PERSONAL_DATA": "3", "INSULT": "7", "CONFIDENTIAL": "5"},
)
WHEN = datetime(2026, 11, 19, 16, 10, tzinfo=UTC)


def source(cast: Any, name: str = "Veille d’essai", *, organisation: Any = None, **options: Any) -> Any:
    """A declared source of the cast's organisation."""
    options.setdefault("declared_public", True)
    return actions.declare_source(
        organisation or cast.organisation, name=name, purpose="essai", acting_user=None, **options
    )


def record(text: str, native_id: str = "", **fields: Any) -> Record:
    """A public post of the afternoon of 19 November 2026."""
    fields.setdefault("published_at", WHEN)
    return Record(text=text, native_id=native_id, **fields)


def take(source: Any, *records: Record | Refused, **options: Any) -> ImportOutcome:
    """Import records from the command line's door."""
    options.setdefault("acting_user", None)
    return actions.import_posts(source, records, **options)


def counts(outcome: ImportOutcome) -> tuple[int, int, int, int]:
    return outcome.taken, outcome.known, outcome.revised, outcome.refused


def lines(cast: Any, verb: str) -> list[Any]:
    """The lines of the journal about the organisation itself that bear a verb."""
    about = cast.organisation.public_id
    return [line for line in lines_about(about, about) if line.verb == verb]
