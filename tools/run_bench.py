"""`make bench`: run every bench, print its rows, and write docs/measures.md and docs/en/measures.md.

Each bench prints tab-separated rows: name, value, unit, command that reproduces it. Nothing here is an assertion:
a measure is read, compared with the last one, and explained. `--only NAME…` runs some; `--print` writes nothing.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BENCHES = {
    "engine_check": (("bench/engine_check.py",), "Le moteur, un texte", "The engine, one text"),
    "engine_accuracy": (("bench/engine_accuracy.py",), "Ce que les règles trouvent", "What the rules find"),
    "engine_queries": (("bench/engine_queries.py",), "Les recherches", "Queries"),
    "agree_queries": (
        ("-m", "tools.agree_queries"),
        "Les façons de répondre à une recherche, comparées à la définition",
        "The ways of answering a query, compared with the definition",
    ),
    "web_import": (("bench/web_import.py",), "L’import", "Importing"),
    "web_pages": (
        ("bench/web_pages.py",),
        "Les pages à 100 000 publications, pendant un import",
        "Pages at 100,000 posts, while an import runs",
    ),
    "web_reanalysis": (
        ("bench/web_reanalysis.py",),
        "Relire 300 000 publications, et les pages pendant ce temps",
        "Reading 300,000 posts again, and pages meanwhile",
    ),
}
INTRO = {
    "fr": "# Ce qui a été mesuré\n\nÉcrit par `make bench` ; chaque ligne donne la commande qui la reproduit. "
    "Machine : {machine}. Charge au départ : {load}. Le {day}.\n",
    "en": "# What was measured\n\nWritten by `make bench`; each row gives the command that reproduces it. "
    "Machine: {machine}. Load at the start: {load}. On {day}.\n",
}
HEADS = {"fr": ("mesure", "valeur", "unité", "commande"), "en": ("measure", "value", "unit", "command")}


def rows_of(words: tuple[str, ...]) -> list[list[str]]:
    """Run one bench, showing its rows as they come; the rows as lists of four texts."""
    found = []
    environment = {name: value for name, value in os.environ.items() if not name.startswith("VIGIE_")}
    with subprocess.Popen(
        [sys.executable, *words], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 4:
                found.append(parts)
    if process.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {process.returncode}")
    return found


def page(language: str, results: dict[str, list[list[str]]], load: str) -> str:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, CPython {platform.python_version()}"
    lines = [INTRO[language].format(machine=machine, load=load, day=f"{datetime.now(UTC):%Y-%m-%d}")]
    for name, rows in results.items():
        _words, french, english = BENCHES[name]
        lines.append(f"## {french if language == 'fr' else english}\n")
        lines.append("| " + " | ".join(HEADS[language]) + " |")
        lines.append("|---|--:|---|---|")
        lines += [f"| {row[0]} | {row[1]} | {row[2]} | `{row[3]}` |" for row in rows]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    wanted = [name for name in sys.argv[1:] if not name.startswith("-")] or list(BENCHES)
    load = f"{os.getloadavg()[0]:.1f}"
    results = {}
    for name in wanted:
        print(f"── {BENCHES[name][2]}", flush=True)
        results[name] = rows_of(BENCHES[name][0])
    if "--print" not in sys.argv and wanted == list(BENCHES):
        for language, path in (("fr", ROOT / "docs/measures.md"), ("en", ROOT / "docs/en/measures.md")):
            path.write_text(page(language, results, load), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
