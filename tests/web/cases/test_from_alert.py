"""A case opened from an alert, or from several posts: the alert says who looks after it, the posts come along."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.alerts import said
from tests.web.cases import files
from tests.web.cases.access import OPENS

from vigie.web.alerts import actions as alerts
from vigie.web.alerts import queries as alert_queries
from vigie.web.alerts.models import Alert
from vigie.web.care.queries import queue_of
from vigie.web.cases import actions
from vigie.web.cases.models import Case, CasePost
from vigie.web.journal.queries import lines_about
from vigie.web.people.permissions import can

DAY = date(2026, 3, 20)
UNTOUCHED = "60 messages le vendredi 20 mars. 60 auteurs différents.\n\nCe qui s’est passé\u00a0:\n"


@pytest.fixture
def alert(cast: Any) -> Alert:
    said.take(cast, said.quiet_weeks(DAY) + said.a_day(DAY, 60))
    alerts.scan_organisation(cast.organisation)
    return Alert.objects.get()


def english(cast: Any, name: str) -> Any:
    client = cast.client(name)
    client.cookies["langue"] = "en"
    return client


@pytest.mark.parametrize("who", ["bruno", "chloe"])
def test_opening_a_case_is_looking_at_the_alert(cast: Any, alert: Alert, who: str) -> None:
    cast.client(who).post(reverse("cases:open"), {**OPENS, "alert": alert.public_id})
    alert.refresh_from_db()
    assert (alert.state, alert.looked_by) == ("looked", getattr(cast, who))
    assert alert_queries.open_alerts(cast.amina) == []
    verbs = [line.verb for line in lines_about(cast.organisation.public_id, alert.public_id)]
    assert verbs == ["alerts.raised", "alerts.looked", "cases.opened_from_alert"]
    case = Case.objects.get()
    name = getattr(cast, who).display_name
    shown = reverse("alerts:show", args=[alert.public_id])
    for address in (shown, f"{reverse('alerts:index')}?etat=looked", alert_queries.posts_address(alert)):
        page = cast.client("amina").get(address)
        assert f"ossier n° 1 ouvert par {name}" in words(page)
        assert "ersonne n’a encore regardé" not in words(page)
    assert reverse("cases:show", args=[case.public_id]) in cast.client("amina").get(shown).content.decode()
    assert f"ase no. 1 opened by {name}" in words(english(cast, "amina").get(shown))


def test_who_may_not_see_the_case_knows_of_it_only(cast: Any, alert: Alert) -> None:
    case = files.opened(cast, alert=alert.public_id)
    page = cast.client("chloe").get(reverse("alerts:show", args=[alert.public_id]))
    assert "ossier n° 1 ouvert par Bruno" in words(page)
    assert case.public_id not in page.content.decode()


def test_an_alert_that_has_a_case_waits_for_nobody(cast: Any, alert: Alert) -> None:
    files.opened(cast, alert=alert.public_id)
    # As it stood before opening a case was looking at it.
    Alert.objects.update(state="open", looked_by=None, looked_at=None)
    assert alert_queries.count_open(cast.amina) == 0
    assert alert_queries.open_alerts(cast.amina) == []
    assert [found.pk for found in alert_queries.alerts_of(cast.amina, state="looked")] == [alert.pk]
    client, index = cast.client("amina"), reverse("alerts:index")
    assert "Tout a été regardé." in words(client.get(index))
    assert alert.public_id not in client.get(index).content.decode()
    looked = client.get(f"{index}?etat=looked")
    assert "ossier n° 1 ouvert par" in words(looked)
    assert 'class="signal"' not in looked.content.decode()
    for address in (reverse("alerts:show", args=[alert.public_id]), alert_queries.posts_address(alert)):
        page = words(client.get(address))
        assert "J’ai regardé" not in page
        assert "ossier n° 1 ouvert par" in page
    assert "no. 1 opened by" in words(english(cast, "amina").get(f"{index}?etat=looked"))


def test_a_case_from_ticked_posts_of_an_alert_is_the_alerts(cast: Any, alert: Alert) -> None:
    client = cast.client("bruno")
    listed = client.get(alert_queries.posts_address(alert)).content.decode()
    form = listed.split('id="together"')[1].split("</form>")[0]
    assert f'<input type="hidden" name="alert" value="{alert.public_id}">' in form
    post = alert_queries.posts_to_join(cast.bruno, alert)[0][0]
    page = client.get(reverse("cases:open"), {"post": post, "alert": alert.public_id})
    assert page.context["form"].initial["alert"] == alert.public_id
    client.post(reverse("cases:open"), {**OPENS, "post": post, "alert": alert.public_id})
    alert.refresh_from_db()
    assert alert.state == "looked"
    assert CasePost.objects.count() == 1


def test_who_looked_first_stays_named(cast: Any, alert: Alert) -> None:
    alerts.look_at(alert, acting_user=cast.amina)
    files.opened(cast, alert=alert.public_id)
    alert.refresh_from_db()
    assert alert.looked_by == cast.amina


def test_a_case_refused_looks_at_nothing(cast: Any, alert: Alert) -> None:
    given = {**OPENS, "alert": alert.public_id, "visibility": "unknown"}
    assert cast.client("bruno").post(reverse("cases:open"), given).status_code == 422
    alert.refresh_from_db()
    assert alert.state == "open"


def test_what_left_for_the_whistleblowing_channel_is_no_longer_told_on_the_alert(cast: Any, alert: Alert) -> None:
    case = files.opened(cast, alert=alert.public_id)
    actions.hand_over(case, acting_user=cast.amina)
    page = words(cast.client("amina").get(reverse("alerts:show", args=[alert.public_id])))
    assert "ossier n° 1 ouvert par" not in page


def test_the_posts_of_the_alert_come_along_when_ticked(cast: Any, alert: Alert) -> None:
    client = cast.client("bruno")
    page = client.get(reverse("cases:open"), {"alert": alert.public_id})
    assert "Joindre les 60 messages de l’alerte" in words(page)
    assert "Attach the 60 posts of the alert" in words(
        english(cast, "bruno").get(reverse("cases:open"), {"alert": alert.public_id})
    )
    client.post(reverse("cases:open"), {**OPENS, "alert": alert.public_id})
    assert CasePost.objects.count() == 0
    client.post(reverse("cases:open"), {**OPENS, "kind": "complaint", "alert": alert.public_id, "join_alert": "on"})
    case = Case.objects.get(number=2)
    assert CasePost.objects.filter(case=case).count() == 60
    assert "55 autres messages joints" in words(client.get(reverse("cases:show", args=[case.public_id])))
    # sixty people are not one customer: nobody's post goes to the call centre by itself
    assert list(queue_of(cast.chloe)) == []


def test_the_bound_is_said(cast: Any, alert: Alert, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alert_queries, "MOST_JOINED", 10)
    page = cast.client("bruno").get(reverse("cases:open"), {"alert": alert.public_id})
    assert "Joindre les 10 messages les plus récents de l’alerte, pas davantage" in words(page)
    files.opened(cast, alert=alert.public_id, join_alert=True)
    assert CasePost.objects.count() == 10


def test_several_posts_open_one_case(cast: Any) -> None:
    client, posts = cast.client("bruno"), [files.post(cast, f"Un panneau éteint, arrêt {n}.") for n in range(3)]
    page = client.get(reverse("cases:open"), {"post": posts})
    assert "3 messages publics depuis le" in page.content.decode().replace("\u00a0", " ")
    assert [f'value="{post}"' in page.content.decode() for post in posts] == [True] * 3
    client.post(reverse("cases:open"), {**OPENS, "kind": "complaint", "post": posts})
    assert {held.post.public_id for held in CasePost.objects.all()} == set(posts)
    assert list(queue_of(cast.chloe)) == []
    again = client.get(reverse("cases:open"), {"post": posts})
    assert "De ces messages sont déjà dans un dossier" in words(again)
    assert words(again).count("dossier n° 1, signalé") == 1


def test_listened_posts_never_enter_an_employees_case_by_that_door(cast: Any, alert: Alert) -> None:
    """R09."""
    posts = [files.post(cast, f"Un panneau éteint, arrêt {n}.") for n in range(2)]
    for origin in ({"post": posts}, {"alert": alert.public_id, "join_alert": "on"}):
        given = {**OPENS, "kind": "employee_speech", **origin}
        assert cast.client("amina").post(reverse("cases:open"), given).status_code == 422
    assert Case.objects.count() == 0


@pytest.mark.parametrize("facts", [UNTOUCHED, "Ce qui s’est passé :", "60 posts.\r\n\r\nWhat happened:\r\n"])
def test_facts_that_nobody_wrote_are_refused(cast: Any, facts: str) -> None:
    response = cast.client("bruno").post(reverse("cases:open"), {**OPENS, "facts": facts})
    assert response.status_code == 422
    assert "Dites en une phrase ce qui s’est passé." in words(response)
    response = english(cast, "bruno").post(reverse("cases:open"), {**OPENS, "facts": facts})
    assert "Say in one sentence what happened." in words(response)
    assert Case.objects.count() == 0
    cast.client("bruno").post(reverse("cases:open"), {**OPENS, "facts": facts + " Une panne."})
    assert Case.objects.count() == 1


def test_what_an_alert_or_a_post_begins_is_in_the_readers_language(cast: Any, alert: Alert) -> None:
    client = english(cast, "bruno")
    for origin in ({"alert": alert.public_id}, {"post": files.post(cast)}):
        initial = client.get(reverse("cases:open"), origin).context["form"].initial
        assert initial["facts"].endswith("\n\nWhat happened:\n")
        for said_ in ("messages", "auteur", "Message public", "réseau"):
            assert said_ not in f"{initial['title']} {initial['facts']} {initial['published_known_how']}"


def test_posts_ticked_in_listening_open_one_case(cast: Any) -> None:
    posts = [files.post(cast, f"Un panneau éteint, arrêt {n}.") for n in range(2)]
    page = cast.client("bruno").get(reverse("listening:inbox")).content.decode()
    assert f'<form method="get" id="together" action="{reverse("cases:open")}">' in page
    assert "Ouvrir un dossier avec les messages cochés" in page
    for post in posts:
        assert f'<input type="checkbox" name="post" value="{post}" form="together">' in page
    assert "Cocher plusieurs messages" in page  # at 390 pixels, without a script
    assert "Tick several posts" in words(english(cast, "bruno").get(reverse("listening:inbox")))
    for who in ("amina", "ada", "aude", "diane"):
        response = cast.client(who).get(reverse("listening:inbox"))
        if response.status_code == 200:
            is_offered = can(getattr(cast, who), "cases.open")
            assert ('class="pick"' in response.content.decode()) is is_offered
            assert ('id="picking"' in response.content.decode()) is is_offered
    assert "Open a case with the ticked posts" in words(english(cast, "bruno").get(reverse("listening:inbox")))
