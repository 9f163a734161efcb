"""Opening and taking: one complaint per post, one agent per complaint, the clock kept as it was promised."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.web.care import queue

from vigie.web import clock
from vigie.web.care import actions, queries
from vigie.web.care.errors import AlreadyTaken, NoSuchMove
from vigie.web.care.models import Complaint
from vigie.web.errors import NotFound


def test_a_post_becomes_a_complaint_with_its_clock(cast):
    found = queue.complaint(cast)
    assert (found.number, found.state, found.posted_at) == (1, "new", queue.POSTED)
    assert found.due_at == queue.POSTED + timedelta(hours=1)
    assert found.clock["parameter"] == "D17"
    assert queue.verbs(found) == ["care.opened"]


def test_the_same_post_twice_is_one_complaint(cast):
    post = queue.post(cast)
    first = actions.open_complaint(post=post, acting_user=cast.bruno)
    second = actions.open_complaint(post=post, acting_user=cast.chloe, case="case1")
    assert first.pk == second.pk
    assert second.case == "case1"
    assert queue.verbs(first) == ["care.opened"]


@pytest.mark.parametrize("who", ["helene", "denis", "emile", "solange", "diane", "ada", "aude", "oscar"])
def test_who_may_not_open_finds_nothing(cast, who):
    post = queue.post(cast)
    with pytest.raises(NotFound):
        actions.open_complaint(post=post, acting_user=getattr(cast, who))
    assert Complaint.objects.count() == 0


def test_two_agents_cannot_take_the_same(cast):
    found = queue.complaint(cast)
    stale = Complaint.objects.get(pk=found.pk)
    actions.take(found, acting_user=cast.chloe)
    with pytest.raises(AlreadyTaken, match="Chloé Hublot"):
        actions.take(stale, acting_user=cast.bruno)
    found.refresh_from_db()
    assert (found.state, found.agent) == ("taken", cast.chloe)
    assert queue.verbs(found) == ["care.opened", "care.taken"]


def test_taking_twice_is_once(cast):
    found = queue.complaint(cast)
    for _time in range(2):
        actions.take(found, acting_user=cast.chloe)
    assert queue.verbs(found).count("care.taken") == 1


@pytest.mark.parametrize("who", ["helene", "denis", "emile", "oscar", "aude"])
def test_who_may_not_answer_finds_nothing(cast, who):
    found = queue.complaint(cast)
    with pytest.raises(NotFound):
        actions.take(found, acting_user=getattr(cast, who))
    with pytest.raises(NotFound):
        queries.access_complaint(getattr(cast, who), found.public_id)


def test_a_complaint_is_put_back_and_its_clock_goes_on(cast):
    found = queue.taken(cast)
    due_at = found.due_at
    for _time in range(2):
        found = actions.release(found, acting_user=cast.chloe)
    assert (found.state, found.agent, found.due_at) == ("new", None, due_at)
    assert queue.verbs(found).count("care.released") == 1
    found = actions.take(found, acting_user=cast.chloe)
    assert actions.release(found, acting_user=cast.amina).state == "new"


def test_another_agents_complaint_is_not_put_back(cast):
    from vigie.web.people import actions as people

    people.grant_role(cast.emile, role="agent", acting_user=None)
    found = queue.taken(cast)
    with pytest.raises(NoSuchMove):
        actions.release(found, acting_user=type(cast.emile).objects.get(pk=cast.emile.pk))


def test_the_queue_shows_the_most_urgent_first(cast):
    late = queue.complaint(cast, at=queue.POSTED - timedelta(hours=5))
    soon = queue.complaint(cast)
    with clock.at(queue.POSTED + timedelta(minutes=50)):
        cards = queries.waiting(cast.chloe)
        assert [card.complaint.pk for card in cards] == [late.pk, soon.pk]
        assert [card.late for card in cards] == [True, False]
        assert [card.soon for card in cards] == [False, True]
        assert queries.counts(cast.organisation) == {"new": 2, "late": 1}
        assert queries.following(cast.chloe, late) == soon
        assert queries.following(cast.chloe, soon) == late


def test_the_next_one_is_mine_before_a_free_one(cast):
    free, mine, here = queue.complaint(cast), queue.taken(cast), queue.taken(cast)
    assert queries.following(cast.chloe, here) == mine
    assert queries.following(cast.bruno, here) == free


def test_hr_never_sees_the_queue(cast):
    queue.complaint(cast)
    assert queries.waiting(cast.helene) == []
