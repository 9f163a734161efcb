"""What goes wrong behind the scenes, for those who look after the installation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vigie.web.home.decisions import Awaiting, Urgency
from vigie.web.outbox import queries as outbox
from vigie.web.permissions import can
from vigie.web.queue import queries as queue

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def jobs_set_aside(member: Member) -> Iterator[Awaiting]:
    """Jobs that failed too often and wait for somebody."""
    if not can(member, "queue.see"):
        return
    dead = queue.metrics(member.organisation.public_id).dead
    if dead:
        yield Awaiting(
            ngettext(
                "{count} travail de fond a échoué plusieurs fois et a été mis de côté.",
                "{count} travaux de fond ont échoué plusieurs fois et ont été mis de côté.",
                dead,
            ).format(count=dead),
            _("Voir pourquoi"),
            reverse("queue:index"),
            Urgency.BROKEN,
        )


def messages_in_doubt(member: Member) -> Iterator[Awaiting]:
    """Messages handed over without an answer: nothing sends them again by itself."""
    if not can(member, "outbox.see"):
        return
    unknown = outbox.messages(member, "unknown").count()
    if unknown:
        yield Awaiting(
            ngettext(
                "On ne sait pas si {count} message est parti ; il ne partira pas deux fois de lui-même.",
                "On ne sait pas si {count} messages sont partis ; ils ne partiront pas deux fois d’eux-mêmes.",
                unknown,
            ).format(count=unknown),
            _("Les voir"),
            reverse("outbox:index") + "?etat=unknown",
            Urgency.BROKEN,
        )
