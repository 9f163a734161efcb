"""Publishing asks those concerned, once, and progress is told without names."""

import os

import pytest
from tests.reading import words
from tests.web.communication.conftest import change, crowd

from vigie.web.charter import actions as charter
from vigie.web.communication import actions, jobs, queries
from vigie.web.communication.models import Campaign, Enrolment
from vigie.web.errors import NotFound
from vigie.web.journal.models import Line
from vigie.web.outbox.models import Message
from vigie.web.people import actions as people
from vigie.web.queue.models import Job
from vigie.web.queue.worker import run_due_jobs


def told(campaign):
    return set(Message.objects.filter(about=campaign.public_id).values_list("to_member", flat=True))


def test_a_first_version_is_for_everybody_with_an_address(world):
    crowd(world, 1, email=False)
    run_due_jobs()
    campaign = Campaign.objects.get(organisation=world.organisation)
    assert (campaign.kind, campaign.audiences) == ("first", ["everyone"])
    progress = queries.campaign_progress(campaign)
    assert (progress.enrolled, progress.told, progress.acknowledged) == (11, 10, 0)
    verbs = list(Line.objects.filter(about=campaign.public_id).values_list("verb", flat=True))
    assert verbs == [
        "communication.campaign_launched",
        "communication.people_enrolled",
        "communication.people_told",
    ]


def test_only_those_a_change_concerns_are_told_and_of_that_change(world):
    run_due_jobs()
    version = change(world, world.agents)
    run_due_jobs()
    campaign = Campaign.objects.get(charter_version=version)
    assert campaign.clauses == [world.agents.public_id]
    assert told(campaign) == {world.cast.chloe.public_id}
    message = Message.objects.get(about=campaign.public_id)
    assert message.to_address == "chloe@example.org"
    assert "une clause a changé" in message.subject.replace("\u00a0", " ")
    assert "clause 2, Titre" in message.text
    assert "/charte/" in message.text
    assert "sans portée disciplinaire" in message.text
    assert message.text.count("http") == 1


def test_a_member_who_reads_english_is_told_in_english(world):
    world.cast.chloe.language = "en"
    world.cast.chloe.save()
    run_due_jobs()
    version = change(world, world.agents)
    run_due_jobs()
    message = Message.objects.get(about=Campaign.objects.get(charter_version=version).public_id)
    assert "Why." in message.text
    assert "Title" in message.text


def test_a_minor_change_asks_nobody(world):
    run_due_jobs()
    change(world, world.agents, kind="minor")
    run_due_jobs()
    assert Campaign.objects.count() == 1


def test_the_job_done_twice_is_done_once(world):
    run_due_jobs()
    before = (Campaign.objects.count(), Enrolment.objects.count(), Message.objects.count(), Line.objects.count())
    Job.objects.filter(kind="communication.ask_those_concerned").update(state="waiting")
    run_due_jobs()
    assert before == (
        Campaign.objects.count(),
        Enrolment.objects.count(),
        Message.objects.count(),
        Line.objects.count(),
    )


def test_stopped_half_way_it_goes_on_where_it_was(world, monkeypatch):
    crowd(world, 40)
    monkeypatch.setattr(actions, "BATCH", 10)
    campaign = actions.launch_campaign(world.version)

    def stop_after(batches):
        seen = []

        def tick(done, total):
            seen.append(done)
            if len(seen) > batches:
                raise KeyboardInterrupt

        return tick

    with pytest.raises(KeyboardInterrupt):
        actions.enrol_those_concerned(campaign, stop_after(2))
    assert Enrolment.objects.filter(campaign=campaign).count() == 20
    actions.enrol_those_concerned(campaign)
    assert Enrolment.objects.filter(campaign=campaign).count() == 50
    with pytest.raises(KeyboardInterrupt):
        actions.tell_those_enrolled(campaign, stop_after(3))
    assert Message.objects.filter(about=campaign.public_id).count() == 30
    assert actions.tell_those_enrolled(campaign) == 20
    assert Message.objects.filter(about=campaign.public_id).count() == 50
    assert Enrolment.objects.filter(campaign=campaign, told_at=None).count() == 0


def test_the_snapshot_is_never_redone(world):
    run_due_jobs()
    campaign = Campaign.objects.get(organisation=world.organisation)
    crowd(world, 3)
    assert actions.enrol_those_concerned(campaign) == 10
    assert queries.campaign_progress(campaign).enrolled == 10


def test_those_who_have_read_are_not_told(world):
    charter.acknowledge(world.version, language="fr", acting_user=world.cast.emile)
    run_due_jobs()
    campaign = Campaign.objects.get(organisation=world.organisation)
    assert world.cast.emile.public_id not in told(campaign)
    progress = queries.campaign_progress(campaign)
    assert (progress.enrolled, progress.told, progress.acknowledged, progress.waiting) == (10, 9, 1, 9)


def test_reading_a_later_version_counts_and_leaving_is_said(world):
    run_due_jobs()
    campaign = Campaign.objects.get(organisation=world.organisation)
    later = change(world, world.agents)
    charter.acknowledge(later, language="fr", acting_user=world.cast.emile)
    people.close_member(world.cast.bruno, acting_user=world.cast.ada)
    progress = queries.campaign_progress(campaign)
    assert (progress.acknowledged, progress.gone, progress.waiting) == (1, 1, 8)


def test_a_published_version_of_another_organisation_starts_nothing_here(world):
    class Elsewhere:
        organisation = world.cast.elsewhere.public_id
        payload = {"about": world.version.public_id}

        @staticmethod
        def progress(done, total):
            raise AssertionError("nothing to do here")

    jobs.ask_those_concerned(Elsewhere())
    assert Campaign.objects.count() == 0


