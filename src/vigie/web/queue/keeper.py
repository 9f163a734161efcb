"""Renews the lease of the running job from a thread of its own, with its own database connection."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from datetime import timedelta

from django.db import DatabaseError, connection

from vigie.web.queue import leases
from vigie.web.queue.models import Job

logger = logging.getLogger(__name__)


class Keeper(threading.Thread):
    """Keeps one job at a time: `keep(job, ...)` when it starts, `let_go()` when it ends."""

    def __init__(self, lease: timedelta) -> None:
        super().__init__(name="lease-keeper", daemon=True)
        self._lease = lease
        self._every = lease.total_seconds() / 4
        self._change = threading.Condition()
        self._job: Job | None = None
        self._until = 0.0
        self._lost: Callable[[], None] | None = None
        self._over = False

    def keep(self, job: Job, *, at_most: float, lost: Callable[[], None]) -> None:
        """Renew `job` until `let_go`, for `at_most` seconds; call `lost` if another worker has it."""
        with self._change:
            self._job, self._lost, self._until = job, lost, time.monotonic() + at_most
            # No need to wake up: a job shorter than the lease never needs the thread.

    def let_go(self) -> None:
        """The job ended; nothing is renewed and `lost` is not called after this returns."""
        with self._change:
            self._job = None

    def finish(self) -> None:
        """End the thread."""
        with self._change:
            self._over = True
            self._change.notify()
        self.join(timeout=5)

    def run(self) -> None:
        try:
            while True:
                with self._change:
                    self._change.wait(self._every)
                    if self._over:
                        return
                    job = self._job if time.monotonic() < self._until else None
                if job is not None:
                    self._renew(job)
        finally:
            connection.close()

    def _renew(self, job: Job) -> None:
        try:
            kept = leases.renew(job, self._lease)
        except DatabaseError as error:
            logger.warning("lease of %s %s not renewed (%s); again soon", job.kind, job.public_id, error)
            connection.close()
            return
        if kept:
            return
        with self._change:
            if self._job is job and self._lost is not None:
                self._lost()
