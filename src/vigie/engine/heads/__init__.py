"""What a post is like: tone, toxicity, care intent, crisis; learnt, calibrated, and never said of a person."""

from vigie.engine.heads.classifying import classify, labels
from vigie.engine.heads.models import LABELS, Model, ModelUnavailable, ask, likeliest
from vigie.engine.heads.result import Answered, Choice, Classification, Piece
from vigie.engine.heads.weights import HeadsError, heads_version

__all__ = [
    "LABELS",
    "Answered",
    "Choice",
    "Classification",
    "HeadsError",
    "Model",
    "ModelUnavailable",
    "Piece",
    "ask",
    "classify",
    "heads_version",
    "labels",
    "likeliest",
]
