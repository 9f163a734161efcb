"""Delivers messages one by one, so that each is handed over once and its fate is known or said to be unknown."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import F

from vigie.web.clock import now
from vigie.web.outbox import decisions
from vigie.web.outbox.deliveries import Delivery, NotAccepted, Refused
from vigie.web.outbox.models import Message, State

# Longer than a delivery job may run: whoever was sending has ended.
SILENCE = timedelta(minutes=15)


def deliver_one(message: Message, delivery: Delivery) -> str:
    """Hand one waiting message over; return its new state ("" when somebody else took it).

    The row says `sending` before the letter leaves: should this process die, the message is found in that state
    and becomes `unknown`, never `waiting` again by itself.
    """
    claimed = Message.objects.filter(pk=message.pk, state=State.WAITING)
    if claimed.update(state=State.SENDING, attempts=F("attempts") + 1, handed_over_at=now()) != 1:
        return ""
    letter = decisions.Letter(
        public_id=message.public_id,
        message_id=message.message_id,
        sender=settings.DEFAULT_FROM_EMAIL,
        to_address=message.to_address,
        subject=message.subject,
        text=message.text,
        written_at=message.created_at,
    )
    try:
        delivery.deliver(letter)
    except Refused as error:
        return _became(message, State.FAILED, error)
    except NotAccepted as error:
        last = message.attempts + 1 >= decisions.MAX_ATTEMPTS
        return _became(message, State.FAILED if last else State.WAITING, error)
    except Exception as error:
        return _became(message, State.UNKNOWN, error)
    except BaseException as error:
        # The worker is told to stop in the middle of a delivery.
        _became(message, State.UNKNOWN, error)
        raise
    return _became(message, State.SENT, None)


def doubt_the_silent() -> int:
    """Messages left in `sending` by a process that ended: their acceptance is in doubt. Return how many."""
    left = Message.objects.filter(state=State.SENDING, handed_over_at__lt=now() - SILENCE)
    return left.update(state=State.UNKNOWN, last_error="the process that was sending it ended without a word")


def _became(message: Message, state: State, error: BaseException | None) -> str:
    told = f"{type(error).__name__}: {error}".replace("\0", "")[:500] if error else ""
    values: dict[str, Any] = {"state": state, "last_error": told}
    if state == State.SENT:
        values["sent_at"] = now()
    Message.objects.filter(pk=message.pk, state=State.SENDING).update(**values)
    return state
