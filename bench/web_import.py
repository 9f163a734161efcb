"""Measure `vigie import`: posts per second into a fresh database, the whole process included.

    python bench/web_import.py [--posts 50000] [--databases sqlite,postgresql]

Prints one row per measure: name, value, unit, command.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.web_common import installations, row, write_posts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=50_000)
    parser.add_argument("--databases", default="sqlite,postgresql")
    options = parser.parse_args()
    for processes in (None, 0):
        with (
            tempfile.TemporaryDirectory() as folder,
            installations(options.databases.split(",")) as each,
        ):
            file = str(write_posts(Path(folder) / "posts.jsonl", options.posts))
            for installation in each:
                words = ["import", file, *([] if processes is None else ["--processes", str(processes)])]
                started = time.perf_counter()
                said = installation.run(*words)
                taken = time.perf_counter() - started
                expected = f"taken {options.posts}, known 0, revised 0, refused 0"
                if said.strip().splitlines()[-1] != expected:
                    raise SystemExit(said)
                how = "" if processes is None else " --processes 0"
                name = f"import.{installation.name}{'.alone' if processes == 0 else ''}"
                row(name, options.posts / taken, "posts/s", f"vigie import posts.jsonl{how}  ({options.posts} posts)")


if __name__ == "__main__":
    main()
