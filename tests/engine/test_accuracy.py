"""The floors of the rules on the frozen development set, and the confidence that is read from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.evaluate_rules import SPAN_FAMILIES, TARGET, Reading, confidences, read_drafts, read_spans, score

from vigie.engine.registry import rules_by_code

FRESH = Path(__file__).parent / "data/fresh"


@pytest.fixture(scope="module")
def spans() -> list[Reading]:
    return read_spans()


@pytest.fixture(scope="module")
def drafts() -> list[Reading]:
    return read_drafts()


def test_spans_of_personal_data_keep_their_floor(spans: list[Reading]) -> None:
    assert score(spans).f1 >= 0.95
    for label in {item[0] for reading in spans for item in reading.wanted}:
        assert score(spans, label).f1 >= 0.85, label


def test_look_alikes_stay_clean(spans: list[Reading]) -> None:
    clean = [reading for reading in spans if not reading.wanted]
    assert sum(not reading.found for reading in clean) >= 0.98 * len(clean)


@pytest.mark.parametrize("name", ["second.jsonl", "third.jsonl", "fourth.jsonl"])
def test_the_other_sets_lose_nothing(name: str) -> None:
    assert score(read_spans(FRESH / name)).f1 >= 0.95


@pytest.mark.parametrize("family", SPAN_FAMILIES)
def test_drafts_keep_their_floor_by_family(drafts: list[Reading], family: str) -> None:
    assert score(drafts, family).precision >= 0.95
    assert score(drafts, family).recall >= 0.85


def test_the_confidence_of_these_rules_is_what_the_set_says_today(spans: list[Reading], drafts: list[Reading]) -> None:
    ours = {code for code, card in rules_by_code().items() if card.family in SPAN_FAMILIES}

    def lines(text: str) -> list[str]:
        return [line for line in text.splitlines() if line.split(" ")[0] in ours]

    assert lines(TARGET.read_text(encoding="utf-8")) == lines(confidences((*spans, *drafts))), (
        "run `python tools/evaluate_rules.py --write-confidence`"
    )
