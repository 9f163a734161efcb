"""On real posts: 19 July 2024 raises an alert, and no more than one active day in thirty does."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.web.alerts import said

from vigie.web.alerts import actions, queries
from vigie.web.alerts.decisions import unusual_days
from vigie.web.alerts.models import Alert


def test_the_counts_of_the_file(shared):
    counts = said.by_day(said.history(shared))
    assert sum(posts for posts, _authors in counts.values()) == 2949
    assert len(counts) == 195
    events = list(unusual_days(counts, counts, min(counts), max(counts)))
    days = [day for event in events for day in event.days]
    assert date(2024, 7, 19) in days
    assert len(days) <= len(counts) / 30


@pytest.mark.slow
def test_imported_into_a_fresh_organisation(cast, shared):
    from vigie.web.listening import actions as listening
    from vigie.web.listening.decisions.records import Record

    source = listening.declare_source(cast.organisation, name="Historique", purpose="Essai", acting_user=None)
    records = [
        Record(
            row["text"],
            native_id=row["id"],
            network="x",
            author=row["author"],
            published_at=datetime.fromisoformat(row["created_at"]).astimezone(UTC),
            is_official=row["is_brand"],
            visibility="public",
        )
        for row in said.history(shared)
    ]
    listening.import_posts(source, records, acting_user=None, declared_public=True)
    assert actions.scan_organisation(cast.organisation) >= 1
    alerts = list(Alert.objects.filter(organisation=cast.organisation))
    assert len({alert.day for alert in alerts}) <= 195 / 30
    [summer] = [alert for alert in alerts if alert.day == date(2024, 7, 19)]
    assert summer.is_past
    assert summer.observed in (112, 113)
    explained = queries.explain(summer)
    assert explained.recomputed
    assert explained.once_in is None  # less than once in a million days
    assert actions.scan_organisation(cast.organisation) == 0
    assert Alert.objects.count() == len(alerts)
