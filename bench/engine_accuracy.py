"""Measure what the rules find: spans of personal data, families of drafts, with 95 % intervals.

    python bench/engine_accuracy.py

Prints one row per measure: name, value, unit, command.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.evaluate_rules import SPANS, interval, read_drafts, read_spans, score  # noqa: E402

COMMAND = "python bench/engine_accuracy.py"
FRESH = ROOT / "tests/engine/data/fresh"
SETS = {
    "development set": SPANS,
    "second set": FRESH / "second.jsonl",
    "third set": FRESH / "third.jsonl",
    "fourth set": FRESH / "fourth.jsonl",
}


def main() -> None:
    rows = []
    for name, path in SETS.items():
        readings = read_spans(path)
        low, high = interval(readings)
        rows.append((f"span F1 of personal data, {name}", f"{score(readings).f1:.3f}", f"{low:.2f}-{high:.2f}"))
    drafts = read_drafts()
    for family in sorted({item[0] for reading in drafts for item in reading.wanted}):
        measured = score(drafts, family)
        rows.append((f"drafts, {family}", f"{measured.precision:.3f} / {measured.recall:.3f}", "precision / recall"))
    for row in rows:
        print(*row, COMMAND, sep="\t")


if __name__ == "__main__":
    main()
