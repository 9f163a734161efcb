"""A whole file analysed: resumed after a kill, bad lines set aside, compressed and plain alike."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vigie.engine.columns import Plan, running
from vigie.engine.columns.reading import UnreadableError

pytestmark = pytest.mark.slow

PLAN = Plan(terms=("bus",), queries={"a": "bus"}, rules=())


def lines(many: int) -> str:
    return "".join(json.dumps({"id": str(n), "text": f"le bus {n}" if n % 2 else "rien"}) + "\n" for n in range(many))


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "CHUNK", 100)


@pytest.mark.usefixtures("small")
def test_every_kind_of_file_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(lines(250))
    with gzip.open(tmp_path / "b.jsonl.gz", "wt") as out:
        out.write(lines(250))
    with pa.CompressedOutputStream(str(tmp_path / "c.jsonl.zst"), "zstd") as out:
        out.write(lines(250).encode())
    rows = [json.loads(line) for line in lines(250).splitlines()]
    (tmp_path / "d.csv").write_text("id,text\n" + "".join(f"{row['id']},{row['text']}\n" for row in rows))
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "e.parquet")
    results = []
    for name in ("a.jsonl", "b.jsonl.gz", "c.jsonl.zst", "d.csv", "e.parquet"):
        summary = running.run(tmp_path / name, tmp_path / "out.parquet", PLAN)
        assert (summary.posts, summary.rejects, summary.queries[0]) == (250, 0, 125)
        results.append(pq.read_table(tmp_path / "out.parquet").to_pylist())
    assert all(result == results[0] for result in results)
    assert not (tmp_path / "out.parquet.parts").exists()


@pytest.mark.usefixtures("small")
def test_bad_lines_are_set_aside_with_their_numbers(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_bytes(b'{"text": "le bus"}\nnot json\n\n{"text": 3}\n\xff\n[1]\n{"text": "a", "author_role": "king"}\n'
                       b'{"text": "\\ud800\\u0000 bus"}\n')  # fmt: skip
    summary = running.run(source, tmp_path / "out.parquet", PLAN)
    assert (summary.posts, summary.rejects) == (2, 5)
    told = [json.loads(line) for line in (tmp_path / "out.parquet.rejects.jsonl").read_text().splitlines()]
    assert [(each["line"], each["code"]) for each in told] == [
        (2, "not_json"), (4, "no_text"), (5, "not_utf8"), (6, "not_an_object"), (7, "bad_value"),
    ]  # fmt: skip


def test_what_cannot_be_read_at_all_is_said(tmp_path: Path) -> None:
    for name, content in (("a.txt", b"x"), ("a.csv", b"a,b\n1,2\n"), ("a.parquet", b"no"), ("a.jsonl.gz", b"no")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UnreadableError):
            running.run(tmp_path / name, tmp_path / "out.parquet", PLAN)


def test_a_killed_run_goes_on_where_it_stood(tmp_path: Path) -> None:
    source, target = tmp_path / "a.jsonl", tmp_path / "out.parquet"
    source.write_text(lines(5000))
    program = (
        "import time; from pathlib import Path; from vigie.engine.columns import Plan, running\n"
        "running.CHUNK = 100\n"
        f"running.run(Path({str(source)!r}), Path({str(target)!r}), "
        "Plan(terms=('bus',), queries={'a': 'bus'}, rules=()), progress=lambda *_: time.sleep(0.05))\n"
    )
    process = subprocess.Popen([sys.executable, "-c", program])
    deadline = time.monotonic() + 60
    while len(list(tmp_path.glob("out.parquet.parts/0*.json"))) < 5 and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert not target.exists()
    was, running.CHUNK = running.CHUNK, 100
    try:
        with pytest.raises(running.AnotherRunError):
            running.run(source, target, Plan(rules=()))
        summary = running.run(source, target, PLAN)
    finally:
        running.CHUNK = was
    assert summary.resumed >= 5
    assert summary.posts == 5000
    assert pq.read_table(target).column("id").to_pylist() == [str(n) for n in range(5000)]


@pytest.mark.usefixtures("small")
def test_two_workers_find_what_one_finds(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(lines(450))
    running.run(source, tmp_path / "one.parquet", PLAN)
    running.run(source, tmp_path / "two.parquet", PLAN, workers=2)
    assert pq.read_table(tmp_path / "one.parquet").equals(pq.read_table(tmp_path / "two.parquet"))
