"""Writing, publishing, revising and withdrawing modules."""

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.learning.conftest import THREE, answers, question, write

from vigie.web.charter import actions as charter
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.queries import lines_about
from vigie.web.learning import actions, queries
from vigie.web.learning.decisions import ChoiceDraft, QuestionDraft
from vigie.web.learning.errors import Incomplete, NotADraftModule, NotOpen
from vigie.web.learning.models import Module


def verbs(world, module):
    return [line.verb for line in lines_about(world.organisation.public_id, module.public_id)]


def test_a_draft_is_seen_by_authors_only_and_opens_when_published(world):
    draft = write(world)
    assert queries.published_modules(world.organisation) == []
    with pytest.raises(NotFound):
        queries.access_module(world.cast.emile, draft.public_id)
    actions.publish_module(draft, acting_user=world.cast.helene)
    assert [m.title for m in queries.published_modules(world.organisation)] == ["Dire son lien"]
    assert verbs(world, draft) == ["learning.module_written", "learning.module_published"]


@pytest.mark.parametrize("name", ["emile", "chloe", "solange", "oscar"])
def test_only_authors_write(world, module, name):
    person = world.cast.members[name]
    for act in (
        lambda: write(world, acting_user=person),
        lambda: actions.publish_module(module, acting_user=person),
        lambda: actions.revise_module(module, acting_user=person),
        lambda: actions.retire_module(module, acting_user=person),
        lambda: actions.abandon_module(module, acting_user=person),
    ):
        with pytest.raises(NotFound):
            act()


@pytest.mark.parametrize(
    "wrong",
    [
        {"texts": {"de": ("Titel", "")}},
        {"texts": {"fr": ("T" * 200, "")}},
        {"clauses": ["unknown"]},
        {"audiences": ["martians"]},
        {"questions": [*THREE, question("Quatre")]},
        {"questions": [question("Q", choices=5)]},
        {"questions": [QuestionDraft({"fr": "nul\x00"})]},
        {"questions": [QuestionDraft({"fr": "Q"}, [ChoiceDraft({"de": ("x", "y")})])]},
    ],
)
def test_bad_input_is_refused_and_nothing_is_written(world, wrong):
    with pytest.raises(BadInput):
        write(world, **wrong)
    assert not Module.objects.exists()


def test_an_incomplete_module_says_what_it_lacks(world):
    draft = write(world, questions=[question("Un", explained=False)], clauses=[])
    with pytest.raises(Incomplete) as refused:
        actions.publish_module(draft, acting_user=world.cast.amina)
    told = words(refused.value.sentence)
    assert "au moins une clause" in told
    assert "Question 1 : expliquez" in told
    assert Module.objects.get().state == "draft"


def test_publishing_twice_is_refused_and_changes_nothing(world, module):
    with pytest.raises(NotADraftModule):
        actions.publish_module(module, acting_user=world.cast.amina)
    with pytest.raises(NotADraftModule):
        actions.write_module(
            world.organisation,
            module,
            texts={"fr": ("Autre", "")},
            clauses=[],
            audiences=[],
            questions=[],
            acting_user=world.cast.amina,
        )
    assert queries.read(module).title == "Dire son lien"


def test_a_new_version_replaces_the_old_one_and_may_ask_again(world, module):
    actions.answer_module(module, answers=answers(module), acting_user=world.cast.emile)
    second = actions.revise_module(module, acting_user=world.cast.amina)
    assert actions.revise_module(module, acting_user=world.cast.amina).pk == second.pk
    assert [q.text for q in queries.read(second).questions] == ["Un", "Deux", "Trois"]
    actions.publish_module(second, acting_user=world.cast.amina)
    assert queries.awaiting(world.cast.emile) == []
    assert Module.objects.get(pk=module.pk).state == "retired"
    third = actions.revise_module(second, acting_user=world.cast.amina)
    actions.publish_module(third, asks_again=True, acting_user=world.cast.amina)
    assert [m.version for m in queries.awaiting(world.cast.emile)] == [3]
    old = world.cast.client("emile").get(reverse("learning:module", args=[module.public_id]))
    assert old["Location"] == reverse("learning:module", args=[third.public_id])


