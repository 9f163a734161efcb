"""Deciding: the named decider only, with reasons; leaving is a decision; good news in three steps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.web.cases import files

from vigie.web.cases import actions, queries
from vigie.web.cases.errors import MeasureOnPrivateWords, NoSuchMove, RemovalWithoutRule
from vigie.web.cases.models import Decision
from vigie.web.errors import BadInput, NotFound


def test_leaving_is_a_decision_with_its_reasons(cast):
    case = files.decided(cast, files.qualified(cast, files.opened(cast)))
    assert case.state == "decided"
    decision = queries.latest_decision(case)
    assert (decision.content_decision, decision.decided_by) == ("leave", cast.denis)
    assert files.verbs(case)[-1] == "cases.decided"
    assert queries.to_decide(cast.denis) == []
    assert [found.pk for found in queries.waiting_for_lesson(cast.amina)] == [case.pk]


def test_twice_the_same_is_once(cast):
    case = files.qualified(cast, files.opened(cast))
    for _time in range(2):
        files.decided(cast, case)
    assert Decision.objects.count() == 1
    with pytest.raises(NoSuchMove):
        files.decided(cast, case, reasons="Autre chose.")


@pytest.mark.parametrize("who", ["amina", "bruno", "helene", "emile", "oscar"])
def test_only_the_named_decider_decides(cast, who):
    case = files.qualified(cast, files.opened(cast))
    with pytest.raises(NotFound):
        files.decided(cast, case, who=who)
    assert Decision.objects.count() == 0


def test_who_lost_the_right_decides_no_more(cast):
    from vigie.web.people import actions as people

    case = files.qualified(cast, files.opened(cast))
    people.grant_role(cast.denis, role="decision_maker", effect="deny", acting_user=None)
    again = type(cast.denis).objects.get(pk=cast.denis.pk)
    with pytest.raises(NotFound):
        actions.decide(
            case, outcome="nothing_more", content_decision="leave", reasons="Rien à faire.", acting_user=again
        )


@pytest.mark.parametrize(
    "wrong",
    [
        {"reasons": " "},
        {"outcome": "dismissal"},
        {"content_decision": "hide"},
        {"reasons": "x" * 10_001},
        {"review_on": date(2020, 1, 1)},
    ],
)
def test_bad_input_decides_nothing(cast, wrong):
    case = files.qualified(cast, files.opened(cast))
    with pytest.raises(BadInput):
        files.decided(cast, case, **wrong)
    case.refresh_from_db()
    assert case.state == "qualified"


def test_nothing_is_removed_without_the_rule_cited(cast):
    case = files.qualified(cast, files.opened(cast))
    with pytest.raises(RemovalWithoutRule) as refused:
        files.decided(cast, case, content_decision="remove_own")
    assert refused.value.number == "R12"
    files.decided(cast, case, content_decision="remove_own", rule_cited="Règle 3 : pas d’insulte")
    assert queries.latest_decision(case).rule_cited.startswith("Règle 3")


def test_no_measure_rests_on_private_words(cast):
    for visibility, private in (("closed_group", False), ("unknown", False), ("public", True)):
        case = files.speech(cast, visibility=visibility)
        files.screened(cast, case, private_space=private)
        case = files.qualified(cast, case, who="helene")
        with pytest.raises(MeasureOnPrivateWords) as refused:
            files.decided(cast, case, measure="Un rappel écrit.")
        assert refused.value.number == "R06"
        assert files.decided(cast, case).state == "decided"


def test_a_measure_is_the_deciders_own_words(cast):
    case = files.speech(cast, visibility="public")
    files.screened(cast, case)
    case = files.decided(
        cast, files.qualified(cast, case, who="helene"), measure="Un entretien pour rappeler la clause 4."
    )
    assert queries.latest_decision(case).measure.startswith("Un entretien")


def test_good_news_is_thanked_understood_and_reproduced_before_it_is_decided(cast):
    case = files.qualified(cast, files.opened(cast, kind="positive"))
    with pytest.raises(BadInput, match="remercier"):
        files.decided(cast, case, outcome="recognise")
    for step in ("thank", "understand", "reproduce"):
        assert queries.next_step_of(case) == step
        actions.record_step(case, step=step, text=f"Fait : {step}.", acting_user=cast.bruno)
    assert files.decided(cast, case, outcome="recognise").state == "decided"
    assert files.verbs(case).count("cases.step_recorded") == 3
    with pytest.raises(BadInput):
        actions.record_step(case, step="thank", text="Encore.", acting_user=cast.bruno)


def test_a_step_twice_is_once_and_may_be_rewritten(cast):
    case = files.opened(cast, kind="positive")
    for text in ("Merci !", "Merci !", "Merci beaucoup !"):
        actions.record_step(case, step="thank", text=text, acting_user=cast.bruno)
    assert files.verbs(case).count("cases.step_recorded") == 2
    assert queries.steps_of(case)["thank"].text == "Merci beaucoup !"


@pytest.mark.parametrize(("step", "text"), [("thank", " "), ("applaud", "Bravo.")])
def test_a_step_needs_words_and_a_name(cast, step, text):
    with pytest.raises(BadInput):
        actions.record_step(files.opened(cast, kind="positive"), step=step, text=text, acting_user=cast.bruno)


def test_steps_are_for_good_news_and_for_those_of_the_case(cast):
    with pytest.raises(BadInput):
        actions.record_step(files.opened(cast), step="thank", text="Merci.", acting_user=cast.bruno)
    case = files.opened(cast, kind="positive", who="amina")
    for who in ("bruno", "chloe", "helene", "oscar"):
        with pytest.raises(NotFound):
            actions.record_step(case, step="thank", text="Merci.", acting_user=getattr(cast, who))


def test_a_review_is_dated(cast):
    on = date.today() + timedelta(days=30)
    assert files.decided(cast, files.qualified(cast, files.opened(cast)), review_on=on).review_on == on
