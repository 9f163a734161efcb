"""From the score of a head to a probability: a table of 33 points, straight lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LOWEST, HIGHEST, STEP = -8.0, 8.0, 0.5
POINTS = int((HIGHEST - LOWEST) / STEP) + 1
UNIT = 10_000  # probabilities are written in ten-thousandths


@dataclass(frozen=True, slots=True)
class Table:
    """Probabilities, in ten-thousandths, at the scores LOWEST, LOWEST + STEP, … HIGHEST; never decreasing."""

    values: tuple[int, ...]

    @classmethod
    def of(cls, values: Sequence[int]) -> Table:
        """A table, verified: the right number of points, in order, between 0 and 1."""
        made = tuple(values)
        if len(made) != POINTS or list(made) != sorted(made) or made[0] < 0 or made[-1] > UNIT:
            raise ValueError("a calibration table is 33 probabilities that never decrease")
        return cls(made)

    def probability(self, score: float) -> float:
        """The share of posts with such a score for which the answer was yes."""
        place = (min(max(score, LOWEST), HIGHEST) - LOWEST) / STEP
        before = min(int(place), POINTS - 2)
        low, high = self.values[before], self.values[before + 1]
        return (low + (high - low) * (place - before)) / UNIT
