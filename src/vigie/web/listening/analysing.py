"""Reading texts with the engine, here or in helper processes; knows neither Django nor the database.

A helper process starts by importing this module alone: keep it so.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any, BinaryIO, NamedTuple, TypeVar, cast

from vigie.engine import AuthorRole, Charter, Organisation, Post, check, mask, search_text
from vigie.engine.heads import labels
from vigie.web.listening.decisions.handles import hide_handles, kept_of

Batch = TypeVar("Batch")
Orders = tuple[Organisation, dict[str, str], bool]
PATIENCE = 10  # how nice a helper process is, at least: pages come first
WAITING = 4  # batches analysed ahead of the one being written
ALONE = 2  # batches analysed here before a helper process is worth its start


class Asked(NamedTuple):
    """A text to read, who speaks, and the language its source declared ("" if none)."""

    text: str
    is_official: bool
    lang: str


class Analysed(NamedTuple):
    """A text read: masked (None when nothing was masked), language, severity 0–3, packed findings as JSON, words.

    Tone and intent are "" unless asked for, when the heads abstain, and for official accounts (staff write them).
    """

    masked: str | None
    lang: str
    severity: int
    findings: str
    folded: str
    tone: str = ""
    intent: str = ""

    def unpacked(self) -> list[Any]:
        """The packed findings as the ORM takes them."""
        return cast(list[Any], json.loads(self.findings))


def analyse(texts: Iterable[Asked], charter: Charter, *, heads: bool = False) -> list[Analysed]:
    """Read texts one after the other; `heads`: their tone and intent too, from the masked text."""
    kept = kept_of(charter.organisation)
    if not heads:
        return [_one(asked, charter, kept) for asked in texts]
    return [_with_heads(asked, _one(asked, charter, kept)) for asked in texts]


def _with_heads(asked: Asked, read: Analysed) -> Analysed:
    if asked.is_official:
        return read
    told = labels(asked.text if read.masked is None else read.masked, ("tone", "intent"))
    return read._replace(tone=told["tone"], intent=told["intent"])


def _one(asked: Asked, charter: Charter, kept: frozenset[str]) -> Analysed:
    text = asked.text
    role = AuthorRole.OFFICIAL if asked.is_official else AuthorRole.PRIVATE
    report = check(Post(text, author_role=role, visibility="public"), charter)
    lang = asked.lang if report.lang == "other" and len(asked.lang) == 2 and asked.lang.isalpha() else report.lang
    masked = hide_handles(mask(text, report.findings), kept)
    if not report.findings:
        return Analysed(masked if masked != text else None, lang, 0, "[]", search_text(masked))
    packed = json.dumps([finding.pack() for finding in report.findings], ensure_ascii=False, separators=(",", ":"))
    severity = 1 + max(finding.severity.rank for finding in report.findings)
    return Analysed(masked if masked != text else None, lang, severity, packed, search_text(masked))


class Readers:
    """Analyses batches ahead while the caller writes. `processes` 0: all in this process.

    `heads`: tone and intent too. `eager`: the helpers read from the first batch on. They leave the processor to
    whoever else wants it.
    """

    def __init__(self, charter: Charter, processes: int, *, heads: bool = False, eager: bool = False) -> None:
        self._charter = charter
        self._processes = processes
        self._heads = heads
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
    ) -> Iterator[tuple[Batch, list[Analysed]]]:
        """Each batch with its analyses, in order; `texts_of` is asked for each batch a little ahead of its turn."""
        waiting: deque[tuple[Batch, list[Asked], Future[list[Analysed]] | None]] = deque()
        for number, batch in enumerate(batches):
            texts = texts_of(batch)
            waiting.append((batch, texts, self._start(texts) if texts and number >= self._alone else None))
            if len(waiting) > WAITING or number < self._alone:
                yield self._finished(*waiting.popleft())
        while waiting:
            yield self._finished(*waiting.popleft())

    def _finished(
        self, batch: Batch, texts: list[Asked], started: Future[list[Analysed]] | None
    ) -> tuple[Batch, list[Analysed]]:
        if started is None:
            return batch, analyse(texts, self._charter, heads=self._heads)
        try:
            return batch, started.result()
        except HelperGone:  # killed, for want of memory most likely: go on alone
            self._processes = 0
            return batch, analyse(texts, self._charter, heads=self._heads)

    def _start(self, texts: list[Asked]) -> Future[list[Analysed]] | None:
        if self._processes == 0:
            return None
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._processes)
            for _ in range(self._processes):
                self._helpers.put(Helper(self._charter, heads=self._heads))
        return self._threads.submit(self._ask, texts)

    def _ask(self, texts: list[Asked]) -> list[Analysed]:
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

    def __init__(self, charter: Charter, *, heads: bool = False) -> None:
        words = [sys.executable, "-m", "vigie.web.listening.analysing"]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._orders: Orders | None = (charter.organisation, dict(charter.clauses), heads)

    def ask(self, texts: list[Asked]) -> list[Analysed]:
        """Have texts read. Raises HelperGone."""
        try:
            if self._orders is not None:
                self._send(self._orders)
                self._orders = None
            self._send([tuple(asked) for asked in texts])
            found = pickle.load(cast(BinaryIO, self._process.stdout))  # noqa: S301 - written by our own helper
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise HelperGone from error
        return [Analysed(*fields) for fields in found]

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
        organisation, clauses, heads = pickle.load(requests)  # noqa: S301 - written by the process that started us
        charter = Charter(organisation, clauses)
        while True:
            asked = [Asked(*fields) for fields in pickle.load(requests)]  # noqa: S301 - likewise
            found = analyse(asked, charter, heads=heads)
            pickle.dump([tuple(analysed) for analysed in found], answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(max(0, PATIENCE - os.nice(0)))
    serve(sys.stdin.buffer, sys.stdout.buffer)
