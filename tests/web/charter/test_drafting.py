"""Opening, writing and abandoning the draft."""

import pytest

from vigie.web.charter import actions, queries
from vigie.web.charter.errors import NotADraft
from vigie.web.charter.models import CharterVersion, Clause, ClauseVersion
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.queries import lines_about


def verbs(world, about):
    return [line.verb for line in lines_about(world.organisation.public_id, about)]


def test_the_draft_starts_from_the_version_in_force(world):
    draft = actions.start_draft(world.organisation, acting_user=world.cast.amina)
    assert (draft.number, draft.state, draft.replaces) == (2, "draft", world.version)
    assert [c.body for c in queries.clauses_of(draft)] == [c.body for c in queries.clauses_of(world.version)]
    assert queries.changes(draft) == []
    assert "charter.draft_started" in verbs(world, draft.public_id)


def test_there_is_one_draft_at_a_time(world, draft):
    again = actions.start_draft(world.organisation, acting_user=world.cast.amina)
    assert again.pk == draft.pk
    assert verbs(world, draft.public_id) == ["charter.draft_started"]


@pytest.mark.parametrize("name", ["emile", "helene", "solange", "oscar"])
def test_only_the_lead_of_the_organisation_edits(world, draft, name):
    person = world.cast.members[name]
    for act in (
        lambda: actions.start_draft(world.organisation, acting_user=person),
        lambda: actions.write_clause(draft, world.everyone, texts={"fr": ("T", "B")}, acting_user=person),
        lambda: actions.remove_clause(draft, world.everyone, acting_user=person),
        lambda: actions.move_clause(draft, world.everyone, places=1, acting_user=person),
        lambda: actions.abandon_draft(draft, acting_user=person),
        lambda: actions.publish_charter(draft, change_kind="minor", summary={"fr": "x"}, acting_user=person),
    ):
        with pytest.raises(NotFound):
            act()
    assert queries.changes(draft) == []


def test_writing_a_clause_changes_the_draft_only(world, draft):
    actions.write_clause(
        draft,
        world.everyone,
        texts={"fr": ("Dire son lien", "Dites-le d'abord : c'est plus simple.")},
        reason={"fr": "On ne savait pas quand le dire."},
        origin={"proposal": "p1", "lesson": "l1", "case": "c1"},
        acting_user=world.cast.amina,
    )
    (change,) = queries.changes(draft)
    assert change.change == "reworded"
    assert change.clause.body == "Dites-le d’abord\u00a0: c’est plus simple."
    assert change.reason == "On ne savait pas quand le dire."
    assert change.origin == {"proposal": "p1", "lesson": "l1", "case": "c1"}
    assert change.clause.texts["en"].title == "Say it"
    assert (
        queries.clause_in_force(world.organisation, world.everyone.public_id).body == "Dites que vous travaillez ici."
    )
    line = lines_about(world.organisation.public_id, world.everyone.public_id)[-1]
    assert line.verb == "charter.clause_written"
    assert "simple" not in line.payload


def test_writing_the_same_again_changes_and_records_nothing(world, draft):
    words = {"fr": ("Dire son lien", "Dites-le d’abord.")}
    for _ in range(2):
        actions.write_clause(draft, world.everyone, texts=words, acting_user=world.cast.amina)
    assert verbs(world, world.everyone.public_id).count("charter.clause_written") == 2  # first version, this draft


def test_a_new_clause_takes_the_next_number_and_is_for_everybody(world, draft):
    clause = actions.write_clause(
        draft, None, texts={"fr": ("Départ", "Rendez les clés.")}, acting_user=world.cast.amina
    )
    assert clause.number == 4
    assert queries.clauses_of(draft)[-1].audiences == ("everyone",)


@pytest.mark.parametrize(
    "wrong",
    [
        {"texts": {"de": ("Titel", "Text")}},
        {"texts": {"fr": ("T" * 200, "x")}},
        {"texts": {"fr": ("T", "x" * 7000)}},
        {"texts": {"fr": ("T", "nul\x00")}},
        {"texts": {"fr": ("T", "\ud800")}},
        {"texts": {}, "audiences": ["martians"]},
        {"texts": {}, "audiences": []},
        {"texts": {}, "families": ["NOTHING"]},
        {"texts": {}, "origin": {"rumour": "x"}},
        {"texts": {}, "reason": {"de": "x"}},
    ],
)
def test_bad_input_is_refused_and_nothing_is_lost(world, draft, wrong):
    with pytest.raises(BadInput):
        actions.write_clause(draft, world.everyone, acting_user=world.cast.amina, **wrong)
    assert queries.changes(draft) == []


