"""Somebody with the whole database in hand: changes lines behind the journal's back, in SQL."""

from __future__ import annotations

from typing import Any

from django.db import connection

from vigie.web.journal import decisions
from vigie.web.journal.models import Head, Line


def sql(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def open_the_database() -> None:
    """Drop the guards, as an owner of the database may."""
    on = " ON journal_line" if connection.vendor == "postgresql" else ""
    sql(f"DROP TRIGGER IF EXISTS journal_line_kept{on}")


def change(sequence: int, /, **columns: Any) -> None:
    for name, value in columns.items():
        sql(f"UPDATE journal_line SET {name} = %s WHERE sequence = %s", value, sequence)  # noqa: S608


def delete(*sequences: int) -> None:
    for sequence in sequences:
        sql("DELETE FROM journal_line WHERE sequence = %s", sequence)


def move(sequence: int, place: int) -> None:
    change(sequence, sequence=place)


def swap(one: int, other: int) -> None:
    move(one, 1000)
    move(other, one)
    move(1000, other)


def make_room(place: int) -> None:
    """Renumber the lines from `place` on, one further."""
    for sequence in sorted(Line.objects.filter(sequence__gte=place).values_list("sequence", flat=True), reverse=True):
        move(sequence, sequence + 1)


def close_gap(place: int) -> None:
    """Renumber the lines after `place`, one nearer."""
    for sequence in sorted(Line.objects.filter(sequence__gt=place).values_list("sequence", flat=True)):
        move(sequence, sequence - 1)


def forged(sequence: int, previous: str, organisation: str, **changes: Any) -> dict[str, Any]:
    """A line that was never recorded, with a valid hash of its own."""
    from vigie.web.clock import now

    payload, salt, moment = "{}", "00" * 16, now()
    digest = decisions.payload_digest(salt, payload)
    hashed = {
        "organisation": organisation,
        "sequence": sequence,
        "at": moment,
        "verb": "test.done",
        "actor": "nobody",
        "about": "",
        "payload_digest": digest,
        "previous": previous,
        **changes,
    }
    text = decisions.line_text(**hashed)
    return {
        **hashed,
        "payload": payload,
        "salt": salt,
        "canonical": text,
        "hash": decisions.line_hash(text),
        "format": decisions.FORMAT,
    }


def insert(columns: dict[str, Any], place: int | None = None) -> None:
    values = {**columns, "sequence": columns["sequence"] if place is None else place}
    names = ", ".join(values)
    marks = ", ".join(["%s"] * len(values))
    sql(f"INSERT INTO journal_line ({names}) VALUES ({marks})", *values.values())  # noqa: S608


def recompute(sequence: int, **changes: Any) -> str:
    """Change a line and give it a valid hash again; return that hash."""
    line = Line.objects.get(sequence=sequence)
    hashed = {
        name: changes.get(name, getattr(line, name))
        for name in ("organisation", "sequence", "at", "verb", "actor", "about", "payload_digest", "previous")
    }
    text = decisions.line_text(**hashed)
    columns = {**hashed, "canonical": text, "hash": decisions.line_hash(text)}
    del columns["sequence"], columns["at"], columns["organisation"]
    change(sequence, **columns)
    return columns["hash"]


def rewrite_from(sequence: int, **changes: Any) -> None:
    """Change a line, then every later line and the head, so that the whole is coherent again."""
    previous = recompute(sequence, **changes)
    for later in Line.objects.filter(sequence__gt=sequence).order_by("sequence").values_list("sequence", flat=True):
        previous = recompute(later, previous=previous)
    sql("UPDATE journal_head SET hash = %s", previous)


def move_head_to(sequence: int) -> None:
    line = Line.objects.get(sequence=sequence)
    Head.objects.update(sequence=line.sequence, hash=line.hash)
