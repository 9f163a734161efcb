"""Qualifying: who decides is named and has the right to; an employee's words are screened first."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from tests.web.cases import files

from vigie.web.cases import actions, queries
from vigie.web.cases.errors import NoSuchMove, PossibleAlert, PrivatePost
from vigie.web.cases.models import Case, SpeechScreen
from vigie.web.errors import BadInput, NotFound
from vigie.web.outbox.models import Message


def test_a_decider_is_named_and_told_without_a_word_of_the_case(cast):
    case = files.qualified(cast, files.opened(cast))
    assert (case.state, case.decider) == ("qualified", cast.denis)
    [message] = Message.objects.filter(about=case.public_id)
    assert message.to_member == cast.denis.public_id
    assert case.title not in message.text
    assert case.facts not in message.text
    assert files.verbs(case) == ["cases.opened", "cases.qualified"]
    assert [found.pk for found in queries.to_decide(cast.denis)] == [case.pk]


def test_twice_the_same_is_once(cast):
    case = files.opened(cast)
    for _time in range(2):
        files.qualified(cast, case)
    assert files.verbs(case) == ["cases.opened", "cases.qualified"]
    assert Message.objects.filter(about=case.public_id).count() == 1


@pytest.mark.parametrize("decider", ["emile", "bruno", "chloe", "helene", "oscar"])
def test_who_has_no_right_to_decide_cannot_be_named(cast, decider):
    case = files.opened(cast)
    with pytest.raises(BadInput):
        files.qualified(cast, case, decider=decider)
    case.refresh_from_db()
    assert (case.state, case.decider) == ("signalled", None)


def test_a_manager_decides_in_their_units_only(cast):
    case = files.opened(cast, unit=cast.units["office"])
    with pytest.raises(BadInput):
        files.qualified(cast, case, decider="denis")
    assert files.qualified(cast, files.opened(cast, unit=cast.units["depot"]), decider="denis").decider == cast.denis


@pytest.mark.parametrize("who", ["bruno", "chloe", "denis", "helene", "emile", "oscar"])
def test_who_does_not_steer_finds_nothing(cast, who):
    case = files.opened(cast, who="amina")
    with pytest.raises(NotFound):
        files.qualified(cast, case, who=who)


@pytest.mark.parametrize(
    "wrong",
    [{"truth": "maybe"}, {"level": "N9"}, {"level_reason": " "}, {"target": "Émile"}, {"target": ""}, {"facts": ""}],
)
def test_bad_input_qualifies_nothing(cast, wrong):
    case = files.opened(cast)
    with pytest.raises(BadInput):
        files.qualified(cast, case, **wrong)
    case.refresh_from_db()
    assert case.state == "signalled"


def test_a_decided_case_is_not_qualified_again(cast):
    case = files.decided(cast, files.qualified(cast, files.opened(cast)))
    with pytest.raises(NoSuchMove):
        files.qualified(cast, case, truth="no")


def test_the_database_itself_refuses_a_qualified_case_without_decider(cast):
    case = files.qualified(cast, files.opened(cast))
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(decider=None)


def test_an_employees_words_are_screened_before_anything(cast):
    case = files.speech(cast)
    assert queries.next_step_of(case) == "screen"
    with pytest.raises(BadInput):
        files.qualified(cast, case, who="helene")
    files.screened(cast, case)
    assert files.qualified(cast, case, who="helene").state == "qualified"
    assert files.verbs(case) == ["cases.opened", "cases.screened", "cases.qualified"]


def test_a_possible_alert_leaves_the_workflow_and_keeps_nothing_of_the_answer(cast):
    case = files.speech(cast)
    with pytest.raises(PossibleAlert) as refused:
        files.screened(cast, case, possible_alert=True, duty="Obligation de discrétion")
    assert refused.value.number == "R08"
    assert SpeechScreen.objects.count() == 0


def test_the_screen_is_for_employees_words_and_for_hr(cast):
    with pytest.raises(NotFound):
        actions.screen_speech(
            files.opened(cast, who="amina"),
            opinion_on_work=False,
            union_or_elected=False,
            private_space=False,
            acting_user=cast.amina,
        )
    case = files.speech(cast)
    for who in ("amina", "bruno", "denis", "solange", "oscar"):
        with pytest.raises(NotFound):
            actions.screen_speech(
                case,
                opinion_on_work=False,
                union_or_elected=False,
                private_space=False,
                acting_user=getattr(cast, who),
            )


def test_what_is_established_as_public_may_then_hold_posts(cast):
    case = files.opened(cast, visibility="unknown")
    case = files.qualified(cast, case, visibility="public")
    actions.attach_post(case, post=files.post(cast), acting_user=cast.bruno)
    case = actions.reopen(files.decided(cast, case), reason="La visibilité est contestée.", acting_user=cast.amina)
    with pytest.raises(PrivatePost):
        files.qualified(cast, case, visibility="unknown")
