"""The language of pages and messages: the account's, else this browser's cookie, else what the browser asks for."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from tests.reading import words

from vigie.web.errors import BadInput
from vigie.web.journal.models import Line
from vigie.web.people import actions

pytestmark = pytest.mark.django_db
FRENCH, ENGLISH = "Ce que Vigie refuse", "What Vigie refuses"


def page(client: Client, asks: str = "") -> str:
    return words(client.get("/refus/", headers={"accept-language": asks} if asks else {}))


@pytest.mark.parametrize(
    ("asks", "expected"),
    [
        ("", FRENCH),
        ("en-GB,en;q=0.9,fr;q=0.5", ENGLISH),
        ("fr-CA", FRENCH),
        ("de-DE,en;q=0.4", ENGLISH),
        ("de", FRENCH),
    ],
)
def test_a_first_visit_is_answered_in_what_the_browser_asks_for(asks: str, expected: str) -> None:
    assert expected in page(Client(), asks)


def test_a_visitor_s_choice_is_kept_by_their_browser() -> None:
    client = Client()
    client.post("/langue/", {"language": "en"})
    assert ENGLISH in page(client, "fr")
    assert FRENCH in page(Client(), "fr")


def test_a_member_s_choice_is_kept_with_the_account_and_followed_everywhere(cast: Any) -> None:
    lines = Line.objects.count()
    client = cast.client("emile")
    response = client.post("/langue/", {"language": "en"})
    assert "langue" not in response.cookies, "the next one to use this browser keeps theirs"
    cast.emile.refresh_from_db()
    assert cast.emile.language == "en", "messages follow"
    assert ENGLISH in page(cast.client("emile"), "fr")
    assert FRENCH in page(cast.client("solange"), "fr")
    assert Line.objects.count() == lines, "a preference is nobody's business"
    client.post("/langue/", {"language": "fr"})
    cast.emile.refresh_from_db()
    assert cast.emile.language == "fr"
    assert FRENCH in page(cast.client("emile"), "en")


def test_until_they_choose_a_member_is_answered_like_a_visitor(cast: Any) -> None:
    assert ENGLISH in page(cast.client("emile"), "en")


def test_in_a_demonstration_the_choice_follows_the_visitor(cast: Any, settings: Any) -> None:
    settings.DEMO = True
    client = cast.client("emile")
    client.post("/langue/", {"language": "en"})
    client.force_login(cast.solange.account)
    assert ENGLISH in page(client)


def test_a_language_that_is_not_offered_changes_nothing(cast: Any) -> None:
    client = cast.client("emile")
    client.post("/langue/", {"language": "xx"})
    assert FRENCH in page(client)
    with pytest.raises(BadInput):
        actions.choose_language(cast.emile.account, "xx")


def test_caches_are_told_what_the_page_depends_on() -> None:
    vary = Client().get("/refus/")["Vary"]
    assert "Accept-Language" in vary
    assert "Cookie" in vary


def test_until_they_choose_messages_are_in_the_language_of_the_organisation(cast: Any) -> None:
    cast.organisation.language = "en"
    cast.organisation.save()
    assert actions.add_member(cast.organisation, display_name="Noé Nouveau", acting_user=None).language == "en"
    actions.choose_language(cast.oscar.account, "fr")
    given = {"display_name": "Oscar Ailleurs", "email": "oscar@example.org", "password": "", "acting_user": None}
    assert actions.add_member(cast.organisation, **given).language == "fr"
