"""Starting and writing a lesson."""

from __future__ import annotations

from typing import Any

import pytest
from tests.reading import words
from tests.web.lessons import story

from vigie.web.errors import BadInput, NotFound
from vigie.web.lessons import actions, queries
from vigie.web.lessons.errors import NotThisWay


def test_it_works_and_leaves_lines(cast: Any) -> None:
    clauses = story.charter(cast)
    lesson = story.lesson(cast, clauses=[clauses[0].public_id])
    assert queries.texts_of(lesson)["fr"] == story.GOOD
    assert [(c.number, c.public_id) for c in queries.clauses_of(lesson)] == [(1, clauses[0].public_id)]
    assert lesson.number == 1
    assert story.verbs(cast, lesson.public_id) == ["lessons.started", "lessons.written"]


def test_starting_twice_is_once(cast: Any) -> None:
    case = story.case(cast)
    first = actions.start_lesson(case=case, kind="good", acting_user=cast.amina)
    assert actions.start_lesson(case=case, kind="good", acting_user=cast.amina) == first
    assert story.verbs(cast, first.public_id) == ["lessons.started"]


def test_the_page_of_its_case_says_where_the_lesson_stands(cast: Any) -> None:
    case = story.case(cast)
    address, client = f"/dossiers/{case.public_id}/", cast.client("amina")
    assert "il reste à en tirer une leçon" in words(client.get(address))
    lesson = story.lesson(cast, case=case)
    for page in (client.get(address), client.get("/dossiers/")):
        assert "Décidé : la leçon n° 1 s’écrit." in words(page)
    actions.submit_lesson(lesson, acting_user=cast.amina)
    page = client.get(address)
    assert "la leçon n° 1 attend une seconde lecture" in words(page)
    assert f"/lecons/{lesson.public_id}/" in page.content.decode()
    assert "Écrire la leçon" not in words(page)
    assert "Expliquer sans leçon" not in words(page)


def test_numbers_follow_one_another(cast: Any) -> None:
    case = story.case(cast)
    story.published(cast, case=case)
    assert actions.start_lesson(case=case, kind="good", acting_user=cast.amina).number == 2


@pytest.mark.parametrize("name", ["chloe", "emile", "solange", "diane", "ada", "aude", "oscar"])
def test_who_may_not_write_cannot_start(cast: Any, name: str) -> None:
    case = story.case(cast)
    with pytest.raises(NotFound):
        actions.start_lesson(case=case, kind="good", acting_user=cast.members[name])


def test_a_case_one_cannot_read_gives_no_lesson(cast: Any) -> None:
    case = story.case(cast)
    with pytest.raises(NotFound):
        actions.start_lesson(case=case, kind="good", acting_user=cast.helene)  # the purpose wall


@pytest.mark.parametrize("name", ["bruno", "helene", "oscar", "emile"])
def test_only_its_author_writes_a_lesson(cast: Any, name: str) -> None:
    lesson = story.lesson(cast)
    with pytest.raises(NotFound):
        actions.write_lesson(lesson, texts={"fr": {"title": "Autre"}}, acting_user=cast.members[name])
    assert queries.texts_of(story.reload(lesson))["fr"]["title"] == story.GOOD["title"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"texts": {"fr": {"title": "x" * 121}}},
        {"texts": {"fr": {"what": "x" * 3001}}},
        {"texts": {"de": {"title": "Titel"}}},
        {"texts": {}, "kind": "sanction"},
        {"texts": {"fr": {"title": "Autre"}}, "clauses": ["inconnue"]},
        {"texts": {"fr": {"title": "Autre"}}, "modules": ["inconnu"]},
    ],
)
def test_bad_input_loses_nothing(cast: Any, wrong: dict[str, Any]) -> None:
    clauses = story.charter(cast)
    lesson = story.lesson(cast, clauses=[clauses[0].public_id])
    with pytest.raises(BadInput):
        actions.write_lesson(lesson, acting_user=cast.amina, **wrong)
    lesson = story.reload(lesson)
    assert queries.texts_of(lesson)["fr"] == story.GOOD
    assert len(queries.clauses_of(lesson)) == 1


def test_invisible_signs_are_not_kept(cast: Any) -> None:
    lesson = story.lesson(cast, fr={"title": "Répondre\u200b avant\u202e de\x00 savoir\ud800"})
    assert queries.texts_of(lesson)["fr"]["title"] == "Répondre avant de savoir"


def test_a_language_emptied_goes(cast: Any) -> None:
    lesson = story.lesson(cast, en=story.ENGLISH)
    assert set(queries.texts_of(lesson)) == {"fr", "en"}
    actions.write_lesson(lesson, texts={"en": dict.fromkeys(story.ENGLISH, "")}, acting_user=cast.amina)
    assert set(queries.texts_of(story.reload(lesson))) == {"fr"}


def test_a_submitted_lesson_rewritten_is_a_draft_again(cast: Any) -> None:
    lesson = story.submitted(cast)
    lesson = actions.write_lesson(lesson, texts={"fr": {**story.GOOD, "title": "Autre"}}, acting_user=cast.amina)
    assert (lesson.state, lesson.submitted_at) == ("draft", None)


def test_a_published_lesson_is_not_rewritten(cast: Any) -> None:
    lesson = story.published(cast)
    with pytest.raises(NotThisWay):
        actions.write_lesson(lesson, texts={"fr": {"title": "Autre"}}, acting_user=cast.amina)


def test_a_clause_keeps_the_version_it_had(cast: Any) -> None:
    from vigie.web.charter import actions as charter

    (clause,) = story.charter(cast)
    lesson = story.lesson(cast, clauses=[clause.public_id])
    before = queries.clauses_of(lesson)[0].version_id
    draft = charter.start_draft(cast.organisation, acting_user=cast.amina)
    charter.write_clause(draft, clause, texts={"fr": ("Vérifier", "Autres mots.")}, acting_user=cast.amina)
    charter.publish_charter(draft, change_kind="substantial", summary={"fr": "Suite."}, acting_user=cast.amina)
    actions.write_lesson(lesson, texts={}, clauses=[clause.public_id], acting_user=cast.amina)
    assert queries.clauses_of(story.reload(lesson))[0].version_id == before


def test_through_the_screen(cast: Any) -> None:
    case = story.case(cast)
    client = cast.client("amina")
    page = client.get(f"/lecons/nouvelle/?dossier={case.public_id}")
    assert page.status_code == 200
    response = client.post(f"/lecons/nouvelle/?dossier={case.public_id}", {"kind": "inappropriate"})
    assert response.status_code == 302
    address = response["Location"]
    assert client.get(address).status_code == 200
    words = {f"fr_{part}": words for part, words in story.GOOD.items()}
    response = client.post(address, {"kind": "good", **words})
    assert response.status_code == 302
    assert "Répondre avant de savoir" in client.get(address).content.decode()


def test_what_was_typed_is_kept_when_the_screen_refuses(cast: Any) -> None:
    lesson = story.lesson(cast)
    words = {f"fr_{part}": words for part, words in story.GOOD.items()} | {"fr_what": "Chloé Hublot a répondu."}
    response = cast.client("amina").post(
        f"/lecons/{lesson.public_id}/ecrire/", {"kind": "inappropriate", "submit": "1", **words}
    )
    page = response.content.decode()
    assert response.status_code == 422
    assert "Chloé Hublot a répondu." in page
    assert "#R14" in page
    assert queries.texts_of(story.reload(lesson))["fr"]["what"] == "Chloé Hublot a répondu."
    assert story.reload(lesson).state == "draft"
