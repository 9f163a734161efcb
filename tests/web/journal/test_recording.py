"""Recording an act."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection, transaction
from tests.web.journal.conftest import ORGANISATION

from vigie.web.clock import at
from vigie.web.journal import followers, queries
from vigie.web.journal.actions import OutsideTransaction, record
from vigie.web.journal.decisions import TooMuchForALine
from vigie.web.journal.models import AppendOnly, Head, Line
from vigie.web.journal.verbs import UnknownVerb
from vigie.web.queue.models import Job

pytestmark = pytest.mark.django_db
HERE = {"organisation": ORGANISATION, "actor": "someone", "about": "thing"}


def test_a_line_says_who_did_what_to_what_and_when(write: Any) -> None:
    with at(datetime(2026, 11, 20, 17, 10, tzinfo=UTC)):
        line = write(3, why="because")
    assert (line.sequence, line.verb, line.actor, line.about) == (1, "test.done", "someone", "thing3")
    assert line.at == datetime(2026, 11, 20, 17, 10, tzinfo=UTC)
    assert json.loads(line.payload) == {"after": {"n": 3}, "facts": {"why": "because"}}


def test_the_format_is_the_one_that_is_documented(write: Any) -> None:
    """Recomputed here from docs/journal.md, with none of our own code."""
    write(1)
    line = write(2, name="Hélène \U0001f6b2")
    digest = hashlib.sha256(f"{line.salt}\n{line.payload}".encode("ascii")).hexdigest()
    assert line.payload == '{"after":{"n":2},"facts":{"name":"H\\u00e9l\\u00e8ne \\ud83d\\udeb2"}}'
    hashed = {
        "about": "thing2",
        "actor": "someone",
        "at": line.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "format": 1,
        "organisation": ORGANISATION,
        "payload_digest": digest,
        "previous": Line.objects.get(sequence=1).hash,
        "sequence": 2,
        "verb": "test.done",
    }
    text = json.dumps(hashed, sort_keys=True, separators=(",", ":"))
    assert line.canonical == text
    assert line.hash == hashlib.sha256(text.encode("ascii")).hexdigest()
    assert Head.objects.get().hash == line.hash


def test_two_organisations_have_two_chains(write: Any, done: None) -> None:
    write(1)
    with transaction.atomic():
        other = record("test.done", organisation="other", actor="", about="")
    assert (other.sequence, other.previous) == (1, "")


def test_an_unknown_verb_raises(done: None) -> None:
    with pytest.raises(UnknownVerb, match=r"test\.undone"):
        record("test.undone", **HERE)
    assert not Line.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_recorded(done: None) -> None:
    with pytest.raises(OutsideTransaction):
        record("test.done", **HERE)
    assert not Line.objects.exists()


def test_what_is_undone_is_not_recorded(write: Any) -> None:
    write(1)
    with transaction.atomic():
        write(2)
        transaction.set_rollback(True)
    write(3)
    assert queries.verify(ORGANISATION).intact
    assert [line.about for line in Line.objects.order_by("sequence")] == ["thing1", "thing3"]


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"text": "x" * 401}, r"facts\.text"),
        ({"texts": ["short", "x" * 500]}, r"facts\.texts\[1\]"),
        ({"deep": {"in": {"it": "x" * 500}}}, r"facts\.deep\.in\.it"),
        ({"when": datetime(2026, 1, 1, tzinfo=UTC)}, "datetime"),
        ({"what": {1: 2}}, "key 1"),
    ],
)
def test_a_line_carries_no_text_of_a_post_and_plain_values_only(write: Any, facts: dict[str, Any], named: str) -> None:
    with pytest.raises(TooMuchForALine, match=named):
        write(1, **facts)
    assert not Line.objects.exists()
    assert write(2, text="x" * 400)


def test_a_line_is_neither_changed_nor_deleted_by_the_model(ten_lines: list[Line]) -> None:
    line = Line.objects.get(sequence=4)
    line.actor = "somebody else"
    for attempt in (
        line.save,
        line.delete,
        Line.objects.all().delete,
        lambda: Line.objects.update(actor="x"),
        lambda: Line.objects.bulk_update([line], ["actor"]),
    ):
        with pytest.raises(AppendOnly), transaction.atomic():
            attempt()
    assert queries.verify(ORGANISATION).intact


def test_a_line_is_not_changed_in_sql_either(ten_lines: list[Line]) -> None:
    statements = ["UPDATE journal_line SET actor = 'x' WHERE sequence = 4", "UPDATE journal_line SET salt = NULL"]
    if connection.vendor == "postgresql":
        statements.append("DELETE FROM journal_line WHERE sequence = 4")
    for statement in statements:
        with pytest.raises(Exception, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert queries.verify(ORGANISATION).intact


def test_what_follows_an_act_is_enqueued_with_it(write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(followers, "LOOP", {"test.done": ("test.follow", "test.follow_too")})
    line = write(7)
    jobs = Job.objects.order_by("pk")
    assert [job.kind for job in jobs] == ["test.follow", "test.follow_too"]
    assert jobs[0].payload == {"n": 7, "about": "thing7", "line": line.sequence}
    assert jobs[0].organisation == ORGANISATION


def test_lines_about_an_object_oldest_first(write: Any) -> None:
    for number in (1, 2, 1, 1):
        write(number)
    assert [line.sequence for line in queries.lines_about(ORGANISATION, "thing1")] == [1, 3, 4]
    assert [line.sequence for line in queries.lines_about(ORGANISATION, "thing1", limit=2)] == [3, 4]
    assert queries.lines_about("elsewhere", "thing1") == []


def test_every_job_the_loop_names_is_declared() -> None:
    from vigie.web.queue.registry import KINDS
    from vigie.web.wiring import LOOP

    assert sorted({kind for kinds in LOOP.values() for kind in kinds} - set(KINDS)) == []
