"""`vigie doctor` says what serves each head, what it costs and what leaves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.larger import tiny

from vigie.cli.doctor import _heads
from vigie.larger import parse


def _told(settings: Any, tone: str) -> list[tuple[str, str]]:
    settings.HEAD_MODELS = {"tone": parse("tone", tone), "intent": None}
    return [(remark.state, remark.sentence) for remark in _heads()]


def test_shipped_heads_are_well(settings: Any) -> None:
    (state, sentence), _intent = _told(settings, "")
    assert state == "well"
    assert "rien ne sort" in sentence


def test_an_endpoint_is_noted_with_what_leaves(settings: Any) -> None:
    (state, sentence), _intent = _told(settings, "endpoint:petit@https://models.example.org/v1")
    assert state == "note"
    assert "models.example.org : chaque message y est envoyé" in sentence


def test_a_folder_is_looked_into(settings: Any, tmp_path: Path) -> None:
    folder = tiny.make(tmp_path / "petit")
    assert [state for state, _ in _told(settings, f"folder:{folder}")] == ["note", "well"]
    (folder / "model.onnx").unlink()
    (_, (state, sentence), *_rest) = _told(settings, f"folder:{folder}")
    assert state == "mend"
    assert "il manque model.onnx" in sentence
