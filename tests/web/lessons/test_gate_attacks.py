"""R14 attacked through the action and through the screen: nobody recognisable is published, in any language."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.lessons import story

from vigie.web.errors import NotFound
from vigie.web.lessons import actions
from vigie.web.lessons.errors import NotThisWay, PartMissing, SomebodyCouldBeRecognised

SIX = "On a pu lire : 40 minutes d’attente sur la ligne."
FIVE = "On a pu lire : 40 minutes d’attente sur une ligne."


@pytest.mark.parametrize(
    "what",
    [
        "Chloé Hublot a répondu.",
        "Ch\u200bloé a répondu.",
        "Сhloé a répondu.",
        "Chl0é a répondu.",
        "Écrire à chloe@example.org.",
        "Le compte @voyageur s’est plaint.",
        "Voir https://reseau.example/p/1.",
        "Appeler le 06 39 98 12 34.",
        "Le 3 avril 2026, un agent a répondu.",
        "Au guichet du Port, un agent a répondu.",
        SIX,
        "40 MINUTES D ATTENTE… sur la li-gne",
    ],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_action_refuses(cast: Any, what: str, language: str) -> None:
    case = story.case(cast, posts=(story.post(cast),))
    more: dict[str, Any] = {"fr": {"what": what}} if language == "fr" else {"en": {**story.ENGLISH, "what": what}}
    lesson = story.lesson(cast, case=case, **more)
    with pytest.raises(SomebodyCouldBeRecognised) as refusal:
        actions.submit_lesson(lesson, acting_user=cast.amina)
    assert refusal.value.number == "R14"
    assert refusal.value.advices
    assert all(advice.what and advice.how and advice.where for advice in refusal.value.advices)
    assert story.reload(lesson).state == "draft"
    assert "lessons.submitted" not in story.verbs(cast, lesson.public_id)


def test_five_words_pass_and_six_do_not(cast: Any) -> None:
    case = story.case(cast, posts=(story.post(cast),))
    lesson = story.lesson(cast, case=case, fr={"what": SIX})
    with pytest.raises(SomebodyCouldBeRecognised):
        actions.submit_lesson(lesson, acting_user=cast.amina)
    actions.write_lesson(lesson, texts={"fr": {**story.GOOD, "what": FIVE}}, acting_user=cast.amina)
    assert actions.submit_lesson(lesson, acting_user=cast.amina).state == "submitted"


def test_a_post_of_another_case_is_no_matter(cast: Any) -> None:
    story.post(cast)
    assert story.submitted(cast, fr={"what": SIX}).state == "submitted"


def test_a_name_hidden_in_the_title_or_in_the_reasons(cast: Any) -> None:
    for part in ("title", "why", "decided", "why_decided"):
        lesson = story.lesson(cast, fr={part: "Solange Misaine"})
        with pytest.raises(SomebodyCouldBeRecognised):
            actions.submit_lesson(lesson, acting_user=cast.amina)


def test_the_case_must_be_decided(cast: Any) -> None:
    case = story.case(cast, decided=False)
    lesson = story.lesson(cast, case=case)
    with pytest.raises(SomebodyCouldBeRecognised, match="décidé"):
        actions.submit_lesson(lesson, acting_user=cast.amina)


def test_nobody_publishes_their_own_lesson(cast: Any) -> None:
    lesson = story.submitted(cast)
    with pytest.raises(SomebodyCouldBeRecognised, match="n’est pas celle qui l’a écrite"):
        actions.publish_lesson(lesson, acting_user=cast.amina)
    response = cast.client("amina").post(f"/lecons/{lesson.public_id}/publier/")
    assert response.status_code == 403
    assert story.reload(lesson).state == "submitted"


def test_the_gate_runs_again_at_publication(cast: Any) -> None:
    from vigie.web.people.actions import add_member

    lesson = story.submitted(cast, fr={"what": "Un agent a demandé conseil à Zéphirine."})
    add_member(cast.organisation, display_name="Zéphirine Amarre", acting_user=None)
    with pytest.raises(SomebodyCouldBeRecognised):
        actions.publish_lesson(lesson, acting_user=cast.helene)
    assert story.reload(lesson).state == "submitted"


def test_a_case_reopened_meanwhile_bars_the_way(cast: Any) -> None:
    from vigie.web.cases import actions as cases

    case = story.case(cast)
    lesson = story.submitted(cast, case=case)
    cases.explain_without_lesson(case, reason="Rien à dire.", acting_user=cast.amina)
    cases.close_case(case, acting_user=cast.amina)
    cases.reopen(case, reason="Fait nouveau.", acting_user=cast.amina)
    with pytest.raises(SomebodyCouldBeRecognised):
        actions.publish_lesson(lesson, acting_user=cast.helene)


def test_a_lesson_without_its_case_is_not_published(cast: Any) -> None:
    lesson = story.submitted(cast)
    type(lesson).objects.filter(pk=lesson.pk).update(case=None)
    with pytest.raises(SomebodyCouldBeRecognised, match="comparées"):
        actions.publish_lesson(lesson, acting_user=cast.helene)


@pytest.mark.parametrize("part", ["title", "what", "why", "decided", "why_decided"])
def test_a_part_missing_is_said(cast: Any, part: str) -> None:
    lesson = story.lesson(cast, fr={part: "   "})
    with pytest.raises(PartMissing):
        actions.submit_lesson(lesson, acting_user=cast.amina)


def test_an_english_lesson_begun_is_finished(cast: Any) -> None:
    lesson = story.lesson(cast, en={"title": "Answering before knowing"})
    with pytest.raises(PartMissing, match="anglais"):
        actions.submit_lesson(lesson, acting_user=cast.amina)


def test_the_screen_refuses_with_every_reason_and_the_paragraph(cast: Any) -> None:
    case = story.case(cast, posts=(story.post(cast),))
    lesson = story.lesson(cast, case=case, fr={"what": f"Chloé Hublot, le 3 avril 2026. {SIX}"})
    response = cast.client("amina").post(f"/lecons/{lesson.public_id}/relecture/")
    page = response.content.decode()
    assert response.status_code == 403
    assert "/refus/#R14" in page
    for reason in ("annuaire", "date exacte", "à la suite"):
        assert reason in page


def test_the_report_while_writing_keeps_nothing(cast: Any) -> None:
    lesson = story.lesson(cast)
    words = {f"fr_{part}": words for part, words in story.GOOD.items()} | {"fr_what": "Chloé Hublot, le 3 avril 2026."}
    response = cast.client("amina").post(f"/lecons/{lesson.public_id}/controle/", {"kind": "good", **words})
    page = response.content.decode()
    assert response.status_code == 200
    assert "Chloé Hublot" in page
    assert "au printemps" in page
    assert story.reload(lesson).texts.get().what == story.GOOD["what"]


def test_the_report_kept_holds_counts_only(cast: Any) -> None:
    lesson = story.published(cast, fr={"what": "En mars 2026, un agent a répondu."})
    assert lesson.gate == {"precise_time": 1}


@pytest.mark.parametrize("name", ["bruno", "chloe", "denis", "emile", "solange", "ada", "aude", "oscar"])
def test_who_may_not_review_cannot_publish(cast: Any, name: str) -> None:
    lesson = story.submitted(cast)
    with pytest.raises(NotFound):
        actions.publish_lesson(lesson, acting_user=cast.members[name])
    assert cast.client(name).post(f"/lecons/{lesson.public_id}/publier/").status_code == 404


def test_a_draft_is_not_published_past_its_submission(cast: Any) -> None:
    lesson = story.lesson(cast)
    with pytest.raises(NotThisWay):
        actions.publish_lesson(lesson, acting_user=cast.helene)
