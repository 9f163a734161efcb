"""Measure `vigie import`: posts per second into a fresh database, the whole process included.

    python bench/web_import.py [--posts 50000] [--databases sqlite,postgresql]

With every rule and helper processes; in one process; and in one process with the ten rules of TEN alone.

Prints one row per measure: name, value, unit, command.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.web_common import ROOT, Installation, installations, row, write_posts

# e-mail, telephone, IBAN, card, password, code name, insult, shouting, missing affiliation, announced absence
TEN = ("PII001", "PII002", "PII003", "PII004", "SEC001", "CONF001", "INS001", "TONE001", "DISC001", "ABS001")
ALONE = ("--processes", "0")
WAYS = {"": (), ".alone": ALONE, ".ten_rules": ALONE}


def with_ten_rules(file: str) -> None:
    """In a child process: import with the rules of TEN alone."""
    from vigie.cli.main import main as vigie
    from vigie.engine import registry

    kept = tuple(rule for rule in registry.all_rules() if rule.card.code in TEN)
    registry.all_rules = lambda: kept
    sys.argv = ["vigie", "import", file, *ALONE]
    vigie()


def imported(installation: Installation, way: str, file: str) -> str:
    """What the import said."""
    if way != ".ten_rules":
        return installation.run("import", file, *WAYS[way])
    words = [sys.executable, "bench/web_import.py", "--ten-rules", file]
    return subprocess.run(
        words, env=installation.environment, capture_output=True, check=True, text=True, cwd=ROOT
    ).stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=50_000)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--ten-rules", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.ten_rules:
        with_ten_rules(options.ten_rules)
        return
    for way, words in WAYS.items():
        with (
            tempfile.TemporaryDirectory() as folder,
            installations(options.databases.split(",")) as each,
        ):
            file = str(write_posts(Path(folder) / "posts.jsonl", options.posts))
            for installation in each:
                started = time.perf_counter()
                said = imported(installation, way, file)
                taken = time.perf_counter() - started
                expected = f"taken {options.posts}, known 0, revised 0, refused 0"
                if said.strip().splitlines()[-1] != expected:
                    raise SystemExit(said)
                how = " ".join(("", *words)) + (", rules of TEN alone" if way == ".ten_rules" else "")
                row(
                    f"import.{installation.name}{way}",
                    options.posts / taken,
                    "posts/s",
                    f"vigie import posts.jsonl{how}  ({options.posts} posts)",
                )


if __name__ == "__main__":
    main()
