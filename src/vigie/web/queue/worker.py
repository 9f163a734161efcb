"""The worker: takes jobs one at a time and runs them, until it is asked to stop."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import secrets
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from types import FrameType

from django.db import DatabaseError, close_old_connections, connection, connections, transaction

from vigie.web.clock import now
from vigie.web.queue import leases, registry, schedule
from vigie.web.queue.keeper import Keeper
from vigie.web.queue.models import Job
from vigie.web.queue.run import GiveUp, JobReleased, JobStopped, JobTimedOut, LeaseLost, Run

logger = logging.getLogger(__name__)

LOOK_FOR_LOST = 1.0  # seconds between two looks for jobs left by a silent worker, and for periodic jobs
TIDY_CONNECTIONS = 10.0


def run_due_jobs(limit: int = 10_000) -> int:
    """Run everything due in this process, until nothing is; return how many ran. For tests and the seed.

    Neither time limit nor lease renewal; the first error of a handler is recorded, then raised.
    """
    ran = 0
    lease = timedelta(hours=1)
    while ran < limit:
        job = leases.claim("in-process", kinds=registry.KINDS, moment=now(), lease=lease, lost_too=False)
        if job is None:
            break
        run = Run(job, lease)
        savepoint = transaction.savepoint() if connection.in_atomic_block else None
        try:
            registry.kind(job.kind).handler(run)
        except Exception as error:
            # In the transaction of a test: what a worker would have committed stays, a failed statement goes.
            if savepoint and isinstance(error, DatabaseError):
                transaction.savepoint_rollback(savepoint)
            leases.fail(job, error, for_good=isinstance(error, GiveUp))
            raise
        leases.complete(job, cancelled=run.saw_cancel)
        ran += 1
    return ran


class Worker:
    """Runs jobs in the main thread of a process; `vigie worker` is one.

    `lease`: how long a job is held without news; `poll`: seconds between two looks at an empty list;
    `grace`: seconds a running job has to end when the worker must stop; `watchdog`: seconds a job has to stop
    once told, after which the whole process ends (its supervisor starts another).
    """

    def __init__(
        self,
        *,
        lease: timedelta = leases.LEASE,
        poll: float = 0.25,
        grace: float = 20.0,
        watchdog: float = 10.0,
    ) -> None:
        self.name = f"{socket.gethostname()[:40]}:{os.getpid()}:{secrets.token_hex(3)}"
        self._lease, self._poll, self._grace, self._watchdog = lease, poll, grace, watchdog
        self._stop = threading.Event()
        self._keeper = Keeper(lease)
        self._in_handler = False
        self._reason: JobStopped | None = None
        self._registered = False
        self._looked = self._tidied = float("-inf")

    def run_until_stopped(self) -> None:
        """Run jobs until SIGTERM or SIGINT. Survives a locked or restarting database."""
        with self._running():
            trouble = 0
            while not self._stop.is_set():
                try:
                    idle = not self._step()
                    trouble = 0
                except DatabaseError as error:
                    trouble += 1
                    logger.warning("the database does not answer (%s); again soon", error)
                    connections.close_all()
                    self._stop.wait(min(0.25 * 2**trouble, 5.0))
                    continue
                if idle:
                    self._stop.wait(self._poll)

    def run_due(self) -> int:
        """Run everything due, periodic jobs included, then return how many ran."""
        ran = 0
        with self._running():
            while not self._stop.is_set() and self._step():
                ran += 1
        return ran

    @contextlib.contextmanager
    def _running(self) -> Iterator[None]:
        before = {number: signal.signal(number, self._asked) for number in (signal.SIGTERM, signal.SIGINT)}
        before[signal.SIGALRM] = signal.signal(signal.SIGALRM, self._alarm)
        self._keeper.start()
        logger.info("worker %s: ready", self.name)
        try:
            yield
        finally:
            self._keeper.finish()
            for number, handler in before.items():
                signal.signal(number, handler)
            connections.close_all()
            logger.info("worker %s: stopped", self.name)

    def _step(self) -> bool:
        """Run at most one job; whether one ran."""
        moment = time.monotonic()
        look = moment - self._looked >= LOOK_FOR_LOST
        if look:
            if not self._registered:
                schedule.register()
                self._registered = True
            schedule.tick()
            self._looked = moment
        job = leases.claim(self.name, kinds=registry.KINDS, moment=now(), lease=self._lease, lost_too=look)
        if job is None:
            if moment - self._tidied >= TIDY_CONNECTIONS:
                self._tidied = moment
                close_old_connections()
            return False
        self._run(job)
        return True

    def _run(self, job: Job) -> None:
        kind = registry.kind(job.kind)
        run = Run(job, self._lease)
        begun = time.monotonic()
        try:
            with self._watched(job, kind):
                kind.handler(run)
        except LeaseLost as error:
            logger.warning("%s %s: %s", job.kind, job.public_id, error)
            self._forget_connection()
        except JobReleased:
            self._forget_connection()
            self._insist(lambda: leases.release(job))
            logger.info("%s %s: given back", job.kind, job.public_id)
        except (Exception, JobTimedOut, SystemExit) as error:
            self._forget_connection()
            logger.warning(
                "%s %s failed, attempt %d: %s", job.kind, job.public_id, job.attempts, leases.describe(error)
            )
            logger.debug("traceback", exc_info=error)
            failure: BaseException = error
            self._insist(lambda: leases.fail(job, failure, for_good=isinstance(failure, GiveUp)))
        else:
            if not self._insist(lambda: leases.complete(job, cancelled=run.saw_cancel)):
                logger.warning("%s %s: ended, but another worker had taken it over", job.kind, job.public_id)
            logger.debug("%s %s: %.3f s", job.kind, job.public_id, time.monotonic() - begun)

    @contextlib.contextmanager
    def _watched(self, job: Job, kind: registry.Kind) -> Iterator[None]:
        """Around a handler: the lease is renewed, and time is limited, gently then for good."""
        self._reason = JobTimedOut(f"stopped after {kind.max_seconds:g} s, the longest this job may run")
        self._keeper.keep(job, at_most=kind.max_seconds + self._watchdog, lost=self._lost)
        self._in_handler = True
        try:
            self._limit(kind.max_seconds)
            if self._stop.is_set():
                raise JobReleased("the worker must stop")
            yield
        finally:
            self._in_handler = False
            signal.setitimer(signal.ITIMER_REAL, 0)
            faulthandler.cancel_dump_traceback_later()
            self._keeper.let_go()

    def _limit(self, seconds: float) -> None:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        # Seen from C, outside the interpreter's lock: ends the process even when the handler blocks everything.
        faulthandler.dump_traceback_later(seconds + self._watchdog, exit=True, file=2)

    def _alarm(self, number: int, frame: FrameType | None) -> None:
        if self._in_handler and self._reason is not None:
            reason, self._reason = self._reason, None
            raise reason

    def _lost(self) -> None:
        # Called by the keeper's thread: the main thread must hear it.
        self._reason = LeaseLost("taken over by another worker")
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGALRM)

    def _asked(self, number: int, frame: FrameType | None) -> None:
        again = self._stop.is_set()
        self._stop.set()
        if not self._in_handler:
            return
        left = signal.getitimer(signal.ITIMER_REAL)[0]
        grace = 0.01 if again else self._grace
        if grace < left:
            self._reason = JobReleased("the worker must stop")
            self._limit(grace)

    def _insist(self, say: Callable[[], bool]) -> bool:
        """Say what became of a job, again while the database does not answer, as long as the lease may hold."""
        until = time.monotonic() + self._lease.total_seconds()
        pause = 0.1
        while True:
            try:
                return say()
            except DatabaseError as error:
                if time.monotonic() > until:
                    raise
                logger.warning("the database does not answer (%s); again soon", error)
                self._forget_connection()
                time.sleep(pause)
                pause = min(2 * pause, 2.0)

    def _forget_connection(self) -> None:
        # Interrupted anywhere, perhaps in a transaction: what it left is undone, a new connection is opened.
        connections.close_all()
