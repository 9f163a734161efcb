"""Proposing other words for a clause, and writing a proposal again."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reading import words
from tests.web.improvement import story
from tests.web.lessons import story as lessons

from vigie.web.errors import BadInput, NotFound
from vigie.web.improvement import actions, queries
from vigie.web.improvement.errors import AlreadyDecided, ChangesNothing, ClauseGone


@pytest.mark.parametrize(
    "name", ["amina", "bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude"]
)
def test_anybody_proposes(cast: Any, name: str) -> None:
    proposal = story.proposal(cast, by=name)
    assert queries.texts_of(proposal) == {"fr": story.NEW}
    assert queries.standing_of(proposal) == "fresh"
    assert story.verbs(cast, proposal.public_id) == ["improvement.proposed"]


def test_twice_is_once(cast: Any) -> None:
    clause = story.clause(cast)
    first = story.proposal(cast, clause)
    assert story.proposal(cast, clause) == first
    assert story.proposal(cast, clause, reason="Autre raison.").number == 2


def test_from_a_published_lesson_it_keeps_the_case(cast: Any) -> None:
    clause = story.clause(cast)
    case = lessons.case(cast)
    lesson = lessons.published(cast, case=case, clauses=[clause.public_id])
    proposal = story.proposal(cast, clause, lesson=lesson.public_id)
    assert (proposal.lesson, proposal.case) == (lesson, case.public_id)


def test_an_unpublished_lesson_is_no_source(cast: Any) -> None:
    clause = story.clause(cast)
    lesson = lessons.lesson(cast)
    for name in ("amina", "emile"):
        with pytest.raises(NotFound):
            story.proposal(cast, clause, by=name, lesson=lesson.public_id)


def test_somebody_of_elsewhere_does_not_propose_here(cast: Any) -> None:
    with pytest.raises(NotFound):
        story.proposal(cast, by="oscar")


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"texts": {}}, BadInput),
        ({"texts": {"en": story.NEW}}, BadInput),
        ({"texts": {"fr": ("Titre", "")}}, BadInput),
        ({"texts": {"fr": ("x" * 161, "Texte.")}}, BadInput),
        ({"texts": {"fr": ("Titre", "x" * 6001)}}, BadInput),
        ({"texts": {"fr": ("Titre", "Un\x00texte")}}, BadInput),
        ({"texts": {"de": story.NEW, "fr": story.NEW}}, BadInput),
        ({"reason": "  "}, BadInput),
        ({"reason": "Chloé Hublot ne savait pas auprès de qui vérifier."}, BadInput),
        ({"texts": {"fr": ("Vérifier", "On vérifie auprès de Chloé Hublot.")}}, BadInput),
        ({"texts": {"fr": story.WORDS}}, ChangesNothing),
        ({"texts": {"fr": (story.WORDS[0], story.WORDS[1] + "  ")}}, ChangesNothing),
    ],
)
def test_bad_input_loses_nothing(cast: Any, wrong: dict[str, Any], error: type[Exception]) -> None:
    clause = story.clause(cast)
    with pytest.raises(error):
        story.proposal(cast, clause, **wrong)
    assert queries.mine(cast.emile) == []


def test_a_clause_no_longer_in_force_takes_no_proposal(cast: Any) -> None:
    from vigie.web.charter import actions as charter

    clause = story.clause(cast)
    draft = charter.start_draft(cast.organisation, acting_user=cast.amina)
    charter.write_clause(draft, None, texts={"fr": ("Autre", "Autre texte.")}, acting_user=cast.amina)
    charter.remove_clause(draft, clause, acting_user=cast.amina)
    story.publish_draft(cast)
    with pytest.raises(ClauseGone):
        story.proposal(cast, clause)


def test_who_sees_what(cast: Any) -> None:
    proposal = story.proposal(cast)
    seen = []
    for name in ("amina", "bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude", "oscar"):
        try:
            queries.access_proposal(cast.members[name], proposal.public_id)
        except NotFound:
            continue
        seen.append(name)
    assert seen == ["amina", "helene", "emile", "solange", "diane", "aude"]


def test_a_changed_clause_makes_it_stale_and_rebasing_by_hand_makes_it_fresh(cast: Any) -> None:
    clause = story.clause(cast)
    proposal = story.proposal(cast, clause)
    story.change(cast, clause, ("Vérifier avant de répondre", "On vérifie toujours la cause avant d’en parler."))
    assert queries.standing_of(proposal) == "stale"
    page = words(cast.client("emile").get(f"/propositions/{proposal.public_id}/"))
    assert "La clause a changé depuis" in page
    with pytest.raises(NotFound):
        actions.rebase(proposal, texts={"fr": story.NEW}, acting_user=cast.solange)
    actions.rebase(proposal, texts={"fr": story.NEW}, acting_user=cast.emile)
    assert queries.standing_of(story.reload(proposal)) == "fresh"
    assert story.verbs(cast, proposal.public_id)[-1] == "improvement.rebased"


def test_rebasing_refuses_what_changes_nothing_and_what_is_decided(cast: Any) -> None:
    proposal = story.proposal(cast)
    with pytest.raises(ChangesNothing):
        actions.rebase(proposal, texts={"fr": story.WORDS}, acting_user=cast.emile)
    actions.reject(proposal, reason="Non.", acting_user=cast.amina)
    with pytest.raises(AlreadyDecided):
        actions.rebase(proposal, texts={"fr": story.NEW}, acting_user=cast.emile)


def test_through_the_screen(cast: Any) -> None:
    clause = story.clause(cast)
    client = cast.client("emile")
    assert clause.public_id in client.get("/propositions/nouvelle/").content.decode()
    address = f"/propositions/nouvelle/?clause={clause.public_id}"
    assert story.WORDS[1] in client.get(address).content.decode()
    typed = {"fr_title": story.NEW[0], "fr_body": story.NEW[1], "reason": ""}
    response = client.post(address, typed)
    assert response.status_code == 422
    assert story.NEW[1] in response.content.decode()
    assert client.post(address, {**typed, "fr_body": story.WORDS[1], "reason": "Mieux."}).status_code == 422
    response = client.post(address, {**typed, "reason": story.REASON})
    assert response.status_code == 302
    page = client.get(response["Location"]).content.decode()
    assert "<ins>" in page
    assert "auprès du réseau" in page


def test_the_difference_is_shown_while_one_writes_and_kept_nowhere(cast: Any) -> None:
    clause = story.clause(cast)
    response = cast.client("emile").post(
        "/propositions/difference/",
        {"clause": clause.public_id, "fr_title": story.NEW[0], "fr_body": story.NEW[1]},
    )
    assert "<ins>" in response.content.decode()
    assert queries.mine(cast.emile) == []


def test_a_clause_of_elsewhere_is_not_found(cast: Any) -> None:
    clause = story.clause(cast)
    client = cast.client("oscar")
    assert client.get(f"/propositions/nouvelle/?clause={clause.public_id}").status_code == 404
    assert client.get(f"/propositions/clauses/{clause.public_id}/").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/propositions/?etat=%00&page=-1",
        "/propositions/nouvelle/?clause=%00",
        "/propositions/nouvelle/?clause=inconnue&lecon=%00",
        "/propositions/clauses/%00/",
        "/propositions/%F0%9F%98%80/",
        "/lecons/nouvelle/?dossier=%00",
        "/lecons/%00/",
    ],
)
def test_odd_addresses_are_answered(cast: Any, address: str) -> None:
    assert cast.client("amina").get(address).status_code in (200, 404)
