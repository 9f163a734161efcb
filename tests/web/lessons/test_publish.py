"""Submitting, sending back, publishing, withdrawing, keeping, and saying that one recognises somebody."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.lessons import story

from vigie.web.errors import BadInput, NotFound
from vigie.web.lessons import actions, queries
from vigie.web.lessons.errors import NotThisWay

EVERYBODY = ["amina", "bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude"]


def test_publishing_works_twice_is_once_and_explains_the_case(cast: Any) -> None:
    case = story.case(cast)
    lesson = story.published(cast, case=case)
    assert actions.publish_lesson(lesson, acting_user=cast.helene).published_at == lesson.published_at
    assert story.verbs(cast, lesson.public_id) == [
        "lessons.started",
        "lessons.written",
        "lessons.submitted",
        "lessons.published",
    ]
    case = story.reload(case)
    assert (case.state, case.lesson) == ("explained", lesson.public_id)


@pytest.mark.parametrize("name", ["helene", "diane"])
def test_hr_or_the_dpo_may_be_the_second_reader(cast: Any, name: str) -> None:
    lesson = actions.publish_lesson(story.submitted(cast), acting_user=cast.members[name])
    assert lesson.reader == cast.members[name]


def test_a_published_lesson_is_everybodys_and_nobody_elses(cast: Any) -> None:
    lesson = story.published(cast)
    for name in EVERYBODY:
        assert queries.access_lesson(cast.members[name], lesson.public_id) == lesson
    with pytest.raises(NotFound):
        queries.access_lesson(cast.oscar, lesson.public_id)


def test_before_it_is_published_few_see_it(cast: Any) -> None:
    draft = story.lesson(cast)
    assert [n for n in EVERYBODY if _sees(cast, n, draft)] == ["amina"]
    actions.submit_lesson(draft, acting_user=cast.amina)
    assert [n for n in EVERYBODY if _sees(cast, n, draft)] == ["amina", "helene", "diane"]


def test_a_withdrawn_lesson_disappears_for_readers_and_the_journal_stays(cast: Any) -> None:
    lesson = story.published(cast)
    actions.withdraw_lesson(lesson, reason="Trop reconnaissable.", acting_user=cast.amina)
    actions.withdraw_lesson(lesson, reason="Trop reconnaissable.", acting_user=cast.amina)
    assert [n for n in EVERYBODY if _sees(cast, n, lesson)] == ["amina", "helene", "diane"]
    assert story.verbs(cast, lesson.public_id).count("lessons.withdrawn") == 1
    assert "lessons.published" in story.verbs(cast, lesson.public_id)
    assert list(queries.published(cast.organisation)) == []
    assert cast.client("emile").get(f"/lecons/{lesson.public_id}/").status_code == 404
    assert story.GOOD["title"] not in cast.client("emile").get("/lecons/").content.decode()
    trace = queries.trace_of(cast.organisation, lesson.public_id, "fr")
    assert trace is not None
    assert (trace.open, trace.title, trace.what) == (False, "", "")


@pytest.mark.parametrize("name", ["bruno", "chloe", "denis", "helene", "emile", "solange", "ada", "aude", "oscar"])
def test_who_may_not_withdraw(cast: Any, name: str) -> None:
    lesson = story.published(cast)
    with pytest.raises(NotFound):
        actions.withdraw_lesson(lesson, reason="Non.", acting_user=cast.members[name])
    assert story.reload(lesson).state == "published"


def test_withdrawing_needs_a_reason_and_a_published_lesson(cast: Any) -> None:
    lesson = story.submitted(cast)
    with pytest.raises(NotThisWay):
        actions.withdraw_lesson(lesson, reason="Non.", acting_user=cast.amina)
    actions.publish_lesson(lesson, acting_user=cast.helene)
    with pytest.raises(BadInput):
        actions.withdraw_lesson(lesson, reason="  ", acting_user=cast.amina)
    assert story.reload(lesson).state == "published"


def test_sending_back_gives_the_author_what_to_change(cast: Any) -> None:
    lesson = story.submitted(cast)
    with pytest.raises(BadInput):
        actions.send_back(lesson, note=" ", acting_user=cast.helene)
    with pytest.raises(NotFound):
        actions.send_back(lesson, note="Plus court.", acting_user=cast.bruno)
    actions.send_back(lesson, note="Plus court.", acting_user=cast.helene)
    assert "Plus court." in cast.client("amina").get(f"/lecons/{lesson.public_id}/ecrire/").content.decode()
    assert story.verbs(cast, lesson.public_id)[-1] == "lessons.sent_back"
    with pytest.raises(NotThisWay):
        actions.send_back(lesson, note="Encore.", acting_user=cast.helene)


def test_submitting_is_for_its_author_and_twice_is_once(cast: Any) -> None:
    lesson = story.lesson(cast)
    with pytest.raises(NotFound):
        actions.submit_lesson(lesson, acting_user=cast.bruno)
    actions.submit_lesson(lesson, acting_user=cast.amina)
    actions.submit_lesson(lesson, acting_user=cast.amina)
    assert story.verbs(cast, lesson.public_id).count("lessons.submitted") == 1


def test_recognising_somebody_names_nobody_and_asks_the_lead(cast: Any) -> None:
    from vigie.web.journal.queries import lines_about

    lesson = story.published(cast)
    assert queries.recognised(cast.amina) == []
    actions.report_lesson(lesson, acting_user=cast.emile)
    actions.report_lesson(lesson, acting_user=cast.emile)
    actions.report_lesson(lesson, acting_user=cast.solange)
    assert [found.reported for found in queries.recognised(cast.amina)] == [2]
    assert queries.recognised(cast.emile) == []
    lines = [line for line in lines_about(cast.organisation.public_id, lesson.public_id) if "recognised" in line.verb]
    assert [line.actor for line in lines] == ["", ""]
    assert cast.emile.public_id not in str([report.reporter for report in lesson.reports.all()])
    page = cast.client("amina").get(f"/lecons/{lesson.public_id}/").content.decode()
    assert "2 personnes disent reconnaître" in page


def test_reporting_is_for_readers_of_a_published_lesson(cast: Any) -> None:
    lesson = story.submitted(cast)
    for name in ("emile", "oscar"):
        with pytest.raises(NotFound):
            actions.report_lesson(lesson, acting_user=cast.members[name])


def test_keeping_settles_the_reports(cast: Any) -> None:
    lesson = story.published(cast)
    actions.report_lesson(lesson, acting_user=cast.emile)
    with pytest.raises(NotFound):
        actions.keep_lesson(lesson, acting_user=cast.emile)
    actions.keep_lesson(lesson, acting_user=cast.amina)
    actions.keep_lesson(lesson, acting_user=cast.amina)
    assert queries.recognised(cast.amina) == []
    assert story.verbs(cast, lesson.public_id).count("lessons.kept") == 1


def test_keeping_needs_a_published_lesson(cast: Any) -> None:
    with pytest.raises(NotThisWay):
        actions.keep_lesson(story.submitted(cast), acting_user=cast.diane)


def test_the_walk_through_the_screens(cast: Any) -> None:
    (clause,) = story.charter(cast)
    lesson = story.lesson(cast, clauses=[clause.public_id], en=story.ENGLISH)
    lead, hr, reader = cast.client("amina"), cast.client("helene"), cast.client("emile")
    assert lead.post(f"/lecons/{lesson.public_id}/relecture/").status_code == 302
    assert "attend une seconde lecture" in hr.get("/lecons/").content.decode()
    page = hr.get(f"/lecons/{lesson.public_id}/").content.decode()
    assert "Publier la leçon" in page
    assert "Dossier 1" not in page  # HR does not see the case (R09)
    assert hr.post(f"/lecons/{lesson.public_id}/publier/").status_code == 302
    page = reader.get(f"/lecons/{lesson.public_id}/").content.decode()
    assert story.GOOD["what"] in page
    assert "Clause 1" in page
    assert story.GOOD["title"] in reader.get("/lecons/").content.decode()
    assert reader.post(f"/lecons/{lesson.public_id}/reconnu/").status_code == 302
    assert lead.post(f"/lecons/{lesson.public_id}/garder/").status_code == 302
    assert lead.post(f"/lecons/{lesson.public_id}/retirer/", {"reason": ""}).status_code == 422
    assert lead.post(f"/lecons/{lesson.public_id}/retirer/", {"reason": "Prudence."}).status_code == 302


def test_the_list_is_filtered_and_bounded(cast: Any, django_assert_max_num_queries: Any) -> None:
    one, other = story.charter(cast, "Vérifier", "Remercier")
    first = story.published(cast, clauses=[one.public_id])
    second = story.published(cast, clauses=[other.public_id], kind="good", fr={"title": "Dire merci le jour même"})
    client = cast.client("emile")
    found = client.get(f"/lecons/?clause={one.public_id}").content.decode()
    assert first.public_id in found
    assert second.public_id not in found
    found = client.get("/lecons/?sorte=good").content.decode()
    assert "Dire merci" in found
    assert first.public_id not in found
    assert "Aucune leçon ne répond" in client.get(f"/lecons/?clause={one.public_id}&sorte=good").content.decode()
    assert client.get("/lecons/?clause=inconnue&sorte=x&page=99999999999").status_code == 200
    _copies(first, 60)
    with django_assert_max_num_queries(25):
        assert client.get("/lecons/").content.decode().count("lesson-title") == 20


def test_an_empty_room_says_what_will_come(cast: Any) -> None:
    assert "Aucune leçon n’est encore publiée" in cast.client("emile").get("/lecons/").content.decode()


def test_english(cast: Any) -> None:
    lesson = story.published(cast, en=story.ENGLISH)
    client = cast.client("emile")
    client.cookies["langue"] = "en"
    assert story.ENGLISH["what"] in client.get(f"/lecons/{lesson.public_id}/").content.decode()


def test_hostile_words_never_become_markup(cast: Any) -> None:
    lesson = story.published(cast, fr={"what": "<script>alert(1)</script><img src=x onerror=alert(1)>"})
    page = cast.client("emile").get(f"/lecons/{lesson.public_id}/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def _sees(cast: Any, name: str, lesson: Any) -> bool:
    try:
        queries.access_lesson(cast.members[name], lesson.public_id)
    except NotFound:
        return False
    return True


def _copies(lesson: Any, how_many: int) -> None:
    model = type(lesson)
    rows = [
        model(
            organisation=lesson.organisation,
            number=100 + i,
            kind="good",
            state="published",
            author=lesson.author,
            reader=lesson.reader,
            created_at=lesson.created_at,
            changed_at=lesson.changed_at,
            published_at=lesson.published_at,
        )
        for i in range(how_many)
    ]
    made = model.objects.bulk_create(rows)
    text = type(lesson.texts.get())
    text.objects.bulk_create(
        text(organisation=lesson.organisation, lesson=row, language="fr", **story.GOOD) for row in made
    )


def test_the_journal_calls_a_lesson_by_its_number(cast: Any) -> None:
    from vigie.web.journal.names import names_of

    lesson = story.published(cast)
    named = names_of(cast.amina, [("lessons", lesson.public_id)])
    assert named[lesson.public_id].href == f"/lecons/{lesson.public_id}/"
    assert story.GOOD["title"] not in named[lesson.public_id].label
    assert names_of(cast.oscar, [("lessons", lesson.public_id)]) == {}
