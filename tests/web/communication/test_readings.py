"""What awaits a person, and their page."""

from datetime import timedelta

from django.urls import reverse
from tests.reading import words
from tests.web.communication.conftest import change, crowd

from vigie.web import clock
from vigie.web.charter import actions as charter
from vigie.web.communication import queries
from vigie.web.communication.models import Campaign
from vigie.web.queue.worker import run_due_jobs


def test_nothing_before_the_first_version(cast):
    assert queries.awaiting(cast.emile) == []
    page = words(cast.client("emile").get(reverse("communication:readings")))
    assert "pas encore publiée" in page


def test_everything_then_only_what_changed(world):
    run_due_jobs()
    (reading,) = queries.awaiting(world.cast.chloe)
    assert reading.whole
    assert reading.due_on is not None
    assert not reading.late
    charter.acknowledge(world.version, language="fr", acting_user=world.cast.chloe)
    charter.acknowledge(world.version, language="fr", acting_user=world.cast.emile)
    assert queries.awaiting(world.cast.chloe) == []
    change(world, world.agents)
    run_due_jobs()
    (reading,) = queries.awaiting(world.cast.chloe)
    assert (reading.whole, reading.clauses) == (False, (world.agents.public_id,))
    assert queries.awaiting(world.cast.emile) == []
    page = words(world.cast.client("chloe").get(reverse("communication:readings")))
    assert "Clause 2" in page
    assert "Charte, version 1" in page


def test_somebody_who_comes_later_has_it_to_read_too(world):
    run_due_jobs()
    (newcomer,) = crowd(world, 1)
    (reading,) = queries.awaiting(newcomer)
    assert reading.whole
    assert reading.due_on is None


def test_somebody_who_comes_later_is_told_what_is_expected(world):
    from vigie.web.people import actions as people

    run_due_jobs()
    world.cast.members["newcomer"] = people.add_member(
        world.organisation, display_name="Noé Nouveau", email="noe@example.org", password="", acting_user=None
    )
    page = words(world.cast.client("newcomer").get(reverse("communication:readings")))
    assert "La charte est à lire" in page
    assert "Vous êtes arrivé après l’annonce de cette version : aucune date ne vous est fixée." in page


def test_late_is_read_from_the_calendar_never_set(world):
    run_due_jobs()
    campaign = Campaign.objects.get(organisation=world.organisation)
    with clock.at(clock.now() + timedelta(days=40)):
        (reading,) = queries.awaiting(world.cast.emile)
        assert reading.late
        assert queries.campaign_progress(campaign).late == 10
        page = words(world.cast.client("emile").get(reverse("communication:readings")))
    assert "Il n’est pas trop tard" in page


def test_opening_one_s_page_changes_nothing(world):
    run_due_jobs()
    before = queries.awaiting(world.cast.emile)
    world.cast.client("emile").get(reverse("communication:readings"))
    assert queries.awaiting(world.cast.emile) == before


def test_the_list_of_campaigns(world):
    client = world.cast.client("solange")
    assert "Aucune diffusion" in words(client.get(reverse("communication:index")))
    run_due_jobs()
    page = words(client.get(reverse("communication:index")))
    assert "Version 1, première lecture" in page
    assert "Presque personne n’a encore lu." in page
    for reader in (world.cast.emile, world.cast.chloe):
        charter.acknowledge(world.version, language="fr", acting_user=reader)
    assert "2 sur 10" in words(client.get(reverse("communication:index")))
