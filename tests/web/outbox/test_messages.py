"""Writing messages, delivering them, doubting, sending again."""

from __future__ import annotations

import email
import email.policy
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from tests.web.outbox.access import written

from vigie.web.clock import at, now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal import queries as journal
from vigie.web.outbox import actions, decisions, deliveries
from vigie.web.outbox.jobs import NotAllAccepted
from vigie.web.outbox.models import Message
from vigie.web.outbox.sending import doubt_the_silent
from vigie.web.queue.actions import enqueue
from vigie.web.queue.models import Job
from vigie.web.queue.run import JobTimedOut
from vigie.web.queue.worker import run_due_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def mail(tmp_path: Path, settings: Any) -> Path:
    settings.DATA_DIR = tmp_path
    settings.DEFAULT_FROM_EMAIL = "Vigie <vigie@corail.example.org>"
    return tmp_path / "mail"


class Postman:
    """A delivery that answers what it is told to, and keeps what it was given."""

    def __init__(self, *answers: BaseException | None) -> None:
        self.answers = list(answers)
        self.letters: list[decisions.Letter] = []

    def deliver(self, letter: decisions.Letter) -> None:
        self.letters.append(letter)
        answer = self.answers.pop(0) if self.answers else None
        if answer is not None:
            raise answer


@pytest.fixture
def postman(monkeypatch: pytest.MonkeyPatch) -> Postman:
    made = Postman()
    monkeypatch.setattr(deliveries, "chosen", lambda: made)
    return made


def letters(mail: Path) -> list[Any]:
    files = sorted(mail.glob("*.eml"))
    return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]


def test_a_message_leaves_as_a_file(cast: Any, mail: Path) -> None:
    message = written(cast)
    assert message.state == "waiting"
    run_due_jobs()
    message.refresh_from_db()
    assert (message.state, message.attempts) == ("sent", 1)
    assert message.sent_at is not None
    [letter] = letters(mail)
    assert letter["To"] == "emile@example.org"
    assert letter["From"] == "Vigie <vigie@corail.example.org>"
    assert letter["Subject"] == "Deux clauses à relire"
    assert letter["Message-ID"] == f"<{message.public_id}@corail.example.org>" == message.message_id
    assert letter.get_content().replace("\r\n", "\n") == "Bonjour Émile,\n\ndeux clauses ont changé.\n"
    assert [path.suffix for path in mail.iterdir()] == [".eml"], "no draft stays"


def test_a_message_exists_with_its_act_or_not_at_all(cast: Any) -> None:
    with transaction.atomic():
        written(cast)
        transaction.set_rollback(True)
    assert not Message.objects.exists()
    assert not Job.objects.filter(kind="outbox.deliver").exists()


def test_twice_with_the_same_key_is_once(cast: Any, mail: Path) -> None:
    first = written(cast)
    run_due_jobs()
    again = written(cast, subject="Autre chose")
    assert (again.public_id, again.subject) == (first.public_id, "Deux clauses à relire")
    run_due_jobs()
    assert len(letters(mail)) == 1


def test_keys_belong_to_an_organisation(cast: Any) -> None:
    assert written(cast).public_id != written(cast, organisation=cast.elsewhere.public_id).public_id


def test_one_job_delivers_all_that_waits(cast: Any, postman: Postman) -> None:
    for number in range(250):
        written(cast, key=f"k{number}")
    assert Job.objects.filter(kind="outbox.deliver").count() == 1
    run_due_jobs()
    assert len(postman.letters) == 250
    assert set(Message.objects.values_list("state", flat=True)) == {"sent"}


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("", "no-address"),
        ("  ", "no-address"),
        ("emile", "bad-address"),
        ("emile@example.org\nBcc: all@example.org", "bad-address"),
        ("emile@example.org, all@example.org", "bad-address"),
        ("<emile@example.org>", "bad-address"),
        ("e" * 300 + "@example.org", "bad-address"),
    ],
)
def test_without_a_usable_address_the_message_is_kept_with_the_reason(
    cast: Any, postman: Postman, address: str, reason: str
) -> None:
    message = written(cast, to_address=address)
    run_due_jobs()
    assert (message.state, message.last_error, message.to_address) == ("failed", reason, "")
    assert postman.letters == []
    with pytest.raises(BadInput, match="pas d’adresse"):
        actions.send_again(message.public_id, acting_user=cast.amina)


def test_nothing_is_injected_into_the_headers(cast: Any, mail: Path) -> None:
    written(cast, subject="Bonjour\r\nBcc: all@example.org\0\n\nEt voilà " + "x" * 400)
    run_due_jobs()
    [letter] = letters(mail)
    assert letter["Bcc"] is None
    assert letter["Subject"].startswith("Bonjour Bcc: all@example.org Et voilà x")
    assert sorted(letter.keys()) == sorted(
        ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Type",
         "Content-Transfer-Encoding", "MIME-Version"]
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "a\0b", "\ud800", "ligne\r\nligne", ".\n..\nFrom moi\n", "🚲" * 5000])
def test_any_text_leaves(cast: Any, mail: Path, text: str) -> None:
    written(cast, text=text)
    run_due_jobs()
    assert Message.objects.get().state == "sent"
    read = letters(mail)[0].get_content().replace("\r\n", "\n")
    assert read.rstrip("\n") == decisions.plain_text(text).rstrip("\n")


