"""What the heads say of one post, in the words of the contract."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

TONES = ("neg", "neu", "pos")
INTENTS = ("complaint", "question", "praise", "suggestion", "brand", "other")
TARGETS = ("company", "other_person", "none")
KINDS = ("insult", "hate", "threat", "obscene")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the post, as code points of the text given, and how much it weighed."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The most likely label, whether or not the head abstains, and the probability of each."""

    label: str
    p: dict[str, float]


@dataclass(frozen=True, slots=True)
class Answered:
    """Which model was asked for a head. With `trouble`, it gave nothing usable and the shipped head answered."""

    name: str
    version: str
    trouble: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Its calibration and when it abstains are unknown: no table was ever measured for it."""
        said = {"name": self.name, "version": self.version}
        if self.trouble:
            return {**said, "answered_by": "shipped head", "trouble": self.trouble}
        return {**said, "answered_by": "model", "calibration": "unknown", "abstention": "unknown"}


@dataclass(frozen=True, slots=True)
class Classification:
    """What a post is like. It says nothing of the person who wrote it.

    Probabilities are between 0 and 1; None stands for a kind that nothing measures. `abstained` names the heads
    that are not sure enough of their answer for it to be relied upon.
    """

    lang: str
    tone: Choice
    toxicity: float
    kinds: dict[str, float | None]
    intent: Choice
    target: str
    urgent: float
    exit: float
    crisis: float
    abstained: tuple[str, ...]
    pieces: dict[str, tuple[Piece, ...]] = field(default_factory=dict)
    models: dict[str, Answered] = field(default_factory=dict)  # the heads a larger model was asked for

    def to_dict(self, id_: object = None) -> dict[str, Any]:
        """The object of the contract, with the id of the line when there is one."""
        written: dict[str, Any] = {
            "lang": self.lang,
            "tone": {"label": self.tone.label, "p": _rounded(self.tone.p)},
            "toxicity": {"p": round(self.toxicity, 4), "kinds": _rounded(self.kinds)},
            "intent": {"label": self.intent.label, "p": _rounded(self.intent.p)},
            "target": {"label": self.target},
            "urgent": {"label": self.urgent >= 0.5, "p": round(self.urgent, 4)},
            "exit": {"label": self.exit >= 0.5, "p": round(self.exit, 4)},
            "crisis": {"p": round(self.crisis, 4)},
            "abstained": list(self.abstained),
        }
        if self.models:
            written["models"] = {name: answered.to_dict() for name, answered in self.models.items()}
        return written if id_ is None else {"id": id_, **written}


def _rounded(values: Any) -> dict[str, float | None]:
    return {name: None if value is None else round(value, 4) for name, value in values.items()}
