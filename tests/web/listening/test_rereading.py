"""Reading posts again with the engine and charter of today: resumable, once each, and what was masked stays masked."""

from __future__ import annotations

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from tests.reading import words
from tests.web.listening.samples import WHEN, record, source, take

from vigie.web import clock
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.queries import lines_about
from vigie.web.listening import actions, jobs, lenses, queries
from vigie.web.listening.decisions.masking import with_masked
from vigie.web.listening.models import Analysis, Post, PostRevision, RawPost, Rereading
from vigie.web.queue.actions import cancel, enqueue
from vigie.web.queue.models import Job
from vigie.web.queue.worker import run_due_jobs

pytestmark = pytest.mark.django_db

rereading = import_module("vigie.web.listening.actions.reread")


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks is told of a later engine: it finds the same."""
    monkeypatch.setattr(lenses, "ENGINE_VERSION", "2-essai")


def _reread(cast: Any) -> Rereading:
    run = actions.request_rereading(cast.organisation, acting_user=cast.amina)
    run_due_jobs()
    run.refresh_from_db()
    return run


def _verbs(cast: Any, run: Rereading) -> list[str]:
    lines = lines_about(cast.organisation.public_id, run.public_id)
    return sorted(line.verb for line in lines)


def _known(text: str = "Écrivez à lea.martin.essai@example.org") -> Any:
    def known(cast: Any) -> None:
        with clock.at(WHEN):
            take(source(cast), record(text, "1"))

    return known


# Works


def test_what_is_imported_is_up_to_date_and_what_changes_is_said(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    take(source(cast), record("un bus", "1"), record("un tram", "2"))
    assert queries.standing(cast.organisation).outdated == 0
    cast.organisation.lexicon = {**cast.organisation.lexicon, "codenames": ["Projet Récif"]}
    cast.organisation.save()
    (row,) = queries.standing(cast.organisation).rows
    assert (row.posts, row.other_engine, row.other_heads, row.other_words) == (2, False, False, True)
    monkeypatch.setattr(lenses, "ENGINE_VERSION", "2-essai")
    (row,) = queries.standing(cast.organisation).rows
    assert (row.other_engine, row.other_words) == (True, True)
    assert not queries.standing(cast.elsewhere).rows


def test_another_lexicon_changes_what_is_found(cast: Any) -> None:
    take(source(cast), record("Le Projet Récif sera annoncé en mars", "1"))
    before = Post.objects.get()
    cast.organisation.lexicon = {**cast.organisation.lexicon, "codenames": ["Projet Récif"]}
    cast.organisation.save()
    run = _reread(cast)
    post = Post.objects.get()
    (view,) = queries.as_views([post], language="fr")
    assert "CONFIDENTIAL" in {finding.family.value for finding in view.findings}
    assert post.severity > before.severity
    assert (run.state, run.done, run.changed, run.from_masked) == ("done", 1, 1, 0)
    assert Analysis.objects.count() == 1  # the same engine: what it said before is replaced
    assert queries.standing(cast.organisation).outdated == 0


@pytest.mark.usefixtures("newer")
def test_every_post_is_read_again_once_with_all_that_is_said_of_it(cast: Any) -> None:
    before = lenses.ENGINE_VERSION
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lenses, "ENGINE_VERSION", "1-essai")
        take(source(cast), *(record(f"message {n} : lea{n}@example.org, je suis furieux !", str(n)) for n in range(7)))
    run = _reread(cast)
    assert (run.done, run.total, run.state) == (7, 7, "done")
    assert Analysis.objects.filter(engine_version=before).count() == 7
    assert Analysis.objects.count() == 14
    assert set(Post.objects.values_list("tone", flat=True)) == {"neg"}
    with pytest.raises(BadInput):  # twice is once
        actions.request_rereading(cast.organisation, acting_user=cast.amina)
    assert _verbs(cast, run) == ["listening.reanalysed", "listening.reanalysis_started"]


def _outdate() -> None:
    Post.objects.update(lens=None)


def test_an_original_in_its_term_is_read_as_it_was_received(cast: Any) -> None:
    take(source(cast), record("Écrivez à lea.martin.essai@example.org", "1"))
    # As if an older engine had masked too much.
    Post.objects.update(text="█" * 38, folded="")
    _outdate()
    run = _reread(cast)
    post = Post.objects.get()
    assert post.text.startswith("Écrivez à █")
    assert [p.pk for p in queries.search(cast.bruno, "écrivez").posts] == [post.pk]
    assert run.from_masked == 0


def test_what_is_masked_from_today_on_keeps_its_original_until_its_term(cast: Any) -> None:
    text = "Écrivez à lea.martin.essai@example.org"
    take(source(cast), record(text, "1"))
    # As if an older engine had masked nothing.
    Post.objects.update(text=text)
    RawPost.objects.update(text=None)
    _outdate()
    _reread(cast)
    assert "█" in Post.objects.get().text
    assert RawPost.objects.get().text == text
    assert actions.read_original(Post.objects.get(), acting_user=cast.amina).text == text


# R10: the original is gone


def test_past_the_term_what_was_masked_stays_masked_and_said(cast: Any) -> None:
    _known()(cast)
    before = Post.objects.get()
    (was,) = queries.as_views([before], language="fr")
    with clock.at(WHEN + timedelta(days=30)):
        actions.purge_expired_raw()
        _outdate()
        run = _reread(cast)
    post = Post.objects.get()
    (view,) = queries.as_views([post], language="fr")
    assert (post.text, post.severity) == (before.text, before.severity)
    assert [(f.label, f.start, f.end) for f in view.findings] == [(f.label, f.start, f.end) for f in was.findings]
    assert run.from_masked == 1
    assert Analysis.objects.get().from_masked
    page = words(cast.client("amina").get(reverse("listening:post", args=[post.public_id])))
    assert "Le moteur l’a relu ainsi ; ce qui avait été dit de ce qui est masqué est gardé." in page


def test_past_its_term_but_not_purged_yet_an_original_is_not_read(cast: Any) -> None:
    _known()(cast)
    Post.objects.update(text="█" * 38)
    with clock.at(WHEN + timedelta(days=30)):
        _outdate()
        assert _reread(cast).from_masked == 1
    assert Post.objects.get().text == "█" * 38


def test_a_purged_post_that_masks_nothing_is_read_whole(cast: Any) -> None:
    _known("Le bus est en retard")(cast)
    with clock.at(WHEN + timedelta(days=30)):
        actions.purge_expired_raw()
        _outdate()
        assert _reread(cast).from_masked == 0
    assert not Analysis.objects.get().from_masked


def test_three_readings_of_a_masked_text_say_it_once(cast: Any) -> None:
    _known()(cast)
    with clock.at(WHEN + timedelta(days=30)):
        actions.purge_expired_raw()
        for _ in range(3):
            _outdate()
            _reread(cast)
    (view,) = queries.as_views([Post.objects.get()], language="fr")
    assert [finding.family.value for finding in view.findings] == ["PERSONAL_DATA"]


def test_what_rests_in_part_on_what_is_masked_is_kept_unless_said_again() -> None:
    text = "Voici son numéro ██████████, harcelez-le"
    threat = ["HARA01", "HARASSMENT", None, 0, 40, "danger", 0.9, None, "", {}]
    insult = ["INSU01", "INSULT", None, 29, 40, "warning", 0.9, None, "", {}]
    number = ["PERS02", "PERSONAL_DATA", "phone", 17, 27, "warning", 0.9, None, "", {}]
    assert with_masked(text, [threat, insult, number], []) == [threat, number]
    again = ["HARA01", "HARASSMENT", None, 29, 40, "danger", 0.9, None, "", {}]
    assert with_masked(text, [threat, number], [again]) == [number, again]


def test_the_earlier_texts_of_a_post_are_read_again_too(cast: Any) -> None:
    place = source(cast)
    take(place, record("Écrivez à lea.martin.essai@example.org", "1"))
    take(place, record("Écrivez-nous", "1"))
    # As if the engine of then had not masked it; the original is gone.
    PostRevision.objects.filter(text__contains="█").update(text="Écrivez à lea.martin.essai@example.org")
    RawPost.objects.all().delete()
    _outdate()
    _reread(cast)
    assert sorted(PostRevision.objects.values_list("text", flat=True))[0].startswith("Écrivez à █")
    assert Post.objects.get().text == "Écrivez-nous"


# Refused


def test_those_who_may_not_are_refused(cast: Any) -> None:
    take(source(cast), record("un", "1"))
    _outdate()
    for who in (cast.bruno, cast.chloe, cast.diane, cast.aude, cast.oscar):
        with pytest.raises(NotFound):
            actions.request_rereading(cast.organisation, acting_user=who)
    run = actions.request_rereading(cast.organisation, acting_user=cast.ada)
    for who in (cast.bruno, cast.diane, cast.oscar):
        with pytest.raises(NotFound):
            actions.stop_rereading(run, acting_user=who)
        with pytest.raises(NotFound):
            actions.resume_rereading(run, acting_user=who)
        with pytest.raises(NotFound):
            queries.access_rereading(who, run.public_id)


def test_nothing_to_read_again_is_said(cast: Any) -> None:
    take(source(cast), record("un", "1"))
    with pytest.raises(BadInput):
        actions.request_rereading(cast.organisation, acting_user=cast.amina)
    response = cast.client("amina").post(reverse("listening:reanalyse"), follow=True)
    assert "tous les messages sont déjà lus avec le moteur d’aujourd’hui" in words(response)
    assert not Rereading.objects.exists()


# Stopped, resumed, twice


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of two posts."""
    monkeypatch.setattr(rereading, "BATCH", 2)


