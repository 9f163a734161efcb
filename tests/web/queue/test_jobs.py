"""Writing jobs down, running them in process, putting them back, forgetting them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction

from vigie.web.clock import at, now
from vigie.web.errors import BadInput, NotFound
from vigie.web.queue import actions, decisions, leases, queries, registry, schedule
from vigie.web.queue.actions import enqueue
from vigie.web.queue.models import Job, Schedule, State
from vigie.web.queue.registry import UnknownKind, job, periodic
from vigie.web.queue.run import GiveUp, LeaseLost, Run
from vigie.web.queue.worker import run_due_jobs

pytestmark = pytest.mark.django_db
LEASE = timedelta(seconds=60)


@pytest.fixture
def runs() -> Iterator[list[Run]]:
    """Declares `test.note` (keeps its runs), `test.fails` and `test.gives_up`."""
    kept: list[Run] = []
    before = dict(registry.KINDS)

    @job("test.note")
    def note(run: Run) -> None:
        kept.append(run)

    @job("test.fails", max_attempts=2)
    def fails(run: Run) -> None:
        raise ValueError("not today\0 " + "x" * 2000)

    @job("test.gives_up")
    def gives_up(run: Run) -> None:
        raise GiveUp("the source is closed")

    @periodic("test.often", every=timedelta(minutes=5))
    def often(run: Run) -> None:
        kept.append(run)

    yield kept
    registry.KINDS.clear()
    registry.KINDS.update(before)


def claimed(kind: str = "test.note") -> Job:
    found = leases.claim("one", kinds=[kind], moment=now(), lease=LEASE)
    assert found is not None
    return found


def test_a_job_runs_with_what_it_was_given(runs: list[Run]) -> None:
    enqueue("test.note", {"case": "abc"}, organisation="org")
    assert run_due_jobs() == 1
    assert (runs[0].payload, runs[0].organisation, runs[0].attempt) == ({"case": "abc"}, "org", 1)
    assert Job.objects.get().state == State.DONE


def test_an_unknown_kind_is_refused_at_once(runs: list[Run]) -> None:
    with pytest.raises(UnknownKind, match=r"test\.noet"):
        enqueue("test.noet")


def test_a_kind_that_only_a_newer_version_knows_waits(runs: list[Run]) -> None:
    actions.write_down("test.of_tomorrow", {}, organisation="")
    assert run_due_jobs() == 0
    assert Job.objects.get().state == State.WAITING


def test_a_job_is_forgotten_with_the_transaction_that_wrote_it(runs: list[Run]) -> None:
    with transaction.atomic():
        enqueue("test.note")
        transaction.set_rollback(True)
    assert run_due_jobs() == 0


def test_twice_with_a_key_is_once_and_sooner(runs: list[Run]) -> None:
    later = enqueue("test.note", organisation="org", key="k", delay=timedelta(hours=2))
    sooner = enqueue("test.note", organisation="org", key="k")
    assert sooner.public_id == later.public_id
    assert run_due_jobs() == 1


def test_the_key_is_free_again_once_the_job_runs(runs: list[Run]) -> None:
    first = enqueue("test.note", organisation="org", key="k")
    claimed()
    assert enqueue("test.note", organisation="org", key="k").public_id != first.public_id


def test_keys_of_two_organisations_do_not_meet(runs: list[Run]) -> None:
    enqueue("test.note", organisation="one", key="k")
    enqueue("test.note", organisation="other", key="k")
    assert run_due_jobs() == 2


def test_a_job_of_later_waits(runs: list[Run]) -> None:
    enqueue("test.note", delay=timedelta(minutes=1))
    assert run_due_jobs() == 0
    with at(now() + timedelta(minutes=2)):
        assert run_due_jobs() == 1


def test_a_failure_is_told_and_tried_again_later_then_set_aside(runs: list[Run]) -> None:
    enqueue("test.fails")
    with pytest.raises(ValueError, match="not today"):
        run_due_jobs()
    found = Job.objects.get()
    assert found.state == State.WAITING
    assert found.due_at > now() + timedelta(seconds=2)
    assert found.last_error.startswith("ValueError: not today x")
    assert "test_jobs.py" in found.last_error
    assert "\0" not in found.last_error
    assert len(found.last_error) < 700
    with at(now() + timedelta(hours=1)), pytest.raises(ValueError, match="not today"):
        run_due_jobs()
    assert Job.objects.get().state == State.DEAD


def test_a_handler_may_give_up_at_once(runs: list[Run]) -> None:
    enqueue("test.gives_up")
    with pytest.raises(GiveUp):
        run_due_jobs()
    assert (Job.objects.get().state, Job.objects.get().attempts) == (State.DEAD, 1)


def test_a_worker_that_lost_its_lease_changes_nothing(runs: list[Run]) -> None:
    enqueue("test.note")
    slow = claimed()
    Job.objects.update(lease_until=now() - timedelta(seconds=1))
    quick = claimed()
    assert (slow.public_id, quick.attempts) == (quick.public_id, 2)
    assert not leases.complete(slow)
    assert not leases.fail(slow, ValueError("late"))
    assert not leases.release(slow)
    assert not leases.renew(slow, LEASE)
    with pytest.raises(LeaseLost):
        Run(slow, LEASE).progress(1, 2)
    assert leases.renew(quick, LEASE)
    assert leases.complete(quick)
    assert Job.objects.get().last_error == ""


def test_what_a_worker_does_after_losing_its_lease_is_undone(runs: list[Run]) -> None:
    enqueue("test.note")
    slow = claimed()
    Job.objects.update(fence=9)

    @transaction.atomic
    def work() -> None:
        enqueue("test.note", {"made": "by the slow one"})
        Run(slow, LEASE).progress(1)

    with pytest.raises(LeaseLost):
        work()
    assert Job.objects.count() == 1


def test_a_retry_gives_way_to_a_later_job_of_the_same_key(runs: list[Run]) -> None:
    enqueue("test.note", key="k")
    running = claimed()
    later = enqueue("test.note", key="k")
    assert leases.fail(running, ValueError("x"))
    assert Job.objects.get(pk=running.pk).state == State.CANCELLED
    assert Job.objects.get(pk=later.pk).state == State.WAITING


def test_delays_grow_and_are_spread() -> None:
    middle = [decisions.delay_before_retry(attempt, 0.5).total_seconds() for attempt in (1, 2, 3, 4, 40)]
    assert middle == [5, 10, 20, 40, 3600]
    assert decisions.delay_before_retry(1, 0) < decisions.delay_before_retry(1, 1)
    with pytest.raises(ValueError, match="attempt 0"):
        decisions.delay_before_retry(0, 0.5)


def test_missed_ticks_are_not_caught_up() -> None:
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    hour = timedelta(hours=1)
    assert decisions.next_time(noon, hour, noon) == noon + hour
    assert decisions.next_time(noon, hour, noon + timedelta(hours=5, minutes=10)) == noon + 6 * hour
    assert decisions.next_time(noon + hour, hour, noon) == noon + hour


def test_a_periodic_kind_has_one_row_and_one_job_at_a_time(runs: list[Run]) -> None:
    schedule.register()
    schedule.register()
    assert Schedule.objects.filter(kind="test.often").count() == 1
    written = Job.objects.filter(kind="test.often")
    schedule.tick()
    with at(now() + timedelta(minutes=6)):
        schedule.tick()
        assert written.count() == 1, "the first one still waits"
        run_due_jobs()
    with at(now() + timedelta(minutes=12)):
        schedule.tick()
        assert written.count() == 2
    assert len(runs) == 1


def test_a_periodic_kind_that_is_no_longer_declared_leaves(runs: list[Run]) -> None:
    schedule.register()
    registry.KINDS.pop("test.often")
    schedule.register()
    assert not Schedule.objects.filter(kind="test.often").exists()


def test_a_new_rhythm_is_followed(runs: list[Run]) -> None:
    schedule.register()
    periodic("test.often", every=timedelta(minutes=1))(lambda run: None)
    registry.KINDS["test.often"] = registry.Kind(
        "test.often", lambda run: None, 3, 600, "often", every=timedelta(minutes=1)
    )
    schedule.register()
    assert Schedule.objects.get(kind="test.often").every_seconds == 60


def test_one_dead_letter_per_periodic_kind_is_enough(runs: list[Run]) -> None:
    schedule.register()
    schedule.tick()
    Job.objects.filter(kind="test.often").update(state=State.DEAD)
    with at(now() + timedelta(minutes=6)):
        schedule.tick()
    assert [one.state for one in Job.objects.filter(kind="test.often")] == [State.WAITING]


def test_old_jobs_are_forgotten_and_dead_letters_kept_longer(runs: list[Run]) -> None:
    old, recent = now() - timedelta(days=20), now() - timedelta(days=1)
    for state, when in ((State.DONE, old), (State.DONE, recent), (State.DEAD, old), (State.WAITING, old)):
        Job.objects.create(kind="test.gone", state=state, due_at=when, created_at=when, ended_at=when)
    enqueue("queue.prune")
    run_due_jobs()
    left = Job.objects.filter(kind="test.gone").values_list("state", "due_at")
    assert set(left) == {(State.DONE, recent), (State.DEAD, old), (State.WAITING, old)}


def test_figures(runs: list[Run]) -> None:
    enqueue("test.note", organisation="org", delay=timedelta(hours=1))
    with at(now() - timedelta(minutes=10)):
        enqueue("test.note", organisation="org")
    figures = queries.metrics("org")
    assert (figures.waiting, figures.due, figures.running, figures.dead) == (2, 1, 0, 0)
    assert 590 < figures.oldest < 660
    assert queries.metrics("elsewhere").oldest == 0


def test_an_administrator_puts_a_job_back_with_all_its_attempts(runs: list[Run], cast: Any) -> None:
    made = enqueue("test.note", organisation=cast.organisation.public_id)
    Job.objects.filter(pk=made.pk).update(state=State.DEAD, attempts=5, fence=5, last_error="x")
    for _twice in range(2):
        again = actions.retry(made.public_id, acting_user=cast.ada)
        assert (again.state, again.attempts, again.fence) == (State.WAITING, 0, 5)
    assert again.changed_by == cast.ada.public_id
    run_due_jobs()
    with pytest.raises(BadInput):
        actions.retry(made.public_id, acting_user=cast.ada)


def test_a_job_is_not_put_back_beside_its_double(runs: list[Run], cast: Any) -> None:
    made = enqueue("test.note", organisation=cast.organisation.public_id, key="k")
    Job.objects.filter(pk=made.pk).update(state=State.DEAD)
    enqueue("test.note", organisation=cast.organisation.public_id, key="k")
    with pytest.raises(BadInput, match="attend déjà"):
        actions.retry(made.public_id, acting_user=cast.ada)


@pytest.mark.parametrize("who", ["amina", "oscar", "emile"])
def test_nobody_else_touches_the_jobs(runs: list[Run], cast: Any, who: str) -> None:
    made = enqueue("test.note", organisation=cast.organisation.public_id)
    with pytest.raises(NotFound):
        actions.cancel(made.public_id, acting_user=getattr(cast, who))
    with pytest.raises(NotFound):
        actions.retry(made.public_id, acting_user=getattr(cast, who))
    assert Job.objects.get(pk=made.pk).state == State.WAITING


def test_a_waiting_job_is_cancelled_at_once_and_twice_is_once(runs: list[Run], cast: Any) -> None:
    made = enqueue("test.note", organisation=cast.organisation.public_id)
    for _twice in range(2):
        assert actions.cancel(made.public_id, acting_user=cast.ada).state == State.CANCELLED
    run_due_jobs()
    assert made.public_id not in [run.job_id for run in runs]


def test_a_running_job_is_asked_to_stop(runs: list[Run], cast: Any) -> None:
    made = enqueue("test.note", organisation=cast.organisation.public_id)
    running = claimed()
    assert actions.cancel(made.public_id, acting_user=cast.ada).state == State.RUNNING
    run = Run(running, LEASE)
    assert run.cancelled()
    assert leases.complete(running, cancelled=run.saw_cancel)
    assert actions.retry(made.public_id, acting_user=cast.ada).cancel_asked is False


def test_a_cancelled_job_that_fails_is_not_tried_again(runs: list[Run], cast: Any) -> None:
    made = enqueue("test.note", organisation=cast.organisation.public_id)
    running = claimed()
    actions.cancel(made.public_id, acting_user=cast.ada)
    assert leases.fail(running, ValueError("x"))
    assert Job.objects.get(pk=made.pk).state == State.CANCELLED
