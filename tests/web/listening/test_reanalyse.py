"""Reading posts again with a newer engine: resumable, and what was masked stays masked."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from tests.web.listening.samples import WHEN, lines, record, source, take

from vigie.web import clock
from vigie.web.errors import NotFound
from vigie.web.listening import actions, queries
from vigie.web.listening.models import Analysis, Post
from vigie.web.queue.actions import enqueue
from vigie.web.queue.models import Job
from vigie.web.queue.worker import run_due_jobs

pytestmark = pytest.mark.django_db

reanalyse = import_module("vigie.web.listening.actions.reanalyse")


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reanalyse, "ENGINE_VERSION", "2-essai")


@pytest.mark.usefixtures("newer")
def test_every_post_is_read_again_once(cast: Any) -> None:
    take(source(cast), *(record(f"message {n} : lea{n}@example.org", str(n)) for n in range(7)))
    first = actions.reanalyse_batch(cast.organisation, size=5)
    assert (first.looked_at, first.read) == (5, 5)
    second = actions.reanalyse_batch(cast.organisation, after=first.last or 0, size=5)
    assert (second.looked_at, second.read) == (2, 2)
    assert actions.reanalyse_batch(cast.organisation, after=second.last or 0).last is None
    assert actions.reanalyse_batch(cast.organisation).read == 0  # twice is once
    assert Analysis.objects.filter(engine_version="2-essai").count() == 7
    assert Analysis.objects.count() == 14


@pytest.mark.usefixtures("newer")
def test_past_the_term_what_was_masked_stays_masked(cast: Any) -> None:
    with clock.at(WHEN):
        take(source(cast), record("Écrivez à lea.martin.essai@example.org", "1"))
    before = Post.objects.get()
    (was,) = queries.as_views([before], language="fr")
    with clock.at(WHEN + timedelta(days=30)):
        actions.purge_expired_raw()
        assert actions.reanalyse_batch(cast.organisation).read == 1
    post = Post.objects.get()
    (view,) = queries.as_views([post], language="fr")
    assert (post.text, post.severity) == (before.text, before.severity)
    assert [(f.label, f.start, f.end) for f in view.findings] == [(f.label, f.start, f.end) for f in was.findings]


@pytest.mark.usefixtures("newer")
def test_within_the_term_the_original_is_read_again(cast: Any) -> None:
    take(source(cast), record("Écrivez à lea.martin.essai@example.org", "1"))
    # As if an older engine had masked too much.
    Post.objects.update(text="█" * 38, folded="")
    actions.reanalyse_batch(cast.organisation)
    post = Post.objects.get()
    assert post.text.startswith("Écrivez à █")
    assert [p.pk for p in queries.search(cast.bruno, "écrivez").posts] == [post.pk]


@pytest.mark.usefixtures("newer")
def test_the_job_tells_how_far_it_is_and_writes_one_line(cast: Any) -> None:
    take(source(cast), *(record(f"message {n}", str(n)) for n in range(3)))
    enqueue("listening.reanalyse", {}, organisation=cast.organisation.public_id)
    run_due_jobs()
    job = Job.objects.get(kind="listening.reanalyse")
    assert (job.progress_done, job.progress_total) == (3, 3)
    (line,) = lines(cast, "listening.reanalysed")
    assert '"count":3' in line.payload


def test_nothing_to_read_again_is_no_trouble(cast: Any) -> None:
    take(source(cast), record("un", "1"))
    assert actions.reanalyse_batch(cast.organisation).read == 0
    assert actions.reanalyse_batch(cast.elsewhere).last is None


def test_asking_twice_is_one_job_and_those_who_may_not_are_refused(cast: Any) -> None:
    for _ in range(2):
        assert cast.client("amina").post(reverse("listening:reanalyse")).status_code == 302
    assert Job.objects.filter(kind="listening.reanalyse").count() == 1
    for who in (cast.bruno, cast.diane, cast.oscar):
        with pytest.raises(NotFound):
            actions.request_reanalysis(cast.organisation, acting_user=who)


def test_the_index_can_be_built_again(cast: Any) -> None:
    take(source(cast), record("un bus", "1"), record("un tram", "2"))
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO listening_search(listening_search) VALUES ('delete-all')")
        else:
            cursor.execute("TRUNCATE listening_search")
    assert not queries.search(cast.bruno, "bus").posts
    assert actions.rebuild_search() == 2
    assert [post.text for post in queries.search(cast.bruno, "bus").posts] == ["un bus"]
