"""Tone and intent of posts: read by a job after an import, filtered upon, shown on a post, never on a person."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.listening.samples import record, source, take

from vigie.web.listening import actions, jobs, queries
from vigie.web.listening.models import Post
from vigie.web.queue.models import Job
from vigie.web.queue.worker import run_due_jobs

pytestmark = pytest.mark.django_db

ANGRY = "Encore deux heures de retard, c'est inadmissible, je suis furieux !"
GLAD = "Merci beaucoup à toute l'équipe, accueil parfait, je suis ravie !"


def _heard(cast: Any) -> None:
    take(source(cast), record(ANGRY, "1"), record(GLAD, "2"), record(ANGRY, "3", is_official=True))


def test_a_job_reads_what_was_imported(cast: Any) -> None:
    _heard(cast)
    run_due_jobs()
    told = dict(Post.objects.values_list("native_id", "tone"))
    assert (told["1"], told["2"]) == ("neg", "pos")
    assert Post.objects.get(native_id="1").intent == "complaint"


def test_stretches_leave_their_turn_to_other_jobs(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "LONGEST", 0.0)
    _heard(cast)
    run_due_jobs()
    assert Post.objects.get(native_id="1").tone == "neg"
    assert Job.objects.filter(kind="listening.classify").count() == 2  # the second finds nothing left


def test_official_accounts_are_passed_over(cast: Any) -> None:
    """R03: staff write them, and no label is put on what staff write."""
    _heard(cast)
    run_due_jobs()
    post = Post.objects.get(is_official=True)
    assert (post.tone, post.intent) == ("", "")
    assert queries.heads_of(post) is None


def test_twice_is_once_and_a_batch_goes_on(cast: Any) -> None:
    _heard(cast)
    first = actions.classify_batch(cast.organisation, size=2)
    assert first.read == 2
    assert actions.classify_batch(cast.organisation, after=first.last or 0).read == 1
    assert actions.classify_batch(cast.organisation).last is None


def test_a_revised_text_is_read_again(cast: Any) -> None:
    place = source(cast)
    take(place, record(ANGRY, "1"))
    actions.classify_batch(cast.organisation)
    take(place, record(GLAD, "1"))
    assert actions.classify_batch(cast.organisation).read == 1
    assert Post.objects.get().tone == "pos"


def test_the_inbox_filters_by_tone_and_intent(cast: Any) -> None:
    _heard(cast)
    actions.classify_batch(cast.organisation)
    page = words(cast.client("amina").get(reverse("listening:inbox"), {"ton": "neg", "intention": "complaint"}))
    assert "furieux" in page
    assert "ravie" not in page
    assert "ton : négatif" in page
    assert "intention : réclamation" in page
    searched = words(cast.client("amina").get(reverse("listening:inbox"), {"q": "deux ton:négatif"}))
    assert "ton : négatif" in searched
    assert "intention :" not in searched.split("Tout montrer")[1]
    assert "ton : négatif" not in words(cast.client("amina").get(reverse("listening:inbox")))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ton:négatif", {"1"}),
        ("tone:negative", {"1"}),
        ("tone:positif OR sentiment:neg", {"1", "2"}),
        ("intention:réclamation", {"1"}),
        ("intent:complaint ravie", set()),
        ("merci -ton:neg", {"2"}),
        ("deux -ton:neg", {"3"}),
        ("deux NEAR/3 retard ton:neg", {"1"}),
    ],
)
def test_a_search_asks_the_tone_and_the_intent_as_the_filters_do(cast: Any, query: str, found: set[str]) -> None:
    _heard(cast)
    actions.classify_batch(cast.organisation)
    assert {post.native_id for post in queries.search(cast.amina, query).posts} == found


def test_the_page_of_a_post_says_it_of_the_post_alone(cast: Any) -> None:
    _heard(cast)
    post = Post.objects.get(native_id="1")
    page = words(cast.client("amina").get(reverse("listening:post", args=[post.public_id])))
    assert "Ton du message négatif, à" in page
    assert re.search("surtout à cause de : « \\w{4,} »", page)
    assert "jamais sur une personne" in page
    official = Post.objects.get(is_official=True)
    assert "Ton du message" not in words(cast.client("amina").get(reverse("listening:post", args=[official.public_id])))
