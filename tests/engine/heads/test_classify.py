"""What classify promises: the contract, spans that slice back, sane answers to hostile texts, honest errors."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vigie.engine.hashing import bucket, hash_word, letter_buckets
from vigie.engine.heads import HeadsError, classify, labels
from vigie.engine.heads.calibration import POINTS, Table
from vigie.engine.heads.classifying import HEADS
from vigie.engine.heads.features import features_of
from vigie.engine.heads.result import INTENTS, KINDS, TARGETS, TONES
from vigie.engine.heads.scoring import Reader
from vigie.engine.heads.weights import head, manifest, parse

POST = "Encore deux heures de retard 😡, j’en ai marre… je résilie !"
HOSTILE = ["", " ", "\x00", "\ud800 seul", "\u202e" * 50, "e" + "\u0301" * 20_000, "a" * 200_000, "😀" * 5_000,
           "@" * 10_000, "1 " * 20_000, "«" * 3_000, "!?" * 9_000, "http" * 9_000, "ﷺ" * 500]  # fmt: skip


def test_the_object_is_the_contract() -> None:
    said = classify(POST).to_dict("7")
    assert list(said) == ["id", "lang", "tone", "toxicity", "intent", "target", "urgent", "exit", "crisis", "abstained"]
    assert tuple(said["tone"]["p"]) == TONES
    assert tuple(said["intent"]["p"]) == INTENTS
    assert tuple(said["toxicity"]["kinds"]) == KINDS
    assert said["target"]["label"] in TARGETS
    assert said["exit"]["label"] is True
    assert said["intent"]["label"] == max(said["intent"]["p"], key=said["intent"]["p"].__getitem__)
    assert sum(said["tone"]["p"].values()) == pytest.approx(1, abs=0.001)
    assert set(said["abstained"]) <= set(HEADS)


def test_the_pieces_that_weighed_slice_back() -> None:
    shown = {POST[piece.start : piece.end] for piece in classify(POST, explain=True).pieces["exit"]}
    assert "résilie" in shown


def test_a_declared_language_is_believed() -> None:
    assert classify("ok", lang="it").lang == "it"


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: f"{text[:3]!r} x{len(text)}")
def test_a_hostile_text_gives_a_sane_answer(text: str) -> None:
    said = classify(text, explain=True)
    json.dumps(said.to_dict())
    assert 0 <= said.toxicity <= 1


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_probabilities_and_spans(text: str) -> None:
    said = classify(text, explain=True)
    assert all(0 <= p <= 1 for p in (*said.tone.p.values(), *said.intent.p.values(), said.crisis, said.urgent))
    assert all(0 <= piece.start < piece.end <= len(text) for found in said.pieces.values() for piece in found)


def test_the_hash_is_fnv_1a_over_code_points() -> None:
    """Reference values for whoever writes it again in another language."""
    assert hash_word("") == 0x040C5B8C
    assert [bucket(hash_word(word)) for word in ("bien", "é", "😀")] == REFERENCE
    assert len(letter_buckets("bien")) == 5 + 4 + 3 + 2


REFERENCE = [211064, 153368, 125044]


def test_sums_are_whole_numbers_in_32_bits() -> None:
    reader = Reader(features_of(POST * 300))
    assert all(abs(value) < 2**31 for name in HEADS for pair in reader.sums(head(name)) for value in pair)


def test_every_head_shipped_is_in_the_manifest_and_small() -> None:
    assert set(manifest()) >= {f"{name}.weights" for name in HEADS}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not a head of format"),
        (b"vigie-head 3\n{}\n", "not a head of format"),
        (b"vigie-head 2\nnot json\n", "cannot be read"),
        (b"vigie-head 2\n{}\nxxxx", "cannot be read"),
        (
            b'vigie-head 2\n{"features": "0-old", "bits": 18}\n\x78\x9c\x03\x00\x00\x00\x00\x01',
            "trained for features 0-old",
        ),
    ],
)
def test_weights_of_another_version_are_refused(content: bytes, says: str) -> None:
    with pytest.raises(HeadsError, match=says):
        parse("tone", content)


def test_altered_weights_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vigie.engine.heads.weights.manifest", lambda: {"tone.weights": "0" * 64})
    head.cache_clear()
    try:
        with pytest.raises(HeadsError, match="altered"):
            classify(POST)
    finally:
        head.cache_clear()


def test_a_table_goes_up_in_straight_lines() -> None:
    table = Table.of(range(0, POINTS * 100, 100))
    assert table.probability(-99) == 0
    assert table.probability(0.25) == pytest.approx((1600 + 1700) / 2 / 10_000)
    with pytest.raises(ValueError, match="never decrease"):
        Table.of([1, 0] * 16 + [1])


def test_checking_loads_no_head() -> None:
    code = "import sys, vigie.engine as e; e.check('bonjour'); print('vigie.engine.heads.classifying' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"


@pytest.mark.parametrize("text", [POST, "Merci beaucoup !", "ok", "", "Il est 21 h."])
def test_some_labels_are_those_of_classify(text: str) -> None:
    said = classify(text)
    told = labels(text, ("tone", "intent"))
    assert told["tone"] == ("" if "tone" in said.abstained else said.tone.label)
    assert told["intent"] == ("" if "intent" in said.abstained else said.intent.label)
