"""Answering: read by the engine first; a danger stops, a warning asks, and Vigie publishes nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.web.care import queue

from vigie.web import clock
from vigie.web.care import actions, queries
from vigie.web.care.errors import NotYours, ReplyStopped, ReplyToConfirm
from vigie.web.care.models import Reply
from vigie.web.errors import BadInput, NotFound

AFTER = queue.POSTED + timedelta(minutes=20)
SECRET = "Bonjour, votre mot de passe est Lagune2026!, changez-le vite."
WARNING = "BONJOUR MADAME, IL FAUT ATTENDRE TROIS SEMAINES COMME TOUT LE MONDE, MERCI."


@pytest.fixture
def now():
    with clock.at(AFTER):
        yield


def record(cast, found, text=queue.ANSWER, who="chloe", audience="public", **more):
    return actions.record_reply(found, text=text, audience=audience, acting_user=getattr(cast, who), **more)


def test_a_reply_is_kept_with_its_hour(cast, now):
    found = queue.taken(cast)
    reply = record(cast, found, published_at=AFTER - timedelta(minutes=3))
    found.refresh_from_db()
    assert (found.state, found.answered_at) == ("answered", AFTER - timedelta(minutes=3))
    assert (reply.author, reply.audience) == (cast.chloe, "public")
    assert queue.verbs(found)[-1] == "care.answered"


def test_public_and_private_are_one_thread(cast, now):
    found = queue.taken(cast)
    record(cast, found)
    record(cast, found, text="Bonjour Madame, votre dossier est retrouvé, tout est réglé.", audience="private")
    assert [read.reply.audience for read in queries.replies_of(found, "fr")] == ["public", "private"]


def test_the_same_reply_twice_is_once(cast, now):
    found = queue.taken(cast)
    assert record(cast, found).pk == record(cast, found).pk
    assert queue.verbs(found).count("care.answered") == 1


def test_a_danger_stops_the_reply_and_says_why(cast, now):
    found = queue.taken(cast)
    checked = actions.check_reply(cast.organisation, text=SECRET, audience="public")
    assert checked.verdict == "stop"
    with pytest.raises(ReplyStopped) as stopped:
        record(cast, found, text=SECRET, confirmed=True)
    assert checked.why in stopped.value.sentence
    assert Reply.objects.count() == 0
    found.refresh_from_db()
    assert found.state == "taken"


def test_a_warning_asks_to_confirm(cast, now):
    found = queue.taken(cast)
    assert actions.check_reply(cast.organisation, text=WARNING, audience="public").verdict == "confirm"
    with pytest.raises(ReplyToConfirm):
        record(cast, found, text=WARNING)
    assert record(cast, found, text=WARNING, confirmed=True).warnings_confirmed


def test_checking_stores_nothing(cast, now, django_assert_num_queries):
    from vigie.web.journal.models import Line

    lines = Line.objects.count()
    actions.check_reply(cast.organisation, text=SECRET, audience="private")
    assert Reply.objects.count() == 0
    assert Line.objects.count() == lines


@pytest.mark.parametrize("who", ["bruno", "amina"])
def test_only_who_took_it_answers(cast, now, who):
    with pytest.raises(NotYours, match="Chloé"):
        record(cast, queue.taken(cast), who=who)


@pytest.mark.parametrize("who", ["helene", "emile", "denis", "oscar"])
def test_who_may_not_answer_finds_nothing(cast, now, who):
    with pytest.raises(NotFound):
        record(cast, queue.taken(cast), who=who)


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "  "},
        {"text": "x" * 5001},
        {"text": "a\0b"},
        {"audience": "press"},
        {"published_at": AFTER + timedelta(hours=2)},
        {"published_at": queue.POSTED - timedelta(days=2)},
    ],
)
def test_bad_input_keeps_nothing(cast, now, wrong):
    found = queue.taken(cast)
    with pytest.raises(BadInput):
        record(cast, found, **wrong)
    assert Reply.objects.count() == 0


def test_an_unanswered_queue_is_not_answered_for(cast, now):
    with pytest.raises(NotYours):
        record(cast, queue.complaint(cast))
