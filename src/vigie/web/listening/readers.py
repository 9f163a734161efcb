"""Reading batches ahead of the writing, here or in helper processes; knows neither Django nor the database.

A helper process starts by importing this module alone: keep it so.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import BinaryIO, TypeVar, cast

from vigie.engine import Charter, Organisation
from vigie.web.listening.analysing import NEVER, Analysed, Asked, Read, Reading

Batch = TypeVar("Batch")
Orders = tuple[Organisation, dict[str, str], bool, int]
Answer = tuple[bool, list[Read]]  # whether it was read in columns, and what was read
PATIENCE = 10  # how nice a helper process is, at least: pages come first
WAITING = 4  # batches analysed ahead of the one being written
ALONE = 2  # batches analysed here before a helper process is worth its start


class Readers:
    """Analyses batches ahead while the caller writes. `processes` 0: all in this process.

    `heads`, `columns_from`: as for `Reading`, in each process. `eager`: the helpers read from the first batch on.
    They leave the processor to whoever else wants it. `in_columns` says how the last batch was read.
    """

    def __init__(
        self,
        charter: Charter,
        processes: int,
        *,
        heads: bool = False,
        columns_from: int = NEVER,
        eager: bool = False,
    ) -> None:
        self.in_columns = False
        self._charter = charter
        self._processes = processes
        self._heads = heads
        self._columns_from = columns_from
        # What a helper could not survive is not tried here: without helpers only, columns are read in this process.
        self._here = Reading(charter, heads=heads, columns_from=NEVER if processes else columns_from)
        self._alone = 0 if eager and processes else ALONE
        self._helpers: SimpleQueue[Helper] = SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
        while not self._helpers.empty():
            self._helpers.get().close()

    def ahead(
        self, batches: Iterable[Batch], texts_of: Callable[[Batch], list[Asked]]
    ) -> Iterator[tuple[Batch, list[Read]]]:
        """Each batch with its analyses, in order; `texts_of` is asked for each batch a little ahead of its turn."""
        waiting: deque[tuple[Batch, list[Asked], Future[Answer] | None]] = deque()
        for number, batch in enumerate(batches):
            texts = texts_of(batch)
            waiting.append((batch, texts, self._start(texts) if texts and number >= self._alone else None))
            if len(waiting) > WAITING or number < self._alone:
                yield self._finished(*waiting.popleft())
        while waiting:
            yield self._finished(*waiting.popleft())

    def _finished(self, batch: Batch, texts: list[Asked], started: Future[Answer] | None) -> tuple[Batch, list[Read]]:
        if started is not None:
            try:
                self.in_columns, read = started.result()
                return batch, read
            except HelperGone:  # killed, for want of memory most likely: go on alone
                self._processes = 0
        read = self._here(texts)
        self.in_columns = self._here.in_columns
        return batch, read

    def _start(self, texts: list[Asked]) -> Future[Answer] | None:
        if self._processes == 0:
            return None
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._processes)
            for _ in range(self._processes):
                self._helpers.put(Helper(self._charter, heads=self._heads, columns_from=self._columns_from))
        return self._threads.submit(self._ask, texts)

    def _ask(self, texts: list[Asked]) -> Answer:
        helper = self._helpers.get()
        try:
            return helper.ask(texts)
        finally:
            self._helpers.put(helper)


class HelperGone(Exception):
    """A helper process ended before it answered."""


class Helper:
    """A process that reads texts. It ends when this one does: its standard input is then closed.

    Not `multiprocessing`, which would run the command that started us a second time in the helper.
    """

    def __init__(self, charter: Charter, *, heads: bool = False, columns_from: int = NEVER) -> None:
        words = [sys.executable, "-m", "vigie.web.listening.readers"]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._orders: Orders | None = (charter.organisation, dict(charter.clauses), heads, columns_from)

    def ask(self, texts: list[Asked]) -> Answer:
        """Have texts read. Raises HelperGone."""
        try:
            if self._orders is not None:
                self._send(self._orders)
                self._orders = None
            self._send([tuple(asked) for asked in texts])
            in_columns, found = pickle.load(cast(BinaryIO, self._process.stdout))  # noqa: S301 - our own helper
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise HelperGone from error
        return in_columns, [None if fields is None else Analysed(*fields) for fields in found]

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.communicate()

    def _send(self, value: object) -> None:
        stream = cast(BinaryIO, self._process.stdin)
        pickle.dump(value, stream, pickle.HIGHEST_PROTOCOL)
        stream.flush()


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """A helper's life: its orders, then batches of texts, until the other side closes."""
    try:
        organisation, clauses, heads, columns_from = pickle.load(requests)  # noqa: S301 - by the process that started us
        reading = Reading(Charter(organisation, clauses), heads=heads, columns_from=columns_from)
        while True:
            found = reading([Asked(*fields) for fields in pickle.load(requests)])  # noqa: S301 - likewise
            plain = [None if analysed is None else tuple(analysed) for analysed in found]
            pickle.dump((reading.in_columns, plain), answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(max(0, PATIENCE - os.nice(0)))
    serve(sys.stdin.buffer, sys.stdout.buffer)
