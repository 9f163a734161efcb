"""Real workers on a real database: what happens when they die, race, hang, or are asked to stop."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from typing import Any

import pytest

pytestmark = pytest.mark.slow


def test_a_job_whose_worker_is_killed_is_taken_up_again(queue: Any) -> None:
    [job] = queue.enqueue("test.sleep", {"seconds": 0.7})
    first = queue.worker("--lease", "0.8")
    queue.database.wait_for("SELECT 1 FROM attempts WHERE note = 'begins'")
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    queue.worker("--lease", "0.8")
    assert queue.wait(job, "done")["attempts"] == 2
    assert [(attempt, note) for _job, attempt, _pid, note in queue.attempts()] == [
        (1, "begins"),
        (2, "begins"),
        (2, "ends"),
    ]


def test_a_thousand_jobs_on_three_workers_none_lost_none_twice(queue: Any) -> None:
    workers = [queue.worker() for _ in range(3)]
    queue.until_ready(workers)
    jobs = queue.enqueue("test.note", times=1000)
    queue.database.wait_for("SELECT 1 WHERE (SELECT count(*) FROM queue_job WHERE state = 'done') = 1000", seconds=60)
    for worker in workers:
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=60) == 0, queue.database.log()
    attempts = queue.attempts()
    assert Counter(job for job, *_ in attempts) == Counter(jobs)
    assert {attempt for _job, attempt, *_ in attempts} == {1}
    assert {pid for _job, _attempt, pid, _note in attempts} == {worker.pid for worker in workers}, "all three worked"


def test_a_job_that_kills_its_worker_is_set_aside_after_its_attempts(queue: Any) -> None:
    [deadly] = queue.enqueue("test.dies")
    [harmless] = queue.enqueue("test.note")
    for _ in range(2):
        worker = queue.worker("--lease", "0.4")
        assert worker.wait(timeout=60) == -signal.SIGKILL
    queue.worker("--lease", "0.4")
    assert "attempt 2 of 2" in str(queue.wait(deadly, "dead")["last_error"])
    queue.wait(harmless, "done")
    assert len([1 for job, *_ in queue.attempts() if job == deadly]) == 2


def test_a_job_longer_than_its_lease_renews_it(queue: Any) -> None:
    [job] = queue.enqueue("test.sleep", {"seconds": 3})
    queue.worker("--lease", "1.2", log="one.txt")
    queue.worker("--lease", "1.2", log="two.txt")
    assert queue.wait(job, "done")["attempts"] == 1
    assert [note for *_, note in queue.attempts()] == ["begins", "ends"]


def test_a_periodic_job_runs_once_with_two_workers(queue: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    queue.database.environment["TEST_KINDS"] = "test.tick"
    begun = time.monotonic()
    workers = [queue.worker() for _ in range(2)]
    queue.database.wait_for("SELECT 1 WHERE (SELECT count(*) FROM attempts) >= 2")
    for worker in workers:
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=60) == 0
    elapsed = time.monotonic() - begun
    ticks = queue.database.rows("SELECT count(*) FROM attempts")[0][0]
    assert 2 <= ticks <= elapsed + 2, "one each second, not one each second per worker"
    assert queue.database.rows("SELECT kind FROM queue_schedule") == [("test.tick",)]


def test_a_hung_job_is_told_to_stop_and_the_worker_goes_on(queue: Any) -> None:
    [hung] = queue.enqueue("test.hangs")
    [endless] = queue.enqueue("test.regex")
    [next_one] = queue.enqueue("test.note")
    worker = queue.worker()
    assert "JobTimedOut" in str(queue.wait(hung, "dead")["last_error"])
    assert "JobTimedOut" in str(queue.wait(endless, "dead")["last_error"])
    queue.wait(next_one, "done")
    assert worker.poll() is None


def test_a_job_that_hears_nothing_ends_its_process(queue: Any) -> None:
    [deaf] = queue.enqueue("test.deaf")
    worker = queue.worker("--lease", "0.5")
    assert worker.wait(timeout=60) == 1
    assert "kinds.py" in queue.database.log(), "says where it was"
    queue.worker("--lease", "0.5")
    assert "ended without a word" in str(queue.wait(deaf, "dead")["last_error"])


def test_a_worker_asked_to_stop_finishes_its_job(queue: Any) -> None:
    [job] = queue.enqueue("test.sleep", {"seconds": 0.6})
    worker = queue.worker()
    queue.database.wait_for("SELECT 1 FROM attempts")
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=60) == 0
    assert queue.job(job)["state"] == "done"


def test_a_worker_asked_to_stop_gives_a_long_job_back(queue: Any) -> None:
    [job] = queue.enqueue("test.sleep", {"seconds": 30})
    worker = queue.worker("--grace", "0.2")
    queue.database.wait_for("SELECT 1 FROM attempts")
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=60) == 0
    found = queue.job(job)
    assert (found["state"], found["attempts"]) == ("waiting", 0)


def test_a_cancelled_job_stops_and_goes_on_from_where_it_was(queue: Any) -> None:
    [job] = queue.enqueue("test.steps", {"steps": 12})
    queue.worker()
    queue.database.wait_for("SELECT 1 FROM queue_job WHERE progress_done >= 3")
    queue.database.rows("UPDATE queue_job SET cancel_asked = %s", True)
    stopped_at = queue.wait(job, "cancelled")["progress_done"]
    assert 3 <= stopped_at < 12
    queue.database.rows(
        "UPDATE queue_job SET state = 'waiting', attempts = 0, cancel_asked = %s WHERE public_id = %s", False, job
    )
    queue.wait(job, "done")
    assert sorted(int(note) for *_, note in queue.attempts()) == list(range(12)), "no step twice"


def test_a_worker_survives_a_database_that_does_not_answer(queue: Any) -> None:
    worker = queue.worker("--impatient")
    [before] = queue.enqueue("test.note")
    queue.wait(before, "done")
    if queue.database.is_sqlite:
        with queue.database.opened() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE queue_job SET state = 'waiting'")
            connection.execute("COMMIT")
            connection.execute("BEGIN EXCLUSIVE")
            time.sleep(1)
            connection.execute("ROLLBACK")
    else:
        queue.database.rows(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    [after] = queue.enqueue("test.note")
    queue.wait(after, "done")
    assert worker.poll() is None
    # PostgreSQL's connection may also be found dead and replaced before anything was asked of it.
    assert "does not answer" in queue.database.log() or not queue.database.is_sqlite


def test_a_job_done_while_the_database_is_away_is_not_done_twice(queue: Any) -> None:
    [job] = queue.enqueue("test.sleep", {"seconds": 0.5, "quiet": True})
    queue.worker("--impatient")
    queue.database.wait_for("SELECT 1 FROM attempts")
    with queue.database.opened() as connection:
        if queue.database.is_sqlite:
            connection.execute("BEGIN IMMEDIATE")
            time.sleep(1.2)
            connection.execute("ROLLBACK")
        else:
            connection.execute("LOCK TABLE queue_job IN EXCLUSIVE MODE")
            time.sleep(0.7)
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.rollback()
    assert queue.wait(job, "done")["attempts"] == 1
