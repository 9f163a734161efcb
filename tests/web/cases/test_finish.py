"""After the decision: explaining, closing, reopening, dismissing, and leaving for the alert channel (R08)."""

from __future__ import annotations

import json

import pytest
from tests.web.cases import files

from vigie.web.cases import actions, queries
from vigie.web.cases.errors import NoSuchMove, ScoreOnSomebody
from vigie.web.cases.models import Case, CasePost, CaseStep, Decision, SpeechScreen
from vigie.web.errors import BadInput, NotFound


def decided(cast):
    return files.decided(cast, files.qualified(cast, files.opened(cast)))


def test_a_case_is_closed_once_explained_by_a_lesson(cast):
    case = decided(cast)
    with pytest.raises(NoSuchMove):
        actions.close_case(case, acting_user=cast.amina)
    for _time in range(2):
        actions.mark_explained(case, lesson="lesson1", acting_user=cast.amina)
    assert actions.close_case(case, acting_user=cast.amina).state == "closed"
    actions.close_case(case, acting_user=cast.amina)
    assert files.verbs(case)[-2:] == ["cases.explained", "cases.closed"]


def test_or_by_the_reason_why_there_is_none(cast):
    case = decided(cast)
    with pytest.raises(BadInput):
        actions.explain_without_lesson(case, reason=" ", acting_user=cast.amina)
    for _time in range(2):
        actions.explain_without_lesson(case, reason="Rien que l’on ne sache déjà.", acting_user=cast.amina)
    case.refresh_from_db()
    assert (case.state, case.no_lesson_reason[:4]) == ("explained", "Rien")
    assert files.verbs(case).count("cases.explained_without_lesson") == 1


def test_no_lesson_before_a_decision(cast):
    case = files.qualified(cast, files.opened(cast))
    assert not queries.may_be_explained(case)
    with pytest.raises(NoSuchMove):
        actions.mark_explained(case, lesson="lesson1", acting_user=cast.amina)


def test_a_lesson_drawn_late_does_not_reopen_a_closed_case(cast):
    case = decided(cast)
    actions.explain_without_lesson(case, reason="Pas encore.", acting_user=cast.amina)
    actions.close_case(case, acting_user=cast.amina)
    case = actions.mark_explained(case, lesson="lesson1", acting_user=cast.amina)
    assert (case.state, case.lesson) == ("closed", "lesson1")


def test_reopening_keeps_earlier_decisions_and_asks_for_another(cast):
    case = decided(cast)
    with pytest.raises(BadInput):
        actions.reopen(case, reason="", acting_user=cast.amina)
    case = actions.reopen(case, reason="La cause n’était pas celle-là.", acting_user=cast.amina)
    assert case.state == "reopened"
    assert queries.latest_decision(case) is None
    assert len(queries.decisions_of(case)) == 1
    case = files.decided(cast, files.qualified(cast, case, truth="partly"), reasons="La cause est ailleurs.")
    assert len(queries.decisions_of(case)) == 2
    assert queries.latest_decision(case).reasons == "La cause est ailleurs."


def test_dismissing_says_why_and_can_be_undone(cast):
    case = files.opened(cast)
    with pytest.raises(BadInput):
        actions.dismiss(case, reason="  ", acting_user=cast.amina)
    for _time in range(2):
        actions.dismiss(case, reason="Doublon du dossier n° 4.", acting_user=cast.amina)
    case.refresh_from_db()
    assert case.state == "dismissed"
    assert files.verbs(case).count("cases.dismissed") == 1
    assert actions.reopen(case, reason="Ce n’était pas un doublon.", acting_user=cast.amina).state == "reopened"


@pytest.mark.parametrize("act", ["dismiss", "reopen", "explain_without_lesson"])
def test_reasons_label_nobody(cast, act):
    with pytest.raises(ScoreOnSomebody):
        getattr(actions, act)(decided(cast), reason="L’auteur est un troll.", acting_user=cast.amina)


@pytest.mark.parametrize("act", ["dismiss", "reopen", "explain_without_lesson"])
@pytest.mark.parametrize("who", ["bruno", "chloe", "helene", "emile", "oscar"])
def test_only_who_steers_ends_a_case(cast, act, who):
    with pytest.raises(NotFound):
        getattr(actions, act)(decided(cast), reason="Parce que.", acting_user=getattr(cast, who))


def test_a_possible_alert_leaves_and_neither_author_nor_facts_remain(cast):
    from vigie.web.journal.models import Line

    post = files.post(cast)
    case = files.opened(cast, kind="incident", posts=[post], facts="Le message dénonce des rejets en mer.")
    files.decided(cast, files.qualified(cast, case))
    for _time in range(2):
        actions.hand_over(case, acting_user=cast.amina)
    case.refresh_from_db()
    assert (case.state, case.facts, case.level_reason) == ("handed_over", "", "")
    assert "rejets" not in json.dumps(Case.objects.filter(pk=case.pk).values().get(), default=str)
    for rows in (CasePost, CaseStep, Decision, SpeechScreen):
        assert not rows.objects.filter(case=case).exists()
    for payload in Line.objects.filter(about=case.public_id).values_list("payload", flat=True):
        assert post not in payload
    assert files.verbs(case).count("cases.handed_over") == 1
    with pytest.raises(NoSuchMove):
        actions.reopen(case, reason="Retour.", acting_user=cast.amina)
    assert queries.trace_of(cast.organisation, case.public_id) is None


def test_an_employees_possible_alert_leaves_too(cast):
    case = files.speech(cast)
    files.screened(cast, case)
    actions.hand_over(case, acting_user=cast.helene)
    case.refresh_from_db()
    assert (case.state, case.first_known_by) == ("handed_over", cast.helene)


@pytest.mark.parametrize("who", ["bruno", "helene", "emile", "oscar"])
def test_only_who_steers_hands_over(cast, who):
    with pytest.raises(NotFound):
        actions.hand_over(files.opened(cast), acting_user=getattr(cast, who))
