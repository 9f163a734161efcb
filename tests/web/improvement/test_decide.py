"""Accepting a proposal, which writes the draft of the charter, and not retaining it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reading import words
from tests.web.improvement import story
from tests.web.lessons import story as lessons

from vigie.web.charter import queries as charter
from vigie.web.errors import BadInput, NotFound
from vigie.web.improvement import actions, queries
from vigie.web.improvement.errors import AlreadyDecided, ClauseChanged, ClauseGone

OTHERS = ["bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude", "oscar"]


def test_accepting_writes_the_draft_with_its_origin_and_publishes_nothing(cast: Any) -> None:
    clause = story.clause(cast)
    case = lessons.case(cast)
    lesson = lessons.published(cast, case=case, clauses=[clause.public_id])
    proposal = story.proposal(cast, clause, lesson=lesson.public_id)
    proposal = actions.accept(proposal, reason="C’est plus clair.", acting_user=cast.amina)
    draft = charter.draft_of(cast.organisation)
    assert draft is not None
    assert proposal.written_in == draft.public_id
    (change,) = charter.changes(draft)
    assert change.after is not None
    assert (change.after.title, change.after.body) == story.NEW
    assert change.reason == story.REASON
    assert change.origin == {"proposal": proposal.public_id, "lesson": lesson.public_id, "case": case.public_id}
    in_force = queries.current_words(clause)
    assert in_force is not None
    assert in_force.texts["fr"] == story.WORDS
    assert story.verbs(cast, proposal.public_id) == ["improvement.proposed", "improvement.accepted"]


def test_accepting_twice_is_once(cast: Any) -> None:
    proposal = story.proposal(cast)
    first = actions.accept(proposal, reason="Oui.", acting_user=cast.amina)
    again = actions.accept(proposal, reason="Oui encore.", acting_user=cast.amina)
    assert (again.decided_at, again.decision_reason) == (first.decided_at, "Oui.")
    assert story.verbs(cast, proposal.public_id).count("improvement.accepted") == 1


def test_not_retaining_twice_is_once_and_the_author_reads_why(cast: Any) -> None:
    proposal = story.proposal(cast)
    actions.reject(proposal, reason="Déjà dit par la clause 2.", acting_user=cast.amina)
    actions.reject(proposal, reason="Autre.", acting_user=cast.amina)
    assert story.verbs(cast, proposal.public_id).count("improvement.rejected") == 1
    assert "Déjà dit par la clause 2." in words(cast.client("emile").get(f"/propositions/{proposal.public_id}/"))
    assert charter.draft_of(cast.organisation) is None


def test_a_decided_proposal_is_not_decided_otherwise(cast: Any) -> None:
    proposal = story.proposal(cast)
    actions.accept(proposal, reason="Oui.", acting_user=cast.amina)
    with pytest.raises(AlreadyDecided):
        actions.reject(proposal, reason="Non.", acting_user=cast.amina)


@pytest.mark.parametrize("name", OTHERS)
def test_only_the_lead_decides(cast: Any, name: str) -> None:
    proposal = story.proposal(cast)
    for act in (actions.accept, actions.reject):
        with pytest.raises(NotFound):
            act(proposal, reason="Oui.", acting_user=cast.members[name])
    for way in ("accepter", "ecarter"):
        assert cast.client(name).post(f"/propositions/{proposal.public_id}/{way}/", {"reason": "x"}).status_code == 404
    assert story.reload(proposal).state == "proposed"


@pytest.mark.parametrize("act", [actions.accept, actions.reject])
def test_a_decision_has_a_reason(cast: Any, act: Any) -> None:
    proposal = story.proposal(cast)
    with pytest.raises(BadInput):
        act(proposal, reason=" \n", acting_user=cast.amina)
    assert story.reload(proposal).state == "proposed"
    assert charter.draft_of(cast.organisation) is None


def test_a_stale_proposal_is_not_accepted(cast: Any) -> None:
    clause = story.clause(cast)
    proposal = story.proposal(cast, clause)
    story.change(cast, clause, ("Vérifier", "On vérifie toujours."))
    with pytest.raises(ClauseChanged):
        actions.accept(proposal, reason="Oui.", acting_user=cast.amina)
    page = cast.client("amina").post(f"/propositions/{proposal.public_id}/accepter/", {"reason": "Oui."})
    assert page.status_code == 409
    assert "a changé depuis" in words(page)
    assert story.reload(proposal).state == "proposed"


def test_a_second_proposal_on_the_same_clause_is_joined_by_hand(cast: Any) -> None:
    clause = story.clause(cast)
    one = story.proposal(cast, clause)
    other = story.proposal(cast, clause, by="solange", texts={"fr": ("Vérifier", "On vérifie, puis on répond.")})
    actions.accept(one, reason="Oui.", acting_user=cast.amina)
    assert queries.standing_of(other) == "draft_differs"
    with pytest.raises(ClauseChanged):
        actions.accept(other, reason="Oui.", acting_user=cast.amina)
    joined = ("Vérifier", "On vérifie auprès du réseau, puis on répond.")
    actions.rebase(other, texts={"fr": joined}, acting_user=cast.amina)
    actions.accept(other, reason="Réunies.", acting_user=cast.amina)
    draft = queries.current_words(clause, draft=True)
    assert draft is not None
    assert draft.texts["fr"] == joined


def test_a_clause_removed_meanwhile(cast: Any) -> None:
    from vigie.web.charter import actions as charter_actions

    clause = story.clause(cast)
    proposal = story.proposal(cast, clause)
    draft = charter_actions.start_draft(cast.organisation, acting_user=cast.amina)
    charter_actions.remove_clause(draft, clause, acting_user=cast.amina)
    with pytest.raises(ClauseGone):
        actions.accept(proposal, reason="Oui.", acting_user=cast.amina)
    assert "n’est plus en vigueur" in words(cast.client("amina").get(f"/propositions/{proposal.public_id}/"))
    actions.reject(proposal, reason="La clause est retirée.", acting_user=cast.amina)


def test_through_the_screen(cast: Any) -> None:
    proposal = story.proposal(cast)
    client = cast.client("amina")
    assert "change la clause 1" in words(client.get("/propositions/"))
    address = f"/propositions/{proposal.public_id}/"
    assert "Décider" in words(client.get(address))
    assert client.post(address + "accepter/", {"reason": ""}).status_code == 422
    assert client.post(address + "accepter/", {"reason": "Plus clair."}).status_code == 302
    assert "Acceptée" in words(client.get(address))


def test_the_list_is_bounded(cast: Any, django_assert_max_num_queries: Any) -> None:
    clause = story.clause(cast)
    for place in range(40):
        story.proposal(cast, clause, texts={"fr": ("Vérifier", f"On vérifie {place} fois.")})
    for name in ("amina", "emile"):
        with django_assert_max_num_queries(25):
            page = cast.client(name).get("/propositions/")
        assert page.content.decode().count("<li>\n  <p><a") == 30
    assert cast.client("bruno").get("/propositions/?etat=accepted&page=zz").status_code == 200


def test_the_journal_calls_a_proposal_by_its_number(cast: Any) -> None:
    from vigie.web.journal.names import names_of

    proposal = story.proposal(cast)
    named = names_of(cast.amina, [("improvement", proposal.public_id)])
    assert named[proposal.public_id].href == f"/propositions/{proposal.public_id}/"
    assert names_of(cast.oscar, [("improvement", proposal.public_id)]) == {}
