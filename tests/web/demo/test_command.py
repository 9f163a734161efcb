"""`vigie demo` as a person runs it: it tells where, answers, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def started(folder: Path, *words: str, **extra: str) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("VIGIE_", "DJANGO_"))}
    return subprocess.Popen(
        [sys.executable, "-m", "vigie", "demo", "--no-open", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**environment, "TMPDIR": str(folder), "PYTHONUNBUFFERED": "1", **extra},
        start_new_session=True,
    )


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def lines_until(process: subprocess.Popen[str], wanted: str, within: float = 90) -> str:
    said = ""
    begun = time.monotonic()
    assert process.stdout is not None
    while wanted not in said:
        line = process.stdout.readline()
        said += line
        assert line, f"it ended before saying {wanted!r}:\n{said}"
        assert time.monotonic() - begun < within, said
    return said


def fetch(address: str) -> str:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor())
    with opener.open(address, timeout=20) as answer:
        return str(answer.read().decode())


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads /proc")
def test_it_answers_then_leaves_nothing_behind(folder: Path) -> None:
    port = free_port()
    process = started(folder, "--port", str(port), VIGIE_DATABASE_URL="sqlite:///nowhere/real.sqlite3")
    try:
        said = lines_until(process, "Ctrl-C")
        assert re.search(r"Prête en \d+,\d", said)
        assert f"http://127.0.0.1:{port}/" in said
        page = fetch(f"http://127.0.0.1:{port}/")
        assert "Camille Récif" in page
        assert "61" in page
        assert len(list(folder.iterdir())) >= 1
        assert len(processes_in(folder)) >= 3
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
    finally:
        process.kill()
        process.communicate()
    assert list(folder.glob("vigie-demo-*")) == []
    assert processes_in(folder) == []


def processes_in(folder: Path) -> list[int]:
    """The processes whose environment names this temporary folder: the command and its children."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if f"TMPDIR={folder}\0".encode() in path.read_bytes():
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_while_it_prepares_it_leaves_nothing_either(folder: Path, number: int) -> None:
    process = started(folder, "--port", str(free_port()))
    try:
        lines_until(process, "fictif")
        process.send_signal(number)
        assert process.wait(timeout=20) != 0
    finally:
        process.kill()
        process.communicate()
    assert list(folder.glob("vigie-demo-*")) == []


def test_a_busy_port_is_said_before_anything_is_written(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = started(folder, "--port", str(taken.getsockname()[1]))
        said, _ = process.communicate(timeout=30)
    assert process.returncode == 2
    assert "déjà pris" in said
    assert list(folder.iterdir()) == []
