"""Signing in: French by default, limited in the database, nobody signs up alone."""

from django.core.cache import cache
from django.db import connection
from django.urls import reverse
from tests.cast import PASSWORD
from tests.reading import words


def test_somebody_signs_in_and_out(cast):
    client = cast.client()
    answer = client.post(reverse("account_login"), {"login": "emile@example.org", "password": PASSWORD})
    assert answer.status_code == 302
    assert client.get("/charte/").status_code == 200
    client.post(reverse("account_logout"))
    assert client.get("/charte/").status_code == 302


def test_the_page_asked_for_comes_back_after_signing_in(cast):
    client = cast.client()
    asked = client.get("/charte/")
    answer = client.post(asked["Location"], {"login": "emile@example.org", "password": PASSWORD})
    assert answer["Location"] == "/charte/"


def test_a_wrong_password_says_nothing_of_the_account(cast):
    client = cast.client()
    known = client.post(reverse("account_login"), {"login": "emile@example.org", "password": "non"})
    unknown = client.post(reverse("account_login"), {"login": "personne@example.org", "password": "non"})
    assert known.status_code == unknown.status_code == 200
    assert "mot de passe" in known.content.decode()


def test_attempts_are_limited_and_the_counter_is_in_the_database(cast):
    cache.clear()
    client = cast.client()
    for _attempt in range(6):
        last = client.post(reverse("account_login"), {"login": "emile@example.org", "password": "non"})
    refused = client.post(reverse("account_login"), {"login": "emile@example.org", "password": PASSWORD})
    assert refused.status_code != 302
    assert last.status_code in (200, 429)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM people_ratelimit")
        assert cursor.fetchone()[0] > 0
    cache.clear()


def test_an_account_that_no_password_opens_is_told_so(cast):
    account = cast.emile.account
    account.set_unusable_password()
    account.save()
    answer = cast.client("emile").get(reverse("account_change_password"))
    assert answer.status_code == 200
    assert "Aucun mot de passe n’ouvre ce compte." in words(answer)
    assert 'name="oldpassword"' not in answer.content.decode()


def test_there_is_no_page_to_sign_up(cast):
    for address in ("/compte/signup/", "/compte/inscription/", "/accounts/signup/"):
        assert cast.client().get(address).status_code == 404


def test_security_headers_are_on_every_page(cast):
    answer = cast.client().get(reverse("account_login"))
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Language"] == "fr"


def test_a_form_without_its_token_is_refused(cast):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    answer = client.post(reverse("account_login"), {"login": "emile@example.org", "password": PASSWORD})
    assert answer.status_code == 403
