"""A tiny model, made here byte by byte: each word has a score for each label, a text has the sum of its words'.

The graph is two steps, Gather then ReduceSum, in ONNX's wire format (a few protobuf fields).
"""

from __future__ import annotations

import json
import struct
from pathlib import Path

WORDS = {"[UNK]": (0.0, 0.0, 0.0), "nul": (4.0, 0.0, -4.0), "merci": (-4.0, 0.0, 4.0), "horaire": (0.0, 3.0, 0.0)}


def make(folder: Path, labels: tuple[str, ...] = ("negative", "neutral", "positive")) -> Path:
    """Write model.onnx, tokenizer.json and config.json, as an exported transformers folder holds them."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(_model())
    named = {str(place): label for place, label in enumerate(labels)}
    (folder / "config.json").write_text(json.dumps({"id2label": named}), encoding="utf-8")
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": None,
        "decoder": None,
        "model": {
            "type": "WordLevel",
            "vocab": {word: place for place, word in enumerate(WORDS)},
            "unk_token": "[UNK]",
        },
    }
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    return folder


def _number(value: int) -> bytes:
    written = b""
    while value > 127:
        written += bytes([value & 127 | 128])
        value >>= 7
    return written + bytes([value])


def _field(number: int, value: int | bytes | str) -> bytes:
    if isinstance(value, int):
        return _number(number << 3) + _number(value)
    content = value.encode() if isinstance(value, str) else value
    return _number(number << 3 | 2) + _number(len(content)) + content


def _shape(name: str, kind: int, *sides: int | str) -> bytes:
    sizes = b"".join(_field(1, _field(1, side) if isinstance(side, int) else _field(2, side)) for side in sides)
    return _field(1, name) + _field(2, _field(1, _field(1, kind) + _field(2, sizes)))


def _tensor(name: str, kind: int, sides: tuple[int, ...], content: bytes) -> bytes:
    return b"".join(_field(1, side) for side in sides) + _field(2, kind) + _field(8, name) + _field(9, content)


def _model() -> bytes:
    floats, integers = 1, 7
    scores = b"".join(struct.pack("<3f", *row) for row in WORDS.values())
    gather = _field(1, "scores") + _field(1, "input_ids") + _field(2, "found") + _field(4, "Gather")
    kept = _field(5, _field(1, "keepdims") + _field(3, 0) + _field(20, 2))
    add = _field(1, "found") + _field(1, "axes") + _field(2, "logits") + _field(4, "ReduceSum") + kept
    graph = (
        _field(1, gather)
        + _field(1, add)
        + _field(2, "tiny")
        + _field(5, _tensor("scores", floats, (len(WORDS), 3), scores))
        + _field(5, _tensor("axes", integers, (1,), struct.pack("<q", 1)))
        + _field(11, _shape("input_ids", integers, 1, "words"))
        + _field(12, _shape("logits", floats, 1, 3))
    )
    return _field(1, 8) + _field(7, graph) + _field(8, _field(1, "") + _field(2, 13))
