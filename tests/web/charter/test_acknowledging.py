"""Acknowledging: a deliberate act on exactly what was shown; who has to read again, and who has not."""

import hashlib
import re

import pytest
from django.urls import reverse
from tests.reading import words

from vigie.web.charter import actions, queries
from vigie.web.charter.errors import AcknowledgementIsKept, NotInForce, StalePage
from vigie.web.charter.models import Acknowledgement
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.queries import lines_about


def next_version(world, clause, kind="substantial", audiences=None, body="Nouveau texte."):
    draft = actions.start_draft(world.organisation, acting_user=world.cast.amina)
    actions.write_clause(
        draft, clause, texts={"fr": ("Titre", body)}, audiences=audiences, acting_user=world.cast.amina
    )
    return actions.publish_charter(draft, change_kind=kind, summary={"fr": "x"}, acting_user=world.cast.amina)


def form(version, language="fr", digest=None):
    return {
        "version": version.public_id,
        "language": language,
        "digest": queries.text_digest(version, language) if digest is None else digest,
    }


def test_opening_the_page_records_nothing(world):
    client = world.cast.client("emile")
    for name in ("charter:read", "charter:history"):
        assert client.get(reverse(name)).status_code == 200
    assert client.get(reverse("charter:acknowledge")).status_code == 405
    assert not Acknowledgement.objects.exists()


def test_acknowledging_through_the_screen_gives_a_receipt(world):
    client = world.cast.client("emile")
    answer = client.post(reverse("charter:acknowledge"), form(world.version))
    given = Acknowledgement.objects.get()
    assert answer["Location"] == reverse("charter:receipt", args=[given.public_id])
    page = client.get(answer["Location"]).content.decode()
    text = client.get(reverse("charter:text", args=[world.version.public_id, "fr"]))
    assert given.text_digest in page
    assert hashlib.sha256(text.content).hexdigest() == given.text_digest
    line = lines_about(world.organisation.public_id, world.version.public_id)[-1]
    assert (line.verb, line.actor) == ("charter.acknowledged", world.cast.emile.public_id)


def test_what_changed_is_acknowledged_beside_it(world):
    actions.acknowledge(world.version, language="fr", acting_user=world.cast.chloe)
    next_version(world, world.agents)
    client = world.cast.client("chloe")
    page = client.get(reverse("charter:read")).content.decode()
    card = page[page.index('id="changements"') :]
    card = card[: card.index('class="charter-text"')]
    assert f'<form method="post" action="{reverse("charter:acknowledge")}">' in card
    assert "J’ai lu : accuser lecture" in words(card)
    given = dict(re.findall(r'name="(version|language|digest)" value="([^"]+)"', card))
    answer = client.post(reverse("charter:acknowledge"), given)
    assert answer.status_code == 302
    assert queries.standing(world.cast.chloe).up_to_date
    assert 'id="changements"' not in client.get(reverse("charter:read")).content.decode()


def test_the_language_shown_is_the_language_acknowledged(world):
    given = actions.acknowledge(
        world.version,
        language="en",
        acting_user=world.cast.emile,
        shown_digest=queries.text_digest(world.version, "en"),
    )
    assert given.language == "en"
    assert given.text_digest != queries.text_digest(world.version, "fr")


def test_twice_is_once(world):
    first = actions.acknowledge(world.version, language="fr", acting_user=world.cast.emile)
    again = actions.acknowledge(world.version, language="en", acting_user=world.cast.emile)
    assert first == again
    told = [line.verb for line in lines_about(world.organisation.public_id, world.version.public_id)]
    assert told.count("charter.acknowledged") == 1


def test_a_stale_page_is_caught_and_records_nothing(world):
    client = world.cast.client("emile")
    answer = client.post(reverse("charter:acknowledge"), form(world.version, digest="0" * 64))
    assert answer.status_code == 409
    shown = form(world.version)
    next_version(world, world.everyone)
    late = client.post(reverse("charter:acknowledge"), shown)
    assert late.status_code == 409
    assert "Nouveau texte." in late.content.decode()
    assert not Acknowledgement.objects.exists()
    with pytest.raises(StalePage):
        actions.acknowledge(
            queries.version_in_force(world.organisation),
            language="fr",
            acting_user=world.cast.emile,
            shown_digest=shown["digest"],
        )


def test_neither_a_draft_nor_an_old_version_nor_another_tenant(world):
    draft = actions.start_draft(world.organisation, acting_user=world.cast.amina)
    with pytest.raises(NotInForce):
        actions.acknowledge(draft, language="fr", acting_user=world.cast.amina)
    with pytest.raises(NotFound):
        actions.acknowledge(world.version, language="fr", acting_user=world.cast.oscar)
    with pytest.raises(BadInput):
        actions.acknowledge(world.version, language="de", acting_user=world.cast.emile)
    assert not Acknowledgement.objects.exists()


