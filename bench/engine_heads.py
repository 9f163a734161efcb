"""Measure the heads: one post classified, features alone, the language alone, a cold command, and sizes.

    python bench/engine_heads.py [POSTS.jsonl.gz]

Prints one row per measure: name, value, unit, command. Without posts, that row says that it was skipped.
"""

from __future__ import annotations

import gzip
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

from vigie.engine import identify_language
from vigie.engine.heads import classify
from vigie.engine.heads.features import features_of

POSTS = Path(__file__).resolve().parents[2] / "shared/data/train/care_fr_free_unlabelled.jsonl.gz"
COLD_RUNS = 5


def per_post(act: Callable[[str], object], texts: list[str]) -> tuple[float, float]:
    """Median and 99th hundredth of the microseconds of processor time for one post."""
    taken = []
    for text in texts:
        started = time.process_time_ns()
        act(text)
        taken.append((time.process_time_ns() - started) / 1000)
    taken.sort()
    return statistics.median(taken), taken[int(len(taken) * 0.99)]


def cold() -> float:
    """Seconds of a `vigie classify` from the shell, interpreter included."""
    vigie = str(Path(sys.executable).with_name("vigie"))
    taken = []
    for _ in range(COLD_RUNS):
        started = time.perf_counter()
        subprocess.run([vigie, "classify", "une phrase"], check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def main(posts: Path) -> None:
    command = f"python bench/engine_heads.py {posts.name}"
    rows = [("cold classify", f"{cold():.3f}", "s", 'vigie classify "une phrase"')]
    folder = Path(str(files("vigie.engine").joinpath("data", "heads")))
    size = sum(path.stat().st_size for path in folder.glob("*.weights"))
    rows.append(("weights", f"{size / 1e6:.2f}", "MB", "ls src/vigie/engine/data/heads"))
    if posts.exists():
        with gzip.open(posts, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines][:1500]
        for text in texts[:100]:
            classify(text)
        for name, act in (("classify", classify), ("features", features_of), ("language", identify_language)):
            median, worst = per_post(act, texts)
            rows += [(f"{name} p50", f"{median:.0f}", "µs", command), (f"{name} p99", f"{worst:.0f}", "µs", command)]
    else:
        rows.append(("classify", f"skipped: {posts.name} is absent", "µs", command))
    for row in rows:
        print("\t".join(row))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else POSTS)
