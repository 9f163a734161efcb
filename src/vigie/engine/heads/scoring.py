"""The scores and probabilities of one head for one post, and the pieces of text that weighed most."""

from __future__ import annotations

import math
from collections.abc import Sequence

from vigie.engine.heads.features import Features, word_buckets
from vigie.engine.heads.result import Piece
from vigie.engine.heads.weights import Head

_PIECES = 5


class Reader:
    """The features of a post made ready for one head after another."""

    def __init__(self, features: Features) -> None:
        self.features = features
        self.norm = math.sqrt(max(features.buckets, 1))
        self._signs = sorted(features.signs)

    def sums(self, head: Head) -> list[tuple[int, int]]:
        """For each output the int32 sums of its weights: over words, over signs."""
        by_word = head.sums_of(self.features.words, self.features.buckets)
        return [
            (word, sum(map(signs.__getitem__, self._signs))) for word, signs in zip(by_word, head.signs, strict=True)
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
        wanted, many = head.labels.index(label), len(head.labels)
        features = self.features

        def weigh(of_each: Sequence[int]) -> float:
            mine = of_each[wanted]
            return float(mine) if many == 1 else mine - (sum(of_each) - mine) / (many - 1)

        weighed: dict[tuple[int, int], float] = {}
        scale = head.bucket_scale / self.norm
        for word in features.words:
            weighed[word.start, word.end] = scale * weigh(head.sums_of([word], len(word_buckets(word))))
        for sign in features.signs:
            causes = features.causes.get(sign, ())
            for cause in causes:
                share = head.sign_scale * weigh([signs[sign] for signs in head.signs]) / len(causes)
                weighed[cause] = weighed.get(cause, 0.0) + share
        best = sorted(weighed.items(), key=lambda item: (-item[1], item[0]))[:_PIECES]
        return [Piece(*_span(features, *span), round(weight, 3)) for span, weight in best if weight > 0]


def _span(features: Features, start: int, end: int) -> tuple[int, int]:
    origin = features.folded.origin
    return origin[start], origin[end - 1] + 1


def _log_odds(probability: float) -> float:
    kept = min(max(probability, 1e-6), 1 - 1e-6)
    return math.log(kept / (1 - kept))
