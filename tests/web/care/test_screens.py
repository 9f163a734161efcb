"""The screens of care: the queue, the reply read while it is written, nothing typed lost."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.care import queue
from tests.web.care.test_answer import SECRET, WARNING

from vigie.web import clock
from vigie.web.care import actions
from vigie.web.care.models import Complaint, Reply

HTMX = {"HTTP_HX_REQUEST": "true"}


def at(name, found):
    return reverse(f"care:{name}", args=[found.public_id])


def test_the_queue_says_how_late_and_who(cast):
    queue.complaint(cast)
    queue.taken(cast)
    with clock.at(queue.POSTED + timedelta(minutes=80)):
        page = words(cast.client("chloe").get(reverse("care:index")))
    assert "2 réclamations attendent plus qu’elles ne devraient." in page
    assert "en retard de 20 min" in page
    assert "Chloé Hublot" in page


def test_an_empty_queue_says_so(cast):
    assert "La file est vide" in words(cast.client("chloe").get(reverse("care:index")))


def test_a_post_is_given_in_two_clicks(cast):
    client, post = cast.client("bruno"), queue.post(cast)
    page = client.get(reverse("listening:post", args=[post])).content.decode()
    address = f"{reverse('care:open')}?post={post}"
    assert address in page
    assert "Mettre dans la file" in words(client.get(address))
    response = client.post(reverse("care:open"), {"post": post}, follow=True)
    assert "Réclamation n° 1" in words(response)


def test_a_post_of_nobody_is_not_found(cast):
    assert cast.client("bruno").get(reverse("care:open"), {"post": "nothing"}).status_code == 404
    assert cast.client("oscar").get(reverse("care:open"), {"post": queue.post(cast)}).status_code == 404


def test_the_reply_is_read_while_it_is_written(cast):
    found = queue.taken(cast)
    client = cast.client("chloe")
    response = client.post(at("check", found), {"text": SECRET, "audience": "public"}, **HTMX)
    assert response.status_code == 200
    assert "<html" not in response.content.decode()
    assert "À corriger avant de publier" in words(response)
    assert "data-stop" in response.content.decode(), "what keeps the reply from being copied"
    calm = client.post(at("check", found), {"text": queue.ANSWER, "audience": "public"}, **HTMX)
    assert "Rien à signaler dans cette réponse." in words(calm)
    assert "data-stop" not in calm.content.decode()
    page = client.get(at("show", found)).content.decode()
    assert 'data-unless="#lecture"' in page
    assert 'data-stopped="À corriger avant de copier"' in page
    assert Reply.objects.count() == 0


def test_checking_without_htmx_keeps_what_was_typed(cast):
    found = queue.taken(cast)
    response = cast.client("chloe").post(at("check", found), {"text": SECRET, "audience": "private"})
    assert "Lagune2026" in response.content.decode()
    assert "À corriger avant de publier" in words(response)


def test_a_stopped_reply_comes_back_with_its_reason(cast):
    found = queue.taken(cast)
    response = cast.client("chloe").post(at("answer", found), {"text": SECRET, "audience": "public", "confirmed": "on"})
    assert response.status_code == 422
    assert "Lagune2026" in response.content.decode()
    assert "ne peut pas être publiée telle quelle" in words(response)
    assert Reply.objects.count() == 0


def test_a_warning_is_confirmed_in_one_more_click(cast):
    found, client = queue.taken(cast), cast.client("chloe")
    response = client.post(at("answer", found), {"text": WARNING, "audience": "public"})
    assert response.status_code == 422
    assert 'type="checkbox" name="confirmed"' in response.content.decode()
    client.post(at("answer", found), {"text": WARNING, "audience": "public", "confirmed": "on"})
    assert Reply.objects.get().warnings_confirmed


def test_the_hour_is_the_last_time_it_was_that_hour(cast):
    found, client = queue.taken(cast), cast.client("chloe")
    with clock.at(queue.POSTED + timedelta(minutes=20)):  # 17:30 in Paris
        client.post(at("answer", found), {"text": queue.ANSWER, "audience": "public", "published_at": "17:25"})
        page = words(client.get(at("show", found)))
    assert Reply.objects.get().published_at == queue.POSTED + timedelta(minutes=15)
    assert "publiée par Chloé Hublot" in page
    assert "17 h 25" in page


def test_closing_leads_to_the_next_one(cast):
    found, following = queue.taken(cast), queue.complaint(cast)
    response = cast.client("chloe").post(at("close", found), {"outcome": "not_a_complaint"})
    assert response.url == at("show", following)


def test_how_it_ends_is_chosen_by_the_agent_alone(cast):
    found, client = queue.taken(cast), cast.client("chloe")
    assert '<option value="" selected>à choisir' in client.get(at("show", found)).content.decode()
    response = client.post(at("close", found), {"outcome": "", "for_product": "Dire le délai."})
    assert response.status_code == 422
    assert "Dites comment elle se termine : rien n’est choisi pour vous." in words(response)
    assert "Dire le délai." in response.content.decode()


def test_a_post_already_in_the_queue_is_not_given_twice(cast):
    post = queue.post(cast)
    found = actions.open_complaint(post=post, acting_user=cast.bruno)
    page = cast.client("bruno").get(reverse("listening:post", args=[post]))
    assert "réclamation n° 1, à prendre" in words(page)
    assert at("show", found) in page.content.decode()
    assert "Confier au centre d’appels" not in words(page)
    page = cast.client("bruno").get(reverse("care:open"), {"post": post})
    assert "Ce message est déjà au centre d’appels" in words(page)
    assert "Mettre dans la file" not in words(page)


def test_closing_too_early_loses_nothing(cast):
    found = queue.taken(cast)
    response = cast.client("chloe").post(at("close", found), {"outcome": "solved", "for_product": "Dire le délai."})
    assert response.status_code == 422
    assert "Dire le délai." in response.content.decode()
    assert "notez d’abord la réponse publiée" in words(response)


def test_the_second_agent_is_told_who_was_first(cast):
    found = queue.taken(cast)
    response = cast.client("bruno").post(at("take", found), follow=True)
    assert "Chloé Hublot s’en occupe déjà" in words(response)
    assert "Je l’ai publiée" not in words(response)


def test_the_deadline_is_explained(cast):
    page = words(cast.client("chloe").get(at("show", queue.complaint(cast))))
    assert "Heures d’ouverture comptées" in page
    assert "Paramètre D17" in page


def test_hostile_words_stay_words(cast):
    found = queue.taken(cast, text="<img src=x onerror=alert(1)> \u202eabc")
    for page in (reverse("care:index"), at("show", found)):
        html = cast.client("chloe").get(page).content.decode()
        assert "<img src=x" not in html
        assert "\u202e" not in html


def test_an_erased_post_leaves_the_thread(cast):
    found = queue.taken(cast)
    Complaint.objects.filter(pk=found.pk).update(post=None)
    assert "Le message du client a été effacé" in words(cast.client("chloe").get(at("show", found)))
    assert "message effacé" in words(cast.client("chloe").get(reverse("care:index")))


@pytest.mark.parametrize("asked", [{"etat": "all"}, {"etat": "closed"}, {"a_moi": "oui"}, {"etat": "nonsense"}])
def test_the_queue_is_filtered(cast, asked):
    queue.taken(cast)
    assert cast.client("chloe").get(reverse("care:index"), asked).status_code == 200


def test_ten_thousand_complaints_stay_one_page(cast, django_assert_max_num_queries):
    row = Complaint.objects.filter(pk=queue.complaint(cast).pk).values().get()
    row.pop("id")
    Complaint.objects.bulk_create(
        [Complaint(**{**row, "public_id": f"p{n}", "number": n, "post_id": None}) for n in range(2, 10_000)],
        batch_size=1_000,
    )
    with django_assert_max_num_queries(25):
        response = cast.client("chloe").get(reverse("care:index"))
    assert response.content.decode().count("<tr") < 60


@pytest.mark.parametrize("address", ["/reclamations/a%00b/", "/reclamations/confier/?post=%00"])
def test_a_nul_in_an_address_names_nothing(cast, address):
    assert cast.client("amina").get(address).status_code == 404


def test_a_nul_in_a_form_names_nothing(cast):
    assert cast.client("amina").post(reverse("care:open"), {"post": "a\0b"}).status_code == 404
