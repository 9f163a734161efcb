"""The screens of alerts: the sentence, the arithmetic in words, what people do about it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.alerts import said

from vigie.web.alerts import actions, queries
from vigie.web.alerts.models import Alert

OLD = date(2026, 3, 20)


@pytest.fixture
def alert(cast):
    said.take(cast, said.quiet_weeks(OLD) + said.a_day(OLD, 60))
    actions.scan_organisation(cast.organisation)
    return Alert.objects.get()


def test_the_list_says_that_nobody_looked(cast, alert):
    page = words(cast.client("bruno").get(reverse("alerts:index")))
    assert "60 messages le vendredi 20 mars, d’ordinaire 4" in page
    assert "personne n’a encore regardé" in page


def test_an_empty_list_says_what_to_do(cast):
    page = words(cast.client("amina").get(reverse("alerts:index")))
    assert "Rien d’inhabituel n’attend" in page
    assert "lisez ce qui se dit" in page


def test_an_alert_explains_itself_in_words_and_numbers(cast, alert):
    page = words(cast.client("amina").get(reverse("alerts:show", args=[alert.public_id])))
    assert "Personne n’a encore regardé." in page
    assert "Le vendredi 20 mars 2026, 60 messages de 60 auteurs." in page
    assert "Les 28 journées comparées en comptent 4,0 en moyenne, entre 3 et 5." in page
    assert "moins d’une fois sur un million de jours" in page
    assert "au moins 3 fois l’ordinaire" in page
    assert "des messages ont été reçus chacune des 28 journées précédentes" in page
    assert "mêmes chiffres" in page
    assert "Lire les 60 messages" in page


def test_an_event_of_several_days_is_told_whole(cast):
    said.take(cast, said.quiet_weeks(OLD) + said.a_day(OLD, 60) + said.a_day(OLD + timedelta(days=1), 90))
    actions.scan_organisation(cast.organisation)
    page = words(cast.client("amina").get(reverse("alerts:show", args=[Alert.objects.get().public_id])))
    assert "150 messages du vendredi 20 mars au samedi 21 mars" in page
    assert "Le calcul est celui du premier jour : 60 messages de 60 auteurs." in page


def test_its_posts_are_one_click_away(cast, alert):
    client = cast.client("amina")
    page = client.get(reverse("alerts:show", args=[alert.public_id])).content.decode()
    address = f"{reverse('listening:inbox')}?du=2026-03-20&amp;au=2026-03-20&amp;alerte={alert.public_id}"
    assert address in page
    assert "60 messages" in words(client.get(address.replace("&amp;", "&")))


def test_a_case_is_offered_from_the_alert(cast, alert):
    page = cast.client("bruno").get(reverse("alerts:show", args=[alert.public_id])).content.decode()
    assert f"{reverse('cases:open')}?alert={alert.public_id}" in page


def test_looking_and_closing(cast, alert):
    client = cast.client("bruno")
    client.post(reverse("alerts:look", args=[alert.public_id]))
    assert "Regardée par Bruno Vigie" in words(client.get(reverse("alerts:show", args=[alert.public_id])))
    refused = client.post(reverse("alerts:close", args=[alert.public_id]), {"reason": " "})
    assert refused.status_code == 422
    client.post(reverse("alerts:close", args=[alert.public_id]), {"reason": "Concert au port."})
    alert.refresh_from_db()
    assert alert.state == "closed"
    assert "Concert au port." in words(client.get(reverse("alerts:show", args=[alert.public_id])))
    assert "60 messages" in words(client.get(reverse("alerts:index"), {"etat": "closed"}))


def test_who_only_reads_is_offered_nothing_to_do(cast, alert):
    page = words(cast.client("chloe").get(reverse("alerts:show", args=[alert.public_id])))
    assert "J’ai regardé" not in page
    assert "Classer sans suite" not in page


def test_ten_thousand_alerts_stay_one_page(cast, alert, django_assert_max_num_queries):
    row = Alert.objects.values().get()
    row.pop("id")
    Alert.objects.bulk_create(
        [
            Alert(**{**row, "public_id": f"a{n}", "starts_at": row["starts_at"] - timedelta(days=n)})
            for n in range(1, 10_000)
        ],
        batch_size=1_000,
    )
    client = cast.client("amina")
    with django_assert_max_num_queries(20):
        response = client.get(reverse("alerts:index"))
    assert response.content.decode().count("<li") < 80
    assert "apres=" in response.content.decode()


def test_hostile_words_stay_words(cast):
    day = OLD
    said.take(cast, said.quiet_weeks(day) + said.a_day(day, 60), text="<script>alert(1)</script> \u202eabc")
    actions.scan_organisation(cast.organisation)
    page = cast.client("amina").get(reverse("alerts:show", args=[Alert.objects.get().public_id])).content.decode()
    assert "<script>alert(1)" not in page
    assert "\u202e" not in page


@pytest.mark.parametrize("address", ["/alertes/a%00b/"])
def test_a_nul_in_an_address_names_nothing(cast, address):
    assert cast.client("amina").get(address).status_code == 404


def test_what_its_posts_already_led_to_is_said(cast, alert):
    from vigie.web.care import actions as care

    [view, *_others] = queries.some_posts(alert, language="fr")
    complaint = care.open_complaint(post=view.post.public_id, acting_user=cast.bruno)
    page = cast.client("bruno").get(reverse("alerts:show", args=[alert.public_id]))
    assert "réclamation n° 1, à prendre" in words(page)
    assert reverse("care:show", args=[complaint.public_id]) in page.content.decode()


def test_its_posts_carry_the_acts_of_the_alert(cast, alert):
    address = queries.posts_address(alert)
    client = cast.client("bruno")
    page = client.get(address)
    assert "personne n’a encore regardé" in words(page)
    assert f"{reverse('cases:open')}?alert={alert.public_id}" in page.content.decode()
    assert "J’ai regardé" in words(page)
    response = client.post(reverse("alerts:look", args=[alert.public_id]), {"next": address})
    assert response.url == address
    assert "J’ai regardé" not in words(client.get(address))
    # Chloé may open a case, not say that the alert is looked at; a stranger's alert shows nothing
    assert "J’ai regardé" not in words(cast.client("chloe").get(address))
    assert "Ouvrir un dossier" in words(cast.client("chloe").get(address))
    assert "Comprendre l’alerte" not in words(cast.client("oscar").get(address))
    away = client.post(reverse("alerts:look", args=[alert.public_id]), {"next": "https://ailleurs.example.org/"})
    assert away.url == reverse("alerts:show", args=[alert.public_id])
