"""What a post is like: tone, toxicity, care intent, crisis; learnt, calibrated, and never said of a person."""

from vigie.engine.heads.classifying import classify, labels
from vigie.engine.heads.result import Choice, Classification, Piece
from vigie.engine.heads.weights import HeadsError, heads_version

__all__ = ["Choice", "Classification", "HeadsError", "Piece", "classify", "heads_version", "labels"]
