"""Saying « j’ai regardé », and closing an alert with a reason."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.web.alerts import said

from vigie.web.alerts import actions, queries
from vigie.web.alerts.models import Alert
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.queries import lines_about

OLD = date(2026, 3, 20)


@pytest.fixture
def alert(cast):
    said.take(cast, said.quiet_weeks(OLD) + said.a_day(OLD, 60))
    actions.scan_organisation(cast.organisation)
    return Alert.objects.get()


def verbs(alert):
    return [line.verb for line in lines_about(alert.organisation.public_id, alert.public_id)]


def test_somebody_looks_and_is_named(cast, alert):
    actions.look_at(alert, acting_user=cast.bruno)
    alert.refresh_from_db()
    assert (alert.state, alert.looked_by) == ("looked", cast.bruno)
    assert queries.open_alerts(cast.amina) == []
    assert verbs(alert) == ["alerts.raised", "alerts.looked"]


def test_looking_twice_is_once_and_the_first_stays_named(cast, alert):
    actions.look_at(alert, acting_user=cast.bruno)
    actions.look_at(alert, acting_user=cast.amina)
    alert.refresh_from_db()
    assert alert.looked_by == cast.bruno
    assert verbs(alert).count("alerts.looked") == 1


@pytest.mark.parametrize("who", ["chloe", "helene", "emile", "denis", "oscar"])
def test_who_may_not_look_finds_nothing(cast, alert, who):
    with pytest.raises(NotFound):
        actions.look_at(alert, acting_user=getattr(cast, who))
    alert.refresh_from_db()
    assert alert.state == "open"


def test_closing_keeps_the_reason(cast, alert):
    actions.close_alert(alert, reason="Concert au port, prévu de longue date.", acting_user=cast.amina)
    alert.refresh_from_db()
    assert (alert.state, alert.closed_by, alert.close_reason[:7]) == ("closed", cast.amina, "Concert")
    assert verbs(alert)[-1] == "alerts.closed"


@pytest.mark.parametrize("reason", ["", "   ", "x" * 2001, "a\0b"])
def test_closing_without_a_reason_changes_nothing(cast, alert, reason):
    with pytest.raises(BadInput):
        actions.close_alert(alert, reason=reason, acting_user=cast.amina)
    alert.refresh_from_db()
    assert alert.state == "open"


def test_closing_twice_is_once(cast, alert):
    for _time in range(2):
        actions.close_alert(alert, reason="Concert au port.", acting_user=cast.amina)
    assert verbs(alert).count("alerts.closed") == 1
    with pytest.raises(BadInput):
        actions.close_alert(alert, reason="Autre chose.", acting_user=cast.amina)


def test_human_resources_never_see_alerts(cast, alert):
    assert list(queries.alerts_of(cast.helene)) == []
    with pytest.raises(NotFound):
        queries.access_alert(cast.helene, alert.public_id)


def test_its_posts_are_one_click_away(cast, alert):
    address = queries.posts_address(alert)
    assert OLD.isoformat() in address
    assert len(queries.some_posts(alert, language="fr", limit=6)) == 6
    assert alert.ends_at - alert.starts_at == timedelta(days=1)
