"""Which heads a larger model serves here, and asking it: the shipped head answers in its place when it does not.

Nothing is asked of a model while a page is made: jobs ask, pages read what was stored.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from vigie.engine.heads import Model, ModelUnavailable, ask, heads_version, likeliest
from vigie.larger import Spec, open_model

HEADS = ("tone", "intent")
PAUSE = 60.0  # seconds a model that gave nothing usable is left alone

_left_alone: dict[Spec, float] = {}


@dataclass(slots=True)
class Counted:
    """What became of one head in a batch: posts the model answered for, posts left to the shipped head, and why."""

    model: str
    answered: int = 0
    fell_back: int = 0
    trouble: str = ""


@dataclass(slots=True)
class Served:
    """The labels of a batch, and for each text whether every model asked for it answered."""

    labels: list[dict[str, str]]
    whole: list[bool]
    heads: dict[str, Counted] = field(default_factory=dict)


def specs() -> dict[str, Spec]:
    """The heads that a larger model is asked for."""
    asked: Mapping[str, Spec | None] = settings.HEAD_MODELS
    return {head: spec for head, spec in asked.items() if spec is not None}


def mark() -> str:
    """What stored labels are keyed by: it changes whenever they may be other ones. Raises HeadsError."""
    asked = sorted((spec.head, spec.kind, spec.name, spec.place, _stamp(spec)) for spec in specs().values())
    shipped = heads_version()
    return hashlib.sha256(repr((shipped, asked)).encode()).hexdigest()[:12] if asked else shipped


def serve(texts: Sequence[str | None], shipped: Sequence[dict[str, str]]) -> Served:
    """The labels of texts (None: not to be asked), where models serve heads; `shipped` is what stands otherwise.

    At the first text for which a model gives nothing usable, the rest of the batch is left to the shipped head.
    """
    served = Served([dict(said) for said in shipped], [True] * len(texts))
    for head, spec in specs().items():
        counted = served.heads[head] = Counted(spec.name)
        model = _opened(spec, settings.MODEL_KEY, settings.MODEL_PRIVATE)
        for place, text in enumerate(texts):
            if text is None:
                continue
            answer = None if counted.trouble else _asked(spec, model, text, counted)
            if answer is None:
                counted.fell_back += 1
                served.whole[place] = False
            else:
                counted.answered += 1
                served.labels[place][head] = answer
    return served


def _asked(spec: Spec, model: Model, text: str, counted: Counted) -> str | None:
    if time.monotonic() < _left_alone.get(spec, 0.0):
        counted.trouble = "it gave nothing usable a moment ago"
        return None
    try:
        (answer,) = ask(spec.head, model, [text])
    except ModelUnavailable as error:
        _left_alone[spec] = time.monotonic() + PAUSE
        counted.trouble = str(error)
        return None
    return likeliest(answer)


@lru_cache(maxsize=8)
def _opened(spec: Spec, key: str, private: bool) -> Model:
    return open_model(spec, key=key, private=private)


def _stamp(spec: Spec) -> str:
    """A folder whose model was replaced is another model."""
    if spec.host:
        return ""
    try:
        found = (Path(spec.place) / "model.onnx").stat()
    except OSError:
        return ""
    return f"{found.st_size}-{found.st_mtime_ns}"
