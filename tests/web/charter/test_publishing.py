"""Publishing: one act, words frozen, consequences known."""

import json

import pytest
from django.db import IntegrityError, transaction

from vigie.web.charter import actions, queries
from vigie.web.charter.errors import (
    FormalitiesMissing,
    NotADraft,
    NothingChanges,
    OnlyMinor,
    PublishedTextIsKept,
    TextMissing,
)
from vigie.web.charter.models import CharterVersion, ClauseText, ClauseVersion, VersionText
from vigie.web.errors import BadInput
from vigie.web.journal.queries import lines_about


def publish(world, draft, kind="substantial", **more):
    return actions.publish_charter(
        draft, change_kind=kind, summary={"fr": "Parce que."}, acting_user=world.cast.amina, **more
    )


def reword(world, draft, clause, body="Autre texte."):
    actions.write_clause(draft, clause, texts={"fr": ("Titre", body)}, acting_user=world.cast.amina)


def test_the_draft_becomes_the_charter_in_force(world, draft):
    reword(world, draft, world.agents)
    published = publish(world, draft)
    assert queries.version_in_force(world.organisation).pk == published.pk
    assert CharterVersion.objects.get(pk=world.version.pk).state == "replaced"
    assert published.regime == "guide"
    assert queries.summary_of(published, "en") == "Parce que."
    (changed,) = queries.changed_clauses(published)
    assert (changed.public_id, changed.change, changed.audiences) == (world.agents.public_id, "reworded", ("agents",))
    row = ClauseVersion.objects.get(charter_version=published, clause=world.agents)
    assert (row.change, row.asked) == ("reworded", ["agents"])
    (line,) = lines_about(world.organisation.public_id, published.public_id)[-1:]
    assert line.verb == "charter.published"
    payload = json.loads(line.payload)
    assert payload["after"]["clauses"] == [world.agents.public_id]
    assert "Autre texte" not in line.payload
    assert "Parce que" not in line.payload


def test_twice_is_refused_and_changes_nothing(world, draft):
    reword(world, draft, world.agents)
    publish(world, draft)
    with pytest.raises(NotADraft):
        publish(world, draft)
    assert CharterVersion.objects.filter(state="published", organisation=world.organisation).count() == 1


def test_nothing_changed_nothing_published(world, draft):
    with pytest.raises(NothingChanges):
        publish(world, draft)
    with pytest.raises(NothingChanges):
        publish(world, draft, "minor")
    assert actions.obstacle_to_publication(draft)


def test_a_clause_without_french_stops_everything(world, draft):
    actions.write_clause(draft, None, texts={"en": ("AI", "Say it.")}, acting_user=world.cast.amina)
    with pytest.raises(TextMissing) as refused:
        publish(world, draft)
    assert "4" in refused.value.sentence
    assert queries.version_in_force(world.organisation).pk == world.version.pk
    assert VersionText.objects.filter(charter_version=draft).count() == 0


def test_order_or_families_alone_are_minor(world, draft):
    actions.move_clause(draft, world.voices, places=-1, acting_user=world.cast.amina)
    with pytest.raises(OnlyMinor):
        publish(world, draft)
    assert publish(world, draft, "minor").number == 2


def test_a_translation_alone_is_minor(world, draft):
    actions.write_clause(draft, world.agents, texts={"en": ("Data", "Never ask.")}, acting_user=world.cast.amina)
    assert [c.change for c in queries.changes(draft)] == ["translated"]
    with pytest.raises(OnlyMinor):
        publish(world, draft)
    publish(world, draft, "minor")


def test_a_first_version_is_substantial(cast):
    draft = actions.start_draft(cast.organisation, acting_user=cast.amina)
    actions.write_clause(draft, None, texts={"fr": ("A", "B")}, acting_user=cast.amina)
    with pytest.raises(BadInput):
        actions.publish_charter(draft, change_kind="minor", summary={"fr": "x"}, acting_user=cast.amina)


def test_an_empty_draft_cannot_be_published(cast):
    draft = actions.start_draft(cast.organisation, acting_user=cast.amina)
    with pytest.raises(NothingChanges):
        actions.publish_charter(draft, change_kind="substantial", summary={"fr": "x"}, acting_user=cast.amina)


