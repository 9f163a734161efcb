"""Originals: readable before their term by those who may, never after, gone soon after that. R10 attacked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from tests.web.listening.samples import WHEN, lines, record, source, take

from vigie.web import clock
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.queries import lines_about
from vigie.web.listening import actions, queries
from vigie.web.listening.errors import PastTerm, TermTooLong
from vigie.web.listening.models import Post, RawPost
from vigie.web.queue import registry

pytestmark = pytest.mark.django_db

SAID = "Écrivez-moi : lea.martin.essai@example.org"


@pytest.fixture
def post(cast: Any) -> Any:
    with clock.at(WHEN):
        take(
            source(cast, retention_days=7),
            record(SAID, "1", author="lea", author_name="Léa", url="https://example.org/1"),
        )
    return Post.objects.get()


def test_read_before_its_term(cast: Any, post: Any) -> None:
    with clock.at(WHEN + timedelta(days=6, hours=23)):
        read = actions.read_original(post, acting_user=cast.amina)
    assert (read.text, read.author_name, read.url) == (SAID, "Léa (lea)", "https://example.org/1")
    (line,) = lines_about(cast.organisation.public_id, post.public_id)
    assert (line.verb, line.actor) == ("listening.original_read", cast.amina.public_id)


@pytest.mark.parametrize("who", ["bruno", "chloe", "helene", "emile", "denis", "diane", "ada", "oscar"])
def test_those_who_may_not_are_refused(cast: Any, post: Any, who: str) -> None:
    with clock.at(WHEN), pytest.raises(NotFound):
        actions.read_original(post, acting_user=getattr(cast, who))
    assert not list(lines_about(cast.organisation.public_id, post.public_id))


def test_r10_past_its_term_the_row_that_still_exists_is_not_read(cast: Any, post: Any) -> None:
    late = WHEN + timedelta(days=7)
    assert RawPost.objects.count() == 1
    with clock.at(late), pytest.raises(PastTerm) as caught:
        actions.read_original(post, acting_user=cast.amina)
    assert caught.value.docs_url == "/refus/#R10"
    with clock.at(late):
        response = cast.client("amina").post(reverse("listening:original", args=[post.public_id]))
        page = cast.client("amina").get(reverse("listening:post", args=[post.public_id]))
    assert response.status_code == 403
    assert "R10" in response.content.decode()
    assert "example.org" not in response.content.decode() + page.content.decode()
    assert queries.original_until(post) is not None  # the row is there
    with clock.at(late):
        assert queries.original_until(post) is None  # and says nothing
    assert not list(lines_about(cast.organisation.public_id, post.public_id))


def test_r10_the_purge_removes_what_is_past_its_term_and_only_that(cast: Any, post: Any) -> None:
    with clock.at(WHEN + timedelta(days=5)):
        take(source(cast), record("plus récent : bob.essai@example.org", "2"))
    with clock.at(WHEN + timedelta(days=7, minutes=1)):
        assert actions.purge_expired_raw() == 1
        assert actions.purge_expired_raw() == 0
    assert [raw.post.native_id for raw in RawPost.objects.all()] == ["2"]
    assert Post.objects.count() == 2
    (line,) = lines(cast, "listening.originals_purged")
    assert '"count":1' in line.payload


def test_r10_the_purge_comes_back_by_itself(cast: Any) -> None:
    kind = registry.kind("listening.purge")
    assert kind.every is not None
    assert kind.every <= timedelta(hours=1)


def test_r10_no_import_keeps_longer_than_the_source(cast: Any) -> None:
    place = source(cast, retention_days=3)
    with pytest.raises(TermTooLong):
        take(place, record(SAID, "1"), retention_days=4)
    with clock.at(WHEN):
        take(place, record(SAID, "1"), retention_days=2)
    assert RawPost.objects.get().expires_at == WHEN + timedelta(days=2)


def test_r10_importing_again_does_not_prolong(cast: Any, post: Any) -> None:
    term = RawPost.objects.get().expires_at
    with clock.at(WHEN + timedelta(days=3)):
        take(source(cast, retention_days=7), record(SAID, "1", author="lea"))
    assert RawPost.objects.get().expires_at == term
    with clock.at(WHEN + timedelta(days=8)):
        actions.purge_expired_raw()
        take(source(cast, retention_days=7), record(SAID, "1", author="lea"))
    assert not RawPost.objects.exists()


@pytest.mark.parametrize("days", [-1, 366, 10_000])
def test_r10_no_source_keeps_for_ever(cast: Any, days: int) -> None:
    with pytest.raises(BadInput):
        source(cast, retention_days=days)


def test_nothing_else_keeps_what_the_original_said(cast: Any, post: Any) -> None:
    with clock.at(WHEN + timedelta(days=8)):
        actions.purge_expired_raw()
    from django.apps import apps

    for model in apps.get_app_config("listening").get_models():
        for row in model._default_manager.values_list():
            assert "lea" not in " ".join(map(str, row)).lower().replace("█", ""), model


def test_each_text_of_a_post_has_its_own_original(cast: Any, post: Any) -> None:
    with clock.at(WHEN + timedelta(days=2)):
        take(source(cast, retention_days=7), record("corrigé : bob.essai@example.org", "1"))
        post.refresh_from_db()
        assert actions.read_original(post, acting_user=cast.amina).text == "corrigé : bob.essai@example.org"
    with clock.at(WHEN + timedelta(days=8)):
        assert actions.purge_expired_raw() == 1
        assert actions.read_original(post, acting_user=cast.amina).text == "corrigé : bob.essai@example.org"
