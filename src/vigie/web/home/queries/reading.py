"""What steps 2 and 7 leave to somebody: the charter to read, a module to pass."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from vigie.web.communication import queries as communication
from vigie.web.home.decisions import Awaiting, Urgency
from vigie.web.learning import queries as learning
from vigie.web.permissions import can
from vigie.web.ui import typography

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def charter_to_read(member: Member) -> Iterator[Awaiting]:
    """The charter, whole, or the clauses that changed for this person."""
    if not can(member, "communication.readings"):
        return
    for reading in communication.awaiting(member):
        if reading.whole:
            sentence = _("La charte est à lire, puis à dire lue.")
        else:
            count = len(reading.clauses)
            sentence = ngettext(
                "{count} clause de la charte a changé pour vous ; relisez-la.",
                "{count} clauses de la charte ont changé pour vous ; relisez-les.",
                count,
            ).format(count=count)
        if reading.due_on is not None:
            language = typography.language_of(get_language())
            day = typography.day(reading.due_on, language, year=False)
            template = (
                _("{sentence} C’était attendu pour le {day}.") if reading.late else _("{sentence} Avant le {day}.")
            )
            sentence = template.format(sentence=sentence, day=day)
        yield Awaiting(
            sentence,
            _("La lire") if reading.whole else _("Voir ce qui change"),
            reverse("charter:read"),
            Urgency.LATE if reading.late else Urgency.READING,
            step=2 if reading.whole else 7,
            moment=reading.told_at,
        )


def modules_to_pass(member: Member) -> Iterator[Awaiting]:
    """Modules this person has not passed yet: one by its name, several counted."""
    if not can(member, "learning.take"):
        return
    waiting = learning.awaiting(member)
    if not waiting:
        return
    first = waiting[0]
    if len(waiting) == 1:
        sentence = _("Le module « {title} » vous attend : trois questions, autant d’essais que vous voulez.").format(
            title=learning.title_of(first, get_language() or "fr")
        )
    else:
        sentence = _("{count} modules de trois questions vous attendent, avec autant d’essais que vous voulez.").format(
            count=len(waiting)
        )
    address = reverse("learning:module", args=[first.public_id]) if len(waiting) == 1 else reverse("learning:index")
    yield Awaiting(sentence, _("S’y mettre"), address, Urgency.READING, step=2, moment=first.published_at)