def test_a_module_says_when_its_clause_has_changed(world, module):
    assert not queries.read(module).stale
    draft = charter.start_draft(world.organisation, acting_user=world.cast.amina)
    charter.write_clause(draft, world.everyone, texts={"fr": ("Titre", "Autre.")}, acting_user=world.cast.amina)
    charter.publish_charter(draft, change_kind="minor", summary={"fr": "x"}, acting_user=world.cast.amina)
    assert queries.read(module).stale
    page = words(world.cast.client("amina").get(reverse("learning:authoring")))
    assert "la clause a changé depuis" in page


def test_withdrawing_twice_is_once_and_a_draft_is_not_withdrawn(world, module):
    actions.retire_module(module, acting_user=world.cast.amina)
    actions.retire_module(module, acting_user=world.cast.amina)
    assert verbs(world, module).count("learning.module_retired") == 1
    with pytest.raises(NotOpen):
        actions.retire_module(write(world), acting_user=world.cast.amina)


def test_abandoning_a_draft(world, module):
    draft = actions.revise_module(module, acting_user=world.cast.amina)
    actions.abandon_module(draft, acting_user=world.cast.amina)
    assert queries.draft_of(module) is None
    assert verbs(world, draft)[-1] == "learning.module_abandoned"
    with pytest.raises(NotADraftModule):
        actions.abandon_module(module, acting_user=world.cast.amina)


def typed(world, **more):
    data = {"title_fr": "Un parcours", "clauses": [world.everyone.public_id], "audiences": ["everyone"]}
    for number in (1, 2, 3):
        data |= {
            f"q{number}_fr": f"Question {number} ?",
            f"q{number}_right": "1",
            f"q{number}_c1_fr": "Oui",
            f"q{number}_c2_fr": "Non",
            f"q{number}_c2_why_fr": "Pas tout à fait.",
        }
    return data | more


def test_the_whole_way_through_the_screens(world):
    client = world.cast.client("helene")
    assert "Écrire un parcours" in words(client.get(reverse("learning:authoring")))
    saved = client.post(reverse("learning:new"), typed(world, q3_c2_why_fr=""))
    preview = words(client.get(saved["Location"]))
    assert "Question 3 : expliquez" in preview
    draft = Module.objects.get()
    refused = client.post(reverse("learning:publish", args=[draft.public_id]))
    assert refused.status_code == 422
    page = client.get(reverse("learning:write", args=[draft.public_id])).content.decode()
    assert "Pas tout à fait." in page
    client.post(reverse("learning:write", args=[draft.public_id]), typed(world))
    assert "Il sera proposé à 10 personnes" in words(client.get(reverse("learning:preview", args=[draft.public_id])))
    assert client.post(reverse("learning:publish", args=[draft.public_id])).status_code == 302
    assert "Un parcours" in words(world.cast.client("emile").get(reverse("learning:index")))
    charter_page = words(world.cast.client("emile").get(reverse("charter:read")))
    assert "Parcours : Un parcours" in charter_page


def test_an_error_says_where_and_keeps_what_was_typed(world):
    answer = world.cast.client("amina").post(reverse("learning:new"), typed(world, title_fr="", clauses=["unknown"]))
    assert answer.status_code == 422
    assert "Question 2 ?" in words(answer)
    assert not Module.objects.exists()


def test_hostile_words_stay_words(world):
    draft = write(world, texts={"fr": ("<b>x</b>", "<script>alert(1)</script>")})
    actions.publish_module(draft, acting_user=world.cast.amina)
    for name in ("learning:index", "learning:figures", "learning:authoring", "charter:read"):
        page = world.cast.client("amina").get(reverse(name)).content.decode()
        assert "<b>x" not in page
    page = world.cast.client("emile").get(reverse("learning:module", args=[draft.public_id])).content.decode()
    assert "<script>alert" not in page


def test_empty_screens_say_what_to_do(world):
    assert "dès qu’il sera ouvert" in words(world.cast.client("emile").get(reverse("learning:index")))
    assert "Écrire un parcours" in words(world.cast.client("amina").get(reverse("learning:index")))
    assert "Aucun parcours ouvert" in words(world.cast.client("aude").get(reverse("learning:figures")))


def test_lists_stay_bounded(world, django_assert_max_num_queries):
    for number in range(40):
        draft = write(world, texts={"fr": (f"Parcours {number}", "")})
        actions.publish_module(draft, acting_user=world.cast.amina)
    client = world.cast.client("emile")
    client.get(reverse("learning:index"))
    with django_assert_max_num_queries(40):
        page = client.get(reverse("learning:index"))
    assert page.content.decode().count("<h2>") <= 30
