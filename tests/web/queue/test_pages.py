"""The page of jobs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.web.queue.access import made

from vigie.web.clock import at, now
from vigie.web.queue import schedule
from vigie.web.queue.models import Job

pytestmark = pytest.mark.django_db


def test_an_empty_page_says_what_will_come(cast: Any) -> None:
    Job.objects.all().delete()
    page = cast.client("ada").get("/travaux/").content.decode()
    assert "Tout est fait" in page
    assert "Rien n’est mis de côté" in page


def test_what_runs_shows_its_progress_and_refreshes_itself(cast: Any) -> None:
    made(cast, state="running", started_at=now(), progress_done=30, progress_total=120, attempts=2)
    part = cast.client("ada").get("/travaux/en-cours/").content.decode()
    assert "Oubli des travaux" in part
    assert "30" in part
    assert "120" in part
    assert 'hx-trigger="every 2s"' in part
    assert "<html" not in part


def test_a_dead_letter_is_put_back_by_its_button(cast: Any) -> None:
    dead = made(cast, state="dead", attempts=5, ended_at=now(), last_error="ValueError: <b>no</b>\u202etxt")
    client = cast.client("ada")
    page = client.get("/travaux/").content.decode()
    assert "&lt;b&gt;no" in page, "the error is shown, and never becomes markup"
    answer = client.post(f"/travaux/{dead.public_id}/relancer/", follow=True)
    assert "de nouveau sur la liste" in answer.content.decode()
    assert Job.objects.get(pk=dead.pk).state == "waiting"


def test_the_buttons_answer_to_post_only(cast: Any) -> None:
    dead = made(cast, state="dead")
    assert cast.client("ada").get(f"/travaux/{dead.public_id}/relancer/").status_code == 405
    assert Job.objects.get(pk=dead.pk).state == "dead"


def test_jobs_that_nobody_takes_are_worrying(cast: Any) -> None:
    with at(now() - timedelta(minutes=5)):
        made(cast)
    assert "vigie worker" in cast.client("ada").get("/travaux/").content.decode()


def test_other_organisations_are_not_seen(cast: Any) -> None:
    made(cast, state="dead", last_error="ours alone")
    assert "ours alone" not in cast.client("oscar").get("/travaux/").content.decode()


def test_periodic_kinds_and_when_they_ran(cast: Any) -> None:
    schedule.register()
    page = cast.client("ada").get("/travaux/").content.decode()
    assert "chaque heure" in page
    assert "pas encore" in page


def test_ten_thousand_dead_letters_stay_on_short_pages(cast: Any, django_assert_max_num_queries: Any) -> None:
    organisation, moment = cast.organisation.public_id, now()
    Job.objects.bulk_create(
        Job(
            organisation=organisation, kind="queue.prune", state="dead",
            due_at=moment, created_at=moment, ended_at=moment, last_error="x",
        )
        for _ in range(10_000)
    )  # fmt: skip
    client = cast.client("ada")
    with django_assert_max_num_queries(25):
        page = client.get("/travaux/?page=3")
    assert page.content.decode().count("relancer/") == 20
