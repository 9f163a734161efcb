"""Delivery of the waiting messages, and doubt about those that a dead process was sending."""

from __future__ import annotations

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from vigie.web.outbox import decisions, deliveries
from vigie.web.outbox.models import Message, State
from vigie.web.outbox.sending import deliver_one, doubt_the_silent
from vigie.web.queue.registry import job, periodic
from vigie.web.queue.run import Run

BATCH = 100


class NotAllAccepted(Exception):
    """Some messages were not accepted: the job comes back for them."""


# One attempt more than a message has: the last one finds nothing left to try.
@job(
    "outbox.deliver", max_attempts=decisions.MAX_ATTEMPTS + 1, max_seconds=600, title=_("Envoi des messages en attente")
)
def deliver(run: Run) -> None:
    """Deliver every waiting message of an organisation, oldest first. One that fails never holds up the others."""
    delivery = deliveries.chosen()
    waiting = Message.objects.filter(organisation=run.organisation, state=State.WAITING).order_by("pk")
    total, done, put_off, reached = waiting.count(), 0, 0, 0
    while batch := list(waiting.filter(pk__gt=reached)[:BATCH]):
        for message in batch:
            put_off += deliver_one(message, delivery) == State.WAITING
            done += 1
        reached = batch[-1].pk
        run.progress(done, max(total, done))
        if run.cancelled():
            return
    if put_off:
        raise NotAllAccepted(f"{put_off} of {done} messages were not accepted")


@periodic("outbox.doubt", every=timedelta(minutes=5), title=_("Recherche des messages au sort incertain"))
def doubt(run: Run) -> None:
    """Say `unknown` of the messages that a process was sending when it ended."""
    doubt_the_silent()
