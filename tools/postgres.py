"""Run a command against a throw-away PostgreSQL cluster: `python tools/postgres.py -- pytest …`.

The cluster lives in a temporary folder, listens on a Unix socket only, and is removed at the end. As root, the
server runs as the `postgres` user, because PostgreSQL refuses to run as root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def find_binaries() -> Path | None:
    """The folder of `initdb` and `postgres`, newest version first; None when PostgreSQL is not installed."""
    candidates = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: -int(p.parent.name))
    on_path = shutil.which("initdb")
    if on_path:
        candidates.append(Path(on_path).resolve().parent)
    return next((c for c in candidates if (c / "initdb").exists() and (c / "postgres").exists()), None)


@contextmanager
def cluster() -> Iterator[str]:
    """Start a throw-away cluster and give its URL; stop and remove it afterwards."""
    binaries = find_binaries()
    if binaries is None:
        raise SystemExit("PostgreSQL is not installed: `apt-get install postgresql`, or run with VIGIE_TEST_APT=1.")
    folder = Path(tempfile.mkdtemp(prefix="vigie-pg-", dir="/tmp"))
    as_postgres: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        as_postgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
    data = folder / "data"
    run = lambda *words: subprocess.run([*as_postgres, *words], check=True, cwd=folder, stdout=subprocess.DEVNULL)  # noqa: E731
    run(
        str(binaries / "initdb"),
        "-D",
        str(data),
        "-U",
        "vigie",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale",
        "-N",
    )
    options = f"-k {folder} -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    control = [str(binaries / "pg_ctl"), "-D", str(data), "-l", str(folder / "log"), "-w", "-o", options]
    run(*control, "start")
    try:
        run(str(binaries / "createdb"), "-h", str(folder), "-U", "vigie", "vigie")
        yield f"postgres://vigie@/vigie?host={folder}"
    finally:
        run(str(binaries / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    if "--" not in sys.argv:
        print(__doc__)
        return 2
    command = sys.argv[sys.argv.index("--") + 1 :]
    with cluster() as url:
        return subprocess.run(command, env={**os.environ, "VIGIE_DATABASE_URL": url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
