"""Reading in columns, where its packages are installed: the same answers, and no post that stops the others."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.listening.samples import CHARTER, counts, needs_columns, record, source, take

from vigie.engine.heads import HeadsError
from vigie.web.demo.generator.hostile import HOSTILE
from vigie.web.listening import actions, analysing, queries, readers
from vigie.web.listening.analysing import NEVER, Asked, Reading
from vigie.web.listening.models import Analysis, ImportRun, Post, Rereading
from vigie.web.queue.worker import run_due_jobs

rereading = import_module("vigie.web.listening.actions.reread")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine fails on any text that says « panne »."""
    check = analysing.check

    def failing(post: Any, *rest: Any) -> Any:
        if "panne" in post.text:
            raise ZeroDivisionError(post.text)
        return check(post, *rest)

    monkeypatch.setattr(analysing, "check", failing)


# A post that fails


@pytest.mark.usefixtures("broken")
def test_the_text_the_engine_fails_on_is_alone_and_not_quoted(caplog: pytest.LogCaptureFixture) -> None:
    one, two = Reading(CHARTER)([Asked("une panne, lea@example.org", False, ""), Asked("le tram", False, "")])
    assert one is None
    assert two is not None
    assert "ZeroDivisionError" in caplog.text
    assert "lea@example.org" not in caplog.text


@pytest.mark.usefixtures("broken")
def test_an_engine_that_fails_whatever_it_reads_is_no_matter_of_one_post() -> None:
    with pytest.raises(analysing.EngineFailing, match="ZeroDivisionError"):
        Reading(CHARTER)([Asked(f"panne {n}", False, "") for n in range(analysing.MANY)])
    read = Reading(CHARTER)([Asked(f"panne {n}", False, "") for n in range(analysing.MANY)] + [Asked("bus", False, "")])
    assert [found is None for found in read] == [True] * analysing.MANY + [False]


def test_heads_that_cannot_be_used_are_no_matter_of_one_post(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: Any) -> None:
        raise HeadsError("altered")

    monkeypatch.setattr(analysing, "labels", gone)
    with pytest.raises(HeadsError):
        Reading(CHARTER, heads=True)([Asked("le tram", False, "")])


@pytest.mark.django_db
def test_a_rereading_leaves_the_post_it_cannot_read_as_it_was(cast: Any, request: pytest.FixtureRequest) -> None:
    place = source(cast)
    take(place, record("une panne à lea@example.org", "1"), record("un bus", "2"), record("un tram", "3"))
    take(place, record("une autre panne", "2"))
    Post.objects.update(lens=None, folded="avant")
    before = Post.objects.get(native_id="1")
    request.getfixturevalue("broken")
    run = actions.request_rereading(cast.organisation, acting_user=cast.amina)
    run_due_jobs()
    run.refresh_from_db()
    assert (run.state, run.done, run.failed, run.passed_over, run.in_columns) == ("done", 3, 2, 0, False)
    after = Post.objects.get(native_id="1")
    assert (after.text, after.folded, after.lens) == (before.text, "avant", None)
    assert Post.objects.get(native_id="3").folded == "un tram"
    assert queries.standing(cast.organisation).outdated == 2
    page = words(cast.client("amina").get(reverse("listening:rereadings")))
    assert "Laissés tels quels, le moteur n’ayant pas su les lire 2" in page
    assert "2 messages sur 3 ne sont plus à jour." in page


@pytest.mark.django_db
@pytest.mark.usefixtures("broken")
def test_an_import_refuses_the_line_it_cannot_read_and_goes_on(cast: Any) -> None:
    told: list[Any] = []
    said = (record("une panne", "1", line=4), record("un bus", "2"), record("un tram", "3"))
    outcome = take(source(cast), *said, on_refused=told.append)
    assert counts(outcome) == (2, 0, 0, 1)
    assert [(refused.line, refused.code) for refused in told] == [(4, "engine-failed")]
    assert ImportRun.objects.get().state == "done"
    assert sorted(Post.objects.values_list("text", flat=True)) == ["un bus", "un tram"]


# In a job, with a helper


@needs_columns
@pytest.mark.django_db
def test_a_rereading_in_columns_writes_the_same_and_says_so(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rereading, "BATCH", 10)
    monkeypatch.setattr(rereading, "WORTH_HELPERS", 20)
    monkeypatch.setattr(rereading, "WORTH_COLUMNS", 30)
    said = (*HOSTILE, *(f"message {n} : lea{n}@example.org, merci @lea_{n} !" for n in range(31)))
    take(source(cast), *(record(text, str(number)) for number, text in enumerate(said)))
    page, client = reverse("listening:rereadings"), cast.client("amina")
    columns = ("text", "lang", "severity", "folded", "tone", "intent", "heads")
    found: dict[bool, list[Any]] = {}
    for way in (False, True):
        monkeypatch.setattr(rereading, "columns_are_here", lambda way=way: way)
        Rereading.objects.all().delete()
        Analysis.objects.all().delete()
        Post.objects.update(lens=None, tone="", intent="", heads="", folded="avant")
        actions.reread(run := actions.request_rereading(cast.organisation, acting_user=cast.amina), processes=int(way))
        assert (run.done, run.in_columns) == (40, way)
        read = list(Analysis.objects.order_by("post_id").values_list("post_id", "lang", "severity", "findings"))
        found[way] = [*Post.objects.order_by("pk").values(*columns), *read]
        assert ("en colonnes, plusieurs messages à la fois" in words(client.get(page))) is way
    assert found[True] == found[False]


@pytest.mark.django_db
def test_the_page_says_what_would_go_faster(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    take(source(cast), record("un bus", "1"))
    Post.objects.update(lens=None)
    actions.request_rereading(cast.organisation, acting_user=cast.amina)
    run_due_jobs()
    client, page = cast.client("amina"), reverse("listening:rereadings")
    views = import_module("vigie.web.listening.views.rereadings")
    for is_here in (True, False):
        monkeypatch.setattr(views, "columns_are_here", lambda is_here=is_here: is_here)
        said = words(client.get(page))
        assert "un message à la fois" in said
        assert ('pip install "vigie[columns]"' in said) is not is_here


def test_a_helper_that_is_killed_leaves_the_rest_to_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [[Asked(f"message {n}", False, "")] for n in range(6)]

    def killed(_self: Any, _texts: Any) -> Any:
        raise readers.HelperGone

    monkeypatch.setattr(readers.Helper, "ask", killed)
    with readers.Readers(CHARTER, 1, columns_from=0, eager=True) as reading:
        found = [read for _batch, read in reading.ahead(texts, lambda batch: batch)]
        assert not reading.in_columns
    assert found == [Reading(CHARTER, columns_from=NEVER)(batch) for batch in texts]
