"""Heads served by a larger model: asked by jobs alone, masked, counted, and the shipped head when it fails, said."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from tests.larger.server import Serving, completion, serving
from tests.reading import words
from tests.web.listening.samples import record, source, take

from vigie.engine.heads import heads_version
from vigie.larger import parse
from vigie.web.listening import actions, queries
from vigie.web.listening import serving as served_heads
from vigie.web.listening.models import Post, ServedHead
from vigie.web.queue.worker import run_due_jobs

pytestmark = pytest.mark.django_db

ANGRY = "Encore deux heures de retard, c'est inadmissible, je suis furieux ! 06 39 98 12 34"


@pytest.fixture
def model(settings: Any) -> Iterator[Serving]:
    """A model that finds everything positive serves the tone."""
    with serving() as served:
        settings.HEAD_MODELS = {"tone": parse("tone", f"endpoint:petit@{served.address}"), "intent": None}
        settings.MODEL_PRIVATE = True
        served_heads._left_alone.clear()
        yield served


def _post_page(cast: Any, number: str) -> str:
    return words(
        cast.client("amina").get(reverse("listening:post", args=[Post.objects.get(native_id=number).public_id]))
    )


def test_off_by_default_nothing_is_asked_and_it_is_said(cast: Any) -> None:
    take(source(cast), record(ANGRY, "1"))
    run_due_jobs()
    assert served_heads.specs() == {}
    page = words(cast.client("ada").get(reverse("listening:rereadings")))
    assert "classifieur livré : sur cette machine, moins d’une milliseconde par message, rien ne sort." in page
    assert not ServedHead.objects.exists()


def test_the_model_says_the_tone_and_the_shipped_head_the_intent(cast: Any, model: Serving) -> None:
    take(source(cast), record(ANGRY, "1"), record(ANGRY, "2", is_official=True))
    run_due_jobs()
    post = Post.objects.get(native_id="1")
    assert (post.tone, post.intent) == ("pos", "complaint")
    assert len(model.asked) == 1  # not the official account, which staff write
    assert "06 39" not in json.dumps(model.asked)
    page = _post_page(cast, "1")
    assert "positif, selon petit (calibration inconnue)" in page
    assert len(model.asked) == 1  # no page asks
    told = words(cast.client("ada").get(reverse("listening:rereadings")))
    assert "modèle « petit » de 127.0.0.1" in told
    assert "chaque message y est envoyé" in told
    assert "Réponses : 1 ; laissées au classifieur livré : 0." in told


def test_when_it_fails_the_shipped_head_answers_and_the_pages_say_so(cast: Any, model: Serving) -> None:
    model.answer = lambda asked: (503, b"{}")
    take(source(cast), *(record(f"{ANGRY} {n}", str(n)) for n in range(3)))
    run_due_jobs()
    assert set(Post.objects.values_list("tone", flat=True)) == {"neg"}
    assert len(model.asked) == 1  # left alone after its first failure
    assert all(mark.startswith(heads_version()) for mark in Post.objects.values_list("heads", flat=True))
    assert (
        "petit n’a pas répondu pour ce message, ou pas encore : c’est le classifieur livré qui l’a lu."
        in _post_page(cast, "1")
    )
    told = words(cast.client("ada").get(reverse("listening:rereadings")))
    assert "Réponses : 0 ; laissées au classifieur livré : 3." in told
    assert "127.0.0.1 answered 503" in told
    # Asked again the next time.
    model.answer = lambda asked: (200, completion('{"p": {"neg": 0, "neu": 1, "pos": 0}}'))
    served_heads._left_alone.clear()
    assert actions.classify_batch(cast.organisation).read == 3
    assert set(Post.objects.values_list("tone", flat=True)) == {"neu"}


def test_a_failure_half_way_keeps_what_was_answered(cast: Any, model: Serving) -> None:
    good = model.answer

    def once(asked: dict[str, Any]) -> tuple[int, bytes]:
        return good(asked) if len(model.asked) == 1 else (500, b"{}")

    model.answer = once
    take(source(cast), *(record(f"{ANGRY} {n}", str(n)) for n in range(3)))
    run_due_jobs()
    assert list(Post.objects.order_by("pk").values_list("tone", flat=True)) == ["pos", "neg", "neg"]
    row = ServedHead.objects.get()
    assert (row.answered, row.fell_back) == (1, 2)


def test_another_model_puts_posts_out_of_date_and_a_rereading_asks_it(cast: Any, settings: Any) -> None:
    take(source(cast), record(ANGRY, "1"), record(ANGRY, "2", is_official=True))
    run_due_jobs()
    assert queries.standing(cast.organisation).outdated == 0
    with serving() as served:
        settings.HEAD_MODELS = {"tone": parse("tone", f"endpoint:petit@{served.address}"), "intent": None}
        settings.MODEL_PRIVATE = True
        served_heads._left_alone.clear()
        (row,) = queries.standing(cast.organisation).rows
        assert (row.posts, row.other_engine, row.other_heads) == (2, False, True)
        actions.request_rereading(cast.organisation, acting_user=cast.amina)
        run_due_jobs()
        assert len(served.asked) == 1
    assert Post.objects.get(native_id="1").tone == "pos"
    assert Post.objects.get(native_id="2").tone == ""
    assert queries.standing(cast.organisation).outdated == 0


def test_a_rereading_whose_model_fails_says_it_too(cast: Any, model: Serving) -> None:
    model.answer = lambda asked: (200, b"nothing")
    take(source(cast), record(ANGRY, "1"))
    Post.objects.update(lens=None)
    run = actions.request_rereading(cast.organisation, acting_user=cast.amina)
    actions.reread(run)
    post = Post.objects.get()
    assert (post.tone, post.heads) == ("neg", f"{heads_version()}:{post.text_digest}")
    assert ServedHead.objects.get().fell_back == 1
