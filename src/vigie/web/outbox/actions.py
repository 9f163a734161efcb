"""Everything that changes messages: writing one, sending one again."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.errors import BadInput
from vigie.web.identifiers import new_public_id
from vigie.web.journal.actions import record
from vigie.web.outbox import decisions, queries
from vigie.web.outbox.models import Message, State
from vigie.web.queue.actions import enqueue


@transaction.atomic
def write_message(
    *, organisation: str, to_member: str, to_address: str, subject: str, text: str, about: str, key: str
) -> Message:
    """Write a message down in the caller's transaction; a job delivers it. Twice with the same key is once.

    Without a usable address the message is kept as `failed`, with the reason: nobody is forgotten in silence.
    """
    public_id = new_public_id()
    fault = decisions.address_fault(to_address)
    message, created = Message.objects.get_or_create(
        organisation=organisation,
        key=key,
        defaults={
            "public_id": public_id,
            "about": about,
            "to_member": to_member,
            "to_address": "" if fault else to_address,
            "subject": decisions.one_line(subject),
            "text": decisions.plain_text(text),
            "message_id": decisions.message_id(public_id, settings.DEFAULT_FROM_EMAIL),
            "state": State.FAILED if fault else State.WAITING,
            "last_error": fault,
            "created_at": now(),
        },
    )
    if created and not fault:
        enqueue("outbox.deliver", organisation=organisation, key="deliver")
    return message


@transaction.atomic
def send_again(public_id: str, *, acting_user: Any) -> Message:
    """A person takes it upon themselves to send a message again, with the same Message-ID. Twice is once.

    Raises NotFound; BadInput for a message that was sent, is being sent, or has no address.
    """
    message = queries.access_message(acting_user, public_id)
    if message.state == State.WAITING:
        return message
    if not message.to_address:
        raise BadInput(what=message.subject, why=_("cette personne n’a pas d’adresse ; donnez-lui-en une à l’annuaire"))
    stopped = Message.objects.filter(pk=message.pk, state__in=[State.FAILED, State.UNKNOWN])
    before = message.state
    if not stopped.update(state=State.WAITING, attempts=0, last_error=""):
        raise BadInput(what=message.subject, why=_("ce message est déjà envoyé, ou en train de l’être"))
    enqueue("outbox.deliver", organisation=message.organisation, key="deliver")
    message.refresh_from_db()
    record(
        "outbox.sent_again",
        organisation=message.organisation,
        actor=acting_user.public_id,
        about=message.public_id,
        before={"state": before},
        after={"state": message.state},
        to=message.to_member,
    )
    return message
