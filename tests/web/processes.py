"""A database of their own for tests that start real processes, and the processes themselves."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
FILE = "processes.sqlite3"


class Database:
    """A migrated database that several processes share: its environment, and a plain way to look into it."""

    def __init__(self, url: str, folder: Path, rooms: Sequence[str], connect: Callable[[], Any]) -> None:
        self.environment = {
            **os.environ,
            "VIGIE_DATABASE_URL": url,
            "VIGIE_DATA_DIR": str(folder),
            "VIGIE_LOG_LEVEL": "INFO",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            "DJANGO_SETTINGS_MODULE": "tests.web.few_rooms" if rooms else "vigie.web.settings",
            "VIGIE_TEST_ROOMS": ",".join(rooms),
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

    def wait_for(self, sql: str, *values: Any, seconds: float = 60.0) -> tuple[Any, ...]:
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
    """A database of the kind the tests run on, with the tables of every room; `rooms`: those its processes load.

    Migrated once, then copied.
    """
    made, drop = _made(folder, rooms, _template())
    try:
        yield made
    finally:
        made.stop()
        drop()


_kept: list[str] = []  # the template, once it is made


def keep_template() -> None:
    """Keep a copy of the database of the tests, that of this process, while nothing is in it but its tables."""
    if _kept:
        return
    if connection.vendor == "sqlite":
        folder = Path(tempfile.mkdtemp(prefix="vigie-template-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        connection.ensure_connection()
        with closing(sqlite3.connect(folder / FILE)) as copy:
            connection.connection.backup(copy)
        _kept.append(str(folder / FILE))
        return
    name = f"vigie_{uuid.uuid4().hex[:12]}"
    tables = connection.settings_dict["NAME"]
    connection.close()  # a database is copied while nobody looks at it
    administer = _administrator(settings.DATABASES["default"])
    administer(f"CREATE DATABASE {name} TEMPLATE {tables}")
    atexit.register(administer, f"DROP DATABASE {name} WITH (FORCE)")
    _kept.append(name)


def _template() -> str:
    """A migrated database to copy: the path of a SQLite file, or the name of a PostgreSQL database."""
    if not _kept:
        folder = Path(tempfile.mkdtemp(prefix="vigie-template-"))
        made, drop = _made(folder, (), "")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        atexit.register(drop)
        migrated = made.run("-m", "django", "migrate", "-v", "0")
        assert migrated.returncode == 0, migrated.stderr
        _kept.append(str(folder / FILE) if made.is_sqlite else made.url.rpartition("/")[2].partition("?")[0])
    return _kept[0]


def _made(folder: Path, rooms: tuple[str, ...], template: str) -> tuple[Database, Callable[[], object]]:
    configured = settings.DATABASES["default"]
    if "sqlite" in configured["ENGINE"]:
        path = folder / FILE
        if template:
            shutil.copy(template, path)
        url = f"sqlite://{quote(str(path))}"
        return Database(url, folder, rooms, lambda: sqlite3.connect(path, timeout=20)), lambda: None
    return _on_postgres(folder, rooms, template, configured)


def _on_postgres(
    folder: Path, rooms: tuple[str, ...], template: str, configured: dict[str, Any]
) -> tuple[Database, Callable[[], object]]:
    import psycopg

    name = f"vigie_{uuid.uuid4().hex[:12]}"
    where = _place(configured)
    administer = _administrator(configured)
    administer(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
    user = ":".join(quote(str(part), safe="") for part in (where["user"], where.get("password")) if part)
    port = f":{where['port']}" if where["port"] else ""
    url = f"postgres://{user}@{port}/{name}?host={quote(str(where['host']), safe='')}"
    made = Database(url, folder, rooms, lambda: psycopg.connect(dbname=name, **where))
    return made, lambda: administer(f"DROP DATABASE {name} WITH (FORCE)")


def _place(configured: dict[str, Any]) -> dict[str, Any]:
    where = {"host": configured["HOST"], "port": configured["PORT"] or None, "user": configured["USER"]}
    return where | ({"password": configured["PASSWORD"]} if configured.get("PASSWORD") else {})


def _administrator(configured: dict[str, Any]) -> Callable[[str], None]:
    import psycopg

    def administer(statement: str) -> None:
        with psycopg.connect(dbname="postgres", autocommit=True, **_place(configured)) as connection:
            connection.execute(statement)  # type: ignore[call-overload] - words of ours

    return administer