def _five(cast: Any) -> None:
    take(source(cast), *(record(f"message {n} lea{n}@example.org", str(n)) for n in range(5)))
    _outdate()


def test_asking_twice_is_one_rereading(cast: Any) -> None:
    _five(cast)
    one = actions.request_rereading(cast.organisation, acting_user=cast.amina)
    assert actions.request_rereading(cast.organisation, acting_user=cast.ada) == one
    assert Job.objects.filter(kind="listening.reanalyse").count() == 1


@pytest.mark.usefixtures("small")
def test_stopped_by_somebody_it_goes_on_just_after(cast: Any) -> None:
    _five(cast)
    run = actions.request_rereading(cast.organisation, acting_user=cast.amina)
    assert actions.reread(run, pause=lambda: True) is actions.Stretch.MORE
    assert (run.done, run.cursor) == (2, list(Post.objects.order_by("pk"))[1].pk)
    for _ in range(2):  # twice is once
        actions.stop_rereading(run, acting_user=cast.ada)
    assert actions.reread(run) is actions.Stretch.STOPPED
    run_due_jobs()
    run.refresh_from_db()
    assert (run.state, run.done) == ("stopped", 2)
    for _ in range(2):
        run = actions.resume_rereading(run, acting_user=cast.amina)
    run_due_jobs()
    run.refresh_from_db()
    assert (run.state, run.done, run.total) == ("done", 5, 5)
    assert Analysis.objects.count() == 5
    assert _verbs(cast, run) == [
        "listening.reanalysed",
        "listening.reanalysis_started",
        "listening.reanalysis_started",
        "listening.reanalysis_stopped",
    ]
    with pytest.raises(BadInput):
        actions.resume_rereading(run, acting_user=cast.amina)


