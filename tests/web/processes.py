"""A database of their own for tests that start real processes, and the processes themselves."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]


class Database:
    """A migrated database that several processes share: its environment, and a plain way to look into it."""

    def __init__(self, url: str, folder: Path, connect: Callable[[], Any]) -> None:
        self.environment = {
            **os.environ,
            "VIGIE_DATABASE_URL": url,
            "VIGIE_DATA_DIR": str(folder),
            "VIGIE_LOG_LEVEL": "INFO",
            "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", "vigie.web.settings"),
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT), os.environ.get("PYTHONPATH", "")]),
        }
        self.url = url
        self.folder = folder
        self._connect = connect
        self.started: list[subprocess.Popen[bytes]] = []

    @property
    def is_sqlite(self) -> bool:
        return self.url.startswith("sqlite")

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """What a query gives, or [] for a statement; `%s` marks the values."""
        with self.opened() as connection:
            cursor = connection.execute(sql.replace("%s", "?") if self.is_sqlite else sql, values)
            found = [tuple(row) for row in cursor.fetchall()] if cursor.description else []
            connection.commit()
            return found

    @contextmanager
    def opened(self) -> Iterator[Any]:
        """A plain connection, closed at the end."""
        connection = self._connect()
        try:
            yield connection
        finally:
            connection.close()

    def run(self, *words: str, **options: Any) -> subprocess.CompletedProcess[str]:
        """Run Python with these words to its end, on this database."""
        return subprocess.run(
            [sys.executable, *words],
            env=self.environment,
            cwd=ROOT,
            text=True,
            capture_output=True,
            timeout=60,
            check=False,
            **options,
        )

    def start(self, *words: str, log: str = "") -> subprocess.Popen[bytes]:
        """Start Python with these words, on this database; stopped at the end of the test."""
        with (self.folder / (log or "log.txt")).open("ab") as output:
            process = subprocess.Popen(
                [sys.executable, *words], env=self.environment, cwd=ROOT, stdout=output, stderr=output
            )
        self.started.append(process)
        return process

    def log(self, name: str = "log.txt") -> str:
        return (self.folder / name).read_text(encoding="utf-8", errors="replace")

    def wait_for(self, sql: str, *values: Any, seconds: float = 20.0) -> tuple[Any, ...]:
        """Wait until a query gives a row; return the first."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = self.rows(sql, *values)
            if found:
                return found[0]
            time.sleep(0.03)
        raise AssertionError(f"nothing after {seconds} s: {sql} {values}\n{self.log()[-4000:]}")

    def stop(self) -> None:
        for process in self.started:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
            process.wait()


@contextmanager
def database(folder: Path, *rooms: str) -> Iterator[Database]:
    """A database of the kind the tests run on, with the tables of some rooms (none named: all of them)."""
    configured = settings.DATABASES["default"]
    if "sqlite" in configured["ENGINE"]:
        made = _sqlite(folder)
        drop: Callable[[], object] = lambda: None  # noqa: E731
    else:
        made, drop = _postgres(folder, configured)
    try:
        migrated = made.run("-c", _MIGRATE.format(rooms=rooms))
        assert migrated.returncode == 0, migrated.stderr
        yield made
    finally:
        made.stop()
        drop()


# The executor rather than the command: it neither checks the other rooms nor tells them.
_MIGRATE = """
import django; django.setup()
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
rooms = {rooms!r}
if rooms:
    executor = MigrationExecutor(connection)
    executor.migrate([leaf for room in rooms for leaf in executor.loader.graph.leaf_nodes(room)])
else:
    call_command("migrate", verbosity=0)
"""


def _sqlite(folder: Path) -> Database:
    path = folder / "processes.sqlite3"
    return Database(f"sqlite://{quote(str(path))}", folder, lambda: sqlite3.connect(path, timeout=20))


def _postgres(folder: Path, configured: dict[str, Any]) -> tuple[Database, Callable[[], object]]:
    import psycopg

    name = f"vigie_{uuid.uuid4().hex[:12]}"
    where = {"host": configured["HOST"], "port": configured["PORT"] or None, "user": configured["USER"]}
    if configured.get("PASSWORD"):
        where["password"] = configured["PASSWORD"]

    def administer(statements: Sequence[str]) -> None:
        with psycopg.connect(dbname="postgres", autocommit=True, **where) as connection:
            for statement in statements:
                connection.execute(statement)  # type: ignore[call-overload]

    administer([f"CREATE DATABASE {name}"])
    host = quote(str(configured["HOST"]), safe="")
    user = quote(configured["USER"], safe="") + (
        ":" + quote(configured["PASSWORD"], safe="") if configured.get("PASSWORD") else ""
    )
    port = f":{configured['PORT']}" if configured["PORT"] else ""
    url = f"postgres://{user}@{port}/{name}?host={host}"
    made = Database(url, folder, lambda: psycopg.connect(dbname=name, **where))
    return made, lambda: administer([f"DROP DATABASE {name} WITH (FORCE)"])