def test_acknowledgements_are_only_ever_added(world):
    given = actions.acknowledge(world.version, language="fr", acting_user=world.cast.emile)
    given.language = "en"
    for attempt in (
        given.save,
        given.delete,
        lambda: Acknowledgement.objects.update(language="en"),
        lambda: Acknowledgement.objects.all().delete(),
        lambda: Acknowledgement.objects.bulk_update([given], ["language"]),
        lambda: Acknowledgement.objects.update_or_create(pk=given.pk, defaults={"language": "en"}),
    ):
        with pytest.raises(AcknowledgementIsKept):
            attempt()


def test_only_those_a_changed_clause_concerns_read_again(world):
    cast = world.cast
    for name in ("emile", "chloe", "bruno"):
        actions.acknowledge(world.version, language="fr", acting_user=cast.members[name])
    second = next_version(world, world.agents)
    assert queries.standing(cast.chloe).to_read == (world.agents.public_id,)
    assert queries.standing(cast.emile).carried
    assert queries.acknowledged(cast.chloe, second) is None
    assert queries.acknowledged(cast.chloe, world.version) is not None
    counts = queries.acknowledgement_counts(second)
    assert (counts.members, counts.direct, counts.carried) == (10, 0, 2)
    actions.acknowledge(second, language="fr", acting_user=cast.chloe)
    assert queries.acknowledgement_counts(second).up_to_date == 3


def test_changes_pile_up_until_read(world):
    cast = world.cast
    actions.acknowledge(world.version, language="fr", acting_user=cast.chloe)
    next_version(world, world.agents, body="Deux.")
    next_version(world, world.voices, kind="minor", body="Trois.")
    fourth = next_version(world, world.everyone, body="Quatre.")
    assert set(queries.standing(cast.chloe).to_read) == {world.agents.public_id, world.everyone.public_id}
    between = queries.changes_between(world.version, fourth)
    assert {change.clause.number for change in between} == {1, 2, 3}
    page = cast.client("chloe").get(reverse("charter:read")).content.decode()
    assert "2 clauses ont changé" in page
    actions.acknowledge(fourth, language="fr", acting_user=cast.chloe)
    assert queries.standing(cast.chloe).up_to_date
    assert not queries.standing(cast.bruno).up_to_date


def test_a_public_added_to_a_clause_reads_it(world):
    cast = world.cast
    actions.acknowledge(world.version, language="fr", acting_user=cast.emile)
    draft = actions.start_draft(world.organisation, acting_user=cast.amina)
    actions.write_clause(draft, world.agents, texts={}, audiences=["agents", "everyone"], acting_user=cast.amina)
    actions.publish_charter(draft, change_kind="substantial", summary={"fr": "x"}, acting_user=cast.amina)
    assert queries.standing(cast.emile).to_read == (world.agents.public_id,)


def test_a_removed_clause_is_told_to_its_former_public(world):
    cast = world.cast
    for name in ("emile", "chloe"):
        actions.acknowledge(world.version, language="fr", acting_user=cast.members[name])
    draft = actions.start_draft(world.organisation, acting_user=cast.amina)
    actions.remove_clause(draft, world.agents, reason={"fr": "Réunie."}, acting_user=cast.amina)
    actions.publish_charter(draft, change_kind="substantial", summary={"fr": "x"}, acting_user=cast.amina)
    assert queries.standing(cast.chloe).to_read == (world.agents.public_id,)
    assert queries.standing(cast.emile).up_to_date
    page = cast.client("chloe").get(reverse("charter:read")).content.decode()
    assert "Réunie." in page
    assert "retirée" in page


def test_counts_and_standings_agree(world):
    cast = world.cast
    for name in ("emile", "chloe", "bruno", "amina"):
        actions.acknowledge(world.version, language="fr", acting_user=cast.members[name])
    second = next_version(world, world.voices)
    actions.acknowledge(second, language="fr", acting_user=cast.bruno)
    third = next_version(world, world.agents, kind="minor")
    everybody = [m for key, m in cast.members.items() if key != "oscar"]
    held = {m.pk for m in everybody if queries.acknowledged(m, third) is not None}
    assert held == set(queries.up_to_date_members(third).values_list("pk", flat=True))
    assert held == {cast.emile.pk, cast.bruno.pk}


def test_the_receipt_is_seen_by_its_owner_only(world):
    given = actions.acknowledge(world.version, language="fr", acting_user=world.cast.emile)
    address = reverse("charter:receipt", args=[given.public_id])
    assert world.cast.client("amina").get(address).status_code == 404
    assert world.cast.client("helene").get(address).status_code == 404


def test_the_receipt_leads_to_what_waits_and_folds_its_digest(world):
    given = actions.acknowledge(world.version, language="fr", acting_user=world.cast.emile)
    client = world.cast.client("emile")
    for language, said, fold in (
        ("fr", "C’est enregistré. Voir ce qui vous attend", "Vérifier ce reçu"),
        ("en", "It is recorded. See what awaits you", "Check this receipt"),
    ):
        client.post("/langue/", {"language": language})
        response = client.get(reverse("charter:receipt", args=[given.public_id]))
        page = response.content.decode()
        assert said in words(response)
        assert page.index(fold) > page.index("<details")
        assert page.index("<details") < page.index(given.text_digest) < page.index("</details>")
