"""Runs the web server and the worker as two processes that live and end together."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import FrameType

# A child that ends with this code says that starting again is useless (a setting to correct).
USELESS = 2
QUICK_DEATH = 10.0  # seconds: shorter lives in a row mean that something is wrong with the installation
DEATHS_IN_A_ROW = 4
LONGEST_PAUSE = 30.0
STOP_SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def supervise(
    *,
    web: Sequence[str],
    worker: Sequence[str],
    url: str = "",
    on_ready: Callable[[], object] | None = None,
    patience: float = 30.0,
) -> int:
    """Run both commands until SIGTERM, SIGINT or SIGHUP; start again the one that ends, after a growing pause.

    Each command receives `--parent PID` as its last words and must pass it to `watch_parent`, so that nothing
    stays behind when this process is killed. `on_ready` is called once, when `url` answers. On a signal both
    receive SIGTERM and have `patience` seconds to end; a second signal ends them at once.

    Returns 0 after a signal, else the code of the child that could not be kept alive. Call it from the main thread.
    """
    children = [Child("web", list(web)), Child("worker", list(worker))]
    asked = _Asked()
    asked.listen()
    waiting_for = url if on_ready is not None else ""
    try:
        for child in children:
            child.start()
        while not asked.event.wait(0.1 if waiting_for else 0.5):
            for child in children:
                code = child.look()
                if code is not None:
                    return code
            if waiting_for and on_ready is not None and answers(waiting_for):
                waiting_for = ""
                on_ready()
        return 0
    finally:
        _stop(children, asked, patience)
        asked.forget()


def wait_until_ready(url: str, timeout: float = 60.0) -> float:
    """Wait until an address answers; return the seconds it took. Raises TimeoutError."""
    begun = time.monotonic()
    while not answers(url):
        if time.monotonic() - begun > timeout:
            raise TimeoutError(f"{url} does not answer after {timeout:.0f} s")
        time.sleep(0.05)
    return time.monotonic() - begun


def answers(url: str) -> bool:
    """Whether something answers HTTP at an address, with anything but a server error."""
    try:
        # A proxy of the environment has no business between a process and its own child.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(url, timeout=5):  # our own address
            return True
    except urllib.error.HTTPError as error:
        with error:
            return error.code < 500
    except OSError:
        return False


def watch_parent(parent: int) -> None:
    """Ask this process to stop (SIGTERM, then for good after 15 s) once `parent` is gone. Returns at once."""
    if parent <= 0:
        return

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(15)
        os._exit(1)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()


@dataclass
class Child:
    """One supervised process: its command, its present life, and how many short lives it had in a row."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    born: float = 0.0
    short_lives: int = 0
    start_at: float = field(default=0.0)

    def start(self) -> None:
        """Begin a new life, out of reach of the terminal's Ctrl-C: only the supervisor passes signals on."""
        self.process = subprocess.Popen(
            [*self.command, "--parent", str(os.getpid())], stdin=subprocess.DEVNULL, start_new_session=True
        )
        self.born = time.monotonic()

    def look(self) -> int | None:
        """Start again what ended, in its time. Returns a code when trying again is useless."""
        if self.process is None:
            if time.monotonic() >= self.start_at:
                self.start()
            return None
        code = self.process.poll()
        if code is None:
            return None
        self.process = None
        lived = time.monotonic() - self.born
        self.short_lives = self.short_lives + 1 if lived < QUICK_DEATH else 1
        if code == USELESS or self.short_lives >= DEATHS_IN_A_ROW:
            print(f"vigie: {self.name} ended with code {code}; giving up", file=sys.stderr, flush=True)
            return code or 1
        pause = min(0.5 * 2 ** (self.short_lives - 1), LONGEST_PAUSE)
        self.start_at = time.monotonic() + pause
        print(f"vigie: {self.name} ended with code {code}; again in {pause:.1f} s", file=sys.stderr, flush=True)
        return None

    def signal(self, number: int) -> None:
        """Send a signal to the process and to those it started, if it lives."""
        if self.process is not None and self.process.poll() is None:
            if number == signal.SIGKILL:
                os.killpg(self.process.pid, number)
            else:
                self.process.send_signal(number)


class _Asked:
    """Remembers that a signal asked to stop, and how many times."""

    def __init__(self) -> None:
        self.event = threading.Event()
        self.times = 0
        self._before: dict[int, object] = {}

    def listen(self) -> None:
        for number in STOP_SIGNALS:
            self._before[number] = signal.signal(number, self._heard)

    def forget(self) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)  # type: ignore[arg-type]

    def _heard(self, number: int, frame: FrameType | None) -> None:
        self.times += 1
        self.event.set()


def _stop(children: Sequence[Child], asked: _Asked, patience: float) -> None:
    already = asked.times
    for child in children:
        child.signal(signal.SIGTERM)
    deadline = time.monotonic() + patience
    while any(child.process is not None and child.process.poll() is None for child in children):
        if time.monotonic() > deadline or asked.times > max(already, 1):
            for child in children:
                child.signal(signal.SIGKILL)
        time.sleep(0.05)