@pytest.mark.usefixtures("small")
def test_a_cancelled_job_stops_it_and_the_batch_in_hand_is_undone(cast: Any) -> None:
    _five(cast)
    run = actions.request_rereading(cast.organisation, acting_user=cast.amina)

    def progress(done: int, total: int) -> None:
        if done > 2:
            raise jobs._Cancelled

    with pytest.raises(jobs._Cancelled):
        actions.reread(run, progress=progress)
    assert Rereading.objects.get().done == 2
    assert Post.objects.filter(lens=None).count() == 3
    job = Job.objects.get(kind="listening.reanalyse")
    cancel(job.public_id, acting_user=cast.ada)
    assert queries.latest_rereading(cast.organisation).state == "stopped"  # type: ignore[union-attr] - there is one
    for take_up in (
        lambda: actions.resume_rereading(run, acting_user=cast.amina),
        lambda: actions.request_rereading(cast.organisation, acting_user=cast.amina),
    ):
        again = take_up()
        assert queries.latest_rereading(cast.organisation).state == "running"  # type: ignore[union-attr] - there is one
        again.refresh_from_db()
        cancel(again.job, acting_user=cast.ada)
    assert actions.close_abandoned_rereadings() == 1
    assert Rereading.objects.get().state == "stopped"


@pytest.mark.usefixtures("small")
def test_stretches_leave_their_turn_to_other_jobs(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "LONGEST", 0.0)
    _five(cast)
    run = _reread(cast)
    assert (run.state, run.done) == ("done", 5)
    assert Job.objects.filter(kind="listening.reanalyse").count() == 4  # the last one finds nothing left
    assert len(_verbs(cast, run)) == 2


@pytest.mark.usefixtures("small")
def test_two_workers_at_once_do_nothing_twice(cast: Any) -> None:
    _five(cast)
    run = actions.request_rereading(cast.organisation, acting_user=cast.amina)
    other = Rereading.objects.get()
    actions.reread(run, pause=lambda: True)
    with pytest.raises(rereading.LeaseLost):
        actions.reread(other)
    assert Rereading.objects.get().done == 2


