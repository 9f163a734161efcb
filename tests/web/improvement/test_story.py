"""The story of a clause: every beat is there, nobody can be recognised, and each reader sees only what is theirs."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reading import words
from tests.web.improvement import story
from tests.web.lessons import story as lessons

from vigie.web.charter import actions as charter_actions
from vigie.web.charter import queries as charter_queries
from vigie.web.improvement import decisions, queries
from vigie.web.lessons import actions as lesson_actions
from vigie.web.lessons import queries as lesson_queries
from vigie.web.queue.worker import run_due_jobs


def test_the_whole_turn_is_told_in_order(cast: Any) -> None:
    clause = story.turn(cast)
    told = queries.story_of(clause, "fr")
    first, second = told.chapters
    assert (first.number, first.change, first.body) == (1, "added", story.WORDS[1])
    assert not first.led_to
    assert (second.number, second.change, second.body) == (2, "reworded", story.NEW[1])
    assert second.case is not None
    assert second.lesson is not None
    assert second.proposal is not None
    assert second.proposal.reason == story.REASON
    assert ("insert", "auprès du réseau ") in second.segments
    assert (told.turning, told.before_turning) == (second, first)
    page = words(cast.client("emile").get(f"/propositions/clauses/{clause.public_id}/"))
    places = [
        page.index(beat)
        for beat in (
            "Ses premiers mots",
            "Un dossier montre",
            "On en tire une leçon",
            "Quelqu’un propose",
            "Ses nouveaux mots",
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude"])
def test_others_see_neither_the_case_nor_its_words(cast: Any, name: str) -> None:
    clause = story.turn(cast)
    page = cast.client(name).get(f"/propositions/clauses/{clause.public_id}/").content.decode()
    assert "/dossiers/" not in page.split("<main", 1)[1]
    assert "Réponse trop rapide" not in page  # the title of the case
    assert "fausse cause" not in page  # its facts
    assert cast.amina.display_name not in page
    assert cast.emile.display_name not in page.split("<main", 1)[1]


def test_the_one_who_may_open_the_case_gets_its_link(cast: Any) -> None:
    clause = story.turn(cast)
    page = cast.client("amina").get(f"/propositions/clauses/{clause.public_id}/").content.decode()
    assert "/dossiers/" in page.split("<main", 1)[1]


def test_a_clause_without_a_story_says_what_will_come(cast: Any) -> None:
    clause = story.clause(cast)
    page = words(cast.client("emile").get(f"/propositions/clauses/{clause.public_id}/"))
    assert "n’ont encore rien traversé" in page
    assert story.WORDS[1] in page
    assert queries.latest_complete(cast.organisation, "fr") is None


def test_a_withdrawn_lesson_leaves_the_story_without_its_words(cast: Any) -> None:
    clause = story.turn(cast)
    told = queries.story_of(clause, "fr").turning
    assert told is not None
    assert told.lesson is not None
    lesson = lesson_queries.access_lesson(cast.amina, told.lesson.public_id)
    lesson_actions.withdraw_lesson(lesson, reason="Prudence.", acting_user=cast.amina)
    page = words(cast.client("emile").get(f"/propositions/clauses/{clause.public_id}/"))
    assert "a depuis été retirée" in page
    assert lessons.GOOD["title"] not in page


def test_a_lesson_not_yet_turned_into_words_is_told(cast: Any) -> None:
    clause = story.clause(cast)
    lessons.published(cast, clauses=[clause.public_id])
    story.proposal(cast, clause)
    page = words(cast.client("emile").get(f"/propositions/clauses/{clause.public_id}/"))
    assert lessons.GOOD["title"] in page
    assert "1 proposition attend" in page


def test_a_removed_clause_keeps_its_story(cast: Any) -> None:
    from vigie.web.charter import actions as charter

    clause = story.turn(cast)
    draft = charter.start_draft(cast.organisation, acting_user=cast.amina)
    charter.write_clause(draft, None, texts={"fr": ("Autre", "Autre texte.")}, acting_user=cast.amina)
    charter.remove_clause(draft, clause, reason={"fr": "Fondue dans une autre."}, acting_user=cast.amina)
    story.publish_draft(cast)
    told = queries.story_of(clause, "fr")
    assert not told.in_force
    page = words(cast.client("emile").get(f"/propositions/clauses/{clause.public_id}/"))
    assert "retirée de la charte" in page
    assert "Proposer d’autres mots" not in page


def test_the_latest_complete_story(cast: Any) -> None:
    clause = story.turn(cast)
    found = queries.latest_complete(cast.organisation, "fr")
    assert found is not None
    assert found.clause_id == clause.public_id
    assert queries.count_published(cast.organisation) == 1
    assert [(read.public_id, count) for read, count in queries.clauses_with_story(cast.organisation, "fr")] == [
        (clause.public_id, 1)
    ]


def test_an_accepted_proposal_not_yet_published_is_no_story(cast: Any) -> None:
    from vigie.web.improvement import actions

    proposal = story.proposal(cast)
    actions.accept(proposal, reason="Oui.", acting_user=cast.amina)
    assert queries.latest_complete(cast.organisation, "fr") is None


def test_the_list_of_stories(cast: Any) -> None:
    client = cast.client("emile")
    assert "n’est pas encore publiée" in words(client.get("/propositions/clauses/"))
    story.turn(cast)
    assert "changée 1 fois" in words(client.get("/propositions/clauses/"))


def test_many_versions_cost_few_queries(cast: Any, django_assert_max_num_queries: Any) -> None:
    clause = story.turn(cast)
    for place in range(8):
        story.change(cast, clause, ("Vérifier", f"On vérifie {place} fois."))
    with django_assert_max_num_queries(60):
        cast.client("emile").get(f"/propositions/clauses/{clause.public_id}/")


@pytest.mark.parametrize(
    ("base", "in_force", "draft", "has_draft", "expected"),
    [
        ("a", "a", None, False, "fresh"),
        ("a", "b", None, False, "stale"),
        ("a", None, None, False, "gone"),
        ("a", "a", "a", True, "fresh"),
        ("a", "a", "b", True, "draft_differs"),
        ("a", "b", "b", True, "stale"),
        ("a", "b", "a", True, "fresh"),
        ("a", "a", None, True, "gone"),
    ],
)
def test_where_a_proposal_stands(
    base: str, in_force: str | None, draft: str | None, has_draft: bool, expected: str
) -> None:
    assert decisions.standing(base, in_force, draft, has_draft=has_draft) == expected


def test_the_digest_tells_pieces_apart() -> None:
    assert decisions.digest_of({"fr": ("ab", "c")}) != decisions.digest_of({"fr": ("a", "bc")})
    assert decisions.digest_of({"fr": ("a", "b")}) != decisions.digest_of({"en": ("a", "b")})


def test_who_has_read_is_told_by_words_where_the_figure_would_say_who(cast: Any) -> None:
    clause = story.turn(cast)
    run_due_jobs()
    version = charter_queries.version_in_force(cast.organisation)
    client = cast.client("emile")
    readers = [member for key, member in cast.members.items() if key != "oscar"]
    for read, member in enumerate(readers, start=1):
        charter_actions.acknowledge(version, language="fr", acting_user=member)
        page = words(client.get(f"/propositions/clauses/{clause.public_id}/"))
        assert ("presque personne ne l’a encore lue" in page) == (read == 1)
        assert (f"{read} l’ont lue" in page) == (2 <= read <= len(readers) - 2)
        assert ("presque tout le monde l’a lue" in page) == (read >= len(readers) - 1)
    client.post("/langue/", {"language": "en"})
    assert "almost everybody has read it" in words(client.get(f"/propositions/clauses/{clause.public_id}/"))
