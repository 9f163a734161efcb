"""Runs the real `vigie demo` for whoever needs a living Vigie: the walk of the tests, the pictures of the docs."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

READY = "Ctrl-C"  # its last words before it only serves, in both languages
START = 180  # seconds it may take to be ready, on a busy machine
LEAVE = 40  # and to leave


@dataclass
class Demonstration:
    """A running demonstration: where it answers, and the lines it has printed so far."""

    process: subprocess.Popen[str]
    address: str
    lines: list[str] = field(default_factory=list)
    reader: threading.Thread | None = None

    @property
    def said(self) -> str:
        return "".join(self.lines)


@contextmanager
def demonstration(folder: Path, *, language: str = "fr", seed: int = 1) -> Iterator[Demonstration]:
    """Start `vigie demo` on a free port with `folder` as its temporary folder; stop it as Ctrl-C does.

    Raises RuntimeError, with what it said, when it ends before it is ready or does not leave in time.
    """
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("VIGIE_", "DJANGO_"))}
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "vigie",
            "demo",
            "--no-open",
            f"--port={port}",
            f"--language={language}",
            f"--seed={seed}",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**environment, "TMPDIR": str(folder), "PYTHONUNBUFFERED": "1"},
        start_new_session=True,
    )
    running = Demonstration(process, f"http://127.0.0.1:{port}")
    try:
        _wait_until_ready(running)
        yield running
    finally:
        _stop(running)


def free_port() -> int:
    """A port nobody listens to at this moment."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_until_ready(running: Demonstration) -> None:
    out = running.process.stdout
    if out is None:
        raise RuntimeError("the demonstration has no output to read")
    watch = threading.Timer(START, running.process.kill)
    watch.start()
    while READY not in running.said:
        line = out.readline()
        if not line:
            watch.cancel()
            raise RuntimeError(f"the demonstration ended before it was ready:\n{running.said}")
        running.lines.append(line)
    watch.cancel()
    # Somebody must keep reading, or a full pipe would stop it.
    running.reader = threading.Thread(target=lambda: running.lines.extend(out), daemon=True)
    running.reader.start()


def _stop(running: Demonstration) -> None:
    if running.process.poll() is None:
        running.process.send_signal(signal.SIGINT)
    try:
        running.process.wait(timeout=LEAVE)
    except subprocess.TimeoutExpired:
        os.killpg(running.process.pid, signal.SIGKILL)
        running.process.wait()
        raise RuntimeError(f"the demonstration did not leave in {LEAVE} s:\n{running.said}") from None
    finally:
        if running.reader is not None:
            running.reader.join(timeout=5)
        if running.process.stdout is not None:
            running.process.stdout.close()
