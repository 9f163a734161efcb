"""Writing many rows at once: the driver's own bulk statements, because the ORM costs more than the engine.

Inside a transaction only. Column lists here and models.py are held together by a test.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from django.db import connection

POST = (
    "id", "organisation_id", "public_id", "source_id", "network", "native_id", "author", "is_official", "visibility",
    "lang", "published_at", "received_at", "at", "day", "text", "text_digest", "folded", "severity", "is_seen",
)  # fmt: skip
RAW = ("organisation_id", "post_id", "text_digest", "text", "author_name", "url", "expires_at")
ANALYSIS = (
    "organisation_id", "post_id", "text_digest", "engine_version", "lang", "severity", "findings", "made_at",
)  # fmt: skip


def insert(table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Insert rows given in the order of the columns; moments as `stamp` gives them. Raises IntegrityError."""
    if not rows:
        return
    names = ", ".join(columns)
    with connection.cursor() as cursor, connection.wrap_database_errors:
        if connection.vendor == "sqlite":
            marks = ", ".join("?" * len(columns))
            cursor.cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)  # noqa: S608
            return
        with cursor.cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


def stamp(moment: datetime | None) -> str | datetime | None:
    """A moment as the database's driver stores it."""
    if moment is None or connection.vendor != "sqlite":
        return moment
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ")


def day_stamp(day: date | None) -> str | date | None:
    """A day as the database's driver stores it."""
    return day.isoformat() if day is not None and connection.vendor == "sqlite" else day


def next_numbers(table: str, count: int) -> range | list[int]:
    """Row numbers nobody else will use, in ascending order."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            # The write lock is held since BEGIN: nobody inserts between this and our rows.
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            row = cursor.fetchone()
            last = row[0] if row else 0
            return range(last + 1, last + 1 + count)
        cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
        return sorted(number for (number,) in cursor.fetchall())
