"""The web server's process: granian, in WSGI mode. Started by `vigie serve` and `vigie demo`, not by people."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import Any

from vigie.cli._processes import watch_parent


def command_line(host: str, port: int, workers: int = 1) -> list[str]:
    """The words that start this process."""
    where = ["--host", host, "--port", str(port), "--workers", str(workers)]
    return [sys.executable, "-m", "vigie.cli._web", *where]


def serve(host: str, port: int, workers: int) -> None:
    """Serve until SIGTERM. Blocks."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "vigie.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        # granian's default in WSGI mode is hundreds of threads, each with its database connection
        # and more than twice the cores only wait for one another
        blocking_threads=min(8, 2 * (os.cpu_count() or 1) + 1),
        backpressure=64,
        websockets=False,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
    ).serve(target_loader=_application, wrap_loader=False)


def _application() -> Callable[..., Any]:
    # Runs in granian's own child: it must not outlive its parent either.
    watch_parent(os.getppid())
    from vigie.web.wsgi import application

    return application


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m vigie.cli._web")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--parent", type=int, default=0)
    options = parser.parse_args()
    watch_parent(options.parent)
    serve(options.host, options.port, options.workers)


if __name__ == "__main__":
    main()
