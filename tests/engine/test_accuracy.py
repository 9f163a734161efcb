"""The floors of the rules on the frozen development set, and what confidence says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools.evaluate_rules import SPAN_FAMILIES, Reading, read_drafts, read_spans, score, with_first_contact

from vigie.engine.confidence import confidence, met
from vigie.engine.registry import rules_by_code

FRESH = Path(__file__).parent / "data/fresh"
KINDS = Path(__file__).parent / "data/kinds/personal_data.jsonl"


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


@pytest.mark.parametrize("name", ["second", "third", "fourth", "fifth", "sixth", "seventh"])
def test_the_other_sets_lose_nothing(name: str) -> None:
    assert score(read_spans(FRESH / f"{name}.jsonl")).f1 >= 0.95


def test_one_sentence_a_kind_loses_nothing() -> None:
    readings = read_spans(KINDS)
    assert score(readings).f1 >= 0.98
    assert all(not reading.found for reading in readings if not reading.wanted)


@pytest.mark.parametrize("family", SPAN_FAMILIES)
def test_drafts_keep_their_floor_by_family(drafts: list[Reading], family: str) -> None:
    assert score(drafts, family).precision >= 0.95
    assert score(drafts, family).recall >= 0.85


def test_confidence_says_how_far_a_rule_was_right_where_it_was_new() -> None:
    assert met().keys() <= rules_by_code().keys()
    for code, card in rules_by_code().items():
        agreed, found = met().get(code, (0, 0))
        told = confidence(code, card.confidence)
        assert told < 1
        if found:
            assert min(agreed / found, card.confidence) - 0.01 <= told <= max(agreed / found, card.confidence) + 0.01
        else:
            assert told == card.confidence


def test_a_first_contact_is_added_to_what_was_counted() -> None:
    reading = Reading("a", "")
    reading.rules = [("PII003", "danger", True), ("PII003", "danger", False)]
    agreed, found = met()["PII003"]
    assert f"\nPII003 {agreed + 1} {found + 2}\n" in with_first_contact([reading])
