"""The screens of the charter, as people use them."""

import pytest
from django.urls import reverse

from vigie.web.charter import actions, queries


def page(client, name, *args, **query):
    answer = client.get(reverse(name, args=args), query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_before_the_first_version_each_screen_says_what_to_do(cast):
    assert "n’est pas encore publiée" in page(cast.client("emile"), "charter:read")
    assert "Aucune version publiée" in page(cast.client("emile"), "charter:history")
    assert "Ouvrir un brouillon" in page(cast.client("amina"), "charter:draft")
    assert "Ouvrir un brouillon" not in page(cast.client("solange"), "charter:draft")


@pytest.mark.parametrize("name", ["charter:read", "charter:history", "charter:clause", "charter:version"])
def test_the_regime_is_said_wherever_a_version_is_shown(world, name):
    args = {"charter:clause": [world.everyone.public_id], "charter:version": [world.version.public_id]}.get(name, [])
    assert "sans portée disciplinaire" in page(world.cast.client("emile"), name, *args)


def test_english_readers_are_told_what_is_missing(world):
    client = world.cast.client("emile")
    client.cookies["langue"] = "en"
    text = page(client, "charter:read")
    assert "Say you work here." in text
    assert '<span lang="fr">Ton</span>' in text


def test_hostile_words_stay_words(world, draft):
    actions.write_clause(
        draft,
        world.everyone,
        texts={"fr": ("<b>Titre</b>", "<script>alert(1)</script> \u202egnitirw")},
        reason={"fr": "<img src=x>"},
        acting_user=world.cast.amina,
    )
    actions.publish_charter(draft, change_kind="substantial", summary={"fr": "<i>x</i>"}, acting_user=world.cast.amina)
    client = world.cast.client("emile")
    for name, args in (
        ("charter:read", []),
        ("charter:history", []),
        ("charter:clause", [world.everyone.public_id]),
        ("charter:changes", [queries.version_in_force(world.organisation).public_id]),
    ):
        text = page(client, name, *args)
        for hostile in ("<script>alert", "<img src=x", "<b>Titre", "<i>x</i>"):
            assert hostile not in text


def test_the_lead_writes_moves_removes_and_publishes(world):
    client = world.cast.client("amina")
    assert client.post(reverse("charter:start")).status_code == 302
    words = {
        "title_fr": "Dire son lien",
        "body_fr": "Dites-le dès la première phrase.",
        "title_en": "",
        "body_en": "",
        "audiences": ["everyone"],
        "families": ["DISCLOSURE_MISSING"],
        "reason_fr": "On le disait trop tard.",
        "reason_en": "",
    }
    address = reverse("charter:write_clause", args=[world.everyone.public_id])
    shown = client.post(reverse("charter:preview", args=[world.everyone.public_id]), words).content.decode()
    assert "<ins>" in shown
    assert queries.changes(queries.draft_of(world.organisation)) == []
    assert client.post(address, {**words, "preview": "1"}).status_code == 200
    assert client.post(address, words).status_code == 302
    assert "réécrite" in page(client, "charter:draft")
    client.post(reverse("charter:move_clause", args=[world.voices.public_id]), {"direction": "up"})
    assert client.post(reverse("charter:remove_clause", args=[world.agents.public_id]), {}).status_code == 422
    client.post(reverse("charter:remove_clause", args=[world.agents.public_id]), {"reason_fr": "Réunie."})
    assert "Rétablir" in page(client, "charter:draft")
    client.post(reverse("charter:restore_clause", args=[world.agents.public_id]))
    dialog = page(client, "charter:publish")
    assert "10 personnes devront relire" in dialog
    assert "1 clause" in dialog
    empty = client.post(reverse("charter:publish"), {"change_kind": "substantial", "summary_fr": ""})
    assert empty.status_code == 422
    done = client.post(
        reverse("charter:publish"), {"change_kind": "substantial", "summary_fr": "On le dit au début."}, follow=True
    )
    assert "Version 2" in done.content.decode()
    assert queries.version_in_force(world.organisation).number == 2


def test_an_error_in_a_clause_says_where_and_keeps_what_was_typed(world, draft):
    client = world.cast.client("amina")
    answer = client.post(
        reverse("charter:write_clause", args=[world.everyone.public_id]),
        {"title_fr": "Un titre", "body_fr": "", "title_en": "", "body_en": "Only a text"},
    )
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "écrivez le texte" in text
    assert "donnez-lui un titre" in text
    assert "Choisissez au moins un public" in text
    assert "Only a text" in text


def test_publishing_says_what_prevents_it(world, draft):
    client = world.cast.client("amina")
    assert "rien à publier" in page(client, "charter:publish")
    actions.write_clause(draft, None, texts={"en": ("AI", "Say so.")}, acting_user=world.cast.amina)
    assert "clause 4" in page(client, "charter:publish")
    answer = client.post(reverse("charter:publish"), {"change_kind": "substantial", "summary_fr": "x"})
    assert answer.status_code == 422
    assert queries.version_in_force(world.organisation).number == 1


def test_abandoning_says_what_is_lost(world, draft):
    client = world.cast.client("amina")
    actions.write_clause(draft, world.voices, texts={"fr": ("Ton", "Autre.")}, acting_user=world.cast.amina)
    assert "réécrite" in page(client, "charter:abandon")
    client.post(reverse("charter:abandon"))
    assert queries.draft_of(world.organisation) is None
    assert client.get(reverse("charter:abandon")).status_code == 404


def test_an_old_version_stays_readable(world, draft):
    actions.write_clause(draft, world.voices, texts={"fr": ("Ton", "Autre.")}, acting_user=world.cast.amina)
    actions.publish_charter(draft, change_kind="minor", summary={"fr": "x"}, acting_user=world.cast.amina)
    text = page(world.cast.client("emile"), "charter:version", world.version.public_id)
    assert "Restez calme." in text
    assert "ancienne version" in text
    assert "J’ai lu cette charte" not in text


def test_links_of_later_rooms_stand_beside_their_clause(world, monkeypatch):
    from vigie.web.charter import companions

    monkeypatch.setattr(companions, "OFFERED", {})
    companions.offer(
        "a-room", lambda reader, ids: {world.everyone.public_id: [companions.Companion("/la/", "Le parcours")]}
    )
    for name, args in (("charter:read", []), ("charter:clause", [world.everyone.public_id])):
        assert "<a" in page(world.cast.client("emile"), name, *args)
        assert "Le parcours" in page(world.cast.client("emile"), name, *args)


def test_reading_costs_a_bounded_number_of_queries(world, django_assert_max_num_queries):
    draft = actions.start_draft(world.organisation, acting_user=world.cast.amina)
    for number in range(40):
        actions.write_clause(draft, None, texts={"fr": (f"Titre {number}", "Texte.")}, acting_user=world.cast.amina)
    actions.publish_charter(draft, change_kind="substantial", summary={"fr": "x"}, acting_user=world.cast.amina)
    client = world.cast.client("emile")
    page(client, "charter:read")
    with django_assert_max_num_queries(40):
        page(client, "charter:read")
