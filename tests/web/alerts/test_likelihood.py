"""The tail of a negative binomial: against an exact sum, and by its properties."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.web.alerts.decisions import once_in, ordinary, probability_of_at_least

COUNTS = st.lists(st.integers(0, 60), min_size=2, max_size=40)


def test_poisson_tail_is_the_exact_sum():
    usual = ordinary([4, 4, 4, 4, 4, 4, 4, 3])  # variance below the mean: Poisson
    assert usual.dispersion is None
    exact = 1 - math.fsum(math.exp(-usual.rate) * usual.rate**k / math.factorial(k) for k in range(12))
    assert probability_of_at_least(12, usual) == pytest.approx(exact, rel=1e-9)


def test_negative_binomial_tail_is_the_exact_sum():
    usual = ordinary([0, 9, 1, 14, 2, 0, 7, 3, 22, 1])
    assert usual.dispersion is not None
    r, mean = usual.dispersion, usual.rate
    q = r / (r + mean)
    mass, below = q**r, 0.0
    for k in range(30):
        below += mass
        mass *= (r + k) / (k + 1) * (1 - q)
    assert probability_of_at_least(30, usual) == pytest.approx(1 - below, rel=1e-9)


def test_a_far_tail_is_not_rounded_to_nothing():
    usual = ordinary([2] * 28)
    far = probability_of_at_least(200, usual)
    assert 0 < far < 1e-200


def test_a_history_of_zeros_still_expects_a_little():
    usual = ordinary([0] * 28)
    assert usual.rate == float(Fraction(1, 56))
    assert 1e-6 < probability_of_at_least(2, usual) < 1e-3


def test_moments_are_those_of_the_counts():
    usual = ordinary([1, 3, 5, 7])
    assert (usual.mean, usual.variance, usual.n) == (4.0, pytest.approx(20 / 3), 4)


def test_too_little_says_nothing():
    with pytest.raises(ValueError, match="ordinary"):
        ordinary([3])


@given(COUNTS, st.integers(0, 300))
def test_it_is_a_probability_that_falls_as_the_count_rises(counts, observed):
    usual = ordinary(counts)
    here, further = probability_of_at_least(observed, usual), probability_of_at_least(observed + 1, usual)
    assert 0 <= further <= here + 1e-9 <= 1 + 1e-9


@given(COUNTS)
def test_masses_sum_to_one(counts):
    usual = ordinary(counts)
    assert probability_of_at_least(0, usual) == 1.0
    around = int(usual.rate)
    # The two ways of adding up (below, above the mean) meet.
    here, next_one = probability_of_at_least(around, usual), probability_of_at_least(around + 1, usual)
    assert here >= next_one


@given(COUNTS, st.integers(1, 200))
def test_over_dispersion_makes_a_peak_less_surprising(counts, observed):
    usual = ordinary(counts)
    flat = ordinary([round(usual.mean)] * len(counts))
    if observed > 4 * usual.rate + 5 and usual.dispersion is not None and abs(flat.rate - usual.rate) < 0.6:
        assert probability_of_at_least(observed, usual) >= 1e-3 * probability_of_at_least(observed, flat)


@pytest.mark.parametrize(
    ("probability", "said"),
    [(1.0, 1), (0.5, 2), (1 / 12_345, 12_000), (2e-6, 500_000), (9e-7, None), (0.0, None), (1e-300, None)],
)
def test_once_in(probability, said):
    assert once_in(probability) == said
