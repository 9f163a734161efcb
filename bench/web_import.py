"""Measure `vigie import`: posts per second into a fresh database, the whole process included.

    python bench/web_import.py [--posts 50000] [--databases sqlite,postgresql]

With every rule and helper processes; in one process; and with the ten rules of TEN alone and helper processes.

Prints one row per measure: name, value, unit, command.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.web_common import Installation, installations, row, write_posts

# e-mail, telephone, IBAN, card, password, code name, insult, shouting, missing affiliation, announced absence
TEN = ("PII001", "PII002", "PII003", "PII004", "SEC001", "CONF001", "INS001", "TONE001", "DISC001", "ABS001")
ALONE = ("--processes", "0")
WAYS = {"": (), ".alone": ("--processes", "0"), ".ten_rules": ()}
ONLY = """
from vigie.engine import registry
kept = tuple(rule for rule in registry.all_rules() if rule.card.code in {codes!r})
registry.all_rules = lambda: kept
"""


def with_ten_rules(installation: Installation, folder: Path) -> Installation:
    """The same, whose processes know the rules of TEN alone: Python runs `sitecustomize` as each of them starts."""
    (folder / "sitecustomize.py").write_text(ONLY.format(codes=TEN), encoding="utf-8")
    return replace(installation, environment=installation.environment | {"PYTHONPATH": str(folder)})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=50_000)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--only", default="", help="one of " + ", ".join(WAYS))
    options = parser.parse_args()
    for way, words in WAYS.items():
        if options.only and way != options.only:
            continue
        with (
            tempfile.TemporaryDirectory() as folder,
            installations(options.databases.split(",")) as each,
        ):
            file = str(write_posts(Path(folder) / "posts.jsonl", options.posts))
            for installation in each:
                one = with_ten_rules(installation, Path(folder)) if way == ".ten_rules" else installation
                started = time.perf_counter()
                said = one.run("import", file, *words)
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
