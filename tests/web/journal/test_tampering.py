"""Each way of tampering with the journal is named by its verification."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.journal import tampering as tamper
from tests.web.journal.conftest import ORGANISATION

from vigie.web.journal import queries
from vigie.web.journal.decisions import Mark
from vigie.web.journal.models import Head, Line
from vigie.web.ui.typography import spaced

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _ten_lines_and_no_guard(ten_lines: list[Line]) -> None:
    tamper.open_the_database()


def found(exported: Mark | None = None) -> list[tuple[str, int, int]]:
    examination = queries.verify(ORGANISATION, exported).examination
    return [(one.kind, one.first, one.last) for one in examination.tamperings]


def mark() -> Mark:
    return queries.read_heads(queries.exported_heads([ORGANISATION]))[ORGANISATION]


def test_a_sound_journal_is_said_to_be_so() -> None:
    result = queries.verify(ORGANISATION, mark())
    assert result.intact
    assert result.sentence == spaced(
        "Ce journal est entier : 10 lignes, chacune liée à la précédente. Il passe bien par la tête exportée."
    )


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("verb", "test.undone"),
        ("actor", "somebody else"),
        ("about", "thing99"),
        ("at", "2020-01-01 00:00:00+00:00"),
        ("payload", '{"after":{"n":99}}'),
        ("salt", "ff" * 16),
        ("payload_digest", "0" * 64),
        ("previous", "0" * 64),
        ("hash", "0" * 64),
        ("format", 2),
        ("canonical", "not even JSON"),
        ("canonical", '{"sequence":4}'),
        ("canonical", "[]"),
    ],
)
@pytest.mark.parametrize("sequence", [1, 4, 10])
def test_an_edited_column_is_named(sequence: int, column: str, value: Any) -> None:
    tamper.change(sequence, **{column: value})
    assert ("edited", sequence, sequence) in found()
    assert f"La ligne {sequence} a été modifiée." in queries.verify(ORGANISATION).sentences


@pytest.mark.parametrize("sequence", [1, 4, 10])
def test_a_line_edited_with_its_hash_recomputed_is_named(sequence: int) -> None:
    tamper.recompute(sequence, actor="somebody else")
    assert found() == [("edited", sequence, sequence)]


def test_two_edited_neighbours_are_named_together() -> None:
    tamper.change(4, actor="x")
    tamper.change(5, actor="x")
    assert found() == [("edited", 4, 5)]
    assert queries.verify(ORGANISATION).sentences == ["Les lignes 4 à 5 ont été modifiées."]


@pytest.mark.parametrize("sequences", [(1,), (4,), (4, 5, 6), (1, 2)])
def test_deleted_lines_are_named(sequences: tuple[int, ...]) -> None:
    tamper.delete(*sequences)
    assert found() == [("deleted", sequences[0], sequences[-1])]


@pytest.mark.parametrize("sequence", [1, 4])
def test_a_deleted_line_is_named_though_the_others_are_renumbered(sequence: int) -> None:
    tamper.delete(sequence)
    tamper.close_gap(sequence)
    assert found() == [("deleted", sequence, sequence)]


def test_a_deleted_line_whose_neighbours_are_chained_again_is_named() -> None:
    before = Line.objects.get(sequence=3)
    tamper.delete(4)
    tamper.recompute(5, previous=before.hash)
    assert ("deleted", 4, 4) in found()


@pytest.mark.parametrize("place", [1, 4, 10])
def test_an_inserted_line_is_named(place: int) -> None:
    before = Line.objects.get(sequence=place - 1).hash if place > 1 else ""
    tamper.make_room(place)
    tamper.insert(tamper.forged(place, before, ORGANISATION))
    assert found() == [("inserted", place, place)]


def test_two_inserted_lines_that_follow_each_other_are_named() -> None:
    before = Line.objects.get(sequence=3).hash
    tamper.make_room(4)
    tamper.make_room(5)
    first = tamper.forged(4, before, ORGANISATION)
    tamper.insert(first)
    tamper.insert(tamper.forged(5, first["hash"], ORGANISATION))
    assert found() == [("inserted", 4, 5)]


def test_an_inserted_line_of_no_meaning_is_named() -> None:
    tamper.make_room(4)
    tamper.insert({**tamper.forged(4, "", ORGANISATION), "canonical": "?"})
    assert found() == [("inserted", 4, 4)]


def test_lines_added_at_the_end_behind_the_head_are_named() -> None:
    last = Line.objects.get(sequence=10)
    tamper.insert(tamper.forged(11, last.hash, ORGANISATION))
    assert found() == [("inserted", 11, 11)]


def test_a_line_put_in_the_place_of_another_is_named() -> None:
    before = Line.objects.get(sequence=3)
    tamper.delete(4)
    tamper.insert(tamper.forged(4, before.hash, ORGANISATION))
    assert found() == [("edited", 4, 4)]


@pytest.mark.parametrize(("one", "other"), [(4, 5), (1, 2), (9, 10)])
def test_reordered_lines_are_named(one: int, other: int) -> None:
    tamper.swap(one, other)
    [(kind, first, last)] = found()
    assert kind == "reordered"
    assert first == last
    assert first in (one, other)


def test_a_line_moved_far_away_is_named() -> None:
    tamper.move(3, 1000)
    for sequence in range(4, 11):
        tamper.move(sequence, sequence - 1)
    tamper.move(1000, 10)
    assert found() == [("reordered", 3, 3)]


def test_a_line_of_another_number_is_named() -> None:
    tamper.move(10, 12)
    assert found() != []


@pytest.mark.parametrize("count", [1, 3, 10])
def test_a_truncated_tail_is_named(count: int) -> None:
    tamper.delete(*range(11 - count, 11))
    assert found() == [("truncated", 11 - count, 10)]


def test_a_truncated_tail_with_its_head_moved_shows_against_an_exported_head() -> None:
    exported = mark()
    tamper.delete(9, 10)
    tamper.move_head_to(8)
    assert found() == []
    assert found(exported) == [("truncated", 9, 10)]
    assert queries.verify(ORGANISATION, exported).sentences == [
        spaced("La fin du journal a été coupée : les lignes 9 à 10 manquent.")
    ]


@pytest.mark.parametrize("sequence", [1, 4, 10])
def test_a_full_rewrite_shows_against_an_exported_head(sequence: int) -> None:
    exported = mark()
    tamper.rewrite_from(sequence, actor="somebody else")
    assert found() == []
    assert found(exported) == [("rewritten", 10, 10)]


def test_a_rewrite_after_the_exported_head_does_not_touch_it(write: Any) -> None:
    exported = mark()
    write(11)
    write(12)
    assert found(exported) == []


def test_everything_gone_shows_against_an_exported_head() -> None:
    exported = mark()
    tamper.delete(*range(1, 11))
    Head.objects.all().delete()
    assert found() == []
    assert found(exported) == [("truncated", 1, 10)]


def test_a_head_that_is_gone_is_named() -> None:
    Head.objects.all().delete()
    assert found() == [("headless", 10, 10)]


def test_a_head_moved_far_away_costs_nothing() -> None:
    tamper.sql("UPDATE journal_head SET sequence = %s", 2**60)
    assert found() == [("truncated", 11, 2**60)]
    tamper.delete(4)
    assert found() == [("deleted", 4, 4), ("truncated", 11, 2**60)]


def test_a_line_slipped_to_another_organisation_is_missed() -> None:
    tamper.change(4, organisation="elsewhere")
    assert found() == [("deleted", 4, 4)]


def test_a_content_erased_behind_the_journal_is_named() -> None:
    tamper.change(4, payload=None, salt=None)
    assert found() == [("erased", 4, 4)]


def test_a_content_without_its_salt_is_an_edited_line() -> None:
    tamper.change(4, salt=None)
    assert found() == [("edited", 4, 4)]


def test_several_tamperings_are_each_named() -> None:
    tamper.change(2, verb="test.undone")
    tamper.delete(5)
    tamper.swap(8, 9)
    kinds = {kind: first for kind, first, _last in found()}
    assert kinds["edited"] == 2
    assert kinds["deleted"] == 5
    assert kinds["reordered"] in (8, 9)
    assert len(kinds) == 3
