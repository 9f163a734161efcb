"""What the tests of alerts start from: posts at given moments, and the real history beside the checkout."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
TEXT = "Encore du retard sur la ligne 4, merci de nous prévenir"


def take(cast: Any, moments: Iterable[tuple[datetime, str]], text: str = TEXT) -> None:
    """Import invented posts: (published at, author), the text numbered so that none repeats."""
    from vigie.web.listening import actions
    from vigie.web.listening.decisions.records import Record

    source = actions.declare_source(cast.organisation, name="Essai", purpose="Un essai.", acting_user=None)
    take.count = getattr(take, "count", 0)  # type: ignore[attr-defined]
    records = []
    for moment, author in moments:
        take.count += 1  # type: ignore[attr-defined]
        records.append(
            Record(
                f"{text} ({take.count})",  # type: ignore[attr-defined]
                native_id=f"n{take.count}",  # type: ignore[attr-defined]
                network="essai",
                author=author,
                published_at=moment,
                visibility="public",
            )
        )
    actions.import_posts(source, records, acting_user=None, declared_public=True)


def a_day(day: date, count: int, hours: Sequence[int] = (9, 12, 15, 18)) -> list[tuple[datetime, str]]:
    """Posts of one Paris day, each by somebody else, spread over a few hours."""
    return [
        (datetime.combine(day, time(hours[i % len(hours)], i % 60), tzinfo=PARIS).astimezone(UTC), f"{day}-{i}")
        for i in range(count)
    ]


def quiet_weeks(until: date, days: int = 28, count: int = 4) -> list[tuple[datetime, str]]:
    """Four weeks of ordinary days before one (three to five posts a day)."""
    return [post for back in range(1, days + 1) for post in a_day(until - timedelta(days=back), count + back % 3 - 1)]


def history(shared: Path) -> list[dict[str, Any]]:
    """The real posts: 2,949 to an operator, 2020 to 2024."""
    with gzip.open(shared / "data" / "train" / "care_fr_free_unlabelled.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def by_day(rows: Iterable[dict[str, Any]]) -> dict[date, tuple[int, int]]:
    """(posts, authors) of each Paris day."""
    held: dict[date, list[str]] = {}
    for row in rows:
        day = datetime.fromisoformat(row["created_at"]).astimezone(PARIS).date()
        held.setdefault(day, []).append(row["author"])
    return {day: (len(authors), len(set(authors))) for day, authors in held.items()}
