"""R03 and R05 attacked through the act: no score, no label, no computed sanction, whatever the way in."""

from __future__ import annotations

import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.web.cases import files

from vigie.web.cases import actions, models
from vigie.web.cases.decisions import ABOUT_A_PERSON, COMPUTED, forbidden_field, label_on_somebody
from vigie.web.cases.errors import OpenedByNobody, SanctionComputed, ScoreOnSomebody
from vigie.web.cases.models import Case, Decision

LABELS = [
    "Émile Passerelle est un détracteur de l’entreprise.",
    "Émile Passerelle, ambassadeur de la marque.",
    "Passerelle (Émile) : score 7/10.",
    "Note de risque : 8 pour Émile Passerelle.",
    "Émile Passerelle a écrit hier. Profil à risque.",
    "L’auteur est un troll.",
    "Cette cliente est une ambassadrice.",
    "Cet employé est déloyal.",
    "@voyageur34 : détracteur.",
    "C’est un influenceur.",
    "The author is a detractor.",
    "This employee is disloyal.",
    "Émile Passerelle 2 sur 5",
]
FACTS = [
    "Le message critique la ligne 4 ; il a été vu 12 000 fois.",
    "Le programme des ambassadeurs a été présenté au personnel.",
    "L’auteur dit avoir attendu 40 minutes le 7/10.",
    "Une cliente note 2 avis depuis le 3/5/2026.",
    "Émile Passerelle a publié le message, puis l’a retiré le soir même.",
    "Le site affiche la note 2/5 de l’application.",
    "Le score du match a été donné 3 minutes trop tôt.",
]


@pytest.mark.parametrize("text", LABELS)
def test_a_label_or_a_score_on_somebody_is_refused_everywhere_it_could_be_written(cast, text):
    with pytest.raises(ScoreOnSomebody) as refused:
        files.opened(cast, facts=text)
    assert refused.value.number == "R03"
    with pytest.raises(ScoreOnSomebody):
        files.opened(cast, title=text)
    assert Case.objects.count() == 0
    case = files.qualified(cast, files.opened(cast))
    with pytest.raises(ScoreOnSomebody):
        files.decided(cast, case, reasons=text)
    with pytest.raises(ScoreOnSomebody):
        files.decided(cast, case, measure=text)
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("text", FACTS)
def test_facts_pass(cast, text):
    assert files.opened(cast, facts=text).facts == text


@pytest.mark.parametrize("name", sorted(ABOUT_A_PERSON))
def test_a_field_that_scores_or_labels_is_refused_by_every_act(cast, name):
    with pytest.raises(ScoreOnSomebody):
        files.opened(cast, **{name: "détracteur"})
    case = files.opened(cast)
    with pytest.raises(ScoreOnSomebody):
        files.qualified(cast, case, **{name: 7})
    case = files.qualified(cast, case)
    with pytest.raises(ScoreOnSomebody):
        files.decided(cast, case, **{name: 7})
    assert Decision.objects.count() == 0


@pytest.mark.parametrize("name", sorted(COMPUTED))
def test_a_field_that_computes_or_proposes_a_sanction_is_refused_by_every_act(cast, name):
    with pytest.raises(SanctionComputed) as refused:
        files.opened(cast, **{name: "avertissement"})
    assert refused.value.number == "R05"
    case = files.qualified(cast, files.opened(cast))
    with pytest.raises(SanctionComputed):
        files.decided(cast, case, **{name: "avertissement"})
    assert Decision.objects.count() == 0


def test_nothing_opens_a_case_by_itself(cast):
    with pytest.raises(OpenedByNobody) as refused:
        actions.open_case(acting_user=None, kind="incident", title="t", facts="f", visibility="public")
    assert refused.value.number == "R05"
    assert Case.objects.count() == 0


def test_no_job_and_no_wire_opens_or_decides_a_case():
    from vigie.web import wiring
    from vigie.web.cases import jobs

    source = inspect.getsource(jobs)
    for act in ("open_case", "decide", "qualify", "screen_speech"):
        assert act not in source
    kinds = {kind for kinds in wiring.LOOP.values() for kind in kinds if kind.startswith("cases.")}
    assert kinds == {"cases.follow_complaint"}


def test_no_column_could_hold_a_score_a_label_or_a_sanction():
    for model in (models.Case, models.CasePost, models.CaseStep, models.Decision, models.SpeechScreen):
        names = {field.name for field in model._meta.get_fields()}
        assert not names & (ABOUT_A_PERSON | COMPUTED), model


def test_no_outcome_is_a_sanction():
    offered = " ".join([*models.Outcome.values, *map(str, models.Outcome.labels)]).casefold()
    for word in ("sanction", "avertissement", "blâme", "mise à pied", "licenci", "mutation", "warning", "dismiss"):
        assert word not in offered


@given(st.sampled_from(sorted(ABOUT_A_PERSON | COMPUTED)), st.sampled_from([str.upper, str.title, str]))
def test_writing_the_name_otherwise_does_not_help(name, otherwise):
    assert forbidden_field([otherwise(name)])[0] in ("R03", "R05")
    assert forbidden_field([otherwise(name).replace("_", "-")])[0] in ("R03", "R05")


@given(st.text(max_size=300))
def test_any_text_can_be_read(text):
    label_on_somebody(text, ["Émile Passerelle"])
