"""Score the rules on a blind set (tests/engine/data/blind…) and print its table in French and English.

    python -m tools.score_blind [blind_2]

The set is scored when a version is finished, published as it is, and never used to mend anything: only counts are
printed, no text. A span of personal data counts when its label and both its bounds are exact; a draft counts for a
family when the family is found.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.evaluate_rules import Reading, interval, read_drafts, read_spans, score
from vigie.engine import ENGINE_VERSION

DATA = Path(__file__).resolve().parents[1] / "tests/engine/data"
HEADS = {
    "fr": ("mesure", "annoncés", "trouvés", "précision", "rappel", "F1", "95 %"),
    "en": ("measure", "announced", "found", "precision", "recall", "F1", "95 %"),
}
NAMES = {
    "fr": ("passages de données personnelles et secrets", "brouillons, toutes familles", "brouillons, "),
    "en": ("passages of personal data and secrets", "drafts, all families", "drafts, "),
}
CLEAN = {
    "fr": "Textes propres laissés propres : données personnelles {0} sur {1}, brouillons {2} sur {3}, critique mesurée "
    "du travail et parole syndicale **{4} sur {5}**.",
    "en": "Clean texts left clean: personal data {0} of {1}, drafts {2} of {3}, measured criticism of work and union "
    "speech **{4} of {5}**.",
}


def line(name: str, readings: list[Reading], heading: str | None = None) -> str:
    s, (low, high) = score(readings, heading), interval(readings, heading)
    return (
        f"| {name} | {s.wanted} | {s.found} | {s.precision:.3f} | {s.recall:.3f} | {s.f1:.3f} | {low:.2f}–{high:.2f} |"
    )


def clean(readings: list[Reading]) -> tuple[int, int]:
    apart = [reading for reading in readings if not reading.wanted]
    return sum(not reading.found for reading in apart), len(apart)


def main() -> None:
    parser = argparse.ArgumentParser(description="Score the rules on a blind set, once.")
    parser.add_argument("folder", nargs="?", default="blind", help="a folder of tests/engine/data")
    folder = DATA / parser.parse_args().folder
    spans = read_spans(folder / "personal_data.jsonl")
    drafts, spoken = read_drafts([folder / "drafts.jsonl"]), read_drafts([folder / "workplace.jsonl"])
    families = sorted({item[0] for reading in drafts for item in reading.wanted | reading.found})
    for language in ("fr", "en"):
        passages, every, one = NAMES[language]
        print(f"\n({ENGINE_VERSION})\n\n| " + " | ".join(HEADS[language]) + " |\n|---|--:|--:|--:|--:|--:|--:|")
        print(line(passages, spans), line(every, drafts), sep="\n")
        for family in families:
            print(line(one + family, drafts, family))
        print("\n" + CLEAN[language].format(*clean(spans), *clean(drafts), *clean(spoken)))


if __name__ == "__main__":
    main()
