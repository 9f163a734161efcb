"""Importing posts: what is taken, known, revised and refused, and what is written of each."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from tests.web.listening.samples import WHEN, counts, record, source, take

from vigie.engine import ENGINE_VERSION
from vigie.web import clock
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.queries import lines_about
from vigie.web.listening import actions, fulltext, queries, writing
from vigie.web.listening.actions import trouble
from vigie.web.listening.actions.outcome import close_abandoned_runs
from vigie.web.listening.errors import ImportTrouble, TermTooLong
from vigie.web.listening.models import Analysis, ImportRun, Post, PostRevision, RawPost
from vigie.web.queue.run import LeaseLost

pytestmark = pytest.mark.django_db


def test_a_post_is_taken_with_what_is_known_of_it(cast: Any) -> None:
    outcome = take(
        source(cast, network="mastodon"),
        record("La ligne 4 est encore en retard, merci bravo.", "113", author="@lea@exemple.social", lang="fr"),
    )
    assert counts(outcome) == (1, 0, 0, 0)
    post = Post.objects.get()
    assert (post.network, post.native_id, post.lang, post.visibility) == ("mastodon", "113", "fr", "public")
    assert post.published_at == post.at == WHEN
    assert post.day == date(2026, 11, 19)
    assert post.folded == "la ligne 4 est encore en retard merci bravo"
    assert post.organisation_id == cast.organisation.pk
    assert outcome.first_day == outcome.last_day == date(2026, 11, 19)


def test_the_author_is_a_pseudonym_per_organisation_and_network(cast: Any) -> None:
    take(source(cast, "A", network="x"), record("un", "1", author="lea"), record("deux", "2", author="lea"))
    take(source(cast, "B", network="forum"), record("trois", "3", author="lea"))
    take(source(cast, "C", network="x", organisation=cast.elsewhere), record("quatre", "4", author="lea"))
    pseudonyms = list(Post.objects.order_by("native_id").values_list("author", flat=True))
    assert pseudonyms[0] == pseudonyms[1]
    assert len(set(pseudonyms)) == 3
    assert all(len(p) == 32 and "lea" not in p for p in pseudonyms)


def test_personal_data_is_masked_and_the_length_kept(cast: Any) -> None:
    text = "Écrivez-moi à lea.martin.essai@example.org 🙂, c’est urgent"
    take(source(cast), record(text, "1", author="lea", author_name="Léa", url="https://example.org/p/1"))
    post, raw = Post.objects.get(), RawPost.objects.get()
    assert "example.org" not in post.text
    assert "example" not in post.folded.split()
    assert len(post.text) == len(text)
    assert (raw.text, raw.author_name, raw.url) == (text, "Léa (lea)", "https://example.org/p/1")
    (view,) = queries.as_views([post], language="fr")
    assert [finding.label for finding in view.findings] == ["EMAIL"]
    assert post.severity > 0


def test_twice_is_once(cast: Any) -> None:
    records = [record(f"message {n}", str(n)) for n in range(5)] + [record("sans identifiant", "")]
    place = source(cast)
    assert counts(take(place, *records)) == (6, 0, 0, 0)
    before = list(Post.objects.order_by("pk").values())
    assert counts(take(place, *records)) == (0, 6, 0, 0)
    assert list(Post.objects.order_by("pk").values()) == before
    assert RawPost.objects.count() == Analysis.objects.count() == 6


def test_the_same_identifier_twice_in_one_batch(cast: Any) -> None:
    outcome = take(source(cast), record("un", "1"), record("un", "1"), record("un, corrigé", "1"))
    assert counts(outcome) == (1, 1, 1, 0)
    assert Post.objects.get().text == "un, corrigé"


def test_another_text_under_the_same_identifier_is_a_revision(cast: Any) -> None:
    place = source(cast)
    take(place, record("Le bus est passé à l’heure", "1"))
    first = Post.objects.get()
    actions.mark_seen([first.public_id], acting_user=cast.bruno)
    assert counts(take(place, record("Le bus n’est jamais passé", "1"))) == (0, 0, 1, 0)
    post = Post.objects.get()
    assert (post.pk, post.public_id, post.text) == (first.pk, first.public_id, "Le bus n’est jamais passé")
    assert not post.is_seen
    assert [r.text for r in queries.revisions_of(post)] == ["Le bus est passé à l’heure", "Le bus n’est jamais passé"]
    assert Analysis.objects.count() == RawPost.objects.count() == 2
    assert [p.pk for p in queries.search(cast.bruno, "jamais").posts] == [post.pk]
    assert not queries.search(cast.bruno, "heure").posts


def test_back_and_forth_never_adds_a_row(cast: Any) -> None:
    place = source(cast)
    for text, expected in (
        ("avant", (1, 0, 0, 0)),
        ("après", (0, 0, 1, 0)),
        ("avant", (0, 0, 1, 0)),
        ("après", (0, 0, 1, 0)),
        ("avant", (0, 0, 1, 0)),
    ):
        assert counts(take(place, record(text, "1"))) == expected
        assert Post.objects.get().text == text
    assert PostRevision.objects.count() == Analysis.objects.count() == RawPost.objects.count() == 2
    assert [p.text for p in queries.search(cast.bruno, "avant").posts] == ["avant"]
    assert not queries.search(cast.bruno, "apres").posts


@pytest.mark.parametrize(
    "texts", [("a1", "b2"), ("a1", "b2", "a1"), ("a1", "b2", "a1", "b2"), ("a1", "b2", "c3", "a1")]
)
@pytest.mark.parametrize("apart", [False, True])
def test_a_file_that_holds_several_versions_changes_nothing_the_second_time(
    cast: Any, texts: tuple[str, ...], apart: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vigie.web.listening.actions.intake.BATCH", 1 if apart else 1_000)
    place = source(cast)
    records = [record(text, "1") for text in texts]
    take(place, *records)
    assert Post.objects.get().text == texts[-1]
    assert counts(take(place, *records)) == (0, len(texts), 0, 0)
    assert Post.objects.get().text == texts[-1]
    assert PostRevision.objects.count() == len(set(texts))


def test_without_an_identifier_the_key_is_a_digest(cast: Any) -> None:
    place = source(cast)
    assert counts(take(place, record("même texte", author="a"), record("même texte", author="b"))) == (2, 0, 0, 0)
    assert all(native_id.startswith("~") for native_id in Post.objects.values_list("native_id", flat=True))
    assert counts(take(source(cast, "autre source"), record("même texte", author="a"))) == (1, 0, 0, 0)


def test_an_identifier_that_would_name_somebody_is_a_digest(cast: Any) -> None:
    take(source(cast), record("texte", "https://example.org/@lea/1"), record("texte", "at://did:plc:lea/1"))
    assert all(native_id.startswith("~") for native_id in Post.objects.values_list("native_id", flat=True))


def test_one_identifier_on_two_networks_is_two_posts(cast: Any) -> None:
    outcome = take(source(cast), record("un", "1", network="x"), record("deux", "1", network="facebook"))
    assert counts(outcome) == (2, 0, 0, 0)


def test_two_organisations_never_share_a_post(cast: Any) -> None:
    take(source(cast), record("le nôtre", "1"))
    assert counts(take(source(cast, organisation=cast.elsewhere), record("le leur", "1"))) == (1, 0, 0, 0)
    assert [p.text for p in queries.search(cast.bruno, "").posts] == ["le nôtre"]
    assert [p.text for p in queries.search(cast.oscar, "leur").posts] == ["le leur"]
    assert not queries.search(cast.oscar, "notre").posts


def test_a_post_without_a_date_keeps_its_reception(cast: Any) -> None:
    moment = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    with clock.at(moment):
        take(source(cast), record("sans date", "1", published_at=None))
    post = Post.objects.get()
    assert (post.published_at, post.day, post.at, post.received_at) == (None, None, moment, moment)
    assert queries.counts_by_day(cast.organisation) == []


def test_the_day_is_that_of_the_organisation(cast: Any) -> None:
    take(source(cast), record("tard", "1", published_at=datetime(2026, 7, 1, 22, 30, tzinfo=UTC)))
    assert Post.objects.get().day == date(2026, 7, 2)


def test_a_date_further_than_a_day_ahead_is_refused(cast: Any) -> None:
    with clock.at(WHEN):
        outcome = take(
            source(cast),
            record("horloge en avance", "1", published_at=WHEN + timedelta(hours=23)),
            record("demain et plus", "2", published_at=WHEN + timedelta(hours=25), line=2),
        )
    assert counts(outcome) == (1, 0, 0, 1)
    assert (outcome.refusals[0].line, outcome.refusals[0].code) == (2, "date-future")


def test_what_is_not_said_public_is_refused(cast: Any) -> None:
    place = source(cast, declared_public=False)
    records = [
        record("rien n’est dit", "1"),
        record("dit public", "2", visibility="public"),
        record("entre abonnés", "3", visibility="followers"),
        record("groupe fermé", "4", visibility="closed_group"),
        record("message privé", "5", visibility="one_to_one"),
        record("inconnue", "6", visibility="unknown"),
    ]
    outcome = take(place, *records)
    assert counts(outcome) == (1, 0, 0, 5)
    assert [r.code for r in outcome.refusals] == ["visibility-unknown", *["private"] * 4]
    # A declaration for the whole file does not overrule a post that says otherwise.
    assert counts(take(place, *records, declared_public=True)) == (1, 1, 0, 4)
    assert set(Post.objects.values_list("text", flat=True)) == {"dit public", "rien n’est dit"}


def test_the_database_itself_refuses_a_private_post(cast: Any) -> None:
    take(source(cast), record("public", "1"))
    with pytest.raises(Exception, match=r"listening_post_public_only|CHECK"), transaction.atomic():
        Post.objects.update(visibility="followers")


def test_an_official_voice_is_read_as_such(cast: Any) -> None:
    shouted = "RENDEZ-VOUS IMMÉDIATEMENT EN GARE POUR TOUTE RÉCLAMATION"
    take(source(cast), record(shouted, "1", is_official=True), record(shouted, "2"))
    official, private = queries.as_views(list(Post.objects.order_by("native_id")), language="fr")
    assert [finding.family for finding in official.findings] == ["TONE"]
    assert private.findings == ()


def test_one_line_in_the_journal_per_import(cast: Any) -> None:
    take(source(cast), record("un", "1"), record("deux", "2"), record("", "3"), acting_user=cast.bruno)
    run = ImportRun.objects.get()
    (line,) = lines_about(cast.organisation.public_id, run.public_id)
    assert line.verb == "listening.imported"
    assert line.actor == cast.bruno.public_id
    assert '"taken":2' in line.payload
    assert '"first_day":"2026-11-19"' in line.payload
    assert "deux" not in line.payload


@pytest.mark.parametrize("who", ["chloe", "helene", "emile", "diane", "ada", "oscar"])
def test_those_who_may_not_import_are_refused(cast: Any, who: str) -> None:
    with pytest.raises(NotFound):
        take(source(cast), record("un", "1"), acting_user=getattr(cast, who))
    assert not Post.objects.exists()
    assert not ImportRun.objects.exists()


def test_a_run_that_has_ended_does_not_begin_again(cast: Any) -> None:
    place = source(cast)
    take(place, record("un", "1"))
    with pytest.raises(BadInput):
        take(place, record("deux", "2"), run=ImportRun.objects.get())


def test_a_dry_run_counts_and_writes_nothing(cast: Any) -> None:
    place = source(cast)
    take(place, record("un", "1"))
    tables = [Post, PostRevision, RawPost, Analysis, ImportRun]
    before = [table.objects.count() for table in tables]
    outcome = take(
        place, record("un", "1"), record("un bis", "1"), record("deux", "2"), record("deux", "2"), record("", "3"),
        dry_run=True,
    )  # fmt: skip
    assert counts(outcome) == (1, 2, 1, 1)
    assert [table.objects.count() for table in tables] == before


def test_an_import_never_keeps_originals_longer_than_the_source(cast: Any) -> None:
    with pytest.raises(TermTooLong):
        take(source(cast, retention_days=7), record("un", "1"), retention_days=8)
    assert not Post.objects.exists()


def test_a_source_without_retention_keeps_no_original(cast: Any) -> None:
    take(source(cast, retention_days=0), record("lea.martin.essai@example.org", "1"))
    assert Post.objects.count() == 1
    assert not RawPost.objects.exists()


def test_a_busy_database_is_waited_for(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    attempts = iter([OperationalError("database is locked"), OperationalError("database is locked"), None])

    def attempt() -> str:
        error = next(attempts)
        if error is not None:
            raise error
        return "écrit"

    assert trouble.patiently(attempt, pause=pauses.append) == "écrit"
    assert pauses == [0.5, 1.0]


@pytest.mark.parametrize(
    ("error", "words"),
    [("database is locked", "occupée"), ("database or disk is full", "disque est plein"), ("server closed", "répond")],
)
def test_a_database_that_stops_the_import_is_told_in_words(cast: Any, error: str, words: str) -> None:
    def attempt() -> None:
        raise OperationalError(error)

    with pytest.raises(ImportTrouble, match=words):
        trouble.patiently(attempt, pause=lambda _: None)


def test_stopped_half_way_nothing_is_lost_and_the_rest_follows(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vigie.web.listening.actions.intake.BATCH", 10)
    place = source(cast)
    records = [record(f"message {n}", str(n)) for n in range(35)]

    def stop(outcome: Any) -> None:
        if outcome.taken == 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take(place, *records, on_progress=stop)
    run = ImportRun.objects.get()
    assert (run.state, run.taken, Post.objects.count()) == ("stopped", 20, 20)
    assert len(list(lines_about(cast.organisation.public_id, run.public_id))) == 1
    assert counts(take(place, *records)) == (15, 20, 0, 0)
    assert Post.objects.count() == Analysis.objects.count() == 35


def test_an_import_taken_up_again_tells_the_whole(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vigie.web.listening.actions.intake.BATCH", 10)
    place = source(cast)
    records = [record(f"message {n}", str(n)) for n in range(35)]
    run = actions.start_run(place, file_name="essai.jsonl", acting_user=None)

    def stop(outcome: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take(place, *records, run=run, on_progress=stop)
    assert counts(take(place, *records, run=run)) == (35, 0, 0, 0)
    run.refresh_from_db()
    assert (run.state, run.taken, run.known) == ("done", 35, 0)


def test_a_killed_import_gets_its_line(cast: Any) -> None:
    with clock.at(WHEN):
        run = actions.start_run(source(cast), file_name="essai.jsonl", acting_user=None)
    with clock.at(WHEN + timedelta(minutes=20)):
        assert close_abandoned_runs() == 0
    with clock.at(WHEN + timedelta(minutes=40)):
        assert close_abandoned_runs() == 1
        assert close_abandoned_runs() == 0
    run.refresh_from_db()
    assert run.state == "stopped"
    assert len(list(lines_about(cast.organisation.public_id, run.public_id))) == 1


def test_helper_processes_give_the_same_rows(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vigie.web.listening.actions.intake.BATCH", 10)
    records = [record(f"message {n} : lea{n}@example.org", str(n), is_official=n % 3 == 0) for n in range(60)]
    take(source(cast, "seul"), *records, processes=0)
    alone = list(Post.objects.order_by("native_id").values("text", "lang", "severity", "folded"))
    take(source(cast, "à plusieurs", organisation=cast.elsewhere), *records, processes=2)
    others = Post.objects.filter(organisation=cast.elsewhere).order_by("native_id")
    assert list(others.values("text", "lang", "severity", "folded")) == alone


def test_the_columns_written_in_bulk_are_those_of_the_models() -> None:
    for columns, model in ((writing.POST, Post), (writing.RAW, RawPost), (writing.ANALYSIS, Analysis)):
        fields = [field for field in model._meta.concrete_fields if not field.has_db_default()]
        expected = {field.column for field in fields} - ({"id"} - set(columns))
        assert set(columns) == expected


def test_what_is_written_in_bulk_reads_back_as_written(cast: Any) -> None:
    moment = datetime(2026, 3, 4, 5, 6, 7, 89, tzinfo=UTC)
    with clock.at(WHEN):
        take(
            source(cast), record("moment précis 'cité' \\ \t fin", "1", published_at=moment, author_name="L’« Autre »")
        )
    post, analysis, raw = Post.objects.get(), Analysis.objects.get(), RawPost.objects.get()
    assert (post.published_at, post.received_at, post.text) == (moment, WHEN, "moment précis 'cité' \\ \t fin")
    assert raw.author_name == "L’« Autre »"
    assert (analysis.engine_version, analysis.findings, analysis.made_at) == (ENGINE_VERSION, [], WHEN)
    assert Post.objects.filter(published_at=moment, received_at=WHEN, is_official=False).exists()


def test_search_follows_what_is_written(cast: Any) -> None:
    take(source(cast), record("un bus", "1"), record("un tram", "2"))
    assert len(fulltext.numbers(queries.ask(cast.organisation, "bus").words, 10)) == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM listening_search")
        assert cursor.fetchone()[0] == 2


@pytest.mark.django_db(transaction=True)
def test_a_disk_full_half_way_is_told_and_nothing_is_lost(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vigie.web.listening.actions.intake.BATCH", 100)
    place = source(cast)
    records = [record(f"message {n} " + "mot " * 50, str(n)) for n in range(1_000)]

    def bound(pages: int) -> int:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA max_page_count = {pages}")
            cursor.execute("PRAGMA page_count")
            return int(cursor.fetchone()[0])

    def fill(outcome: Any) -> None:
        if outcome.taken == 300 and connection.vendor == "sqlite":
            bound(bound(1) + 20)
        elif outcome.taken == 300:  # PostgreSQL has no bound to set: its error stands for it
            monkeypatch.setattr(writing, "insert", no_space)

    def no_space(*_: Any) -> None:
        raise OperationalError('could not extend file "base/1": No space left on device')

    insert = writing.insert
    with pytest.raises(ImportTrouble, match="disque est plein"):
        take(place, *records, on_progress=fill)
    monkeypatch.setattr(writing, "insert", insert)
    if connection.vendor == "sqlite":
        bound(1_073_741_823)
    kept = Post.objects.count()
    assert 300 <= kept < 1_000
    assert kept % 100 == 0
    assert Analysis.objects.count() == RawPost.objects.count() == kept
    assert counts(take(place, *records)) == (1_000 - kept, kept, 0, 0)
    assert len(queries.search(cast.bruno, "message", per_page=2_000).posts) == 1_000


def test_statistics_are_refreshed_as_an_import_grows() -> None:
    assert not writing.has_grown_much(0, 4_999)
    assert writing.has_grown_much(4_000, 5_000)
    assert not writing.has_grown_much(5_000, 6_000)
    assert writing.has_grown_much(19_000, 20_000)
    assert [n for n in range(0, 400_000, 1_000) if writing.has_grown_much(n, n + 1_000)] == [
        4_000, 19_000, 79_000, 319_000,
    ]  # fmt: skip
    writing.refresh_statistics()


def test_a_run_another_worker_took_over_is_not_closed_here(cast: Any) -> None:
    place = source(cast)
    run = actions.start_run(place, file_name="essai.jsonl", acting_user=None)

    def lost(outcome: Any) -> None:
        raise LeaseLost

    with pytest.raises(LeaseLost):
        take(place, record("un", "1"), run=run, on_progress=lost)
    run.refresh_from_db()
    assert (run.state, run.taken) == ("running", 1)
    assert not list(lines_about(cast.organisation.public_id, run.public_id))
