"""Everything that changes messages: writing one, sending one again."""

from __future__ import annotations

from django.db import transaction

from vigie.web.clock import now
from vigie.web.outbox.models import Message
from vigie.web.queue.actions import enqueue


@transaction.atomic
def write_message(
    *, organisation: str, to_member: str, to_address: str, subject: str, text: str, about: str, key: str
) -> Message:
    """Write a message down in the caller's transaction; a job delivers it. Twice with the same key is once."""
    message, created = Message.objects.get_or_create(
        organisation=organisation,
        key=key,
        defaults={
            "about": about,
            "to_member": to_member,
            "to_address": to_address,
            "subject": " ".join(subject.split())[:200],
            "text": text,
            "created_at": now(),
        },
    )
    if created:
        message.message_id = f"<{message.public_id}@vigie>"
        message.save(update_fields=["message_id"])
        enqueue("outbox.deliver", organisation=organisation, key="deliver")
    return message
