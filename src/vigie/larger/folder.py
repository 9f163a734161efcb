"""A model in a local folder, as transformers write it, exported to ONNX: model.onnx, tokenizer.json, config.json."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from vigie.engine.heads.models import LABELS, ModelUnavailable
from vigie.larger.spec import Spec

MODEL, TOKENIZER, CONFIG = "model.onnx", "tokenizer.json", "config.json"
LONGEST = 512  # tokens
MISSING = 'the packages are missing: pip install "vigie[onnx]"'
_SAME = {
    "negative": "neg", "neutral": "neu", "positive": "pos", "toxic": "1", "non-toxic": "0", "not_toxic": "0",
    "hate": "1", "not_hate": "0", "yes": "1", "no": "0", "true": "1", "false": "0",
}  # fmt: skip


class Folder:
    """One head of one folder. Read when first asked; nothing of it is ever run but the graph of the model."""

    def __init__(self, spec: Spec) -> None:
        self.name = spec.name
        self._head = spec.head
        self._place = Path(spec.place)

    @property
    def version(self) -> str:
        """The beginning of the digest of the model's file; "unknown" while it cannot be read."""
        try:
            return self._digest
        except OSError:
            return "unknown"

    def probabilities(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Each text through the graph. Raises ModelUnavailable when the folder, or a package, is not what it takes."""
        try:
            return [self._one(text) for text in texts]
        except ModelUnavailable:
            raise
        except Exception as error:  # whatever a runtime raises about a graph it cannot run
            raise ModelUnavailable(f"{self._place.name}: {type(error).__name__}: {str(error)[:200]}") from error

    def _one(self, text: str) -> dict[str, float]:
        session, tokenizer, labels = self._loaded
        read = tokenizer.encode(text)
        wanted = {entry.name for entry in session.get_inputs()}
        given = {"input_ids": [read.ids], "attention_mask": [read.attention_mask], "token_type_ids": [read.type_ids]}
        import numpy

        arrays = {name: numpy.asarray(value, dtype=numpy.int64) for name, value in given.items() if name in wanted}
        scores = [float(score) for score in session.run(None, arrays)[0][0]]
        if len(scores) != len(labels):
            raise ModelUnavailable(f"the model gives {len(scores)} scores for {len(labels)} labels of {CONFIG}")
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        return {label: power / sum(powers) for label, power in zip(labels, powers, strict=True)}

    @cached_property
    def _loaded(self) -> tuple[Any, Any, list[str]]:
        labels = self._labels()
        for name in (MODEL, TOKENIZER):
            if not (self._place / name).is_file():
                raise ModelUnavailable(f"{self._place.name}: {name} is not there; export the model to ONNX first")
        try:
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            raise ModelUnavailable(MISSING) from error
        tokenizer = Tokenizer.from_file(str(self._place / TOKENIZER))
        tokenizer.enable_truncation(LONGEST)
        session = onnxruntime.InferenceSession(str(self._place / MODEL), providers=["CPUExecutionProvider"])
        return session, tokenizer, labels

    def _labels(self) -> list[str]:
        """The head's labels in the order of the model's scores, as `id2label` of config.json names them."""
        try:
            named = json.loads((self._place / CONFIG).read_text(encoding="utf-8"))["id2label"]
            written = [str(named[str(place)]) for place in range(len(named))]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelUnavailable(f"{self._place.name}: {CONFIG} has no readable id2label") from error
        labels = [_SAME.get(label.casefold(), label.casefold()) for label in written]
        if sorted(labels) != sorted(LABELS[self._head]):
            expected = ", ".join(LABELS[self._head])
            raise ModelUnavailable(f"{CONFIG} names {', '.join(written)[:80]}; id2label must name {expected}")
        return labels

    @cached_property
    def _digest(self) -> str:
        digest = hashlib.sha256()
        with (self._place / MODEL).open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
        return digest.hexdigest()[:12]
