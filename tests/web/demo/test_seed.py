"""The demonstration's past turn of the loop: complete, consistent, and with something true to do for everybody."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from tests.reading import words
from tests.web.demo.conftest import EVENING

from vigie.web import clock
from vigie.web.alerts.queries import open_alerts
from vigie.web.charter import queries as charter
from vigie.web.demo.seed import AlreadyTold, seed
from vigie.web.journal import queries as journal
from vigie.web.listening import queries as listening
from vigie.web.people import queries as people
from vigie.web.queue import queries as queue

pytestmark = pytest.mark.django_db


def home_of(stage: Any, persona: str) -> str:
    client = Client()
    client.force_login(stage.personas[persona].account)
    response = client.get("/")
    assert response.status_code == 200
    return str(words(response))


def test_it_is_a_demonstration_of_twelve_hundred_people(stage: Any) -> None:
    assert stage.organisation.kind == "demonstration"
    roots = [unit for unit in stage.units.values() if unit.parent_id is None]
    assert sum(people.headcount_of(unit) for unit in roots) == 1200
    assert people.demonstration_personas()[0].display_name == "Camille Récif"
    assert len(people.demonstration_personas()) == 10
    assert not any(member.account.has_usable_password() for member in people.demonstration_personas())


def test_telling_it_twice_is_refused_and_changes_nothing(stage: Any) -> None:
    with pytest.raises(AlreadyTold):
        seed(now=EVENING)
    assert people.organisations().count() == 1


def test_the_journal_is_whole_and_in_order_of_time(stage: Any) -> None:
    verdict = journal.verify(stage.organisation.public_id)
    assert verdict.intact, verdict.sentence
    from vigie.web.journal.models import Line

    moments = list(Line.objects.order_by("sequence").values_list("at", flat=True))
    assert moments == sorted(moments)
    assert moments[0] < EVENING - timedelta(days=90)
    assert moments[-1] <= EVENING


def test_charter_two_is_in_force_as_a_guide_and_says_where_its_change_comes_from(stage: Any) -> None:
    version = charter.version_in_force(stage.organisation)
    assert (version.number, version.regime) == (2, "guide")
    assert len(charter.clauses_of(version, "en")) >= 12
    assert not any(clause.untranslated for clause in charter.clauses_of(version, "en"))
    (change,) = charter.changes(version)
    assert change.change == "reworded"
    assert set(change.origin) == {"proposal", "lesson", "case"}
    assert charter.draft_of(stage.organisation) is None


def test_todays_event_is_the_only_alert_nobody_looked_at(stage: Any) -> None:
    (event,) = open_alerts(stage.personas["lead"], limit=20)
    assert (
        event.sentence.replace("\u202f", " ")
        .replace("\u00a0", " ")
        .startswith("61 messages sur la ligne 4 depuis 17 h 10, d’ordinaire ")
    )
    assert event.observed == 61
    assert 2.5 <= event.expected <= 5.5
    assert not event.looked


def test_the_posts_went_through_the_real_import(stage: Any) -> None:
    days = listening.counts_by_day(stage.organisation)
    assert 1500 <= sum(posts for _day, posts, _authors in days) <= 2400
    assert not listening.runs(stage.organisation).exclude(state="done").exists()
    assert all(run.refused == 0 for run in listening.runs(stage.organisation))
    kept = listening.posts_between(stage.organisation, None, EVENING - timedelta(days=40), EVENING, limit=3000)
    assert not any("06 39 98" in post.text or "@example.org" in post.text for post in kept)
    assert any("█" in post.text for post in kept)


def test_nobody_of_the_directory_is_named_in_a_post(stage: Any) -> None:
    texts = [post.text for post in listening.newest(stage.organisation, limit=3000)]
    assert people.people_named_in(stage.organisation, " ".join(texts[:50])) == []
    names = [member.display_name for member in stage.members]
    assert not [name for name in names for text in texts if name.casefold() in text.casefold()]


def test_no_job_is_left_and_none_died(stage: Any) -> None:
    metrics = queue.metrics()
    assert (metrics.waiting, metrics.running, metrics.dead) == (0, 0, 0)


@pytest.mark.parametrize(
    ("persona", "said"),
    [
        ("lead", "61 messages sur la ligne 4 depuis 17 h 10"),
        ("community_manager", "61 messages sur la ligne 4 depuis 17 h 10"),
        ("agent", "réclamation"),
        ("manager", "décision"),
        ("hr", "leçon"),
        ("employee", "charte"),
        ("representative", "proposition"),
        ("dpo", "leçon"),
        ("administrator", ""),
        ("auditor", ""),
    ],
)
def test_everybody_finds_something_true_to_do(stage: Any, persona: str, said: str) -> None:
    assert said in home_of(stage, persona)


def test_the_clock_is_back_afterwards(stage: Any) -> None:
    assert clock.now() == EVENING