def test_units_of_fewer_than_five_are_told_together(world):
    people = crowd(world, 30, world.cast.units["depot"])
    run_due_jobs()
    campaign = Campaign.objects.get(organisation=world.organisation)
    assert queries.campaign_progress(campaign).groups == (), "nobody has read: the figure would say it of each"
    for reader in (*people[:7], world.cast.helene, world.cast.bruno):
        charter.acknowledge(world.version, language="fr", acting_user=reader)
    groups = queries.campaign_progress(campaign).groups
    assert [tuple(getattr(group, name) for name in ("name", "enrolled", "acknowledged")) for group in groups] == [
        ("Dépôt Nord", 33, 7),
        ("", 7, 2),
    ]
    page = world.cast.client("solange").get(f"/diffusions/{campaign.public_id}/").content.decode()
    assert "Réseau" not in page.split("Par unité")[1]


def test_figures_about_a_clause(world):
    run_due_jobs()
    assert queries.told_about(world.organisation, world.agents.public_id).asked == 10
    version = change(world, world.agents)
    run_due_jobs()
    charter.acknowledge(version, language="fr", acting_user=world.cast.chloe)
    latest = queries.told_about(world.organisation, world.agents.public_id)
    assert (latest.asked, latest.told, latest.acknowledged, latest.standing) == (1, 1, None, "few")
    first = queries.told_about(world.organisation, world.agents.public_id, version_id=world.version.public_id)
    assert (first.asked, first.acknowledged, first.standing) == (10, None, "nearly-none")
    charter.acknowledge(version, language="fr", acting_user=world.cast.bruno)
    first = queries.told_about(world.organisation, world.agents.public_id, version_id=world.version.public_id)
    assert (first.acknowledged, first.standing) == (2, "figures")
    assert queries.told_about(world.organisation, "unknown") is None


def test_a_campaign_of_fewer_than_five_people_tells_no_figure(world):
    run_due_jobs()
    version = change(world, world.agents)
    run_due_jobs()
    charter.acknowledge(version, language="fr", acting_user=world.cast.chloe)
    campaign = Campaign.objects.get(charter_version=version)
    for address in ("/diffusions/", f"/diffusions/{campaign.public_id}/"):
        page = words(world.cast.client("solange").get(address))
        assert "Moins de cinq personnes concernées : aucun chiffre" in page
        assert "1 sur 1 " not in page.replace("1 sur 10", "")
        assert "Concernées au lancement 1 " not in page


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_whole_is_told_by_words_where_its_figure_would_say_who(world, language):
    run_due_jobs()
    campaign = Campaign.objects.get(organisation=world.organisation)
    members = [enrolment.member for enrolment in Enrolment.objects.filter(campaign=campaign)]
    all_but_one = {"fr": "Presque tout le monde a lu.", "en": "Almost everybody has read."}[language]
    hardly_any = {"fr": "Presque personne n’a encore lu.", "en": "Hardly anybody has read yet."}[language]
    client = world.cast.client("solange")
    client.post("/langue/", {"language": language})
    said = {}
    for read, member in enumerate(members, start=1):
        charter.acknowledge(world.version, language="fr", acting_user=member)
        pages = [words(client.get(address)) for address in ("/diffusions/", f"/diffusions/{campaign.public_id}/")]
        for page in pages:
            assert (all_but_one in page) == (read >= 9), read
            assert (hardly_any in page) == (read == 1), read
        said[read] = pages[1].split("10", 1)[1] if read in (1, 9, 10) else ""
        assert (("Pas encore lu" in pages[1]) or ("Not read yet" in pages[1])) == (2 <= read <= 8)
    assert said[9] == said[10], "that the last person reads changes nothing on the page"


def test_those_who_left_are_told_apart_only_when_several_are_on_each_side(world):
    run_due_jobs()
    campaign = Campaign.objects.get(organisation=world.organisation)
    for name in ("emile", "chloe"):
        charter.acknowledge(world.version, language="fr", acting_user=getattr(world.cast, name))
    people.close_member(world.cast.bruno, acting_user=world.cast.ada)
    assert not queries.campaign_progress(campaign).tells_gone
    page = words(world.cast.client("solange").get(f"/diffusions/{campaign.public_id}/"))
    assert "Parties sans avoir lu" not in page
    assert "Pas encore lu 8" in page
    people.close_member(world.cast.denis, acting_user=world.cast.ada)
    page = words(world.cast.client("solange").get(f"/diffusions/{campaign.public_id}/"))
    assert "Pas encore lu 6" in page
    assert "Parties sans avoir lu 2" in page


def test_campaigns_are_followed_by_their_organisation_only(world):
    campaign = actions.launch_campaign(world.version)
    with pytest.raises(NotFound):
        queries.access_campaign(world.cast.oscar, campaign.public_id)
    with pytest.raises(NotFound):
        queries.campaigns(world.cast.emile)


def test_thousands_of_members(world, django_assert_max_num_queries, monkeypatch):
    monkeypatch.setattr(os, "fsync", lambda _file: None)  # two thousand letters, that no power cut threatens
    crowd(world, 2_000, world.cast.units["office"])
    run_due_jobs()
    campaign = Campaign.objects.get(organisation=world.organisation)
    assert Message.objects.filter(about=campaign.public_id).count() == 2_010
    assert Line.objects.filter(about=campaign.public_id, verb="communication.people_told").count() == 5
    with django_assert_max_num_queries(30):
        page = world.cast.client("amina").get(f"/diffusions/{campaign.public_id}/")
    assert page.status_code == 200
