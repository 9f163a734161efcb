"""Importing through the screen: send, look, confirm, follow, fetch the refusals."""

from __future__ import annotations

import json
import os
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.web.listening.samples import source

from vigie.web.errors import BadInput, NotFound
from vigie.web.listening import actions, queries, uploads
from vigie.web.listening.errors import FileProblem, NotPublic
from vigie.web.listening.models import ImportRun, Post
from vigie.web.queue.worker import run_due_jobs

pytestmark = pytest.mark.django_db

CONTENT = "\n".join(
    [
        json.dumps({"id": "1", "text": "La ligne 4 est en retard", "date": "2026-11-19T10:00:00Z", "author": "lea"}),
        json.dumps({"id": "2", "text": "Écrivez à lea.martin.essai@example.org"}),
        json.dumps({"id": "3", "text": "entre nous", "visibility": "followers"}),
        "pas du json",
        json.dumps({"text": "<script>alert(1)</script>"}),
    ]
).encode()


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def files() -> list[str]:
    return [path.name for path in uploads.folder().iterdir()]


def send(cast: Any, content: bytes = CONTENT, name: str = "posts.jsonl", who: str = "bruno", **given: str) -> Any:
    place = source(cast, declared_public=False)
    data = {"source": place.public_id, "declared_public": "on", "file": SimpleUploadedFile(name, content)} | given
    return cast.client(who).post(reverse("listening:upload"), data)


def sent(cast: Any, content: bytes = CONTENT, name: str = "posts.jsonl") -> ImportRun:
    assert send(cast, content, name).status_code == 302
    return ImportRun.objects.order_by("-pk")[0]


def test_the_whole_way(cast: Any) -> None:
    run = sent(cast)
    client, address = cast.client("bruno"), reverse("listening:run", args=[run.public_id])
    assert (run.state, len(files()), Post.objects.count()) == ("uploaded", 1, 0)

    shown = client.get(address).content.decode()
    assert "3 messages peuvent être pris" in shown
    assert "n’est pas public" in shown
    assert "n’est pas du JSON" in shown
    assert "<mark" in shown
    assert "martin" not in shown  # masked already in the preview
    assert "<script>alert" not in shown
    assert "2 messages n’ont pas de date" in shown
    assert "1 message n’a pas d’identifiant" in shown

    assert client.post(reverse("listening:confirm", args=[run.public_id])).status_code == 302
    assert "hx-get" in client.get(address).content.decode()
    run_due_jobs()
    run.refresh_from_db()
    assert (run.state, run.taken, run.refused, run.started_by) == ("done", 3, 2, cast.bruno)
    assert files() == []

    shown = client.get(address).content.decode()
    assert "hx-get" not in shown
    assert "Lire ces messages" in shown
    assert "n’est pas du JSON" in shown
    rejects = client.get(reverse("listening:rejects", args=[run.public_id]))
    assert [json.loads(line)["line"] for line in rejects.content.decode().splitlines()] == [3, 4]
    assert "attachment" in rejects["Content-Disposition"]
    assert "pas du json" not in rejects.content.decode()  # nothing of a refused text is kept
    assert "posts.jsonl" in client.get(reverse("listening:imports")).content.decode()


def test_confirming_twice_is_once(cast: Any) -> None:
    run = sent(cast)
    for _ in range(2):
        actions.confirm_upload(run, acting_user=cast.bruno)
    run_due_jobs()
    with pytest.raises(BadInput):
        actions.confirm_upload(run, acting_user=cast.bruno)
    assert Post.objects.count() == 3


