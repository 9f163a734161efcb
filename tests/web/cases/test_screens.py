"""The screens of cases: two clicks from a post or an alert, what is asked next, refusals through the form."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.cases import files
from tests.web.cases.access import DECIDES, OPENS, QUALIFIES, SCREENS

from vigie.web.cases import actions, queries
from vigie.web.cases.models import Case, CasePost, Decision


def at(name, case):
    return reverse(f"cases:{name}", args=[case.public_id])


def test_a_post_becomes_a_case_in_two_clicks_with_its_facts_and_without_its_author(cast):
    client, post = cast.client("bruno"), files.post(cast)
    page = client.get(reverse("listening:post", args=[post])).content.decode()
    assert f"{reverse('cases:open')}?post={post}" in page
    form = client.get(reverse("cases:open"), {"post": post, "kind": "positive"})
    shown = words(form)
    assert "Message public du jeudi 2 avril 2026" in form.content.decode().replace("\u00a0", " ")
    assert "sous pseudonyme" in shown
    assert "voyageuse" not in form.content.decode()
    assert "propos d’un salarié" not in [label for _value, label in form.context["form"].fields["kind"].choices]
    response = client.post(reverse("cases:open"), {**OPENS, "kind": "positive", "post": post}, follow=True)
    assert "Le dossier n° 1 est ouvert." in words(response)
    assert CasePost.objects.get().post.public_id == post


def test_an_alert_becomes_a_case_with_its_sentence(cast):
    from tests.web.alerts import said

    from vigie.web.alerts import actions as alerts
    from vigie.web.alerts.models import Alert

    day = date(2026, 3, 20)
    said.take(cast, said.quiet_weeks(day) + said.a_day(day, 60))
    alerts.scan_organisation(cast.organisation)
    alert = Alert.objects.get().public_id
    client = cast.client("bruno")
    page = client.get(reverse("cases:open"), {"alert": alert})
    assert "60 messages le vendredi 20 mars" in page.content.decode().replace("\u00a0", " ")
    client.post(reverse("cases:open"), {**OPENS, "alert": alert})
    assert Case.objects.get().alert == alert
    assert "60 messages le vendredi 20 mars" in words(client.get(at("show", Case.objects.get())))
    assert "en a ouvert le dossier n° 1" in words(client.get(reverse("alerts:show", args=[alert])))


def test_a_case_already_open_on_a_post_is_said_before_another(cast):
    post = files.post(cast)
    case = files.opened(cast, posts=[post])
    page = cast.client("bruno").get(reverse("listening:post", args=[post]))
    assert "dossier n° 1, signalé" in words(page)
    assert at("show", case) in page.content.decode()
    assert "Ouvrir un autre dossier" in words(page)
    assert "C’est une bonne nouvelle" not in words(page)
    # Chloé answers customers and does not follow this case: she knows that there is one, not which
    page = cast.client("chloe").get(reverse("listening:post", args=[post]))
    assert "1 dossier suivi par d’autres" in words(page)
    assert case.public_id not in page.content.decode()
    form = cast.client("bruno").get(reverse("cases:open"), {"post": post})
    assert "Ce message est déjà dans un dossier" in words(form)
    assert at("show", case) in form.content.decode()
    assert case.public_id not in cast.client("chloe").get(reverse("cases:open"), {"post": post}).content.decode()


@pytest.mark.parametrize("who", ["bruno", "helene"])
def test_nothing_is_chosen_for_who_opens_a_case(cast, who):
    client = cast.client(who)
    page = client.get(reverse("cases:open")).content.decode()
    assert " checked" not in page.partition("<main")[2]
    assert page.count('<option value="" selected>à choisir') == 1  # where one heard of it
    for name in ("kind", "provenance"):
        response = client.post(reverse("cases:open"), {**OPENS, name: ""})
        assert response.status_code == 422
        assert "Choisissez : rien ne l’est à votre place." in words(response)
    assert Case.objects.count() == 0


def test_nothing_is_chosen_for_who_qualifies_a_case(cast):
    case = files.opened(cast)
    client = cast.client("amina")
    assert client.get(at("show", case)).content.decode().count('<option value="" selected>à choisir') == 2
    for name in ("level", "target"):
        given = {**QUALIFIES, "decider": cast.denis.public_id, name: ""}
        response = client.post(at("qualify", case), given)
        assert response.status_code == 422
        assert "Choisissez : rien ne l’est à votre place." in words(response)
        assert QUALIFIES["level_reason"] in response.content.decode()


@pytest.mark.parametrize("name", ["score", "label", "tag", "rating", "risk_score"])
def test_a_score_or_a_label_is_refused_through_the_screen(cast, name):
    response = cast.client("bruno").post(reverse("cases:open"), {**OPENS, name: "détracteur"})
    assert response.status_code == 403
    assert "/refus/#R03" in response.content.decode()
    assert Case.objects.count() == 0


@pytest.mark.parametrize("name", ["sanction", "proposed_measure", "suggested_sanction", "penalty"])
def test_a_computed_sanction_is_refused_through_the_screen(cast, name):
    case = files.qualified(cast, files.opened(cast))
    response = cast.client("denis").post(at("decide", case), {**DECIDES, name: "avertissement"})
    assert response.status_code == 403
    assert "/refus/#R05" in response.content.decode()
    assert Decision.objects.count() == 0


@pytest.mark.parametrize(
    "act", ["attach", "screen", "qualify", "step", "decide", "explain", "close", "reopen", "dismiss"]
)
def test_every_form_refuses_them(cast, act):
    case = files.opened(cast)
    for name, number in (("score", "R03"), ("sanction", "R05")):
        response = cast.client("amina").post(at(act, case), {name: "7"})
        assert response.status_code == 403
        assert f"/refus/#{number}" in response.content.decode()


def test_a_label_in_words_comes_back_with_the_form_and_the_reason(cast):
    response = cast.client("bruno").post(
        reverse("cases:open"), {**OPENS, "facts": "Émile Passerelle est un détracteur."}
    )
    assert response.status_code == 422
    page = response.content.decode()
    assert "Émile Passerelle est un détracteur." in page
    assert "/refus/#R03" in page
    assert Case.objects.count() == 0


def test_a_private_post_comes_back_with_the_reason(cast):
    response = cast.client("bruno").post(
        reverse("cases:open"), {**OPENS, "visibility": "unknown", "post": files.post(cast)}
    )
    assert response.status_code == 422
    assert "/refus/#R06" in response.content.decode()


def test_who_opens_an_employees_case_is_told_that_it_left(cast):
    client = cast.client("bruno")
    response = client.post(reverse("cases:open"), {**OPENS, "kind": "employee_speech"}, follow=True)
    assert "transmis aux ressources humaines" in words(response)
    assert client.get(at("show", Case.objects.get())).status_code == 404
    assert "Panneau en panne" not in words(client.get(reverse("cases:index"), {"etat": "tous"}))


def test_a_possible_alert_stops_the_screen_and_shows_the_way_out(cast):
    case = files.speech(cast)
    response = cast.client("helene").post(at("screen", case), {**SCREENS, "possible_alert": "yes"})
    assert response.status_code == 422
    assert "/refus/#R08" in response.content.decode()
    assert "Orienter vers le dispositif d’alerte et effacer ici" in words(response)
    cast.client("helene").post(at("hand_over", case))
    page = words(cast.client("helene").get(at("show", case)))
    assert "Vigie n’en garde ni l’auteur ni les faits" in page
    assert "horaires des tournées" not in page


def test_the_clock_is_said_in_words_with_its_source(cast):
    case = files.speech(cast, first_known_on=date(2026, 1, 5), first_known_is_manager=True)
    page = words(cast.client("helene").get(at("show", case)))
    assert "Un responsable l’a su le 5 janvier 2026 : après le 5 mars 2026" in page
    assert "à confirmer par un juriste" in page
    assert "L1332-4" in page
    assert "La date de mise en ligne n’est pas connue" in page


def test_the_whole_way_of_a_case(cast):
    lead, decider = cast.client("amina"), cast.client("denis")
    lead.post(reverse("cases:open"), OPENS)
    case = Case.objects.get()
    assert "À qualifier" in words(lead.get(at("show", case)))
    lead.post(at("qualify", case), {**QUALIFIES, "decider": cast.denis.public_id})
    assert "Denis Boussole doit décider." in words(lead.get(at("show", case)))
    assert "Un dossier attend votre décision." in words(decider.get(reverse("cases:index")))
    assert "À vous de décider" in words(decider.get(at("show", case)))
    decider.post(at("decide", case), DECIDES)
    page = words(lead.get(at("show", case)))
    assert "il reste à en tirer une leçon" in page
    assert "La critique est juste" in page
    lead.post(at("explain", case), {"reason": "Déjà connu de tous."})
    lead.post(at("close", case))
    assert "Clos. Rien n’est attendu." in words(lead.get(at("show", case)))


def test_good_news_goes_through_the_same_door(cast):
    client = cast.client("bruno")
    client.post(reverse("cases:open"), {**OPENS, "kind": "positive"})
    case = Case.objects.get()
    files.qualified(cast, case)
    for step, sentence in (("thank", "comprendre"), ("understand", "reproduire"), ("reproduce", "doit décider")):
        response = client.post(at("step", case), {"step": step, "text": "C’est fait."}, follow=True)
        assert sentence in words(response)


def test_a_refused_decision_keeps_what_was_typed(cast):
    case = files.qualified(cast, files.opened(cast))
    response = cast.client("denis").post(
        at("decide", case), {**DECIDES, "content_decision": "remove_own", "reasons": "Trop de bruit."}
    )
    assert response.status_code == 422
    assert "Trop de bruit." in response.content.decode()
    assert "/refus/#R12" in response.content.decode()


def test_a_post_is_joined_by_its_address(cast):
    case, post = files.opened(cast), files.post(cast)
    client = cast.client("bruno")
    address = f"http://testserver{reverse('listening:post', args=[post])}"
    assert client.post(at("attach", case), {"post": address}).status_code == 302
    assert [view.post.public_id for view in queries.posts_of(case)] == [post]
    missing = client.post(at("attach", case), {"post": "nothing"})
    assert missing.status_code == 422
    assert "n’existe pas dans l’écoute" in words(missing)


def test_first_knowledge_by_somebody_else_is_named_by_their_address(cast):
    client = cast.client("bruno")
    client.post(
        reverse("cases:open"), {**OPENS, "first_known_email": "denis@example.org", "first_known_is_manager": "on"}
    )
    case = Case.objects.get()
    assert (case.first_known_by, case.first_known_is_manager) == (cast.denis, True)
    wrong = client.post(reverse("cases:open"), {**OPENS, "first_known_email": "personne@example.org"})
    assert wrong.status_code == 422
    assert "cette adresse n’est pas dans l’annuaire" in words(wrong)
    assert Case.objects.count() == 1


def test_human_resources_see_no_listening_on_a_case(cast):
    case = files.opened(cast, who="helene")
    page = words(cast.client("helene").get(at("show", case)))
    assert "Joindre un autre message public" not in page


def test_listening_people_do_not_see_the_decision_of_an_employees_case(cast):
    case = files.speech(cast, visibility="public")
    files.screened(cast, case)
    case = files.decided(cast, files.qualified(cast, case, who="helene"), reasons="Rappel de la clause 4.")
    for who in ("amina", "bruno", "chloe"):
        client = cast.client(who)
        assert client.get(at("show", case)).status_code == 404
        assert "tournées" not in words(client.get(reverse("cases:index"), {"etat": "tous"}))


@pytest.mark.parametrize("asked", [{"sorte": "positive"}, {"etat": "decided"}, {"a_moi": "oui"}, {"etat": "nonsense"}])
def test_the_list_is_filtered(cast, asked):
    files.opened(cast)
    assert cast.client("bruno").get(reverse("cases:index"), asked).status_code == 200


def test_ten_thousand_cases_stay_one_page(cast, django_assert_max_num_queries):
    row = Case.objects.filter(pk=files.opened(cast).pk).values().get()
    row.pop("id")
    Case.objects.bulk_create(
        [Case(**{**row, "public_id": f"k{n}", "number": n}) for n in range(2, 10_000)], batch_size=1_000
    )
    with django_assert_max_num_queries(25):
        response = cast.client("amina").get(reverse("cases:index"))
    assert response.content.decode().count("<tr") < 60


def test_hostile_words_stay_words(cast):
    case = files.opened(cast, title="<b>Titre</b> \u202eabc", facts="<script>alert(1)</script>")
    for page in (reverse("cases:index"), at("show", case)):
        html = cast.client("bruno").get(page).content.decode()
        assert "<script>alert(1)" not in html
        assert "<b>Titre" not in html


def test_english_says_it_too(cast):
    client = cast.client("denis")
    client.cookies["langue"] = "en"
    case = files.qualified(cast, files.opened(cast))
    page = words(client.get(at("show", case)))
    assert "It is for you to decide, with your reasons." in page
    assert "leave it" in page
    actions.decide(case, outcome="nothing_more", content_decision="leave", reasons="Fair.", acting_user=cast.denis)
    assert "Decided: draw a lesson from it" in words(client.get(at("show", case)))


@pytest.mark.parametrize("address", ["/dossiers/a%00b/", "/dossiers/ouvrir/?post=a%00b", "/dossiers/ouvrir/?alert=%00"])
def test_a_nul_in_an_address_names_nothing(cast, address):
    assert cast.client("amina").get(address).status_code == 404


def test_a_nul_in_a_form_names_nothing(cast):
    assert cast.client("amina").post(reverse("cases:open"), {"post": "a\0b"}).status_code == 404
