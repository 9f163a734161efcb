"""The moves of a case: every state can be reached, and no way leads anywhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.web.cases.decisions import STATES, TRANSITIONS, UNFINISHED, may_move, next_step
from vigie.web.cases.models import CaseKind, CaseState

STATE = st.sampled_from(sorted(STATES))


def test_the_table_speaks_of_the_states_that_exist():
    assert set(CaseState.values) == STATES
    assert {after for moves in TRANSITIONS.values() for after in moves} <= STATES


def test_every_state_can_be_reached_from_a_signal():
    reached, before = {"signalled"}, set()
    while reached != before:
        before = set(reached)
        reached |= {after for state in before for after in TRANSITIONS[state]}
    assert reached == STATES


def test_what_left_for_the_alert_channel_never_comes_back():
    assert TRANSITIONS["handed_over"] == frozenset()
    for state in UNFINISHED:
        assert may_move(state, "handed_over")


@given(st.lists(STATE, max_size=12))
def test_no_walk_closes_before_it_decided_and_explained(walk):
    path, state = ["signalled"], "signalled"
    for wanted in walk:
        if may_move(state, wanted):
            state = wanted
            path.append(state)
    if "closed" in path:
        before = path[: path.index("closed")]
        assert before.index("qualified") < before.index("decided") < before.index("explained")
    assert path.count("handed_over") <= 1
    assert "handed_over" not in path[:-1]


@given(STATE, STATE)
def test_only_the_table_moves(before, after):
    assert may_move(before, after) == (after in TRANSITIONS[before])
    assert not may_move(before, before)


@given(st.text(), st.text())
def test_unknown_states_go_nowhere(before, after):
    if before not in STATES or after not in STATES:
        assert not may_move(before, after)


@pytest.mark.parametrize("kind", CaseKind.values)
@pytest.mark.parametrize("state", sorted(STATES))
def test_every_case_says_what_it_asks_next(kind, state):
    code = next_step(kind=kind, state=state, screened=False, steps_done=[])
    assert code in {
        "screen", "qualify", "thank", "understand", "reproduce", "decide", "explain", "close", "nothing", "gone",
    }  # fmt: skip


def test_good_news_is_thanked_then_understood_then_reproduced():
    done: list[str] = []
    asked = []
    for _time in range(4):
        asked.append(next_step(kind="positive", state="qualified", screened=True, steps_done=done))
        done.append(asked[-1])
    assert asked == ["thank", "understand", "reproduce", "decide"]