@pytest.mark.parametrize("summary", [{}, {"fr": " "}, {"en": "Only"}, {"fr": "x" * 601}, {"fr": "x", "de": "y"}])
def test_the_reason_of_a_version_is_asked_for(world, draft, summary):
    reword(world, draft, world.agents)
    with pytest.raises(BadInput):
        actions.publish_charter(draft, change_kind="minor", summary=summary, acting_user=world.cast.amina)
    with pytest.raises(BadInput):
        actions.publish_charter(draft, change_kind="enormous", summary={"fr": "x"}, acting_user=world.cast.amina)


def test_a_binding_charter_is_refused_without_formalities(world, draft):
    reword(world, draft, world.agents)
    with pytest.raises(FormalitiesMissing):
        publish(world, draft, regime="annexed")
    assert queries.draft_of(world.organisation).pk == draft.pk


def test_a_minor_change_carries_acknowledgements_by_an_explicit_link(world, draft):
    given = actions.acknowledge(world.version, language="fr", acting_user=world.cast.chloe)
    reword(world, draft, world.agents, "Ne demandez jamais de nom en public.")
    published = publish(world, draft, "minor")
    assert published.carries_forward == world.version
    assert queries.acknowledged(world.cast.chloe, published) == given
    assert queries.standing(world.cast.chloe).carried


def test_published_words_never_change(world):
    row = ClauseVersion.objects.filter(charter_version=world.version).first()
    text = row.texts.first()
    summary = VersionText.objects.get(charter_version=world.version)
    text.body = "Réécrit"
    for attempt in (
        text.save,
        text.delete,
        row.save,
        row.delete,
        summary.save,
        world.version.save,
        world.version.delete,
        lambda: ClauseText.objects.filter(pk=text.pk).update(body="Réécrit"),
        lambda: ClauseText.objects.filter(pk=text.pk).delete(),
        lambda: ClauseText.objects.bulk_update([text], ["body"]),
        lambda: row.texts.update(body="Réécrit"),
        lambda: ClauseVersion.objects.update(audiences=[]),
        lambda: CharterVersion.objects.update(regime="annexed"),
        lambda: CharterVersion.objects.update(state="draft"),
        lambda: ClauseText(organisation=world.organisation, clause_version=row, language="en", body="New").save(),
        lambda: ClauseText.objects.bulk_create(
            [ClauseText(organisation=world.organisation, clause_version=row, language="en", body="New")]
        ),
    ):
        with pytest.raises(PublishedTextIsKept), transaction.atomic():
            attempt()
    assert queries.clauses_of(world.version)[0].body == "Dites que vous travaillez ici."


def test_the_database_keeps_one_version_in_force(world, draft):
    with pytest.raises(IntegrityError), transaction.atomic():
        CharterVersion.objects.create(
            organisation=world.organisation,
            number=9,
            state="published",
            created_at=world.version.created_at,
            published_at=world.version.published_at,
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        CharterVersion.objects.create(organisation=world.organisation, number=9, created_at=world.version.created_at)


def test_a_clause_tells_its_story(world, draft):
    actions.write_clause(
        draft,
        world.agents,
        texts={"fr": ("Données des voyageurs", "Ne demandez jamais un nom en public, ni un numéro.")},
        reason={"fr": "Un agent a demandé un numéro de dossier."},
        acting_user=world.cast.amina,
    )
    publish(world, draft)
    first, second = queries.versions_of_clause(world.agents)
    assert (first.number, first.change.change) == (1, "added")
    assert (second.number, second.change.change) == (2, "reworded")
    assert second.change.reason == "Un agent a demandé un numéro de dossier."
    assert ("insert", ", ni un numéro") in second.change.segments


def test_the_engine_gets_the_clause_of_each_family(world):
    full = queries.engine_charter(world.organisation, with_confidential=True)
    bare = queries.engine_charter(world.organisation, with_confidential=False)
    assert full.clauses["PERSONAL_DATA"] == "2"
    assert full.organisation.codenames == ("Projet Lagune",)
    assert bare.organisation.codenames == ()
    assert queries.clause_numbered(world.organisation, "2").public_id == world.agents.public_id
    assert queries.clause_numbered(world.organisation, "x") is None
    assert queries.clause_numbered(world.cast.elsewhere, "2") is None