@pytest.mark.usefixtures("small")
def test_a_charter_that_changes_half_way_begins_it_again(cast: Any) -> None:
    _five(cast)
    run = actions.request_rereading(cast.organisation, acting_user=cast.amina)
    actions.reread(run, pause=lambda: True)
    cast.organisation.lexicon = {**cast.organisation.lexicon, "brands": ["Récif"]}
    cast.organisation.save()
    run_due_jobs()
    run.refresh_from_db()
    assert (run.state, run.done, run.total) == ("done", 7, 7)
    assert queries.standing(cast.organisation).outdated == 0


@pytest.mark.usefixtures("small")
def test_a_post_revised_meanwhile_is_left_to_its_import(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    _five(cast)
    run = actions.request_rereading(cast.organisation, acting_user=cast.amina)
    prepared = rereading.prepared

    def then_revised(*given: Any) -> Any:
        batch = prepared(*given)
        if any(post.text.startswith("message 4") for post in batch.posts):
            Post.objects.filter(native_id="4").update(text_digest="autre")
        return batch

    monkeypatch.setattr(rereading, "prepared", then_revised)
    actions.reread(run)
    assert (run.done, run.passed_over) == (5, 1)
    assert Post.objects.get(native_id="4").lens is None


def test_helpers_read_alike(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rereading, "BATCH", 10)
    monkeypatch.setattr(rereading, "WORTH_HELPERS", 20)
    take(source(cast), *(record(f"message {n} : lea{n}@example.org, merci !", str(n)) for n in range(60)))
    _outdate()
    actions.reread(actions.request_rereading(cast.organisation, acting_user=cast.amina))
    columns = ("text", "lang", "severity", "folded", "tone", "intent", "heads")
    alone = list(Post.objects.order_by("pk").values(*columns))
    Rereading.objects.all().delete()
    Post.objects.update(lens=None, tone="", intent="", heads="")
    actions.reread(actions.request_rereading(cast.organisation, acting_user=cast.amina), processes=2)
    assert list(Post.objects.order_by("pk").values(*columns)) == alone


# The screen


def test_the_page_says_what_is_out_of_date_then_how_far_it_is(cast: Any) -> None:
    page = reverse("listening:rereadings")
    client = cast.client("amina")
    assert "Aucun message" in words(client.get(page))
    _five(cast)
    before = words(client.get(page))
    assert "5 messages sur 5 ne sont plus à jour." in before
    # Where columns become lines, each says what it is.
    row = client.get(page).content.decode().split("<tbody>")[1].split("</tbody>")[0]
    assert row.count("<td") == row.count("data-label=") > 0
    assert "ce qui est masqué le reste" in before  # consequences, before the button
    assert client.post(reverse("listening:reanalyse")).status_code == 302
    assert "0 relus sur 5" in words(client.get(page))
    fragment = client.get(page, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in fragment
    assert "every 2s" in fragment
    run_due_jobs()
    assert client.get(page, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
    after = words(client.get(page))
    assert "Les 5 messages gardés sont lus avec le moteur et la charte d’aujourd’hui." in after
    assert "5 messages relus avec le moteur" in after


def test_the_page_can_stop_and_take_up_again(cast: Any) -> None:
    _five(cast)
    client = cast.client("ada")
    client.post(reverse("listening:reanalyse"))
    run = Rereading.objects.get()
    client.post(reverse("listening:stop_rereading", args=[run.public_id]))
    assert "La relecture s’est arrêtée" in words(client.get(reverse("listening:rereadings")))
    client.post(reverse("listening:resume_rereading", args=[run.public_id]))
    assert "Relecture en cours" in words(client.get(reverse("listening:rereadings")))


def test_the_index_can_be_built_again(cast: Any) -> None:
    take(source(cast), record("un bus", "1"), record("un tram", "2"))
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO listening_search(listening_search) VALUES ('delete-all')")
        else:
            cursor.execute("TRUNCATE listening_search")
    assert not queries.search(cast.bruno, "bus").posts
    assert actions.rebuild_search() == 2
    assert [post.text for post in queries.search(cast.bruno, "bus").posts] == ["un bus"]


def test_a_long_reading_gives_way_to_a_job_that_waits_and_to_nobody_else(
    cast: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "STRETCH", 0.0)
    Job.objects.all().delete()
    is_others_turn = jobs._others_turn()
    assert not is_others_turn()
    enqueue("listening.classify", {}, organisation=cast.organisation.public_id)
    assert is_others_turn()
