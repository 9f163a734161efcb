"""Fitting one head: weights of examples, logistic regression, calibration, and the same in eight bits."""

from __future__ import annotations

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from tools.training.labels import Example
from vigie.engine.hashing import BITS
from vigie.engine.heads.calibration import HIGHEST, LOWEST, POINTS, UNIT
from vigie.engine.heads.features import sign_names
from vigie.engine.heads.weights import FORMAT, features_digest

Numbers = Any  # numpy arrays
_LENGTH_BIN, _LENGTH_BINS = 40, 5
_MOST_CORRECTED = 4.0
LEAST_SEEN = 2  # texts a bucket must be met in
_LEAST_WORTH = 0.3
_ELSEWHERE_STRENGTH, _ELSEWHERE_RATE, _YIELDED = 6.0, 3.0, 5


@dataclass(slots=True)
class Fitted:
    """A linear head before it is written: a column of bucket weights and one of sign weights for each output."""

    labels: tuple[str, ...]
    buckets: Numbers  # outputs × 2^BITS
    signs: Numbers  # outputs × signs
    bias: Numbers

    def scores(self, matrices: tuple[Any, Any]) -> Numbers:
        """Log-odds of each row for each output."""
        return matrices[0] @ self.buckets.T + matrices[1] @ self.signs.T + self.bias


