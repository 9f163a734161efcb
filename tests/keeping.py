"""What many tests begin with is played once in a process, then written again row for row.

    @kept
    def build(cast): …

The second call finds the database as the first one found it, and leaves it as the first one left it: same rows, other
objects, those of the cast being the caller's. Where the database or the clock is otherwise, it is played.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

Rows = dict[str, tuple[Sequence[str], list[tuple[Any, ...]]]]  # table → columns, rows; empty tables left out


@dataclass
class _Kept:
    before: Rows
    added: Rows
    emptied: list[str]  # tables of which some rows changed: written anew
    objects: bytes


def kept(build: Callable[..., Any]) -> Callable[..., Any]:
    """Play a builder of the database once; it takes nothing, or the cast alone."""
    first: list[_Kept] = []

    @wraps(build)
    def standing(*given: Any, **more: Any) -> Any:
        if more or _is_told_time():
            return build(*given, **more)
        if not first:
            before = _rows()
            built = build(*given)
            first.append(_difference(before, _rows(), _pickled(built, given)))
            return built
        (one,) = first
        if not _is_as(one.before):
            return build(*given)
        _write(one)
        return _unpickled(one.objects, given)

    return standing


def _is_told_time() -> bool:
    from vigie.web import clock

    return abs((clock.now() - clock.really_now()).total_seconds()) > 1


def _tables() -> list[str]:
    from django.apps import apps

    models = apps.get_models(include_auto_created=True)
    return [model._meta.db_table for model in models if model._meta.managed and not model._meta.proxy]


def _rows(tables: Sequence[str] = ()) -> Rows:
    from django.db import connection

    found: Rows = {}
    with connection.cursor() as cursor:
        for table in tables or _tables():
            cursor.execute(f"SELECT * FROM {table} ORDER BY 1")  # noqa: S608 - a table of ours
            rows = cursor.fetchall()
            if rows:
                found[table] = [column[0] for column in cursor.description], rows
    return found


def _is_as(before: Rows) -> bool:
    """Whether the database holds these rows and no other."""
    from django.db import connection

    others = [table for table in _tables() if table not in before]
    each = (f"SELECT EXISTS(SELECT 1 FROM {table})" for table in others)  # noqa: S608 - tables of ours
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(each))
        if any(has for (has,) in cursor.fetchall()):
            return False
    return not before or _rows(list(before)) == before


def _difference(before: Rows, after: Rows, objects: bytes) -> _Kept:
    added: Rows = {}
    emptied = [table for table in before if table not in after]
    for table, (columns, rows) in after.items():
        already = before.get(table, (columns, []))[1]
        if any(row not in rows for row in already):
            emptied.append(table)
            already = []
        new = [row for row in rows if row not in already]
        if new:
            added[table] = columns, new
    return _Kept(before, added, emptied, objects)


def _write(one: _Kept) -> None:
    from django.db import connection, transaction

    mark = "?" if connection.vendor == "sqlite" else "%s"
    with transaction.atomic(), connection.cursor() as cursor:
        for table in one.emptied:
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608 - a table of ours
        for table, (columns, rows) in one.added.items():
            names, marks = ", ".join(map(connection.ops.quote_name, columns)), ", ".join([mark] * len(columns))
            statement = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - our own names
            cursor.cursor.executemany(statement, rows)
        if "listening_post" in one.added:  # the full-text table is no model
            from vigie.web.listening import fulltext

            columns, rows = one.added["listening_post"]
            number, folded = columns.index("id"), columns.index("folded")
            fulltext.add((row[number], row[folded]) for row in rows)


# The objects that builders give hold those of the cast: they are named, not copied.


def _named(given: tuple[Any, ...]) -> dict[str, Any]:
    names: dict[str, Any] = {}
    for cast in given:
        names |= {"cast": cast, "organisation": cast.organisation, "elsewhere": cast.elsewhere}
        names |= {f"unit {name}": unit for name, unit in cast.units.items()}
        names |= {f"member {name}": member for name, member in cast.members.items()}
    return names


def _pickled(built: Any, given: tuple[Any, ...]) -> bytes:
    places = {id(one): name for name, one in _named(given).items()}

    class Pickler(pickle.Pickler):
        def persistent_id(self, one: Any) -> str | None:
            return places.get(id(one))

    written = io.BytesIO()
    Pickler(written).dump(built)
    return written.getvalue()


def _unpickled(objects: bytes, given: tuple[Any, ...]) -> Any:
    named = _named(given)

    class Unpickler(pickle.Unpickler):
        def persistent_load(self, name: str) -> Any:
            return named[name]

    return Unpickler(io.BytesIO(objects)).load()
