"""From sums to calibrated probabilities and labels (vigie.engine.heads.scoring, calibration)."""

from __future__ import annotations

import math

from vigie.engine.columns.kernels.compiling import compiled

LOWEST, HIGHEST, STEP, UNIT, POINTS = -8.0, 8.0, 0.5, 10_000, 33
ABSTAINED = -1
_NEAR = 1e-9  # what is closer than this to a limit is left to the Python code
_LEAST = 1e-6


@compiled
def _calibrated(score, table):
    place = (min(max(score, LOWEST), HIGHEST) - LOWEST) / STEP
    before = min(int(place), POINTS - 2)
    low, high = table[before], table[before + 1]
    return (low + (high - low) * (place - before)) / UNIT


@compiled
def judge(sums, sign_sums, buckets, heads, scales, bias, tables, labels, chances, doubtful, scores, powers):
    """For each post and head, the place of the likeliest label (ABSTAINED when not sure) and its probability.

    `heads`: first output and how many, per head; `scales`: of buckets and signs, and the least sure probability.
    `doubtful`: posts of which rounding could change an answer; `scores`, `powers`: room for the outputs of a head.
    """
    for post in range(len(sums)):
        norm = math.sqrt(max(buckets[post], 1))
        for head in range(len(heads)):
            first, many = heads[head, 0], heads[head, 1]
            for output in range(many):
                by_bucket, by_sign = sums[post, first + output], sign_sums[post, first + output]
                scores[output] = (
                    by_bucket * scales[head, 0] / norm + by_sign * scales[head, 1] + bias[first + output]
                )  # fmt: skip
            least = scales[head, 2]
            if many == 1:
                chance = _calibrated(scores[0], tables[first])
                chances[post, head] = chance
                sure = max(chance, 1 - chance)
                labels[post, head] = 0 if sure >= least else ABSTAINED
                doubtful[post] = doubtful[post] or abs(sure - least) < _NEAR
                continue
            highest = scores[0]
            for output in range(1, many):
                highest = max(highest, scores[output])
            total = 0.0
            for output in range(many):
                powers[output] = math.exp(scores[output] - highest)
                total += powers[output]
            together = 0.0
            for output in range(many):
                kept = min(max(powers[output] / total, _LEAST), 1 - _LEAST)
                powers[output] = _calibrated(math.log(kept / (1 - kept)), tables[first + output])
                together += powers[output]
            if together == 0:
                together = 1.0
            best, second = 0, -1.0
            for output in range(many):
                powers[output] /= together
            for output in range(1, many):
                if powers[output] > powers[best]:
                    second, best = powers[best], output
                else:
                    second = max(second, powers[output])
            chance = powers[best]
            chances[post, head] = chance
            labels[post, head] = best if chance >= least else ABSTAINED
            doubtful[post] = doubtful[post] or abs(chance - least) < _NEAR or chance - second < _NEAR
