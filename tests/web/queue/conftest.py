"""A queue of its own for each test that starts workers."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.processes import Database, database
from tests.web.queue import kinds

MODULE = "tests.web.queue.kinds"


class Queue:
    """Real workers on a real database."""

    def __init__(self, made: Database) -> None:
        self.database = made

    def enqueue(self, kind: str, payload: dict[str, object] | None = None, times: int = 1) -> list[str]:
        done = self.database.run("-m", MODULE, "--enqueue", json.dumps([[kind, payload or {}, times]]))
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

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

    def wait(self, public_id: str, state: str, seconds: float = 20.0) -> dict[str, object]:
        sql = "SELECT 1 FROM queue_job WHERE public_id = %s AND state = %s"
        self.database.wait_for(sql, public_id, state, seconds=seconds)
        return self.job(public_id)


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    with database(tmp_path, "queue") as made:
        made.rows(kinds.TABLE)
        yield Queue(made)
