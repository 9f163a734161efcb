"""The door of the demonstration: opens by itself once, lets one be nobody, exists nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from vigie.web.people.actions import add_member, create_organisation


@pytest.fixture
def lead(db: None, settings: Any) -> Any:
    settings.DEMO = True
    settings.MIDDLEWARE = [*settings.MIDDLEWARE[:-1], "vigie.web.demo.visits.FirstVisit", settings.MIDDLEWARE[-1]]
    organisation = create_organisation(acting_user=None, name="Transports Corail", kind="demonstration")
    return add_member(
        organisation,
        display_name="Camille Récif",
        email="c@example.org",
        password="",
        roles=("lead",),
        acting_user=None,
    )


def test_the_first_visit_signs_in_as_the_lead(lead: Any) -> None:
    client = Client()
    response = client.get("/", follow=True)
    assert response.redirect_chain == [("/demo/", 302), ("/", 302)]
    assert "Camille Récif" in response.content.decode()


def test_one_may_then_be_nobody(lead: Any) -> None:
    client = Client()
    client.get("/", follow=True)
    client.post("/personnes/persona/", {"persona": ""})
    response = client.get("/", follow=True)
    assert response.redirect_chain == []
    assert not response.wsgi_request.user.is_authenticated


def test_a_new_demonstration_lets_an_old_browser_in_again(lead: Any) -> None:
    client = Client()
    client.cookies["vigie_demo"] = "an-earlier-one"
    assert client.get("/").headers["Location"] == "/demo/"


def test_another_machine_is_not_let_in(lead: Any) -> None:
    client = Client(REMOTE_ADDR="192.0.2.7")
    assert client.get("/demo/").status_code == 404
    assert client.get("/").status_code == 200


def test_a_real_installation_has_no_such_door(lead: Any, settings: Any) -> None:
    settings.DEMO = False
    assert Client().get("/demo/").status_code == 404


def test_somebody_already_signed_in_stays_who_they_are(lead: Any) -> None:
    other = add_member(
        lead.organisation, display_name="Inès Hublot", email="i@example.org", password="", acting_user=None
    )
    client = Client()
    client.force_login(other.account)
    response = client.get("/demo/", follow=True)
    assert "Inès Hublot" in response.content.decode()


def test_a_demonstration_told_in_english_is_read_in_english(lead: Any) -> None:
    browser = Client()
    browser.get("/demo/", headers={"accept-language": "fr"})
    assert "langue" not in browser.cookies
    lead.organisation.language = "en"
    lead.organisation.save()
    browser = Client()
    browser.get("/demo/", headers={"accept-language": "fr"})
    assert browser.get("/", headers={"accept-language": "fr"})["Content-Language"] == "en"
