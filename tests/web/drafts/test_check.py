"""Checking a draft: what is answered, and that nothing of it remains anywhere."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.template import engines
from django.urls import reverse
from tests.reading import words
from tests.web.charter.conftest import build as charter_of

from vigie.engine import Family
from vigie.web.charter.families import NAMES
from vigie.web.drafts import queries

pytestmark = pytest.mark.django_db

DRAFT = "Mon mail pour le projet Lagune : emile.secret.essai@example.org, mot de passe : Corail2026!"


def check(cast: Any, who: str, text: str, voice: str = "employee", **headers: str) -> Any:
    return cast.client(who).post(reverse("drafts:check"), {"text": text, "voice": voice}, **headers)


@pytest.mark.parametrize("who", ["", "emile", "amina", "oscar"])
def test_anybody_is_answered(cast: Any, who: str) -> None:
    response = check(cast, who, "Écrivez-moi : emile.secret.essai@example.org")
    shown = response.content.decode()
    assert response.status_code == 200
    assert "<mark" in shown
    assert "emile.secret.essai@example.org" in shown
    assert "Une chose à regarder avant de publier" in shown


def test_nothing_to_report_says_what_was_checked(cast: Any) -> None:
    shown = check(cast, "emile", "Belle journée portes ouvertes au dépôt, merci à tous !").content.decode()
    assert "Rien à signaler" in shown
    assert "données personnelles" in shown
    assert "<mark" not in shown


def test_an_empty_paste_is_kindly_told(cast: Any) -> None:
    assert "Collez un texte" in check(cast, "", " \n ").content.decode()


def test_the_same_text_without_personal_data_is_offered(cast: Any) -> None:
    shown = check(cast, "", "Appelez-moi au 06 39 98 12 34, ou passez !").content.decode()
    assert "Le même texte, données personnelles masquées" in shown
    assert "Appelez-moi au [téléphone], ou passez" in shown
    assert "Il reste à corriger le reste" not in shown
    assert "Le même texte" not in check(cast, "", "Bande de clowns, allez vous faire voir.").content.decode()


@pytest.mark.parametrize(
    ("language", "title", "rest"),
    [
        ("fr", "Le même texte, données personnelles masquées", "Il reste à corriger le reste."),
        ("en", "The same text, personal data masked", "The rest is still to be mended."),
    ],
)
def test_what_the_masked_text_still_holds_is_said(cast: Any, language: str, title: str, rest: str) -> None:
    cast.organisation.lexicon = cast.organisation.lexicon | {"codenames": ["Lagune"]}
    cast.organisation.save()
    cast.client("emile").post("/langue/", {"language": language})
    shown = check(cast, "emile", "Le projet Lagune sera lancé en mars, écrivez à emile.secret.essai@example.org")
    assert title in shown.content.decode()
    assert rest in shown.content.decode()


def test_a_visitor_is_told_that_confidential_words_are_not_looked_for(cast: Any) -> None:
    for address in ("/", "/verifier/"):
        assert "les mots confidentiels de l’organisation ne sont pas cherchés" in words(cast.client("").get(address))
        assert "les mots confidentiels" not in words(cast.client("emile").get(address))


@pytest.mark.parametrize("alone", [True, False])
def test_a_visitor_learns_nothing_of_the_confidential_words(cast: Any, alone: bool) -> None:
    text = "Le projet Lagune sera lancé en mars, écrivez à emile.secret.essai@example.org"
    cast.organisation.lexicon = cast.organisation.lexicon | {"codenames": ["Lagune"]}
    cast.organisation.save()
    if alone:
        cast.elsewhere.delete()
    assert {finding.family for finding in _answer(None, text).marks} == {Family.PERSONAL_DATA}
    assert {finding.family for finding in _answer(cast.emile, text).marks} == {
        Family.PERSONAL_DATA,
        Family.CONFIDENTIAL,
    }
    assert "informations confidentielles" not in check(cast, "", "Bonjour à tous").content.decode()


def test_the_voice_changes_what_is_read(cast: Any) -> None:
    shouted = "RENDEZ-VOUS IMMÉDIATEMENT EN GARE POUR TOUTE RÉCLAMATION"
    assert "<mark" in check(cast, "bruno", shouted, "official").content.decode()
    assert "<mark" not in check(cast, "bruno", shouted, "employee").content.decode()
    assert check(cast, "bruno", shouted, "klingon").status_code == 422


def test_too_long_a_text_is_told_with_its_length(cast: Any) -> None:
    response = check(cast, "", "é" * 10_001)
    assert response.status_code == 422
    assert "10\u202f001" in response.content.decode()
    assert check(cast, "", "é\r\n" * 5_000).status_code == 200  # a browser's line end counts for one


def test_htmx_gets_the_answer_alone(cast: Any) -> None:
    response = check(cast, "emile", DRAFT, HTTP_HX_REQUEST="true")
    shown = response.content.decode()
    assert "<html" not in shown
    assert "<mark" in shown
    assert check(cast, "emile", "é" * 10_001, HTTP_HX_REQUEST="true").status_code == 200


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> emile.essai@example.org",
        "</textarea><script>alert(1)</script>",
        "\u202egnp.exe\u202c \x00 \ud83d {{ settings.SECRET_KEY }}",
        "🙂" * 9_999,
        "'\"><img src=x onerror=alert(1)>",
    ],
)
def test_hostile_drafts_stay_words(cast: Any, text: str) -> None:
    for headers in ({}, {"HTTP_HX_REQUEST": "true"}):
        response = cast.client().post(
            reverse("drafts:check"), {"text": text.encode("utf-8", "replace").decode()}, **headers
        )
        shown = response.content.decode()
        assert response.status_code == 200
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown


@pytest.mark.parametrize("who", ["", "emile", "bruno"])
@pytest.mark.parametrize("text", [DRAFT, "rien de spécial", "é" * 10_001])
def test_nothing_is_stored_journalled_logged_or_counted(
    cast: Any, who: str, text: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    client = cast.client(who)
    client.get(reverse("drafts:check"))

    def rows() -> dict[str, list[Any]]:
        return {m._meta.label: sorted(map(str, m._default_manager.values_list())) for m in apps.get_models()}

    files = sorted(settings.DATA_DIR.rglob("*")) if settings.DATA_DIR.exists() else []
    before = rows()
    with caplog.at_level(logging.DEBUG):
        for headers in ({}, {"HTTP_HX_REQUEST": "true"}):
            response = client.post(reverse("drafts:check"), {"text": text, "voice": "employee"}, **headers)
            assert "no-store" in response["Cache-Control"]
            assert settings.SESSION_COOKIE_NAME not in response.cookies
    assert rows() == before
    assert Session.objects.count() == (1 if who else 0)
    said = caplog.text + "".join(capfd.readouterr())
    assert "secret.essai" not in said
    assert "Corail2026" not in said
    assert not [record for record in caplog.records if record.name.startswith("vigie")]
    assert (sorted(settings.DATA_DIR.rglob("*")) if settings.DATA_DIR.exists() else []) == files


def test_a_draft_is_not_read_from_an_address(cast: Any) -> None:
    response = cast.client().get(reverse("drafts:check"), {"text": DRAFT})
    assert "draft_answer" not in response.context
    assert "></textarea>" in response.content.decode()


def test_the_box_can_stand_in_any_page(cast: Any, rf: Any) -> None:
    shown = engines["django"].from_string('{% include "drafts/_box.html" %}').render({}, rf.get("/"))
    assert f'action="{reverse("drafts:check")}"' in shown
    assert "csrfmiddlewaretoken" in shown


def test_a_visitor_is_led_to_the_charter_once(cast: Any) -> None:
    charter_of(cast)
    cast.elsewhere.delete()
    text = "Écrivez à emile.secret.essai@example.org ou à lea.martin.essai@example.org, mot de passe : Hunter2024!"
    shown = check(cast, "", text)
    assert shown.content.decode().count("<mark") > 1
    assert words(shown).count("à lire avec un compte") == 1
    assert "à lire avec un compte" not in words(check(cast, "emile", text))


def test_every_family_has_its_words() -> None:
    assert set(NAMES) == set(Family)


def _answer(member: Any, text: str) -> queries.Answer:
    return queries.read_draft(member, text=text, voice="employee", language="fr")
