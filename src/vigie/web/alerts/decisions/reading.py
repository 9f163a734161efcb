"""Whether one period is unusual: its count against comparable ones, and the floors that keep small numbers quiet.

Everything a verdict rests on is in the `Reading`, which writes itself as JSON and can be recomputed from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from vigie.web.alerts.decisions.likelihood import ordinary, probability_of_at_least

METHOD = "negative-binomial-1"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a period must pass to be unusual. Chosen on principle, never fitted to a series; see docs/alerts.md.

    `probability`: the budget of false alarms. `least_*`: floors, from research/listening.md §4.1 (at least 5 posts,
    by 3 authors, and 3 times the ordinary: a ratio alone fires on one post becoming three). `authors_ratio`: twice
    the ordinary number of authors, so that one account that speaks a lot is no event. `history`: comparable days
    looked back at, four of each day of the week. `minimum`: fewer comparable days than this say nothing, and the
    plain threshold (`plain_posts` by `plain_authors`) stands instead.
    """

    probability: float
    plain_posts: int
    plain_authors: int
    least_posts: int = 5
    least_authors: int = 3
    least_ratio: float = 3.0
    authors_ratio: float = 2.0
    history: int = 28
    minimum: int = 7


# One false alarm in a thousand ordinary days, and for hours in ten thousand (about one in four hundred days).
DAY = Limits(probability=1e-3, plain_posts=30, plain_authors=10)
HOUR = Limits(probability=1e-4, plain_posts=20, plain_authors=8)


@dataclass(frozen=True, slots=True)
class Reading:
    """One period read: `verdict` is "unusual", "ordinary" or "unknown" (too little history, below the plain
    threshold); `by` is "likelihood" or "threshold". `failed` names the floors that were not reached.

    `days` is how many comparable days the counts come from (an hour is compared with three a day).
    """

    observed: int
    authors: int
    counts: tuple[int, ...]
    author_counts: tuple[int, ...]
    days: int
    limits: Limits
    mean: float
    author_mean: float
    variance: float
    dispersion: float | None
    probability: float | None
    by: str
    failed: tuple[str, ...]
    verdict: str

    @property
    def unusual(self) -> bool:
        return self.verdict == "unusual"

    def as_dict(self) -> dict[str, Any]:
        """The reading as JSON keeps it."""
        written = asdict(self)
        for name in ("counts", "author_counts", "failed"):
            written[name] = list(written[name])
        return {"method": METHOD, **written}


def read(
    observed: int,
    authors: int,
    counts: Sequence[int],
    author_counts: Sequence[int],
    *,
    days: int,
    limits: Limits,
) -> Reading:
    """Compare a period with `counts`, those of comparable periods of `days` days that were listened to.

    `author_counts` may be empty when authors are not known: the floors on authors then rest on `authors` alone.
    """
    mean = sum(counts) / len(counts) if counts else 0.0
    author_mean = sum(author_counts) / len(author_counts) if author_counts else 0.0
    if days < limits.minimum or len(counts) < 2:
        failed = _plain_floors(observed, authors, limits)
        verdict = "unknown" if failed else "unusual"
        return Reading(
            observed, authors, tuple(counts), tuple(author_counts), days, limits,
            mean, author_mean, 0.0, None, None, "threshold", failed, verdict,
        )  # fmt: skip
    usual = ordinary(counts)
    probability = probability_of_at_least(observed, usual)
    failed = _floors(observed, authors, usual=(mean, author_mean), probability=probability, limits=limits)
    return Reading(
        observed, authors, tuple(counts), tuple(author_counts), days, limits,
        mean, author_mean, usual.variance, usual.dispersion, probability,
        "likelihood", failed, "ordinary" if failed else "unusual",
    )  # fmt: skip


def recompute(written: Mapping[str, Any]) -> Reading:
    """Read again from what `as_dict` wrote: the same numbers must come out. Raises ValueError for another method."""
    if written.get("method") != METHOD:
        raise ValueError(f"method {written.get('method')!r} is not {METHOD!r}")
    return read(
        written["observed"],
        written["authors"],
        written["counts"],
        written["author_counts"],
        days=written["days"],
        limits=Limits(**written["limits"]),
    )


def _plain_floors(observed: int, authors: int, limits: Limits) -> tuple[str, ...]:
    failed = []
    if observed < limits.plain_posts:
        failed.append("plain_posts")
    if authors < limits.plain_authors:
        failed.append("plain_authors")
    return tuple(failed)


def _floors(
    observed: int, authors: int, *, usual: tuple[float, float], probability: float, limits: Limits
) -> tuple[str, ...]:
    mean, author_mean = usual
    passed = {
        "least_posts": observed >= limits.least_posts,
        "least_authors": authors >= limits.least_authors,
        "least_ratio": observed >= limits.least_ratio * mean,
        "authors_ratio": authors >= limits.authors_ratio * author_mean,
        "probability": probability <= limits.probability,
    }
    return tuple(name for name, held in passed.items() if not held)
