"""Measure the text engine: a cold `vigie check`, and the time of a check per post.

    python bench/engine_check.py [POSTS.jsonl.gz]

Prints one row per measure: name, value, unit, command. The posts are one JSON object per line with a
"text"; without a file, that row says that it was skipped.
"""

from __future__ import annotations

import gzip
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from vigie.engine import check, search_text

PHRASE = "une phrase"
COLD_RUNS, WARM_RUNS = 9, 5
POSTS = Path(__file__).resolve().parents[2] / "shared/data/train/care_fr_free_unlabelled.jsonl.gz"


def cold_check() -> float:
    """Seconds from the shell's point of view, interpreter included."""
    vigie = str(Path(sys.executable).with_name("vigie"))
    taken = []
    for _ in range(COLD_RUNS):
        started = time.perf_counter()
        subprocess.run([vigie, "check", PHRASE], check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def per_post(texts: list[str], *, with_search: bool) -> float:
    """Microseconds of processor time for one post, the median of a few passes."""
    taken = []
    for _ in range(WARM_RUNS):
        started = time.process_time()
        for text in texts:
            check(text)
            if with_search:
                search_text(text)
        taken.append((time.process_time() - started) / len(texts))
    return statistics.median(taken) * 1e6


def main(posts: Path) -> None:
    rows = [("cold check", f"{cold_check():.3f}", "s", f'vigie check "{PHRASE}"')]
    command = f"python bench/engine_check.py {posts.name}"
    if posts.exists():
        with gzip.open(posts, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
        check(texts[0])
        rows.append(("check", f"{per_post(texts, with_search=False):.1f}", "µs/post", command))
        rows.append(("check and search words", f"{per_post(texts, with_search=True):.1f}", "µs/post", command))
    else:
        rows.append(("check", f"skipped: {posts.name} is absent", "µs/post", command))
    for row in rows:
        print("\t".join(row))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else POSTS)
