"""The scores and probabilities of one head for one post, and the pieces of text that weighed most."""

from __future__ import annotations

import math
from operator import itemgetter
from typing import Any

from vigie.engine.heads.features import Features, pair_bucket, word_buckets
from vigie.engine.heads.result import Piece
from vigie.engine.heads.weights import Head

_PIECES = 5


class Reader:
    """The features of a post made ready for one head after another."""

    def __init__(self, features: Features) -> None:
        self.features = features
        self.norm = math.sqrt(max(len(features.buckets), 1))
        self._of_buckets = _getter(sorted(features.buckets))
        self._of_signs = _getter(sorted(features.signs))

    def sums(self, head: Head) -> list[tuple[int, int]]:
        """For each output the int32 sums of its weights: over the buckets, over the signs."""
        return [
            (sum(self._of_buckets(column)), sum(self._of_signs(signs)))
            for column, signs in zip(head.buckets, head.signs, strict=True)
        ]

    def scores(self, head: Head) -> list[float]:
        """For each output its log-odds, before calibration."""
        return [
            by_bucket * head.bucket_scale / self.norm + by_sign * head.sign_scale + bias
            for (by_bucket, by_sign), bias in zip(self.sums(head), head.bias, strict=True)
        ]

    def probabilities(self, head: Head) -> dict[str, float]:
        """Calibrated probabilities by label; of a head with a single label, that of "yes"."""
        scores = self.scores(head)
        if len(head.labels) == 1:
            return {head.labels[0]: head.tables[0].probability(scores[0])}
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        total = sum(powers)
        calibrated = [
            table.probability(_log_odds(power / total)) for table, power in zip(head.tables, powers, strict=True)
        ]
        together = sum(calibrated) or 1.0
        return {label: value / together for label, value in zip(head.labels, calibrated, strict=True)}

    def pieces(self, head: Head, label: str) -> list[Piece]:
        """The words that spoke most for a label, against the mean of the others, with their spans in the post."""
        wanted = head.labels.index(label)
        others = [place for place in range(len(head.labels)) if place != wanted]
        features = self.features

        def weigh(columns: Any, places: Any) -> float:
            mine = float(sum(columns[wanted][place] for place in places))
            if not others:
                return mine
            rest = float(sum(columns[other][place] for other in others for place in places))
            return mine - rest / len(others)

        weighed: dict[tuple[int, int], float] = {}
        scale = head.bucket_scale / self.norm
        previous = None
        for word in features.words:
            key = (word.start, word.end)
            weighed[key] = weighed.get(key, 0.0) + scale * weigh(head.buckets, word_buckets(word))
            if previous is not None:
                half = scale * weigh(head.buckets, (pair_bucket(previous, word),)) / 2
                weighed[key] += half
                weighed[(previous.start, previous.end)] += half
            previous = word
        for sign in features.signs:
            causes = features.causes.get(sign, ())
            for cause in causes:
                share = head.sign_scale * weigh(head.signs, (sign,)) / len(causes)
                weighed[cause] = weighed.get(cause, 0.0) + share
        best = sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:_PIECES]
        return [Piece(*_span(features, *span), round(weight, 3)) for span, weight in best if weight > 0]


def _span(features: Features, start: int, end: int) -> tuple[int, int]:
    origin = features.folded.origin
    return origin[start], origin[end - 1] + 1


def _getter(places: list[int]) -> Any:
    if len(places) > 1:
        return itemgetter(*places)
    return lambda column: [column[place] for place in places]


def _log_odds(probability: float) -> float:
    kept = min(max(probability, 1e-6), 1 - 1e-6)
    return math.log(kept / (1 - kept))
