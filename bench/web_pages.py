"""Measure pages at 100,000 posts while an import runs in another process: home, inbox, search (50 rows a page).

    python bench/web_pages.py [--posts 100000] [--databases sqlite,postgresql] [--rounds 30]

The search is ten French queries of words, the language twelve with operators. Times are those of the server, template
included, from the test client.
Prints one row per measure: name, value, unit, command.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.web_common import ROOT, Installation, installations, row, signed_in, write_posts

QUERIES = (
    "retard",
    "service client",
    "« service client »",
    "fibre -mobile",
    "rembours*",
    "l’abonnement",
    "panne réseau",
    "merci",
    "facture",
    "où est passée ma commande",
)
LANGUAGE = (
    "panne NEAR/5 réseau",
    "(box OR fibre) AND panne NOT mobile",
    'raw:SFR NEAR/8 (panne* OR "en attente") NOT (offre OR recrute*)',
    "raw:Bonjour",
    "facture pluriels:oui",
    "« service client » pluriels:oui",
    "lang:fr severity:warning merci",
    "has:link facture",
    "client ONEAR/3 mécontent",
    "(box AND panne AND internet)~10",
    "finding:INSULT",
    "hashtag:sfr OR links:example.org",
)
FILTERS = ("?langue=en", "?gravite=danger", "?voix=officielle", "?vu=oui", "?du=2024-01-01&au=2024-01-31", "?langue=hi")
WARM_UP = 2


def measure(rounds: int) -> None:
    """In the child process: ask each page in turn, print p50 and p95 in milliseconds."""
    import django

    django.setup()
    from django.urls import NoReverseMatch, reverse

    client = signed_in()
    inbox = reverse("listening:inbox")
    pages: dict[str, list[tuple[str, Any]]] = {
        "inbox": [(inbox, {})],
        "search": [(inbox, {"q": query}) for query in QUERIES],
        "language": [(inbox, {"q": query}) for query in LANGUAGE],
        "filters": [(inbox + query, {}) for query in FILTERS],
        "rereadings": [(reverse("listening:rereadings"), {})],
    }
    with suppress(NoReverseMatch):
        pages["home"] = [(reverse("home:index"), {})]
    times: dict[str, list[float]] = {name: [] for name in pages}
    slowest: dict[str, float] = {}
    asked = [(name, *page) for name, some in pages.items() for page in some]
    for turn in range(rounds + WARM_UP):
        random.Random(turn).shuffle(asked)
        for name, address, query in asked:
            started = time.perf_counter()
            response = client.get(address, query)
            taken = (time.perf_counter() - started) * 1000
            if response.status_code != 200:
                raise SystemExit(f"{address} {query}: {response.status_code}")
            if turn >= WARM_UP:
                times[name].append(taken)
                what = query.get("q") or address
                slowest[what] = max(slowest.get(what, 0), taken)
    for name, found in times.items():
        cuts = statistics.quantiles(found, n=20)
        print(f"{name}\t{statistics.median(found)}\t{cuts[-1]}")
    print("load average", os.getloadavg(), file=sys.stderr)
    print("slowest", sorted(slowest.items(), key=lambda pair: -pair[1])[:8], file=sys.stderr)


def load(installation: Installation, folder: Path, posts: int) -> subprocess.Popen[bytes]:
    """Start an import that lasts longer than the measure."""
    file = write_posts(folder / "more.jsonl", posts, prefix="more")
    return subprocess.Popen(
        installation.vigie("import", str(file), "--processes", "0"),
        env=installation.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=100_000)
    parser.add_argument("--databases", default="sqlite,postgresql")
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        measure(options.rounds)
        return
    with tempfile.TemporaryDirectory() as name, installations(options.databases.split(",")) as each:
        folder = Path(name)
        file = write_posts(folder / "posts.jsonl", options.posts)
        for installation in each:
            installation.run("import", str(file))
            importing = load(installation, folder, options.posts * 3)
            try:
                time.sleep(2)
                measured = subprocess.run(
                    [sys.executable, __file__, "--measure", "--rounds", str(options.rounds)],
                    env=installation.environment | {"DJANGO_SETTINGS_MODULE": "vigie.web.settings"},
                    stdout=subprocess.PIPE,
                    check=True,
                    text=True,
                    cwd=ROOT,
                )
                still = importing.poll() is None
            finally:
                importing.kill()
                importing.wait()
            command = (
                f"bench/web_pages.py ({options.posts} posts, {'import running' if still else 'IMPORT ENDED EARLY'})"
            )
            for line in measured.stdout.splitlines():
                page, half, most = line.split("\t")
                row(f"{page}.{installation.name}.p50", float(half), "ms", command)
                row(f"{page}.{installation.name}.p95", float(most), "ms", command)


if __name__ == "__main__":
    main()
