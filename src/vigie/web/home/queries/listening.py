"""What step 3 leaves to somebody: events that nobody has looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vigie.web.alerts import queries as alerts
from vigie.web.home.decisions import Awaiting, Urgency
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member

NAMED = 3  # beyond, alerts are counted


def alerts_nobody_looked_at(member: Member) -> Iterator[Awaiting]:
    """Alerts of these days one by one, each leading straight to its posts; those found in old history, counted."""
    if not can(member, "alerts.look"):
        return
    found = alerts.open_alerts(member, limit=NAMED + 1)
    recent = [card for card in found if not card.is_past][:NAMED]
    for card in recent:
        yield Awaiting(
            _("{event} ; personne n’a encore regardé.").format(event=card.sentence),
            _("Lire ces messages"),
            alerts.posts_address(card.alert),
            Urgency.EVENT,
            step=3,
            also=(_("Comprendre l’alerte"), reverse("alerts:show", args=[card.alert.public_id])),
        )
    others = alerts.count_open(member) - len(recent) if len(found) > len(recent) else 0
    if others:
        yield Awaiting(
            ngettext(
                "{count} journée inhabituelle de l’historique n’a pas été regardée.",
                "{count} journées inhabituelles de l’historique n’ont pas été regardées.",
                others,
            ).format(count=others),
            _("Voir les alertes"),
            reverse("alerts:index"),
            Urgency.QUIET,
            step=3,
        )
