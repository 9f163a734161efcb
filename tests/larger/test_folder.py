"""A model in a local folder: a tiny one, made here and run by the real runtime."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from tests.larger import tiny

from vigie.engine.heads import ModelUnavailable, ask, classify
from vigie.larger import open_model, parse


def _model(folder: Path, head: str = "tone"):  # type: ignore[no-untyped-def] - any model
    spec = parse(head, f"folder:{folder}")
    assert spec is not None
    return open_model(spec)


def test_it_answers_in_the_place_of_the_head(tmp_path: Path) -> None:
    model = _model(tiny.make(tmp_path / "petit"))
    glad, angry, plain = ask("tone", model, ["Merci merci", "nul", "horaire"])
    assert max(glad, key=glad.__getitem__) == "pos"
    assert max(angry, key=angry.__getitem__) == "neg"
    assert max(plain, key=plain.__getitem__) == "neu"
    assert sum(glad.values()) == pytest.approx(1)
    said = classify("nul merci merci merci", models={"tone": model})
    assert said.tone.label == "pos"
    assert "tone" not in said.abstained
    assert said.to_dict()["models"] == {
        "tone": {
            "name": "petit",
            "version": model.version,
            "answered_by": "model",
            "calibration": "unknown",
            "abstention": "unknown",
        }
    }
    assert len(model.version) == 12


def test_without_a_model_nothing_is_said_of_any() -> None:
    assert "models" not in classify("merci").to_dict()


@pytest.mark.parametrize("missing", ["model.onnx", "tokenizer.json", "config.json"])
def test_what_is_missing_is_named_and_the_shipped_head_answers(tmp_path: Path, missing: str) -> None:
    folder = tiny.make(tmp_path / "petit")
    (folder / missing).unlink()
    said = classify("Merci beaucoup !", models={"tone": _model(folder)})
    assert said.tone == classify("Merci beaucoup !").tone
    told = said.to_dict()["models"]["tone"]
    assert told["answered_by"] == "shipped head"
    assert missing in told["trouble"]


def test_other_labels_are_refused_with_what_to_write(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="id2label must name neg, neu, pos"):
        ask("tone", _model(tiny.make(tmp_path / "autre", ("a", "b", "c"))), ["merci"])
    with pytest.raises(ModelUnavailable, match="id2label must name complaint"):
        ask("intent", _model(tiny.make(tmp_path / "ton"), "intent"), ["merci"])


def test_a_broken_graph_or_config_is_a_trouble_not_a_crash(tmp_path: Path) -> None:
    folder = tiny.make(tmp_path / "abîmé")
    (folder / "model.onnx").write_bytes(b"not a model")
    with pytest.raises(ModelUnavailable):
        ask("tone", _model(folder), ["merci"])
    (folder / "config.json").write_text(json.dumps({"id2label": ["neg"]}), encoding="utf-8")
    with pytest.raises(ModelUnavailable):
        ask("tone", _model(folder), ["merci"])


def test_missing_packages_are_said_with_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelUnavailable, match=r'pip install "vigie\[onnx\]"'):
        ask("tone", _model(tiny.make(tmp_path / "petit")), ["merci"])
