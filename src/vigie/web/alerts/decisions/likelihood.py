"""How unlikely a count is, when ordinary counts are over-dispersed: the upper tail of a negative binomial.

Mentions come in clumps, so their variance exceeds their mean and a Poisson test cries wolf (research/listening.md
§4.1, measured). Moments give the two parameters; where the variance does not exceed the mean, Poisson it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, lgamma, log, log1p

SIGNIFICANT = 12  # digits kept of a probability: enough to recompute it exactly on another machine


@dataclass(frozen=True, slots=True)
class Ordinary:
    """What is ordinary, from the counts of comparable periods.

    `mean` and `variance` are those of the counts (variance with n - 1). `rate` is the mean a new period is
    compared with: (sum + 1/2) / n, so that a history of zeros still expects a little (Jeffreys' prior).
    `spread` is the variance a new period is compared with: the variance, that of the mean added (it rests on n
    periods only), floored at Poisson's. `dispersion` is the negative binomial's r, None for Poisson.
    """

    n: int
    mean: float
    variance: float
    rate: float
    spread: float
    dispersion: float | None


def ordinary(counts: Sequence[int]) -> Ordinary:
    """Read what is ordinary from at least two counts. Raises ValueError for fewer."""
    n = len(counts)
    if n < 2:
        raise ValueError(f"{n} counts say nothing of what is ordinary")
    total = sum(counts)
    mean = total / n
    variance = fsum((count - mean) ** 2 for count in counts) / (n - 1)
    rate = (total + 0.5) / n
    spread = max(rate, variance * (1 + 1 / n))
    dispersion = rate * rate / (spread - rate) if spread > rate * (1 + 1e-9) else None
    return Ordinary(n, mean, variance, rate, spread, dispersion)


def probability_of_at_least(observed: int, usual: Ordinary) -> float:
    """The chance of `observed` or more in an ordinary period, between 0 and 1, twelve significant digits.

    Exact sum, no table: the shorter of the two tails is added up, term by term.
    """
    if observed <= 0:
        return 1.0
    first = _log_mass(observed, usual)
    if observed <= usual.rate:
        below = fsum(exp(_log_mass(count, usual)) for count in range(observed))
        return _rounded(max(0.0, 1.0 - below))
    total, term, count = 0.0, 1.0, observed
    while term > total * 1e-17 and count < observed + 1_000_000:
        total += term
        term *= _ratio(count, usual)
        count += 1
    return _rounded(min(1.0, exp(first + log(total))))


def _log_mass(count: int, usual: Ordinary) -> float:
    r, mean = usual.dispersion, usual.rate
    if r is None:
        return count * log(mean) - mean - lgamma(count + 1)
    return lgamma(r + count) - lgamma(r) - lgamma(count + 1) + r * -log1p(mean / r) + count * -log1p(r / mean)


def _ratio(count: int, usual: Ordinary) -> float:
    """How much less likely `count` + 1 is than `count`."""
    r, mean = usual.dispersion, usual.rate
    if r is None:
        return mean / (count + 1)
    return (r + count) / (count + 1) * (mean / (mean + r))


def _rounded(probability: float) -> float:
    return float(f"{probability:.{SIGNIFICANT}g}")


def once_in(probability: float) -> int | None:
    """ "Once in n" in words people hold: n with two significant figures; None beyond a million."""
    if probability < 1e-6:
        return None
    if probability >= 1:
        return 1
    return int(float(f"{1 / probability:.2g}"))
