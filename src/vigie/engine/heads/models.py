"""A larger model in the place of a shipped head: what it must answer.

Nothing here loads a model nor goes anywhere: `vigie.larger` does, for whoever asks for it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Protocol

from vigie.engine.heads.result import INTENTS, TARGETS, TONES

YES_NO = ("1", "0")
LABELS: dict[str, tuple[str, ...]] = {
    "tone": TONES,
    "toxicity": YES_NO,
    "hate": YES_NO,
    "intent": INTENTS,
    "target": TARGETS,
    "urgent": YES_NO,
    "exit": YES_NO,
    "crisis": YES_NO,
}


class ModelUnavailable(Exception):
    """The model gave no usable answer; says why, without the text it was asked about."""


class Model(Protocol):
    """What may stand in the place of a head. `version` is "unknown" until it is known."""

    @property
    def name(self) -> str: ...

    @property
    def version(self) -> str: ...

    def probabilities(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """For each text the probability of each label of the head (LABELS). Raises ModelUnavailable."""
        ...


def ask(head: str, model: Model, texts: Sequence[str]) -> list[dict[str, float]]:
    """What a model answers, verified: one answer a text, every label of the head, adding up to 1.

    A yes-or-no head gets the probability of "1" alone, as the shipped one gives it. Raises ModelUnavailable.
    """
    answers = model.probabilities(texts)
    if len(answers) != len(texts):
        raise ModelUnavailable(f"{len(answers)} answers for {len(texts)} texts")
    return [_verified(head, answer) for answer in answers]


def likeliest(answer: Mapping[str, float]) -> str:
    """The likeliest label of a verified answer."""
    return max(answer, key=lambda label: answer[label])


def _verified(head: str, answer: Mapping[str, float]) -> dict[str, float]:
    labels = LABELS[head]
    if set(answer) != set(labels):
        raise ModelUnavailable(f"it answered {', '.join(sorted(map(str, answer)))[:80]}, not {', '.join(labels)}")
    if not all(isinstance(p, int | float) and math.isfinite(p) and p >= 0 for p in answer.values()):
        raise ModelUnavailable("it answered something else than probabilities")
    total = math.fsum(answer.values())
    if total <= 0:
        raise ModelUnavailable("it gave every label a probability of 0")
    if labels == YES_NO:
        return {"1": answer["1"] / total}
    return {label: answer[label] / total for label in labels}
