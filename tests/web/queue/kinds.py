"""Kinds of jobs for the tests of the queue, and a worker that knows them: `python -m tests.web.queue.kinds`.

Each attempt leaves a row in the table `attempts`, so that a test can count what really ran.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import signal
import sys
import time
from datetime import timedelta
from typing import Any

TABLE = "CREATE TABLE attempts (job varchar(40), attempt integer, pid integer, note varchar(200))"


def note(run: Any, text: str = "") -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO attempts VALUES (%s, %s, %s, %s)", [run.job_id, run.attempt, os.getpid(), text])


def declare() -> None:
    from vigie.web.queue.registry import job, periodic

    @job("test.note")
    def just_note(run: Any) -> None:
        note(run)

    @job("test.sleep", max_seconds=60)
    def sleep(run: Any) -> None:
        note(run, "begins")
        time.sleep(run.payload["seconds"])
        if not run.payload.get("quiet"):
            note(run, "ends")

    @job("test.dies", max_attempts=2)
    def dies(run: Any) -> None:
        note(run)
        os.kill(os.getpid(), signal.SIGKILL)

    @job("test.hangs", max_attempts=1, max_seconds=0.5)
    def hangs(run: Any) -> None:
        note(run)
        time.sleep(60)

    @job("test.deaf", max_attempts=1, max_seconds=0.5)
    def deaf(run: Any) -> None:
        note(run)
        while True:
            with contextlib.suppress(BaseException):
                time.sleep(60)

    @job("test.regex", max_attempts=1, max_seconds=0.5)
    def regex(run: Any) -> None:
        re.match(r"(a+)+$", "a" * 40 + "b")

    @job("test.steps", max_seconds=60)
    def steps(run: Any) -> None:
        for step in range(run.done, run.payload["steps"]):
            if run.cancelled():
                return
            note(run, str(step))
            run.progress(step + 1, run.payload["steps"])
            time.sleep(0.1)

    @periodic("test.tick", every=timedelta(seconds=1))
    def tick(run: Any) -> None:
        note(run, "tick")


def main() -> None:
    import django

    parser = argparse.ArgumentParser()
    parser.add_argument("--lease", type=float, default=60)
    parser.add_argument("--watchdog", type=float, default=0.5)
    parser.add_argument("--grace", type=float, default=20)
    parser.add_argument("--impatient", action="store_true")
    parser.add_argument("--until-empty", action="store_true")
    options = parser.parse_args()
    django.setup()
    from django.db import connection

    from vigie.web.queue import registry
    from vigie.web.queue.worker import Worker

    registry.KINDS.clear()  # the other rooms' kinds have tables that are not here
    declare()
    if options.impatient and connection.vendor == "sqlite":
        connection.settings_dict["OPTIONS"]["timeout"] = 0.2  # "database is locked" comes soon
    if "test.tick" not in os.environ.get("TEST_KINDS", ""):
        registry.KINDS.pop("test.tick")
    worker = Worker(lease=timedelta(seconds=options.lease), watchdog=options.watchdog, grace=options.grace, poll=0.05)
    if options.until_empty:
        print(worker.run_due(), file=sys.stderr)
    else:
        worker.run_until_stopped()


if __name__ == "__main__":
    main()