def test_a_clause_of_another_organisation_is_not_found(world, draft):
    from tests.web.charter.conftest import build  # noqa: F401 - the other tenant writes its own

    other = actions.start_draft(world.cast.elsewhere, acting_user=world.cast.oscar)
    theirs = actions.write_clause(other, None, texts={"fr": ("A", "B")}, acting_user=world.cast.oscar)
    with pytest.raises(NotFound):
        actions.write_clause(draft, theirs, texts={"fr": ("A", "C")}, acting_user=world.cast.amina)


def test_removing_and_restoring(world, draft):
    actions.remove_clause(draft, world.agents, reason={"fr": "Réunie avec la 1."}, acting_user=world.cast.amina)
    actions.remove_clause(draft, world.agents, acting_user=world.cast.amina)
    assert [c.number for c in queries.clauses_of(draft)] == [1, 3]
    (change,) = queries.changes(draft)
    assert (change.change, change.reason, change.before.title) == (
        "removed",
        "Réunie avec la 1.",
        "Données des voyageurs",
    )
    actions.restore_clause(draft, world.agents, acting_user=world.cast.amina)
    assert queries.changes(draft) == []
    told = verbs(world, world.agents.public_id)
    assert told[-2:] == ["charter.clause_removed", "charter.clause_restored"]


def test_a_clause_never_published_leaves_no_trace_and_frees_its_number(world, draft):
    clause = actions.write_clause(draft, None, texts={"fr": ("A", "B")}, acting_user=world.cast.amina)
    actions.remove_clause(draft, clause, acting_user=world.cast.amina)
    assert not Clause.objects.filter(pk=clause.pk).exists()
    again = actions.write_clause(draft, None, texts={"fr": ("A", "B")}, acting_user=world.cast.amina)
    assert again.number == 4


def test_moving_keeps_numbers(world, draft):
    actions.move_clause(draft, world.voices, places=-1, acting_user=world.cast.amina)
    actions.move_clause(draft, world.voices, places=-5, acting_user=world.cast.amina)
    actions.move_clause(draft, world.voices, places=-1, acting_user=world.cast.amina)
    assert [c.number for c in queries.clauses_of(draft)] == [3, 1, 2]
    assert queries.changes(draft) == []
    assert verbs(world, world.voices.public_id).count("charter.clause_moved") == 2


def test_abandoning_leaves_the_version_in_force(world, draft):
    clause = actions.write_clause(draft, None, texts={"fr": ("A", "B")}, acting_user=world.cast.amina)
    actions.abandon_draft(draft, acting_user=world.cast.amina)
    assert queries.draft_of(world.organisation) is None
    assert not Clause.objects.filter(pk=clause.pk).exists()
    assert len(queries.clauses_of(world.version)) == 3
    assert verbs(world, draft.public_id)[-1] == "charter.draft_abandoned"
    with pytest.raises(NotADraft):
        actions.abandon_draft(draft, acting_user=world.cast.amina)


def test_a_published_version_is_no_draft(world):
    with pytest.raises(NotADraft):
        actions.write_clause(world.version, world.everyone, texts={"fr": ("A", "B")}, acting_user=world.cast.amina)
    assert CharterVersion.objects.get(pk=world.version.pk).state == "published"
    assert ClauseVersion.objects.filter(charter_version=world.version).count() == 3


def english(world, language="en"):
    return queries.clauses_of(queries.draft_of(world.organisation), language)[0]


def test_a_translation_that_did_not_follow_gives_way_to_french(world, draft):
    assert english(world).body == "Say you work here."
    words = {"fr": ("Dire son lien", "Dites-le d’abord."), "en": ("Say it", "Say you work here.")}
    actions.write_clause(draft, world.everyone, texts=words, acting_user=world.cast.amina)
    shown = english(world)
    assert (shown.body, shown.language, shown.out_of_date) == ("Dites-le d’abord.", "fr", True)
    (change,) = queries.changes(draft, "en")
    assert ("insert", "-le d’abord") in change.segments or change.segments[0][1].startswith("Dites")
    actions.write_clause(draft, world.everyone, texts={}, translation_holds=True, acting_user=world.cast.amina)
    assert english(world).body == "Say you work here."
    actions.write_clause(draft, world.everyone, texts={"fr": ("Lien", "Dites-le.")}, acting_user=world.cast.amina)
    assert english(world).out_of_date
    actions.write_clause(draft, world.everyone, texts={"en": ("Say it", "Say so.")}, acting_user=world.cast.amina)
    assert english(world).body == "Say so."


def test_english_written_first_goes_with_the_first_french(world, draft):
    clause = actions.write_clause(draft, None, texts={"en": ("AI", "Say so.")}, acting_user=world.cast.amina)
    actions.write_clause(draft, clause, texts={"fr": ("IA", "Dites-le.")}, acting_user=world.cast.amina)
    assert queries.clauses_of(draft, "en")[-1].body == "Say so."
