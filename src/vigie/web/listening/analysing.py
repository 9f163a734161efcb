"""Reading texts with the engine, here or in helper processes; knows neither Django nor the database.

A helper process starts by importing this module alone: keep it so.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, NamedTuple, TypeVar, cast

from vigie.engine import AuthorRole, Charter, Organisation, Post, check, mask
from vigie.web.listening.decisions.terms import searchable

Batch = TypeVar("Batch")
WAITING = 4  # batches analysed ahead of the one being written
ALONE = 2  # batches analysed here before a helper process is worth its start


class Asked(NamedTuple):
    """A text to read, who speaks, and the language its source declared ("" if none)."""

    text: str
    is_official: bool
    lang: str


class Analysed(NamedTuple):
    """A text read: masked (None when nothing was masked), language, severity 0–3, packed findings as JSON, words."""

    masked: str | None
    lang: str
    severity: int
    findings: str
    folded: str

    def unpacked(self) -> list[Any]:
        """The packed findings as the ORM takes them."""
        return cast(list[Any], json.loads(self.findings))


def analyse(texts: Iterable[Asked], charter: Charter) -> list[Analysed]:
    """Read texts one after the other."""
    return [_one(asked, charter) for asked in texts]


def _one(asked: Asked, charter: Charter) -> Analysed:
    text = asked.text
    role = AuthorRole.OFFICIAL if asked.is_official else AuthorRole.PRIVATE
    report = check(Post(text, author_role=role, visibility="public"), charter)
    lang = asked.lang if report.lang == "other" and len(asked.lang) == 2 and asked.lang.isalpha() else report.lang
    if not report.findings:
        return Analysed(None, lang, 0, "[]", searchable(text))
    masked = mask(text, report.findings)
    packed = json.dumps([finding.pack() for finding in report.findings], ensure_ascii=False, separators=(",", ":"))
    severity = 1 + max(finding.severity.rank for finding in report.findings)
    return Analysed(masked if masked != text else None, lang, severity, packed, searchable(masked))


class Readers:
    """Analyses batches ahead while the caller writes. `processes` 0: all in this process."""

    def __init__(self, charter: Charter, processes: int) -> None:
        self._charter = charter
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def ahead(
        self, batches: Iterable[Batch], texts_of: Callable[[Batch], list[Asked]]
    ) -> Iterator[tuple[Batch, list[Analysed]]]:
        """Each batch with its analyses, in order; `texts_of` is asked for each batch a little ahead of its turn."""
        waiting: deque[tuple[Batch, list[Asked], Future[list[Analysed]] | None]] = deque()
        for number, batch in enumerate(batches):
            texts = texts_of(batch)
            waiting.append((batch, texts, self._start(texts) if texts and number >= ALONE else None))
            if len(waiting) > WAITING or number < ALONE:
                yield self._finished(*waiting.popleft())
        while waiting:
            yield self._finished(*waiting.popleft())

    def _finished(
        self, batch: Batch, texts: list[Asked], started: Future[list[Analysed]] | None
    ) -> tuple[Batch, list[Analysed]]:
        if started is None:
            return batch, analyse(texts, self._charter)
        try:
            return batch, started.result()
        except BrokenExecutor:  # the helper was killed (memory, most likely): go on alone
            self._processes, self._pool = 0, None
            return batch, analyse(texts, self._charter)

    def _start(self, texts: Sequence[Asked]) -> Future[list[Analysed]] | None:
        if self._processes == 0:
            return None
        if self._pool is None:
            charter = self._charter
            self._pool = ProcessPoolExecutor(
                self._processes,
                mp_context=get_context("spawn"),
                initializer=_begin,
                initargs=(charter.organisation, dict(charter.clauses)),
            )
        return self._pool.submit(_in_helper, texts)


_charter = Charter()


def _begin(organisation: Organisation, clauses: Mapping[str, str]) -> None:
    global _charter  # noqa: PLW0603 - the helper process has one charter, given at its start
    _charter = Charter(organisation, clauses)


def _in_helper(texts: Sequence[Asked]) -> list[Analysed]:
    return analyse(texts, _charter)
