"""The two processes of `vigie serve`: they live together, come back when they fall, and end together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from vigie.cli._processes import answers, wait_until_ready

SLEEPER = """
import signal, sys, time
from vigie.cli._processes import watch_parent
watch_parent(int(sys.argv[-1]))
name, folder = sys.argv[1], sys.argv[2]
def stop(number, frame):
    open(f"{folder}/{name}.stopped", "w").close()
    sys.exit(0)
signal.signal(signal.SIGTERM, stop)
open(f"{folder}/{name}.pid", "a").write(f"{__import__('os').getpid()}\\n")
time.sleep(60)
"""
SUPERVISOR = """
import sys
from vigie.cli._processes import supervise
folder, web, worker, patience = sys.argv[1:5]
sleeper = lambda code, name: [sys.executable, "-c", code, name, folder]
sys.exit(supervise(web=sleeper(web, "web"), worker=sleeper(worker, "worker"), patience=float(patience)))
"""


class Pair:
    """A supervisor of two sleepers, and what they leave in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, web: str = SLEEPER, worker: str = SLEEPER, patience: float = 10) -> subprocess.Popen[bytes]:
        with (self.folder / "log").open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", SUPERVISOR, str(self.folder), web, worker, str(patience)], stderr=log
            )
        return self.process

    def pids(self, name: str) -> list[int]:
        path = self.folder / f"{name}.pid"
        return [int(line) for line in path.read_text().split()] if path.exists() else []

    def log(self) -> str:
        return (self.folder / "log").read_text()


def until(condition: Callable[[], Any], seconds: float = 60) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"not within {seconds} s")


def lives(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    made = Pair(tmp_path)
    yield made
    for pid in [*made.pids("web"), *made.pids("worker")]:
        if lives(pid):
            os.kill(pid, signal.SIGKILL)
    if made.process is not None and made.process.poll() is None:
        made.process.kill()
        made.process.wait()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_both(pair: Pair, number: signal.Signals) -> None:
    supervisor = pair.start()
    until(lambda: pair.pids("web") and pair.pids("worker"))
    supervisor.send_signal(number)
    assert supervisor.wait(timeout=60) == 0
    assert {path.name for path in pair.folder.glob("*.stopped")} == {"web.stopped", "worker.stopped"}


def test_one_that_falls_comes_back(pair: Pair) -> None:
    pair.start()
    [first] = until(lambda: pair.pids("worker"))
    os.kill(first, signal.SIGKILL)
    until(lambda: len(pair.pids("worker")) == 2)
    assert len(pair.pids("web")) == 1
    assert "worker ended with code -9; again in 0.5 s" in pair.log()


@pytest.mark.slow
def test_one_that_cannot_live_ends_both(pair: Pair) -> None:
    supervisor = pair.start(worker="raise SystemExit(7)")
    assert supervisor.wait(timeout=90) == 7
    assert "giving up" in pair.log()
    assert not lives(pair.pids("web")[0])


def test_a_setting_to_correct_is_not_tried_again(pair: Pair) -> None:
    supervisor = pair.start(worker="raise SystemExit(2)")
    assert supervisor.wait(timeout=60) == 2
    assert pair.log().count("ended with code") == 1


def test_nobody_is_left_behind_when_the_supervisor_is_killed(pair: Pair) -> None:
    supervisor = pair.start()
    [web] = until(lambda: pair.pids("web"))
    [worker] = until(lambda: pair.pids("worker"))
    supervisor.kill()
    supervisor.wait()
    until(lambda: not lives(web) and not lives(worker), seconds=30)


def test_one_that_hears_nothing_is_ended_after_the_patience(pair: Pair) -> None:
    deaf = SLEEPER.replace("signal.signal(signal.SIGTERM, stop)", "signal.signal(signal.SIGTERM, signal.SIG_IGN)")
    supervisor = pair.start(worker=deaf, patience=0.3)
    [worker] = until(lambda: pair.pids("worker"))
    until(lambda: pair.pids("web"))
    supervisor.terminate()
    assert supervisor.wait(timeout=60) == 0
    assert not lives(worker)


def test_waiting_for_an_address_that_never_answers_ends() -> None:
    with pytest.raises(TimeoutError, match="does not answer"):
        wait_until_ready("http://127.0.0.1:9/", timeout=0.2)
    assert not answers("http://127.0.0.1:9/")


@pytest.mark.slow
def test_vigie_serve_answers_works_and_leaves_nothing(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "VIGIE_DATA_DIR": str(tmp_path), "VIGIE_LOG_LEVEL": "INFO"}
    environment.pop("VIGIE_DATABASE_URL", None)
    vigie = [sys.executable, "-m", "vigie"]
    subprocess.run(
        [*vigie, "init", "--non-interactive", "--organisation", "Transports Corail",
         "--admin-email", "ada@example.org", "--admin-password", "un-mot-de-passe-d-essai"],
        env=environment, check=True, capture_output=True,
    )  # fmt: skip
    output = tmp_path / "output"
    with output.open("wb") as log:
        serve = subprocess.Popen([*vigie, "serve", "--port", str(port)], env=environment, stdout=log, stderr=log)
    try:
        wait_until_ready(f"http://127.0.0.1:{port}/", timeout=90)
        until(lambda: "Ctrl-C" in output.read_text(), seconds=60)
        until(lambda: "ready" in output.read_text(), seconds=60)
        family = [int(pid) for pid in _descendants(serve.pid)]
        assert len(family) >= 3, "the web server, its own child, and the worker"
        serve.kill()
        serve.wait()
        until(lambda: not any(lives(pid) for pid in family), seconds=60)
        assert not answers(f"http://127.0.0.1:{port}/")
    finally:
        if serve.poll() is None:
            serve.terminate()
            serve.wait()


@pytest.mark.slow
def test_before_vigie_init_serve_says_what_to_do_and_ends(tmp_path: Path) -> None:
    environment = {**os.environ, "VIGIE_DATA_DIR": str(tmp_path)}
    environment.pop("VIGIE_DATABASE_URL", None)
    serve = subprocess.run(
        [sys.executable, "-m", "vigie", "serve", "--port", "59999"],
        env=environment, capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip
    assert serve.returncode == 2
    assert "vigie init" in serve.stderr


def _descendants(pid: int) -> list[str]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [*children, *(grandchild for child in children for grandchild in _descendants(int(child)))]