def balance(examples: Sequence[Example], rates: dict[str, float], *, power: float = 1.0) -> Numbers:
    """Weights under which, inside each source, labels are as frequent as each other whatever the length.

    So neither the source nor the length of a post says anything of its label. `rates` weighs sources; with `power`
    below 1, labels keep part of the advantage of being frequent.
    """

    def length(example: Example) -> int:
        return min(len(example.text) // _LENGTH_BIN, _LENGTH_BINS - 1)

    of_source = Counter(example.source for example in examples)
    of_label = Counter((example.source, example.label) for example in examples)
    of_length = Counter((example.source, length(example)) for example in examples)
    of_all = Counter((example.source, example.label, length(example)) for example in examples)
    labels = defaultdict(set)
    for example in examples:
        labels[example.source].add(example.label)
    weights = np.empty(len(examples))
    for place, example in enumerate(examples):
        source, label, bin_ = example.source, example.label, length(example)
        even = (of_source[source] / len(labels[source]) / of_label[source, label]) ** power
        expected = of_length[source, bin_] * of_label[source, label] / of_source[source]
        correction = expected / of_all[source, label, bin_]
        weights[place] = even * min(max(correction, 1 / _MOST_CORRECTED), _MOST_CORRECTED) * rates.get(source, 1.0)
    return weights


def fit(
    matrices: tuple[Any, Any],
    answers: Sequence[str],
    weights: Numbers,
    labels: tuple[str, ...],
    *,
    strength: float,
    sign_rate: float,
    apart: bool = False,
    known: Numbers | None = None,
) -> Fitted:
    """Logistic regression; `strength` is the inverse of the penalty, `sign_rate` how cheap signs are beside letters.

    With `apart`, each label is told from the others by a regression of its own, biases included in the penalty.
    `known` holds weights of buckets that are known beforehand, in columns: how far the head leans on each is learnt
    too, then poured into the buckets.
    """
    buckets, signs = matrices
    used = np.flatnonzero(np.bincount(buckets.indices, minlength=1 << BITS) >= LEAST_SEEN)
    worth = _worth(buckets[:, used], list(answers), weights)
    leaning = np.zeros((buckets.shape[1], 0), np.float32) if known is None else known
    both = sparse.hstack([buckets[:, used] @ sparse.diags(worth), signs * sign_rate, buckets @ leaning]).tocsr()
    if apart:
        known, coefficients, bias = _each_apart(both, np.array(answers), weights, strength)
    else:
        model = LogisticRegression(C=strength, max_iter=200, tol=2e-3).fit(both, list(answers), sample_weight=weights)
        known, coefficients, bias = list(model.classes_), model.coef_, model.intercept_
    if not apart and len(known) == 2 and len(labels) > 1:
        coefficients, bias = np.vstack([-coefficients, coefficients]) / 2, np.array([-bias[0], bias[0]]) / 2
    outputs = len(labels)
    made = Fitted(
        labels,
        np.zeros((outputs, 1 << BITS), np.float32),
        np.zeros((outputs, len(sign_names()))),
        np.full(outputs, -9.0),
    )
    for place, label in enumerate(labels):
        row = 0 if outputs == 1 else known.index(label) if label in known else None
        if row is not None:
            made.buckets[place] = leaning @ coefficients[row, len(used) + signs.shape[1] :]
            made.buckets[place, used] += coefficients[row, : len(used)] * worth
            made.signs[place] = coefficients[row, len(used) : len(used) + signs.shape[1]] * sign_rate
            made.bias[place] = bias[row]
    return made


def counts(buckets: Any) -> Numbers:
    """How many texts hold each place."""
    return np.bincount(buckets.indices, minlength=1 << BITS)


def add_elsewhere(made: Fitted, buckets: Any, answers: Numbers, held: Numbers, yielded: Numbers) -> None:
    """Teach other languages with the places that no text counted in `held` has, so that the head reads those alike.

    Nor those that are `yielded` less than _YIELDED times as often as they have them. Words and letters alone: no
    sign, no bias. They count _ELSEWHERE_RATE times, being few in a text.
    """
    count = counts(buckets)
    used = np.flatnonzero((count >= LEAST_SEEN) & (held == 0) & (yielded * _YIELDED <= count))
    weights = np.ones(len(answers))
    worth = _worth(buckets[:, used], list(answers), weights)
    known, coefficients, _ = _each_apart(
        buckets[:, used] @ sparse.diags(worth), answers, weights, _ELSEWHERE_STRENGTH, bias=False
    )
    for row, label in enumerate(known):
        made.buckets[made.labels.index(label), used] += _ELSEWHERE_RATE * coefficients[row] * worth


def _each_apart(
    both: Any, answers: Numbers, weights: Numbers, strength: float, *, bias: bool = True
) -> tuple[list[str], Numbers, Numbers]:
    """Labels, coefficients and biases of one regression for each label against the others."""
    known = sorted(set(answers))
    models = [
        LogisticRegression(
            C=strength, solver="liblinear", dual=True, tol=0.03, max_iter=60, random_state=0, fit_intercept=bias
        ).fit(both, answers == label, sample_weight=weights)
        for label in known
    ]
    if not bias:
        return known, np.vstack([model.coef_ for model in models]), np.zeros(len(known))
    return known, np.vstack([model.coef_ for model in models]), np.array([model.intercept_[0] for model in models])


def _worth(buckets: Any, answers: list[str], weights: Numbers) -> Numbers:
    """How cheap each bucket is to the penalty: its largest log-ratio between a label and the others (NB-SVM)."""
    seen = buckets.astype(bool).astype(np.float64)
    told = np.array(answers)
    ratios = []
    for label in sorted(set(answers)):
        inside = told == label
        with_ = np.asarray(seen[inside].T @ weights[inside]) + 1
        without = np.asarray(seen[~inside].T @ weights[~inside]) + 1
        ratios.append(np.abs(np.log((with_ / with_.sum()) / (without / without.sum()))))
    worth = _LEAST_WORTH + np.max(ratios, axis=0)
    return worth / worth.mean()


def quantise(made: Fitted) -> tuple[Numbers, Numbers, float, float]:
    """int8 weights and what one unit is worth; the few largest weights are cut at the 99.99th hundredth."""
    nonzero = np.abs(made.buckets[made.buckets != 0])
    top = float(np.quantile(nonzero, 0.9999)) if nonzero.size else 1.0
    bucket_scale = top / 127
    sign_scale = max(float(np.abs(made.signs).max()), 1e-6) / 127
    buckets = np.clip(np.rint(made.buckets / bucket_scale), -127, 127).astype(np.int8)
    signs = np.clip(np.rint(made.signs / sign_scale), -127, 127).astype(np.int8)
    return buckets, signs, bucket_scale, sign_scale


def in_eight_bits(made: Fitted) -> Fitted:
    """The head as the product will compute it."""
    buckets, signs, bucket_scale, sign_scale = quantise(made)
    return Fitted(made.labels, buckets * np.float32(bucket_scale), signs * sign_scale, made.bias)


def log_odds(scores: Numbers) -> Numbers:
    """Of each output against the others: the score itself for a single output, else that of the softmax."""
    if scores.shape[1] == 1:
        return scores
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares = np.clip(powers / powers.sum(axis=1, keepdims=True), 1e-6, 1 - 1e-6)
    return np.log(shares / (1 - shares))


def calibrate(odds: Numbers, truth: Numbers, weights: Numbers) -> list[list[int]]:
    """A table for each output: Platt's sigmoid on rows the head had not seen, at its 33 points."""
    tables = []
    points = np.linspace(LOWEST, HIGHEST, POINTS)
    for place in range(odds.shape[1]):
        answers = truth[:, place]
        line = LogisticRegression(C=100.0).fit(
            np.clip(odds[:, [place]], LOWEST, HIGHEST), answers, sample_weight=weights
        )
        slope = max(float(line.coef_[0, 0]), 0.05)
        values = np.rint(UNIT / (1 + np.exp(-(slope * points + float(line.intercept_[0])))))
        tables.append([int(min(max(value, 1), UNIT - 1)) for value in values])
    return tables


def apply(tables: list[list[int]], odds: Numbers) -> Numbers:
    """Calibrated probabilities, as the product computes them."""
    points = np.linspace(LOWEST, HIGHEST, POINTS)
    made = np.column_stack(
        [np.interp(odds[:, place], points, np.array(table) / UNIT) for place, table in enumerate(tables)]
    )
    return made if made.shape[1] == 1 else made / made.sum(axis=1, keepdims=True)


def written(name: str, made: Fitted, tables: list[list[int]], confident_from: float) -> bytes:
    """The file of a head."""
    buckets, signs, bucket_scale, sign_scale = quantise(made)
    said = {
        "head": name,
        "labels": list(made.labels),
        "features": features_digest(),
        "bits": BITS,
        "bucket_scale": bucket_scale,
        "sign_scale": sign_scale,
        "bias": [round(float(value), 6) for value in made.bias],
        "calibration": tables,
        "confident_from": confident_from,
    }
    packed = zlib.compress(buckets.tobytes() + signs.tobytes(), 9)
    return f"{FORMAT}\n{json.dumps(said)}\n".encode() + packed
