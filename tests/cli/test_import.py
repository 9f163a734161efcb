"""`vigie import` as people run it: a process, a file, a database file; killed, full, busy, hostile."""

from __future__ import annotations

import gzip
import json
import os
import pty
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def _environment(data: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VIGIE_")}
    return kept | {"VIGIE_DATA_DIR": str(data), "PYTHONWARNINGS": "default"}


def _words(*words: str) -> list[str]:
    return [sys.executable, "-m", "vigie", *words]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder after `vigie init`."""
    data = tmp_path_factory.mktemp("import") / "data"
    words = ["--organisation", "Essai", "--admin-email", "ada@example.org", "--admin-password", "un-long-mot-de-passe"]
    subprocess.run(_words("init", "--non-interactive", *words), env=_environment(data), check=True, capture_output=True)
    return data


@pytest.fixture
def data(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "data"))


@pytest.fixture
def vigie(data: Path, tmp_path: Path) -> Run:
    def run(*words: str, stdin: bytes | None = None) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            _words("import", *words),
            input=stdin,
            env=_environment(data),
            cwd=tmp_path,
            capture_output=True,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode("utf-8", "replace")
        )

    return run


def _lines(count: int, start: int = 0) -> Iterator[str]:
    for n in range(start, start + count):
        post = {
            "id": f"p{n}",
            "text": f"Le bus {n} est en retard, appelez le 06 39 98 {n % 100:02} 11",
            "author": f"a{n % 50}",
        }
        yield json.dumps(post | {"created_at": f"2026-11-{n % 18 + 1:02} 10:00:00+00:00"}) + "\n"


def _write(path: Path, lines: Iterable[str]) -> Path:
    path.write_text("".join(lines), encoding="utf-8")
    return path


def _rows(data: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(data / "vigie.sqlite3", timeout=20)) as connection:
        return connection.execute(query).fetchall()


def _last(done: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.strip().splitlines()[-1]


def test_the_real_posts_twice(vigie: Run, data: Path, shared: Path) -> None:
    file = str(shared / "data" / "train" / "care_fr_free_unlabelled.jsonl.gz")
    first = vigie(file)
    assert (_last(first), first.returncode) == ("taken 2949, known 0, revised 0, refused 0", 0)
    before = _rows(data, "SELECT * FROM listening_post ORDER BY id")
    second = vigie(file)
    assert (_last(second), second.returncode) == ("taken 0, known 2949, revised 0, refused 0", 0)
    assert _rows(data, "SELECT * FROM listening_post ORDER BY id") == before
    (count,) = _rows(data, "SELECT count(*) FROM listening_post WHERE published_at LIKE '2024-07-19%'")[0]
    assert count == 112


def test_killed_half_way_and_run_again(vigie: Run, data: Path, tmp_path: Path) -> None:
    file = _write(tmp_path / "posts.jsonl", _lines(12_000))
    process = subprocess.Popen(_words("import", str(file)), env=_environment(data), stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while _rows(data, "SELECT count(*) FROM listening_post")[0][0] < 1_000:
        assert time.monotonic() < deadline
        assert process.poll() is None, "the import ended before it could be killed"
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    (kept,) = _rows(data, "SELECT count(*) FROM listening_post")[0]
    assert 1_000 <= kept < 12_000
    assert kept % 1_000 == 0
    assert _last(vigie(str(file))) == f"taken {12_000 - kept}, known {kept}, revised 0, refused 0"
    for table in ("listening_post", "listening_analysis", "listening_rawpost", "listening_search"):
        assert _rows(data, f"SELECT count(*) FROM {table}") == [(12_000,)], table  # noqa: S608
    assert _rows(data, "SELECT count(DISTINCT native_id) FROM listening_post") == [(12_000,)]
    assert _last(vigie(str(file))) == "taken 0, known 12000, revised 0, refused 0"


def test_a_busy_database_is_waited_for(vigie: Run, data: Path, tmp_path: Path) -> None:
    file = _write(tmp_path / "posts.jsonl", _lines(10))
    with closing(sqlite3.connect(data / "vigie.sqlite3", check_same_thread=False, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        threading.Timer(2, lambda: other.execute("COMMIT")).start()
        done = vigie(str(file))
    assert _last(done) == "taken 10, known 0, revised 0, refused 0"


def test_what_cannot_be_read_is_refused_line_by_line(vigie: Run, tmp_path: Path) -> None:
    file = tmp_path / "posts.jsonl"
    file.write_bytes(
        b"\n".join(
            [
                b'{"id": "1", "text": "bon"}',
                b"\xff\xfe broken",
                b'{"id": "2", "text": "encore bon", "date": "hier"}',
                b'{"id": "3", "text": "x", "date": "2999-01-01"}',
                b"[1, 2]",
                b'{"id": "4"',
                b'{"id": "5", "text": 12}',
                b'{"id": "6", "message": ""}',
                b'{"id": "7", "text": "' + b"x" * 10_000_000 + b'"}',
                b'{"id": "8", "text": "\\u0000 \\ud83d NUL et demi-couple"}',
                b'{"id": "9", "text": "NUL brut \x00 ici"}',
                b'{"id": "10", "text": "priv\xc3\xa9", "visibility": "followers"}',
                b"",
                b'{"id": "11", "text": "sans date"}',
            ]
        )
    )
    done = vigie(str(file))
    assert (_last(done), done.returncode) == ("taken 4, known 0, revised 0, refused 9", 1)
    rejects = [json.loads(line) for line in (tmp_path / "posts.jsonl.rejects.jsonl").read_text("utf-8").splitlines()]
    assert [(refusal["line"], refusal["code"]) for refusal in rejects] == [
        (2, "not-utf8"),
        (3, "date-unreadable"),
        (4, "date-future"),
        (5, "not-an-object"),
        (6, "not-json"),
        (7, "text-not-words"),
        (8, "empty"),
        (9, "line-too-long"),
        (12, "private"),
    ]
    assert all(refusal["reason"] for refusal in rejects)
    assert "posts.jsonl.rejects.jsonl" in done.stderr


def test_the_rejects_go_where_they_are_told(vigie: Run, tmp_path: Path) -> None:
    done = vigie("-", "--rejects", "ailleurs.jsonl", stdin=b"non\n")
    assert "c’est" in done.stderr or done.returncode == 2
    done = vigie("-", "--rejects", "ailleurs.jsonl", stdin=b'{"text": "un"}\nnon\n')
    assert _last(done) == "taken 1, known 0, revised 0, refused 1"
    assert json.loads((tmp_path / "ailleurs.jsonl").read_text("utf-8"))["line"] == 2


def test_csv_standard_input_and_gzip(vigie: Run, tmp_path: Path) -> None:
    header = "Identifiant;Date de publication;Texte;Auteur;Réseau\n"
    table = header + '1;12/03/2024 10:22;"Bonjour ; « ça » va ?\nOui";lea;Facebook\n'
    assert _last(vigie("-", stdin=table.encode())) == "taken 1, known 0, revised 0, refused 0"
    (tmp_path / "posts.csv.gz").write_bytes(gzip.compress(table.encode()))
    assert _last(vigie("posts.csv.gz")) == "taken 0, known 1, revised 0, refused 0"
    english = "id,published_at,text,author_name,platform\n1,2024-03-12T10:22:00+01:00,Hello there,Lea,facebook\n"
    assert _last(vigie("-", stdin=english.encode())) == "taken 0, known 0, revised 1, refused 0"


def test_a_file_that_is_not_what_it_says(vigie: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(gzip.compress(b'{"text": "un"}\n'))
    done = vigie("a.jsonl")
    assert done.returncode == 2
    assert "archive gzip" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_archive_cut_short_gives_what_it_holds(vigie: Run, tmp_path: Path) -> None:
    whole = gzip.compress("".join(_lines(5_000)).encode(), mtime=0)
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    done = vigie("a.jsonl.gz")
    taken = int(_last(done).split()[1].rstrip(","))
    assert 0 < taken < 5_000
    assert done.returncode == 3
    assert "abîmée" in done.stderr


def test_a_dry_run_writes_nothing(vigie: Run, data: Path, tmp_path: Path) -> None:
    file = _write(tmp_path / "posts.jsonl", _lines(20))
    done = vigie(str(file), "--dry-run")
    assert _last(done) == "taken 20, known 0, revised 0, refused 0"
    for table in ("listening_post", "listening_source", "listening_importrun"):
        assert _rows(data, f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608


def test_public_by_declaration_only(vigie: Run) -> None:
    post = b'{"text": "un", "id": "1"}\n'
    assert _last(vigie("-", "--no-declare-public", stdin=post)) == "taken 0, known 0, revised 0, refused 1"
    said = b'{"text": "un", "id": "1", "visibility": "public"}\n'
    assert _last(vigie("-", "--no-declare-public", stdin=said)) == "taken 1, known 0, revised 0, refused 0"


def test_originals_are_not_kept_longer_than_the_source(vigie: Run) -> None:
    post = b'{"text": "un", "id": "1"}\n'
    done = vigie("-", "--retention-days", "30", stdin=post)
    assert done.returncode == 2
    assert "7 jours" in done.stderr
    assert _last(vigie("-", "--retention-days", "0", stdin=post)) == "taken 1, known 0, revised 0, refused 0"


def test_what_cannot_be_understood_says_what_to_do(vigie: Run, tmp_path: Path) -> None:
    assert "introuvable.jsonl" in vigie("introuvable.jsonl").stderr
    (tmp_path / "a.jsonl").write_text('{"text": "un"}\n')
    done = vigie("a.jsonl", "--organisation", "Ailleurs")
    assert done.returncode == 2
    assert "« Essai »" in done.stderr
    done = subprocess.run(
        _words("import", "a.jsonl"), env=_environment(tmp_path / "vide"), cwd=tmp_path, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert "vigie init" in done.stderr.decode()


def test_a_person_at_a_terminal_sees_how_far_it_is(data: Path, tmp_path: Path) -> None:
    file = _write(tmp_path / "posts.jsonl", _lines(3_000))
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        _words("import", str(file)), env=_environment(data), stdout=subprocess.PIPE, stderr=theirs, text=True
    )
    out, _ = process.communicate(timeout=60)
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 65_536):
            shown += chunk
    except OSError:
        pass
    os.close(ours)
    assert out.strip().splitlines()[-1] == "taken 3000, known 0, revised 0, refused 0"
    assert "Import (3000)" in shown.decode()
