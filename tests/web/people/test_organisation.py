"""Organisations, units, the directory's screens."""

import pytest
from django.urls import reverse

from vigie.web.errors import BadInput
from vigie.web.people import actions, queries
from vigie.web.people.models import Member, Organisation


def test_a_real_organisation_never_shares_with_a_demonstration(cast):
    with pytest.raises(BadInput):
        actions.create_organisation(acting_user=None, name="Exercice", kind="exercise")


def test_an_organisation_needs_a_name(db):
    with pytest.raises(BadInput):
        actions.create_organisation(acting_user=None, name="  ")


def test_adding_a_person_through_the_screen(cast):
    client = cast.client("ada")
    answer = client.post(
        reverse("people:add_member"),
        {
            "display_name": "Noé Ancre",
            "email": "noe@example.org",
            "unit": cast.units["depot"].public_id,
            "roles": ["agent"],
        },
    )
    noe = Member.objects.get(email="noe@example.org")
    assert answer.status_code == 302
    assert noe.account is None
    assert noe.unit == cast.units["depot"]
    page = client.get(reverse("people:directory"), {"q": "noé"}).content.decode()
    assert "Noé Ancre" in page


def test_a_known_address_or_a_weak_password_is_said_and_nothing_is_lost(cast):
    client = cast.client("ada")
    before = Member.objects.count()
    same = client.post(reverse("people:add_member"), {"display_name": "Bis", "email": "EMILE@example.org"})
    weak = client.post(
        reverse("people:add_member"), {"display_name": "Bis", "email": "bis@example.org", "password": "court"}
    )
    assert (same.status_code, weak.status_code) == (422, 422)
    assert "Bis" in same.content.decode()
    assert Member.objects.count() == before


def test_units_make_a_tree_and_count_their_people(cast):
    tree = [name for _id, name in queries.unit_tree(cast.organisation)]
    assert tree == ["Réseau", "— Dépôt Nord", "— Guichet du Port", "Siège"]
    assert queries.headcount_of(cast.units["kiosk"]) == 3
    client = cast.client("ada")
    client.post(
        reverse("people:units"), {"name": "Atelier", "parent": cast.units["depot"].public_id, "headcount": "12"}
    )
    assert ("— — Atelier") in [name for _id, name in queries.unit_tree(cast.organisation)]


def test_the_lexicon_is_kept_as_lists_and_the_zone_checked(cast):
    client = cast.client("ada")
    fields = {
        "name": "Transports Corail",
        "timezone": "Europe/Paris",
        "kind": "company",
        "brands": "Corail\n\n Corail Mobile ",
    }
    assert client.post(reverse("people:organisation"), fields).status_code == 302
    stored = Organisation.objects.get(pk=cast.organisation.pk)
    assert stored.lexicon["brands"] == ["Corail", "Corail Mobile"]
    assert client.post(reverse("people:organisation"), {**fields, "timezone": "Europe/Nulle-part"}).status_code == 422


def test_the_directory_is_bounded_at_ten_thousand(cast, django_assert_max_num_queries):
    Member.objects.bulk_create(
        Member(organisation=cast.organisation, display_name=f"Personne {n:05}") for n in range(10_000)
    )
    client = cast.client("ada")
    with django_assert_max_num_queries(15):
        page = client.get(reverse("people:directory"))
    assert page.content.decode().count("<tr>") <= 60


def test_personas_are_for_demonstrations_on_this_machine_only(cast, settings):
    settings.DEMO = True
    client = cast.client("emile")
    assert client.post(reverse("people:become"), {"persona": cast.ada.public_id}).status_code == 404
    Organisation.objects.update(kind="demonstration")
    assert (
        client.post(reverse("people:become"), {"persona": cast.ada.public_id}, REMOTE_ADDR="10.0.0.9").status_code
        == 404
    )
    answer = client.post(reverse("people:become"), {"persona": cast.ada.public_id, "next": "https://example.org/"})
    assert answer.status_code == 302
    assert answer["Location"] == "/"
    settings.DEMO = False
    assert client.post(reverse("people:become"), {"persona": cast.emile.public_id}).status_code == 404
