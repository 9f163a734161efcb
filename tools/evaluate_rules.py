"""Measure the rules on the frozen development set: spans of personal data and secrets, families of drafts.

    python tools/evaluate_rules.py                     the tables, with 95 % intervals
    python tools/evaluate_rules.py --show misses       what the set announces and the rules do not find
    python tools/evaluate_rules.py --show extras       what the rules find and the set does not announce
    python tools/evaluate_rules.py --label PHONE       (or a family) only that
    python tools/evaluate_rules.py --posts FILE.jsonl  another set of the same form
    python tools/evaluate_rules.py --posts FILE.jsonl --first-contact
                                                       adds what is right and wrong there to confidence.txt: once, on
                                                       texts that the rules have never met, before anything is mended

A span counts when its label and both its bounds are exact. A draft counts for a family when the family is found.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from vigie.engine import Organisation, Post, Report, check
from vigie.engine.confidence import CONFIDENCE, met

DEV = Path(__file__).resolve().parents[1] / "tests/engine/data/dev"
TARGET = Path(__file__).resolve().parents[1] / "src/vigie/engine/data" / CONFIDENCE
SPANS, DRAFTS = DEV / "personal_data.jsonl", (DEV / "drafts_fr.jsonl", DEV / "drafts_en.jsonl")
SPAN_FAMILIES = ("PERSONAL_DATA", "SECRET")
RESAMPLES = 1000


@dataclass(slots=True)
class Reading:
    """One post: what is announced, what is found, as hashable items under a heading (label or family)."""

    id: str
    text: str
    wanted: set[tuple[str, int, int]] = field(default_factory=set)
    found: set[tuple[str, int, int]] = field(default_factory=set)
    rules: list[tuple[str, str, bool]] = field(default_factory=list)  # rule, severity, agreed


@dataclass(frozen=True, slots=True)
class Score:
    """True positives, found, wanted."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def posts_of(path: Path) -> Iterator[tuple[dict[str, Any], Post]]:
    """The lines of a set, as read and as posts."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        organisation = row.get("organisation")
        yield (
            row,
            Post(
                row["text"],
                author_role=row.get("author_role", "employee"),
                network=row.get("network"),
                visibility=row.get("visibility", "unknown"),
                organisation=Organisation(**organisation) if organisation else None,
            ),
        )


@cache
def checked(path: Path) -> tuple[tuple[dict[str, Any], Post, Report], ...]:
    """The posts of a set and what the rules find in them, once."""
    return tuple((row, post, check(post)) for row, post in posts_of(path))


def read_spans(path: Path = SPANS) -> list[Reading]:
    """Each post of a span set with its announced and found spans."""
    readings = []
    for row, _post, report in checked(path):
        reading = Reading(row["id"], row["text"])
        reading.wanted = {(f["label"], f["start"], f["end"]) for f in row["findings"] if f["family"] in SPAN_FAMILIES}
        for finding in report.findings:
            if finding.family in SPAN_FAMILIES:
                span = (str(finding.label), finding.start, finding.end)
                reading.found.add(span)
                reading.rules.append((finding.code, finding.severity, span in reading.wanted))
        readings.append(reading)
    return readings


def read_drafts(paths: Iterable[Path] = DRAFTS) -> list[Reading]:
    """Each draft with its announced and found families."""
    readings = []
    for path in paths:
        for row, _post, report in checked(path):
            reading = Reading(row["id"], row["text"], {(f["family"], 0, 0) for f in row["findings"]})
            for finding in report.findings:
                item = (finding.family.value, 0, 0)
                reading.found.add(item)
                reading.rules.append((finding.code, finding.severity, item in reading.wanted))
            readings.append(reading)
    return readings


def score(readings: Iterable[Reading], heading: str | None = None) -> Score:
    """The score of all headings together, or of one."""
    right = found = wanted = 0
    for reading in readings:
        w = {item for item in reading.wanted if heading in (None, item[0])}
        f = {item for item in reading.found if heading in (None, item[0])}
        right, found, wanted = right + len(w & f), found + len(f), wanted + len(w)
    return Score(right, found, wanted)


def interval(readings: list[Reading], heading: str | None = None) -> tuple[float, float]:
    """The middle 95 % of F1 over posts drawn again with replacement."""
    draw = random.Random(20261120)
    singles = [score([reading], heading) for reading in readings]
    if heading is not None:
        singles = [s for s in singles if s.found or s.wanted]
    if not singles:
        return 1.0, 1.0
    values = []
    for _ in range(RESAMPLES):
        drawn = draw.choices(singles, k=len(singles))
        values.append(Score(sum(s.right for s in drawn), sum(s.found for s in drawn), sum(s.wanted for s in drawn)).f1)
    values.sort()
    return values[RESAMPLES // 40], values[-RESAMPLES // 40 - 1]


def table(title: str, readings: list[Reading], only: str | None = None) -> None:
    """Print one table: precision, recall, F1 and its interval, by heading (or `only` one) and overall."""
    print(
        f"\n{title} ({len(readings)} posts)\n{'':22}{'wanted':>7}{'found':>7}{'prec.':>8}{'recall':>8}{'F1':>8}   95 %"
    )
    headings = sorted({item[0] for r in readings for item in r.wanted | r.found if only in (None, item[0])})
    if only and not headings:
        print(f"{only}: this set neither announces it nor has the rules find it")
    for heading in [*headings, None]:
        s, (low, high) = score(readings, heading), interval(readings, heading)
        print(
            f"{heading or 'all':22}{s.wanted:7}{s.found:7}{s.precision:8.3f}{s.recall:8.3f}{s.f1:8.3f}"
            f"   {low:.2f}-{high:.2f}"
        )
    clean = [r for r in readings if not r.wanted]
    print(f"clean posts left clean: {sum(not r.found for r in clean)} of {len(clean)}")


def show(what: str, readings: list[Reading], heading: str | None) -> None:
    """Print each miss or extra with its post."""
    for reading in readings:
        items = reading.wanted - reading.found if what == "misses" else reading.found - reading.wanted
        for label, start, end in sorted(items, key=lambda item: item[1]):
            if heading in (None, label):
                passage = f" «{reading.text[start:end]}»" if end else ""
                print(f"{reading.id} {label}{passage} in {reading.text!r}")


def with_first_contact(readings: Iterable[Reading]) -> str:
    """The file of confidences with the findings of these posts added: rule, how many agreed with, how many.

    A span is agreed with when it is exact; the finding of a draft, when its family is announced.
    """
    counted = {code: list(counts) for code, counts in met().items()}
    for reading in readings:
        for code, _severity, agreed in reading.rules:
            counts = counted.setdefault(code, [0, 0])
            counts[0] += agreed
            counts[1] += 1
    first = TARGET.read_text(encoding="utf-8").splitlines()[0]
    return "\n".join([first, *(f"{code} {agreed} {found}" for code, (agreed, found) in sorted(counted.items()))]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--show", choices=["misses", "extras"])
    parser.add_argument("--label", help="a label, or a family of drafts")
    parser.add_argument("--posts", type=Path)
    parser.add_argument("--drafts", action="store_true", help="show drafts rather than personal data")
    parser.add_argument("--first-contact", action="store_true", help="with --posts: count what is right there")
    asked = parser.parse_args()
    if asked.first_contact and asked.posts:
        found = read_drafts([asked.posts]) if asked.drafts else read_spans(asked.posts)
        TARGET.write_text(with_first_contact(found), encoding="utf-8")
        print(f"{TARGET.name} written")
    elif asked.show:
        show(asked.show, read_drafts() if asked.drafts else read_spans(asked.posts or SPANS), asked.label)
    else:
        table(
            f"personal data and secrets: {(asked.posts or SPANS).name}", read_spans(asked.posts or SPANS), asked.label
        )
        if not asked.posts:
            table("drafts, by family", read_drafts(), asked.label)


if __name__ == "__main__":
    main()