def test_without_the_declaration_nothing_is_kept(cast: Any) -> None:
    response = send(cast, declared_public="")
    assert response.status_code == 422
    assert "compte comme privée" in response.content.decode()
    with pytest.raises(NotPublic) as caught:
        actions.upload_file(
            source(cast), chunks=[CONTENT], name="a.jsonl", declared_public=False, acting_user=cast.bruno
        )
    assert caught.value.number == "R02"
    assert (files(), ImportRun.objects.count()) == ([], 0)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.jsonl", b"PK\x03\x04", "classeur"),
        ("a.csv", CONTENT, "JSON"),
        ("a.exe", bytes(range(256)) * 50, "pas du texte"),
        ("a.jsonl", b"", "vide"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_told_and_removed(cast: Any, name: str, content: bytes, words: str) -> None:
    response = send(cast, content, name)
    assert response.status_code == 422
    assert words in response.content.decode()
    assert (files(), ImportRun.objects.count()) == ([], 0)


def test_a_file_too_large_is_told(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "LARGEST", 100)
    assert "Mo" in send(cast).content.decode()
    assert files() == []


def test_names_of_files_never_lead_elsewhere(cast: Any) -> None:
    for name in (
        "../../etc/passwd.jsonl",
        "..\\..\\x.jsonl",
        "<script>.jsonl",
        "a" * 300 + ".jsonl",
        "\u202elnosj.jsonl",
    ):
        run = actions.upload_file(
            source(cast), chunks=[CONTENT], name=name, declared_public=True, acting_user=cast.bruno
        )
        assert uploads.path_of(run.stored_as).parent == uploads.folder()
        assert "/" not in run.file_name
        assert "<script>" not in cast.client("bruno").get(reverse("listening:imports")).content.decode()
    with pytest.raises(FileNotFoundError):
        uploads.path_of("../vigie.sqlite3")
    uploads.forget("../vigie.sqlite3")


def test_giving_up_removes_the_file(cast: Any) -> None:
    run = sent(cast)
    assert cast.client("amina").post(reverse("listening:cancel", args=[run.public_id])).status_code == 302
    assert (files(), ImportRun.objects.count(), Post.objects.count()) == ([], 0, 0)


def test_an_import_that_has_begun_is_not_given_up(cast: Any) -> None:
    run = actions.confirm_upload(sent(cast), acting_user=cast.bruno)
    with pytest.raises(BadInput):
        actions.cancel_upload(run, acting_user=cast.bruno)


def test_a_file_that_went_away_is_told(cast: Any) -> None:
    run = sent(cast)
    uploads.forget(run.stored_as)
    assert "plus là" in cast.client("bruno").get(reverse("listening:run", args=[run.public_id])).content.decode()
    with pytest.raises(FileProblem):
        actions.import_upload(run, acting_user=None, on_progress=lambda _: None)


def test_a_stopped_import_can_be_taken_up_again(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vigie.web.listening.actions.intake.BATCH", 1)
    run = actions.confirm_upload(sent(cast), acting_user=cast.bruno)

    def stop(_: Any) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        actions.import_upload(run, acting_user=cast.bruno, on_progress=stop)
    run.refresh_from_db()
    assert (run.state, Post.objects.count(), len(files())) == ("stopped", 1, 1)
    assert "Reprendre" in cast.client("bruno").get(reverse("listening:run", args=[run.public_id])).content.decode()
    actions.confirm_upload(run, acting_user=cast.bruno)
    run_due_jobs()
    run.refresh_from_db()
    assert (run.state, run.taken, run.known, Post.objects.count(), files()) == ("done", 3, 0, 3, [])


def test_files_nobody_confirms_go_the_next_day(cast: Any) -> None:
    run = sent(cast)
    assert uploads.forget_old() == 0
    old = time.time() - timedelta(days=1, minutes=1).total_seconds()
    os.utime(uploads.path_of(run.stored_as), (old, old))
    assert uploads.forget_old() == 1
    assert files() == []


def test_files_are_readable_by_vigie_alone(cast: Any) -> None:
    run = sent(cast)
    assert uploads.path_of(run.stored_as).stat().st_mode & 0o777 == 0o600
    assert uploads.folder().stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("who", ["chloe", "helene", "diane", "oscar"])
def test_those_who_may_not_are_refused(cast: Any, who: str) -> None:
    with pytest.raises(NotFound):
        actions.upload_file(
            source(cast), chunks=[CONTENT], name="a.jsonl", declared_public=True, acting_user=getattr(cast, who)
        )
    run = sent(cast)
    for act in (actions.confirm_upload, actions.cancel_upload):
        with pytest.raises(NotFound):
            act(run, acting_user=getattr(cast, who))
    with pytest.raises(NotFound):
        queries.access_run(getattr(cast, who), run.public_id)
