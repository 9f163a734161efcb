"""Counts per day and per hour: what alerts compare with the ordinary, the same on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from tests.web.listening.samples import record, source, take

from vigie.web.clock import now
from vigie.web.listening import actions, queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def posts(cast: Any) -> None:
    at = datetime(2026, 11, 18, 22, 59, 59, 999_999, tzinfo=UTC)  # a moment before midnight in Paris
    take(
        source(cast),
        record("le bus", "1", author="a", published_at=at),
        record("le bus", "2", author="a", published_at=at + timedelta(microseconds=1)),
        record("le tram", "3", author="b", published_at=at + timedelta(minutes=30)),
        record("le bus", "4", author="", published_at=at + timedelta(minutes=30)),
        record("le bus", "5", author="b", published_at=at + timedelta(hours=14)),
        record("le bus", "6", author="c", published_at=None),
    )
    take(source(cast, organisation=cast.elsewhere), record("le bus", "7", author="z", published_at=at))


@pytest.mark.usefixtures("posts")
def test_days_are_those_of_the_organisation(cast: Any) -> None:
    counted = queries.counts_by_day(cast.organisation)
    assert counted == [(date(2026, 11, 18), 1, 1), (date(2026, 11, 19), 4, 2)]
    assert queries.counts_by_day(cast.organisation, first=date(2026, 11, 19)) == counted[1:]
    assert queries.counts_by_day(cast.organisation, last=date(2026, 11, 18)) == counted[:1]
    assert queries.days_heard(cast.organisation) == (date(2026, 11, 18), date(2026, 11, 19))


@pytest.mark.usefixtures("posts")
def test_hours_are_utc(cast: Any) -> None:
    since = datetime(2026, 11, 18, tzinfo=UTC)
    counted = queries.counts_by_hour(cast.organisation, None, since, since + timedelta(days=2))
    assert counted == [
        (datetime(2026, 11, 18, 22, tzinfo=UTC), 1, 1),
        (datetime(2026, 11, 18, 23, tzinfo=UTC), 3, 2),
        (datetime(2026, 11, 19, 12, tzinfo=UTC), 1, 1),
    ]
    end = datetime(2026, 11, 18, 23, tzinfo=UTC)
    assert queries.counts_by_hour(cast.organisation, None, since, end) == counted[:1]


@pytest.mark.usefixtures("posts")
def test_a_topic_counts_what_it_asks_for(cast: Any) -> None:
    topic = actions.create_topic(
        name="Tram", query="tram", purpose="essai", expires_on=now().date() + timedelta(days=9), acting_user=cast.bruno
    )
    assert queries.counts_by_day(cast.organisation, topic) == [(date(2026, 11, 19), 1, 1)]
    since = datetime(2026, 11, 18, tzinfo=UTC)
    assert len(queries.counts_by_hour(cast.organisation, topic, since, since + timedelta(days=2))) == 1
    (post,) = queries.posts_between(cast.organisation, topic, since, since + timedelta(days=2))
    assert post.text == "le tram"


def test_nothing_counts_nothing(cast: Any) -> None:
    assert queries.counts_by_day(cast.organisation) == []
    assert queries.days_heard(cast.organisation) is None
