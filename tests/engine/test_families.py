"""Families of findings on drafts: floors on the development set and on those written since, and what stays clean."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from vigie.engine import Organisation, Post, check

DATA = Path(__file__).parent / "data"
ELSEWHERE = {"PERSONAL_DATA", "SECRET"}  # measured by spans
FLOORS = {
    "dev": (0.95, 0.95, 0.95, 0.85),
    "second": (0.95, 0.95, 0.85, 0.85),
    "third": (0.95, 0.95, 0.95, 0.85),
    "kinds": (0.95, 0.95, 0.95, 0.85),
    "fourth": (0.95, 0.95, 0.9, 0.85),
    "fifth": (0.95, 0.95, 0.9, 0.85),
    "sixth": (0.95, 0.95, 0.85, 0.65),
}
"""Set → precision and recall over all families, then of each family, give or take one finding."""


def drafts(name: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for lang in ("fr", "en")
        for line in (DATA / name / f"drafts_{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    ]


def families(row: dict[str, Any]) -> tuple[set[str], set[str]]:
    organisation = row.get("organisation")
    post = Post(
        row["text"],
        author_role=row["author_role"],
        network=row.get("network"),
        visibility=row.get("visibility") or "unknown",
        organisation=Organisation(**organisation) if organisation else None,
    )
    found = {finding.family.value for finding in check(post).findings}
    wanted = set(row["families"]) if "families" in row else {finding["family"] for finding in row["findings"]}
    return wanted - ELSEWHERE, found - ELSEWHERE


@pytest.mark.parametrize("name", FLOORS)
def test_each_family_holds_its_floors(name: str) -> None:
    wanted, found, right = Counter[str](), Counter[str](), Counter[str]()
    for row in drafts(name):
        announced, said = families(row)
        wanted.update(announced)
        found.update(said)
        right.update(announced & said)
    precision, recall, precision_of_each, recall_of_each = FLOORS[name]
    assert sum(right.values()) >= precision * sum(found.values())
    assert sum(right.values()) >= recall * sum(wanted.values())
    assert not [family for family in found if right[family] < precision_of_each * found[family] - 1]
    assert not [family for family in wanted if right[family] < recall_of_each * wanted[family] - 1]


@pytest.mark.parametrize(("name", "least"), [("second", 60), ("third", 200), ("spoken", 360), ("heard", 300)])
def test_measured_criticism_and_union_speech_stay_clean(name: str, least: int) -> None:
    spoken = [
        row
        for row in drafts(name)
        if not row["families"] and (name in ("spoken", "heard") or row["author_role"] == "employee")
    ]
    assert len(spoken) >= least
    assert [row["id"] for row in spoken if families(row)[1]] == []


def test_texts_by_who_does_not_know_the_rules_raise_nothing_at_all() -> None:
    assert [row["id"] for row in drafts("heard") if check(Post(row["text"])).findings] == []
