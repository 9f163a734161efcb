"""Error pages: what happened, and what to do next, even without a database."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client, RequestFactory
from tests.reading import words

from vigie.web.errors import BadInput
from vigie.web.ui import views
from vigie.web.ui.context import came_from
from vigie.web.ui.middleware import ErrorMiddleware


def test_a_page_that_is_not_there_leads_somewhere(client: Client, db: None) -> None:
    response = client.get("/nulle-part/")
    assert response.status_code == 404
    assert "Cette page n’existe pas, ou n’est pas ouverte à votre rôle." in words(response)
    assert 'href="/compte/connexion/?next=/nulle-part/"' in response.content.decode()


def test_an_address_full_of_traps_is_only_text(client: Client, db: None) -> None:
    response = client.get('/<script>alert("1")</script>/\u202e/%00/?next=javascript:alert(1)')
    assert response.status_code == 404
    assert "<script>alert" not in response.content.decode()


def test_bad_input_is_repeated_as_text(rf: RequestFactory, db: None) -> None:
    request: Any = rf.post("/ecoute/imports/")
    request.user, request.session = None, {}
    error = BadInput(what="fichier <b>", why="ce n’est pas du JSON")
    response = ErrorMiddleware(lambda _request: None).process_exception(request, error)  # type: ignore[arg-type, return-value]
    assert response is not None
    assert response.status_code == 422
    assert "fichier &lt;b&gt;" in response.content.decode()
    assert "Rien n’a été enregistré." in words(response)


def test_an_error_that_is_not_ours_is_left_alone(rf: RequestFactory) -> None:
    assert ErrorMiddleware(lambda _request: None).process_exception(rf.get("/"), ValueError()) is None  # type: ignore[arg-type, return-value]


def test_when_everything_breaks_the_page_needs_no_database(rf: RequestFactory) -> None:
    response = views.server_error(rf.get("/"))  # no `db` fixture: a query would fail this test
    assert response.status_code == 500
    assert "Vigie a trébuché" in words(response)


def test_a_form_without_its_token_says_how_to_send_it_again(db: None) -> None:
    client, before = Client(enforce_csrf_checks=True), "http://testserver/refus/?a=1"
    response = client.post("/langue/", {"language": "en"}, headers={"referer": before})
    assert response.status_code == 403
    assert "Cette page est restée ouverte trop longtemps" in words(response)
    assert 'href="/refus/?a=1"' in response.content.decode()


@pytest.mark.parametrize("referer", ["", "https://example.com/x", "http://testserver", "javascript:alert(1)", "//"])
def test_the_way_back_stays_on_this_site(referer: str, rf: RequestFactory) -> None:
    assert came_from(rf.post("/x/", headers={"referer": referer})) == "/"


@pytest.mark.parametrize("wanted", ["https://example.com/", "//example.com", "javascript:alert(1)", "\x00"])
def test_choosing_a_language_never_leads_away(client: Client, db: None, wanted: str) -> None:
    response = client.post("/langue/", {"language": "en", "next": wanted})
    assert response["Location"] == "/"


def test_the_language_chosen_is_kept(client: Client, db: None) -> None:
    client.post("/langue/", {"language": "en", "next": "/refus/"})
    assert "What Vigie refuses" in words(client.get("/refus/"))
    client.post("/langue/", {"language": "xx"})
    assert "What Vigie refuses" in words(client.get("/refus/"))
