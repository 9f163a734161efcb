"""The first page of each persona: what waits for them is there, and nothing that is not theirs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.keeping import kept
from tests.reading import words
from tests.web.improvement import story as improvement
from tests.web.lessons import story as lessons

EVERYBODY = ["amina", "bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude"]

ALERT = "61 messages sur la ligne 4"
ALERTED = ["amina", "bruno"]
COMPLAINT = "débité deux fois"
ANSWERING = ["amina", "bruno", "chloe"]
CASE = "Panneau illisible"
REREAD = "attend une seconde lecture"
PROPOSAL = "Une proposition change la clause 1"
SET_ASIDE = "mis de côté"


@pytest.fixture
def busy(cast: Any) -> Any:
    return _made_busy(cast)


@kept
def _made_busy(cast: Any) -> Any:
    """An organisation where something waits for everybody."""
    from vigie.web.alerts.models import Alert
    from vigie.web.care import actions as care
    from vigie.web.cases import actions as cases
    from vigie.web.clock import now
    from vigie.web.queue.models import Job, State

    clause = improvement.turn(cast)
    moment = now()
    Alert.objects.create(
        organisation=cast.organisation,
        topic_name="la ligne 4",
        kind="burst",
        starts_at=moment - timedelta(hours=2),
        ends_at=moment - timedelta(minutes=5),
        day=moment.date(),
        observed=61,
        expected=4,
        authors=40,
        probability=1e-9,
        found_at=moment,
    )
    post = lessons.post(cast, "Mon abonnement a été débité deux fois, que faire ?", native_id="9")
    care.open_complaint(post=post, acting_user=cast.bruno)
    case = cases.open_case(
        acting_user=cast.amina,
        kind="incident",
        title=CASE,
        facts="Un panneau ne se lit pas.",
        visibility="public",
        unit=cast.units["depot"],
    )
    cases.qualify(
        case,
        decider=cast.denis,
        truth="yes",
        level="N1",
        level_reason="Peu.",
        target="service",
        acting_user=cast.amina,
    )
    lessons.submitted(cast)
    improvement.proposal(cast, clause, texts={"fr": ("Vérifier", "On vérifie, puis on répond.")})
    Job.objects.create(
        organisation=cast.organisation.public_id,
        kind="alerts.scan",
        state=State.DEAD,
        due_at=moment,
        created_at=moment,
    )
    return cast


def home(cast: Any, name: str) -> str:
    response = cast.client(name).get("/")
    assert response.status_code == 200
    return words(response)


@pytest.mark.parametrize("name", EVERYBODY)
def test_each_sees_what_is_theirs_and_only_that(busy: Any, name: str) -> None:
    page = home(busy, name)
    for sentence, people in {
        ALERT: ALERTED,
        COMPLAINT: ANSWERING,
        CASE: ["denis"],
        REREAD: ["helene", "diane"],
        PROPOSAL: ["amina"],
        SET_ASIDE: ["ada"],
    }.items():
        assert (sentence in page) == (name in people), sentence


@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_has_the_four_elements(busy: Any, name: str) -> None:
    page = home(busy, name)
    for element in ("La charte est à lire", "Votre brouillon", "Comment la clause 1 a trouvé ses mots", "La boucle"):
        assert element in page


def test_the_unopened_event_comes_first_and_leads_straight_to_its_posts(busy: Any) -> None:
    response = busy.client("amina").get("/")
    first = response.context["awaiting"][0]
    assert ALERT in words(first.sentence)
    assert "personne n’a encore regardé" in words(first.sentence)
    assert first.url.startswith("/ecoute/?")
    assert first.signal
    assert busy.client("amina").get(first.url).status_code == 200


@pytest.mark.parametrize("name", EVERYBODY)
def test_every_link_of_the_page_opens(busy: Any, name: str) -> None:
    client = busy.client(name)
    context = client.get("/").context
    addresses = [a.url for a in (*context["awaiting"], *context["others"])]
    addresses += [step.url for step in context["steps"] if step.url]
    wrong = {address: client.get(address).status_code for address in addresses}
    assert {address: status for address, status in wrong.items() if status != 200} == {}


@pytest.mark.parametrize("name", ["helene", "emile", "solange", "diane", "ada", "aude"])
def test_the_purpose_wall(busy: Any, name: str) -> None:
    """Human resources and those who do not listen see nothing of listening and care, not even a count (R09)."""
    page = home(busy, name)
    for said in ("réclamation en cours", "réclamations en cours", "message aujourd’hui", "messages aujourd’hui"):
        assert said not in page
    source = busy.client(name).get("/").content.decode()
    assert "/ecoute/?" not in source
    assert "/reclamations/" not in source.split("<main", 1)[1]


def test_hr_counts_no_case_that_is_not_theirs(busy: Any) -> None:
    assert "aucun dossier ouvert" in home(busy, "helene")
    assert "dossiers ouverts" in home(busy, "amina")


def test_nothing_waits_is_said_calmly(cast: Any) -> None:
    page = home(cast, "emile")
    assert "Rien ne vous attend" in page
    assert "Personne n’a besoin de vous" in page


def test_an_empty_organisation_says_what_will_come(cast: Any) -> None:
    page = home(cast, "amina")
    assert "La charte n’est pas encore écrite" in page
    assert "Comment une clause trouve ses mots" in page
    assert "la charte n’est pas encore publiée" in page


def test_another_organisation_sees_nothing_of_this_one(busy: Any) -> None:
    page = home(busy, "oscar")
    for said in (ALERT, COMPLAINT, CASE, REREAD, PROPOSAL, "Transports Corail"):
        assert said not in page


def test_a_visitor_sees_what_vigie_is(busy: Any) -> None:
    page = home(busy, "")
    for said in ("Votre brouillon", "Se connecter", "jamais une personne", "La boucle"):
        assert said in page
    for said in (ALERT, COMPLAINT, CASE, "Transports Corail", "Un rond plein"):
        assert said not in page


def test_an_account_of_no_organisation_is_told_whom_to_ask(cast: Any, client: Any) -> None:
    from vigie.web.people.models import Account

    client.force_login(Account.objects.create_user("nulle.part@example.org", "x"))
    assert "n’appartient à aucune organisation" in words(client.get("/"))


def test_a_fresh_installation_says_which_command_to_run(db: None, client: Any) -> None:
    page = words(client.get("/"))
    assert "vigie init" in page
    assert "vigie demo" in page


@pytest.mark.parametrize("name", ["", *EVERYBODY])
def test_the_first_three_titles_are_never_given_to_gartner(busy: Any, name: str) -> None:
    """R17."""
    page = home(busy, name)
    assert "Les étapes 4 à 7 reprennent le dossier de Gartner de mars 2012" in page
    assert "les étapes 1 à 3 sont formulées par nous" in page


def test_hostile_words_never_become_markup(busy: Any) -> None:
    from vigie.web.care import actions as care

    post = lessons.post(busy, "<script>alert(1)</script> <img src=x onerror=alert(1)>", native_id="h")
    care.open_complaint(post=post, acting_user=busy.bruno)
    assert "<script>alert" not in busy.client("chloe").get("/").content.decode()


def test_what_a_reader_recognised_cannot_wait(busy: Any) -> None:
    from vigie.web.lessons import actions
    from vigie.web.lessons.queries import published

    actions.report_lesson(published(busy.organisation)[0], acting_user=busy.emile)
    for name in EVERYBODY:
        assert ("dit reconnaître une personne" in home(busy, name)) == (name in ("amina", "diane"))


def test_a_lesson_sent_back_returns_to_its_author(busy: Any) -> None:
    from vigie.web.lessons import actions
    from vigie.web.lessons.queries import to_review

    actions.send_back(to_review(busy.helene)[0], note="Dites plutôt pourquoi.", acting_user=busy.helene)
    assert "Dites plutôt pourquoi." in home(busy, "amina")
    assert "Dites plutôt pourquoi." not in home(busy, "helene")


def test_a_message_in_doubt_is_told_to_who_looks_after_messages(busy: Any) -> None:
    from vigie.web.outbox.models import Message, State

    Message.objects.create(
        organisation=busy.organisation.public_id,
        key="k",
        to_address="x@example.org",
        subject="s",
        text="t",
        state=State.UNKNOWN,
        created_at=busy.organisation.created_at,
    )
    for name in EVERYBODY:
        assert ("On ne sait pas si 1 message est parti" in home(busy, name)) == (name in ("amina", "ada"))


def test_what_changed_for_somebody_is_asked_again(busy: Any) -> None:
    from vigie.web.charter import actions, queries

    version = queries.version_in_force(busy.organisation)
    assert version is not None
    actions.acknowledge(version, language="fr", acting_user=busy.emile)
    assert "Rien ne vous attend" in home(busy, "emile")
    (clause,) = queries.clauses(busy.organisation)
    improvement.change(busy, clause, ("Vérifier", "On vérifie chaque fois."))
    assert "1 clause de la charte a changé pour vous" in home(busy, "emile")


def test_english(busy: Any) -> None:
    client = busy.client("amina")
    client.cookies["langue"] = "en"
    assert client.get("/").status_code == 200