def test_a_message_that_is_not_accepted_is_tried_again_and_the_others_leave(cast: Any, postman: Postman) -> None:
    first, second = written(cast, key="1"), written(cast, key="2")
    postman.answers = [deliveries.NotAccepted("the disk is full")]
    with pytest.raises(NotAllAccepted):
        run_due_jobs()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.last_error) == ("waiting", "NotAccepted: the disk is full")
    assert second.state == "sent"
    with at(now() + timedelta(hours=1)):
        run_due_jobs()
    first.refresh_from_db()
    assert (first.state, first.attempts, first.last_error) == ("sent", 2, "")


def test_after_five_attempts_a_message_has_failed(cast: Any, postman: Postman) -> None:
    message = written(cast)
    postman.answers = [deliveries.NotAccepted("no")] * 5
    for attempt in range(6):
        with at(now() + timedelta(hours=2 * attempt)):
            try:
                run_due_jobs()
            except NotAllAccepted:
                continue
    message.refresh_from_db()
    assert (message.state, message.attempts) == ("failed", 5)
    assert len(postman.letters) == 5


def test_a_message_that_is_refused_is_not_tried_again(cast: Any, postman: Postman) -> None:
    message = written(cast)
    postman.answers = [deliveries.Refused("never")]
    run_due_jobs()
    message.refresh_from_db()
    assert (message.state, message.attempts) == ("failed", 1)


def test_a_message_whose_acceptance_is_in_doubt_never_leaves_again_by_itself(cast: Any, postman: Postman) -> None:
    message = written(cast)
    postman.answers = [ConnectionResetError("after the text was sent")]
    run_due_jobs()
    message.refresh_from_db()
    assert message.state == "unknown"
    written(cast, key="another")
    enqueue("outbox.deliver", organisation=cast.organisation.public_id)
    run_due_jobs()
    message.refresh_from_db()
    assert message.state == "unknown"
    assert len(postman.letters) == 2


def test_a_worker_told_to_stop_while_sending_leaves_a_doubt(cast: Any, postman: Postman) -> None:
    message = written(cast)
    postman.answers = [JobTimedOut("too long")]
    with pytest.raises(JobTimedOut):
        run_due_jobs()
    message.refresh_from_db()
    assert message.state == "unknown"


def test_a_message_that_a_dead_process_was_sending_is_doubtful(cast: Any, postman: Postman) -> None:
    message = written(cast)
    Message.objects.update(state="sending", handed_over_at=now())
    run_due_jobs()
    assert doubt_the_silent() == 0
    with at(now() + timedelta(minutes=20)):
        enqueue("outbox.doubt")
        run_due_jobs()
    message.refresh_from_db()
    assert message.state == "unknown"
    assert postman.letters == []


def test_two_workers_do_not_send_the_same_message(cast: Any, postman: Postman) -> None:
    from vigie.web.outbox.sending import deliver_one

    message = written(cast)
    assert deliver_one(message, postman) == "sent"
    assert deliver_one(message, postman) == ""
    assert len(postman.letters) == 1


@pytest.mark.parametrize("state", ["failed", "unknown"])
def test_a_person_sends_it_again_with_the_same_message_id(cast: Any, postman: Postman, state: str) -> None:
    message = written(cast)
    Message.objects.update(state=state, attempts=5, last_error="x")
    for _twice in range(2):
        assert actions.send_again(message.public_id, acting_user=cast.amina).state == "waiting"
    run_due_jobs()
    message.refresh_from_db()
    assert (message.state, postman.letters[0].message_id) == ("sent", message.message_id)
    [line] = journal.lines_about(cast.organisation.public_id, message.public_id)
    assert (line.verb, line.actor) == ("outbox.sent_again", cast.amina.public_id)
    with pytest.raises(BadInput, match="déjà envoyé"):
        actions.send_again(message.public_id, acting_user=cast.amina)


@pytest.mark.parametrize("who", ["emile", "diane", "oscar", "helene"])
def test_nobody_else_sends_it_again(cast: Any, who: str) -> None:
    message = written(cast)
    Message.objects.update(state="unknown")
    with pytest.raises(NotFound):
        actions.send_again(message.public_id, acting_user=getattr(cast, who))
    message.refresh_from_db()
    assert message.state == "unknown"


def test_a_folder_that_cannot_be_written_loses_nothing(cast: Any, mail: Path) -> None:
    mail.parent.joinpath("mail").write_text("a file where the folder should be")
    message = written(cast)
    with pytest.raises(NotAllAccepted):
        run_due_jobs()
    message.refresh_from_db()
    assert message.state == "waiting"
    mail.unlink()
    with at(now() + timedelta(hours=1)):
        run_due_jobs()
    assert len(letters(mail)) == 1


def test_on_the_console(cast: Any, settings: Any, capsys: pytest.CaptureFixture[str]) -> None:
    settings.MAIL_DELIVERY = "console"
    written(cast)
    run_due_jobs()
    assert "Message-ID: <" in capsys.readouterr().out


def test_a_strange_sender_gives_a_sound_message_id() -> None:
    assert decisions.message_id("abc", "Vigie <vigie@localhost>") == "<abc@localhost>"
    assert decisions.message_id("abc", "nothing like an address") == "<abc@vigie.invalid>"
    assert decisions.message_id("abc", "x@evil>\r\nBcc: y") == "<abc@evil>"
