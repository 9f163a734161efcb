"""Scanning: bursts of these two days, ended days, topics before everything; one event is one alert."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.web.alerts import said

from vigie.web import clock
from vigie.web.alerts import actions, queries
from vigie.web.alerts.models import Alert
from vigie.web.journal.queries import lines_about
from vigie.web.queue.worker import run_due_jobs

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 18, 20, tzinfo=said.PARIS)


def outbreak(count=61, start=datetime(2026, 11, 20, 17, 10, tzinfo=said.PARIS)):
    """The unusual moment of the demonstration: posts from 17:10, one a minute, each by somebody else."""
    return [((start + timedelta(minutes=i)).astimezone(UTC), f"voyageur {i}") for i in range(count)]


@pytest.fixture
def at_work():
    with clock.at(NOW):
        yield


def test_a_burst_is_told_with_its_beginning(cast, at_work):
    said.take(cast, said.quiet_weeks(TODAY))
    said.take(cast, outbreak())
    run_due_jobs()
    [alert] = Alert.objects.all()
    assert alert.kind == "burst"
    assert alert.starts_at.astimezone(said.PARIS) == datetime(2026, 11, 20, 17, 10, tzinfo=said.PARIS)
    assert (alert.observed, alert.authors, alert.is_past) == (61, 61, False)
    assert alert.expected < 2
    [card] = queries.open_alerts(cast.amina)
    assert card.sentence.replace("\u202f", " ").replace("\u00a0", " ") == (
        "61 messages depuis 17 h 10, d’ordinaire moins d’un"
    )
    assert not card.looked
    assert queries.explain(alert).recomputed
    assert [line.verb for line in lines_about(cast.organisation.public_id, alert.public_id)] == ["alerts.raised"]


def test_reading_again_changes_nothing(cast, at_work):
    said.take(cast, said.quiet_weeks(TODAY) + outbreak())
    assert actions.scan_organisation(cast.organisation) == 1
    before = list(Alert.objects.values())
    assert actions.scan_organisation(cast.organisation) == 0
    assert actions.scan_recent(cast.organisation) == 0
    assert list(Alert.objects.values()) == before


def test_an_event_that_goes_on_stays_one_alert(cast):
    with clock.at(NOW - timedelta(minutes=40)):
        said.take(cast, said.quiet_weeks(TODAY) + outbreak(25))
        assert actions.scan_recent(cast.organisation) == 1
    with clock.at(NOW):
        said.take(cast, outbreak(20, NOW - timedelta(minutes=25)))
        assert actions.scan_recent(cast.organisation) == 0
    [alert] = Alert.objects.all()
    assert alert.observed == 45
    verbs = [line.verb for line in lines_about(cast.organisation.public_id, alert.public_id)]
    assert verbs == ["alerts.raised", "alerts.grew"]


def test_what_somebody_looked_at_keeps_the_figures_they_saw(cast):
    with clock.at(NOW - timedelta(minutes=40)):
        said.take(cast, said.quiet_weeks(TODAY) + outbreak(25))
        actions.scan_recent(cast.organisation)
        actions.look_at(Alert.objects.get(), acting_user=cast.amina)
    with clock.at(NOW):
        said.take(cast, outbreak(20, NOW - timedelta(minutes=25)))
        actions.scan_recent(cast.organisation)
    assert Alert.objects.get().observed == 25


def test_the_day_of_a_burst_is_not_told_twice(cast, at_work):
    said.take(cast, said.quiet_weeks(TODAY) + outbreak())
    actions.scan_recent(cast.organisation)
    with clock.at(NOW + timedelta(days=1)):
        actions.scan_recent(cast.organisation)
    assert [alert.kind for alert in Alert.objects.all()] == ["burst"]


def test_an_unusual_day_is_told_once_it_is_over(cast):
    yesterday = TODAY - timedelta(days=1)
    with clock.at(datetime(2026, 11, 19, 23, tzinfo=said.PARIS)):
        # Spread over fifteen hours: no hour of it is a burst.
        said.take(cast, said.quiet_weeks(yesterday) + said.a_day(yesterday, 45, hours=range(7, 22)))
        assert actions.scan_recent(cast.organisation) == 0
    with clock.at(NOW):
        assert actions.scan_recent(cast.organisation) == 1
        [card] = queries.open_alerts(cast.amina)
        assert card.sentence.replace("\u00a0", " ") == "45 messages hier, d’ordinaire 4"
        assert not card.is_past


def test_old_history_is_told_as_past(cast, at_work):
    old = TODAY - timedelta(days=200)
    said.take(cast, said.quiet_weeks(old) + said.a_day(old, 60))
    assert actions.scan_organisation(cast.organisation) == 1
    alert = Alert.objects.get()
    assert (alert.is_past, alert.day) == (True, old)


def test_recent_alerts_come_before_past_ones(cast, at_work):
    old = TODAY - timedelta(days=200)
    said.take(cast, said.quiet_weeks(old) + said.a_day(old, 60))
    said.take(cast, said.quiet_weeks(TODAY) + outbreak())
    actions.scan_organisation(cast.organisation)
    assert [card.is_past for card in queries.open_alerts(cast.amina)] == [False, True]


def topic(cast, name="la ligne 4", query="ligne 4"):
    from vigie.web.listening import actions as listening

    return listening.create_topic(
        name=name,
        query=query,
        purpose="Prévenir l’exploitation des retards",
        expires_on=TODAY + timedelta(days=90),
        acting_user=cast.amina,
    )


def test_a_topic_tells_its_event_and_everything_does_not_repeat_it(cast, at_work):
    said.take(cast, said.quiet_weeks(TODAY, count=3), text="Belle journée sur le réseau")
    said.take(cast, said.quiet_weeks(TODAY, count=2))
    topic(cast)
    said.take(cast, outbreak())
    actions.scan_organisation(cast.organisation)
    [alert] = Alert.objects.all()
    assert alert.topic_name == "la ligne 4"
    assert "61 messages sur la ligne 4 depuis" in queries.open_alerts(cast.bruno)[0].sentence


def test_an_event_of_no_topic_is_told_by_everything(cast, at_work):
    topic(cast, name="le métro", query="métro")
    said.take(cast, said.quiet_weeks(TODAY) + outbreak())
    actions.scan_organisation(cast.organisation)
    assert [alert.topic_name for alert in Alert.objects.all()] == [""]


def test_quiet_days_count_for_a_topic_when_others_were_heard(cast, at_work):
    said.take(cast, said.quiet_weeks(TODAY), text="Belle journée sur le réseau")
    topic(cast)
    said.take(cast, outbreak(9))
    actions.scan_organisation(cast.organisation)
    [alert] = Alert.objects.filter(topic_name="la ligne 4")
    assert alert.expected == 0
    assert set(queries.explain(alert).reading.counts) == {0}


def test_creating_a_topic_reads_what_was_already_heard(cast, at_work):
    old = TODAY - timedelta(days=100)
    said.take(cast, said.quiet_weeks(old) + said.a_day(old, 60))
    run_due_jobs()
    topic(cast)
    run_due_jobs()
    assert sorted(alert.topic_name for alert in Alert.objects.all()) == ["", "la ligne 4"]


def test_the_scan_of_an_import_goes_on_where_it_stopped(cast, at_work):
    said.take(cast, said.quiet_weeks(TODAY - timedelta(days=500)) + said.quiet_weeks(TODAY))
    told = []
    actions.scan_organisation(cast.organisation, told=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 1
    again = []
    actions.scan_organisation(
        cast.organisation, told=lambda done, total: again.append((done, total)), done=told[-1][1] - 1
    )
    assert again == [told[-1]]


def test_nothing_heard_is_nothing_told(cast, at_work):
    assert actions.scan_organisation(cast.organisation) == 0
    assert queries.open_alerts(cast.amina) == []
    assert queries.count_open(cast.amina) == 0


def test_another_organisation_hears_nothing(cast, at_work):
    said.take(cast, said.quiet_weeks(TODAY) + outbreak())
    actions.scan_organisation(cast.organisation)
    assert queries.open_alerts(cast.oscar) == []


def test_english_says_it_too(cast, at_work):
    from django.utils.translation import override

    said.take(cast, said.quiet_weeks(TODAY) + outbreak())
    actions.scan_organisation(cast.organisation)
    with override("en"):
        assert queries.open_alerts(cast.amina)[0].sentence == "61 posts since 17:10, usually less than one"
