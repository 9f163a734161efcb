"""A whole file analysed: chunks worked on by several processes, parts kept as they are done, one file at the end.

Beside the result stands a folder of parts. A part is there when its `.json` is: everything is written under another
name first. A run that was interrupted, even killed, goes on where it stood if it is asked for in the same words.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from vigie.engine.columns.analysis import analyse
from vigie.engine.columns.plan import Plan
from vigie.engine.columns.reading import Chunk, UnreadableError, chunks, read
from vigie.engine.heads import heads_version
from vigie.engine.version import engine_version

CHUNK = 8192  # posts
SAID = ("lang", "tone", "intent", "target")  # columns of labels that the summary counts
Progress = Callable[[float, int], object]


class AnotherRunError(Exception):
    """The folder of parts belongs to a run asked for in other words."""


@dataclass
class Summary:
    """What a run found, for people."""

    posts: int = 0
    rejects: int = 0
    resumed: int = 0
    severities: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    terms: Counter[int] = field(default_factory=Counter)
    queries: Counter[int] = field(default_factory=Counter)
    said: dict[str, Counter[str]] = field(default_factory=dict)
    """For each head, how many posts bear each label; "" where it abstains."""

    def add(self, told: dict[str, Any]) -> None:
        """Add what one part tells of itself."""
        self.posts += told["posts"]
        self.rejects += told["rejects"]
        self.severities.update(told["severities"])
        self.rules.update(told["rules"])
        self.terms.update({int(key): count for key, count in told["terms"].items()})
        self.queries.update({int(key): count for key, count in told["queries"].items()})
        for name, counted in told["said"].items():
            self.said.setdefault(name, Counter()).update(counted)


def run(source: Path, target: Path, plan: Plan, *, workers: int = 1, progress: Progress | None = None) -> Summary:
    """Analyse a file into a Parquet file; lines that cannot be read go to `<target>.rejects.jsonl`.

    Memory is bounded by a few chunks per worker. `progress` hears the share done and the posts done so far.
    """
    parts = target.with_name(target.name + ".parts")
    _claim(parts, _identity(source, plan))
    summary = Summary()
    finished: dict[int, dict[str, Any]] = {}
    last = -1

    def done(number: int, position: float) -> None:
        told = json.loads((parts / f"{number:08}.json").read_text(encoding="utf-8"))
        finished[number] = told
        summary.add(told)
        if progress:
            progress(position, summary.posts + summary.rejects)

    try:
        for number, position in _work(source, parts, plan, workers, summary):
            done(number, position)
            last = max(last, number)
        _join(parts, target, last + 1)
    except UnreadableError:
        if not any(parts.glob("0*.json")):
            shutil.rmtree(parts)  # nothing is lost
        raise
    shutil.rmtree(parts)
    return summary


def _work(source: Path, parts: Path, plan: Plan, workers: int, summary: Summary) -> Iterator[tuple[int, float]]:
    if workers == 1:
        for chunk in chunks(source, CHUNK):
            if _is_done(parts, chunk.number):
                summary.resumed += 1
            else:
                work_on(chunk, parts, plan)
            yield chunk.number, chunk.position
        return
    # Forking a process whose libraries hold threads is not safe; a new one starts in half a second.
    with _nameless_main(), ProcessPoolExecutor(workers, get_context("spawn"), _begin, (plan, str(parts))) as pool:
        waiting: dict[Future[None], tuple[int, float]] = {}
        for chunk in chunks(source, CHUNK):
            if _is_done(parts, chunk.number):
                summary.resumed += 1
                yield chunk.number, chunk.position
                continue
            waiting[pool.submit(_do, chunk)] = (chunk.number, chunk.position)
            while len(waiting) > 2 * workers:
                yield from _collect(waiting)
        while waiting:
            yield from _collect(waiting)


@contextmanager
def _nameless_main() -> Iterator[None]:
    """New processes would run the script that began this one again, which they have no use for."""
    names = vars(sys.modules["__main__"])
    given = names.pop("__file__", None)
    try:
        yield
    finally:
        if given is not None:
            names["__file__"] = given


def _collect(waiting: dict[Future[None], tuple[int, float]]) -> Iterator[tuple[int, float]]:
    ready, _ = wait(waiting, return_when=FIRST_COMPLETED)
    for future in ready:
        future.result()
        yield waiting.pop(future)


_MINE: list[Any] = []


def _begin(plan: Plan, parts: str) -> None:
    _MINE[:] = [plan, Path(parts)]


def _do(chunk: Chunk) -> None:
    plan, parts = _MINE
    work_on(chunk, parts, plan)


def work_on(chunk: Chunk, parts: Path, plan: Plan) -> None:
    """Analyse one chunk and write its part."""
    batch, rejects = read(chunk)
    result = analyse(batch, plan)
    name = f"{chunk.number:08}"
    _put(
        parts / f"{name}.parquet",
        lambda path: pq.write_table(pa.Table.from_batches([result]), path, compression="zstd"),
    )
    if rejects:
        lines = "".join(json.dumps(reject, ensure_ascii=False) + "\n" for reject in rejects)
        _put(parts / f"{name}.rejects.jsonl", lambda path: path.write_text(lines, encoding="utf-8"))
    told = json.dumps(_told(result, len(rejects)))
    _put(parts / f"{name}.json", lambda path: path.write_text(told, encoding="utf-8"))


def _told(result: pa.RecordBatch, rejects: int) -> dict[str, Any]:
    rules: Counter[str] = Counter()
    for packed in result.column("findings").drop_null().to_pylist():
        rules.update({finding[0] for finding in json.loads(packed)})
    names = result.schema.names
    return {
        "posts": result.num_rows,
        "rejects": rejects,
        "severities": Counter(map(str, result.column("severity").to_pylist())),
        "rules": rules,
        "terms": Counter(result.column("terms").flatten().to_pylist()) if "terms" in names else {},
        "queries": Counter(result.column("queries").flatten().to_pylist()) if "queries" in names else {},
        "said": {name: _counted(result.column(name)) for name in SAID if name in names},
    }


def _counted(labels: pa.Array) -> dict[str, int]:
    return {each["values"] or "": each["counts"] for each in labels.value_counts().to_pylist()}


def _is_done(parts: Path, number: int) -> bool:
    return (parts / f"{number:08}.json").exists()


def _identity(source: Path, plan: Plan) -> dict[str, str]:
    """What makes two runs the same: the file as it lies, what is asked, the engine."""
    lying = source.stat()
    asked = (
        tuple(plan.terms),
        dict(plan.queries),
        plan.rules,
        plan.charter,
        plan.author_role,
        plan.signatures,
        plan.language,
        heads_version() if plan.heads else None,
    )
    return {
        "source": f"{source.resolve()} {lying.st_size} {lying.st_mtime_ns}",
        "asked": hashlib.sha256(repr(asked).encode("utf-8", "backslashreplace")).hexdigest(),
        "engine": engine_version(),
        "chunk": str(CHUNK),
    }


def _claim(parts: Path, identity: dict[str, str]) -> None:
    manifest = parts / "manifest.json"
    if manifest.exists():
        if json.loads(manifest.read_text(encoding="utf-8")) != identity:
            raise AnotherRunError(str(parts))
        return
    parts.mkdir(parents=True, exist_ok=True)
    _put(manifest, lambda path: path.write_text(json.dumps(identity, indent=1), encoding="utf-8"))


def _join(parts: Path, target: Path, count: int) -> None:
    """One file of all the parts, in order, under its name once whole."""

    def write(path: Path) -> None:
        if not count:
            raise UnreadableError("aucune ligne / no line")
        with pq.ParquetWriter(path, pq.read_schema(parts / f"{0:08}.parquet"), compression="zstd") as writer:
            for number in range(count):
                writer.write_table(pq.read_table(parts / f"{number:08}.parquet"))

    _put(target, write)
    rejects = target.with_name(target.name + ".rejects.jsonl")
    given = [path for number in range(count) if (path := parts / f"{number:08}.rejects.jsonl").exists()]
    if given:
        _put(rejects, lambda path: path.write_bytes(b"".join(part.read_bytes() for part in given)))
    else:
        rejects.unlink(missing_ok=True)


def _put(path: Path, write: Callable[[Path], object]) -> None:
    """Write a file under another name, wait until it lies on the disk, then give it its name."""
    under_way = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        write(under_way)
        with under_way.open("rb") as written:
            os.fsync(written.fileno())
        under_way.replace(path)
    finally:
        under_way.unlink(missing_ok=True)
