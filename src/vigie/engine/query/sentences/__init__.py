"""What is said of queries that are refused or cost much: each code in French, then in English."""

from vigie.engine.query.sentences.refusals import REFUSALS
from vigie.engine.query.sentences.sentence import Sentence
from vigie.engine.query.sentences.warnings import WARNINGS

__all__ = ["REFUSALS", "WARNINGS", "Sentence"]
