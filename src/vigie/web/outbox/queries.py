"""Reading messages."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Count, QuerySet

from vigie.web.errors import NotFound
from vigie.web.journal.names import Name
from vigie.web.outbox.models import Message, State
from vigie.web.permissions import can

SEE = "outbox.see"


def messages(acting_user: Any, state: str = "") -> QuerySet[Message]:
    """The messages of the reader's organisation, latest first; of one state, when given. Nothing without the right."""
    if not acting_user or not can(acting_user, SEE):
        return Message.objects.none()
    found = Message.objects.filter(organisation=acting_user.organisation.public_id)
    return (found.filter(state=state) if state in State.values else found).order_by("-id")


def access_message(acting_user: Any, public_id: str) -> Message:
    """One message. Raises NotFound."""
    found = messages(acting_user).filter(public_id=public_id).first()
    if found is None:
        raise NotFound()
    return found


def counts(acting_user: Any) -> list[tuple[str, str, int]]:
    """Each state, how it is said, and how many messages stand in it."""
    found = dict(messages(acting_user).order_by().values_list("state").annotate(Count("pk")))
    return [(state.value, str(state.label), found.get(state.value, 0)) for state in State]


def messages_about(organisation: str, about: str) -> QuerySet[Message]:
    """The messages an object caused, oldest first, for the room that wrote them."""
    return Message.objects.filter(organisation=organisation, about=about).order_by("id")


def names(reader: Any, ids: Collection[str]) -> Mapping[str, Name]:
    """How the journal calls messages: by their subject."""
    found = Message.objects.filter(organisation=reader.organisation.public_id, public_id__in=ids)
    return {public_id: Name(subject) for public_id, subject in found.values_list("public_id", "subject")}
