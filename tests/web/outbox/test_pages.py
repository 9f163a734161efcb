"""The page of messages."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.outbox.access import written

from vigie.web.outbox.models import Message
from vigie.web.queue.worker import run_due_jobs

pytestmark = pytest.mark.django_db


def page(cast: Any, who: str = "amina", **data: str) -> str:
    return cast.client(who).get("/messages/", data).content.decode()


def test_an_empty_page_says_what_will_come(cast: Any) -> None:
    assert "Aucun message pour l’instant" in page(cast)


def test_to_whom_what_and_what_became_of_it(cast: Any, settings: Any, tmp_path: Any) -> None:
    settings.DATA_DIR = tmp_path
    written(cast)
    run_due_jobs()
    shown = page(cast)
    assert "emile@example.org" in shown
    assert "Deux clauses à relire" in shown
    assert "deux clauses ont changé." in shown
    assert "envoyé" in shown
    assert "renvoyer/" not in shown


def test_a_doubt_is_explained_and_a_person_decides(cast: Any) -> None:
    message = written(cast)
    Message.objects.update(state="unknown")
    shown = page(cast)
    assert "incertain" in shown
    assert "peut-être deux fois" in shown
    answer = cast.client("amina").post(f"/messages/{message.public_id}/renvoyer/", follow=True)
    assert "repart." in answer.content.decode()
    assert Message.objects.get().state == "waiting"


def test_someone_without_an_address_is_said_so(cast: Any) -> None:
    written(cast, to_address="")
    shown = page(cast)
    assert "n’a pas d’adresse" in shown
    assert "renvoyer/" not in shown


def test_by_state(cast: Any) -> None:
    written(cast)
    assert "Deux clauses" in page(cast, etat="waiting")
    assert "Aucun message dans cet état" in page(cast, etat="sent")
    assert "Deux clauses" in page(cast, etat="nothing-such")


def test_hostile_words_never_become_markup(cast: Any) -> None:
    written(cast, subject="<script>alert(1)</script>", text="<img src=x onerror=alert(1)>")
    shown = page(cast)
    assert "<script>alert" not in shown
    assert "<img src=x" not in shown


def test_other_organisations_are_not_seen(cast: Any) -> None:
    written(cast)
    assert "Deux clauses" not in page(cast, "oscar")


def test_ten_thousand_messages_stay_on_short_pages(cast: Any, django_assert_max_num_queries: Any) -> None:
    message = written(cast)
    Message.objects.bulk_create(
        Message(
            organisation=message.organisation, key=f"k{number}", subject="s", text="t", message_id="m",
            to_member=cast.emile.public_id, to_address="e@example.org", created_at=message.created_at,
        )
        for number in range(10_000)
    )  # fmt: skip
    client = cast.client("amina")
    with django_assert_max_num_queries(25):
        shown = client.get("/messages/").content.decode()
    assert shown.count("<details>") == 50
    assert "apres=" in shown
