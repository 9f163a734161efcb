"""Writing many rows at once: the driver's own bulk statements, because the ORM costs more than the engine.

Inside a transaction only. Column lists here and models.py are held together by a test.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from django.db import connection

FIRST_STATISTICS = 5_000  # rows

POST = (
    "id", "organisation_id", "public_id", "source_id", "network", "native_id", "author", "is_official", "visibility",
    "lang", "published_at", "received_at", "at", "day", "text", "text_digest", "folded", "severity", "is_seen",
    "lens_id",
)  # fmt: skip
RAW = ("organisation_id", "post_id", "text_digest", "text", "author_name", "url", "expires_at")
ANALYSIS = (
    "organisation_id", "post_id", "text_digest", "engine_version", "lang", "severity", "findings", "made_at",
)  # fmt: skip
ANALYSIS_KEY = ("organisation_id", "post_id", "text_digest", "engine_version")


def insert(table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Insert rows given in the order of the columns; moments and days as `Stamps` gives them. Raises IntegrityError."""
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


def change(table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Change rows: for each, the values of the columns in order, then its row number."""
    if not rows:
        return
    mark = "?" if connection.vendor == "sqlite" else "%s"
    names = ", ".join(f"{name} = {mark}" for name in columns)
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.cursor.executemany(f"UPDATE {table} SET {names} WHERE id = {mark}", rows)  # noqa: S608 - names of ours


def write_over(table: str, columns: Sequence[str], key: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Insert rows, or change those that already bear the same key; columns as for `insert`."""
    if not rows:
        return
    mark = "?" if connection.vendor == "sqlite" else "%s"
    names, marks = ", ".join(columns), ", ".join([mark] * len(columns))
    changed = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in key)
    statement = (
        f"INSERT INTO {table} ({names}) VALUES ({marks}) "  # noqa: S608 - names of ours
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changed}"
    )
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.cursor.executemany(statement, rows)


class Stamps:
    """Moments and days as the database's driver stores them; ask once per batch."""

    def __init__(self) -> None:
        self._as_text = connection.vendor == "sqlite"

    def moment(self, moment: datetime | None) -> str | datetime | None:
        """A moment (aware) or nothing."""
        if moment is None or not self._as_text:
            return moment
        return moment.astimezone(UTC).replace(tzinfo=None).isoformat(" ")

    def day(self, day: date | None) -> str | date | None:
        """A day or nothing."""
        return day.isoformat() if day is not None and self._as_text else day


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


def has_grown_much(before: int, after: int) -> bool:
    """Whether the rows written by an import passed a mark where old statistics mislead (5 000, 20 000, 80 000…)."""
    mark = FIRST_STATISTICS
    while mark <= before:
        mark *= 4
    return after >= mark


def refresh_statistics() -> None:
    """Tell PostgreSQL's planner how much there is now: its own daemon may come a minute too late for readers.

    Takes no lock that readers or writers notice. SQLite plans these queries well without statistics.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE listening_post, listening_search, listening_analysis, listening_rawpost")
