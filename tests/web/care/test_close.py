"""Closing: how it ended, what the product team should know, and the case it came from follows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.web.care import queue

from vigie.web import clock
from vigie.web.care import actions
from vigie.web.care.decisions import TRANSITIONS, may_close, may_move
from vigie.web.care.errors import NoSuchMove, NotYours
from vigie.web.care.models import ComplaintOutcome, ComplaintState
from vigie.web.errors import BadInput, NotFound
from vigie.web.queue.models import Job


@pytest.fixture
def answered(cast):
    with clock.at(queue.POSTED + timedelta(minutes=20)):
        found = queue.taken(cast)
        actions.record_reply(found, text=queue.ANSWER, audience="public", acting_user=cast.chloe)
        found.refresh_from_db()
        yield found


def test_closing_keeps_how_it_ended_and_tells_the_loop(cast, answered):
    actions.close_complaint(
        answered,
        outcome="solved",
        words="Remboursée.",
        for_product="Le délai n’est dit nulle part.",
        acting_user=cast.chloe,
    )
    answered.refresh_from_db()
    assert (answered.state, answered.outcome, answered.for_product[:8]) == ("closed", "solved", "Le délai")
    assert queue.verbs(answered)[-1] == "care.closed"
    assert Job.objects.filter(kind="cases.follow_complaint").exists()


def test_twice_the_same_is_once(cast, answered):
    for _time in range(2):
        actions.close_complaint(answered, outcome="solved", acting_user=cast.chloe)
    assert queue.verbs(answered).count("care.closed") == 1
    with pytest.raises(NoSuchMove):
        actions.close_complaint(answered, outcome="explained", acting_user=cast.chloe)


def test_no_closing_without_an_answer_or_a_reason_for_none(cast):
    found = queue.taken(cast)
    with pytest.raises(BadInput):
        actions.close_complaint(found, outcome="solved", acting_user=cast.chloe)
    actions.close_complaint(found, outcome="not_a_complaint", acting_user=cast.chloe)
    found.refresh_from_db()
    assert found.state == "closed"


@pytest.mark.parametrize("wrong", [{"outcome": "lost"}, {"outcome": "solved", "words": "x" * 5001}])
def test_bad_input_closes_nothing(cast, answered, wrong):
    with pytest.raises(BadInput):
        actions.close_complaint(answered, acting_user=cast.chloe, **wrong)
    answered.refresh_from_db()
    assert answered.state == "answered"


def test_another_agent_does_not_close_it_but_a_lead_may(cast, answered):
    from vigie.web.people import actions as people

    people.grant_role(cast.emile, role="agent", acting_user=None)
    other = type(cast.emile).objects.get(pk=cast.emile.pk)
    with pytest.raises(NotYours):
        actions.close_complaint(answered, outcome="solved", acting_user=other)
    with pytest.raises(NotFound):
        actions.close_complaint(answered, outcome="solved", acting_user=cast.helene)
    actions.close_complaint(answered, outcome="solved", acting_user=cast.amina)


def test_every_state_can_be_reached_and_closed_is_the_end():
    assert set(TRANSITIONS) == set(ComplaintState.values)
    reached = {"new"}
    for _time in TRANSITIONS:
        reached |= {after for state in reached for after in TRANSITIONS[state]}
    assert reached == set(ComplaintState.values)
    assert not any(may_move("closed", state) for state in ComplaintState.values)
    assert not any(may_close(state, outcome) for state in ("new", "closed") for outcome in ComplaintOutcome.values)
