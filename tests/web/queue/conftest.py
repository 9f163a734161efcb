"""A queue of its own for each test that starts workers."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.web.processes import Database, database
from tests.web.queue import kinds

from vigie.web.identifiers import new_public_id

MODULE = "tests.web.queue.kinds"


class Queue:
    """Real workers on a real database."""

    def __init__(self, made: Database) -> None:
        self.database = made

    def enqueue(self, kind: str, payload: dict[str, object] | None = None, times: int = 1) -> list[str]:
        """Write jobs down in SQL, all at once; the workers know nothing of it."""
        moment = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f+00:00"[: 26 if self.database.is_sqlite else 32])
        attempts = {"test.dies": 2, "test.hangs": 1, "test.deaf": 1, "test.regex": 1}.get(kind, 5)
        public_ids = [new_public_id() for _ in range(times)]
        row = {
            "organisation": "", "kind": kind, "payload": json.dumps(payload or {}), "state": "waiting",
            "due_at": moment, "created_at": moment, "max_attempts": attempts, "attempts": 0, "fence": 0,
            "progress_done": 0, "progress_total": 0, "cancel_asked": False,
            "worker": "", "changed_by": "", "last_error": "",
        }  # fmt: skip
        names = ", ".join(["public_id", *row])
        marks = ", ".join(["%s"] * (len(row) + 1))
        with self.database.opened() as connection:
            insert = f"INSERT INTO queue_job ({names}) VALUES ({marks})"  # noqa: S608
            cursor = connection.cursor()
            values = [(public_id, *row.values()) for public_id in public_ids]
            cursor.executemany(insert.replace("%s", "?") if self.database.is_sqlite else insert, values)
            connection.commit()
        return public_ids

    def worker(self, *options: str, log: str = "log.txt"):  # type: ignore[no-untyped-def]
        return self.database.start("-m", MODULE, *options, log=log)

    def until_ready(self, workers: list[object], seconds: float = 60) -> None:
        deadline = time.monotonic() + seconds
        while self.database.log().count(": ready") < len(workers):
            assert time.monotonic() < deadline, self.database.log()
            time.sleep(0.05)

    def attempts(self) -> list[tuple[str, int, int, str]]:
        return self.database.rows("SELECT job, attempt, pid, note FROM attempts ORDER BY job, attempt")  # type: ignore[return-value]

    def job(self, public_id: str) -> dict[str, object]:
        names = ("state", "attempts", "last_error", "progress_done", "worker", "fence")
        found = self.database.rows(f"SELECT {', '.join(names)} FROM queue_job WHERE public_id = %s", public_id)  # noqa: S608
        return dict(zip(names, found[0], strict=True))

    def wait(self, public_id: str, state: str, seconds: float = 60.0) -> dict[str, object]:
        sql = "SELECT 1 FROM queue_job WHERE public_id = %s AND state = %s"
        self.database.wait_for(sql, public_id, state, seconds=seconds)
        return self.job(public_id)


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    with database(tmp_path, "queue") as made:
        made.rows(kinds.TABLE)
        yield Queue(made)
