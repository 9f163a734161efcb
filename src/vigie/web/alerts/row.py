"""What stands above the posts of an alert in the inbox: what it is, « J’ai regardé », what may be done of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.alerts import offers, queries
from vigie.web.errors import NotFound
from vigie.web.listening.offers import Link, Row
from vigie.web.people.permissions import DECLARED, can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def row_of(reader: Member, public_id: str) -> Row | None:
    """The row of an alert, or None when there is none that this reader may see."""
    try:
        alert = queries.access_alert(reader, public_id)
    except NotFound:
        return None
    [card] = queries.cards([alert], reader)
    open_ = not card.looked
    act = None
    if open_ and can(reader, "alerts.look"):
        act = Link(_("J’ai regardé"), reverse("alerts:look", args=[public_id]))
    may = frozenset(name for name in DECLARED if can(reader, name))
    links = [Link(label, address) for label, address in offers.links(alert, may)]
    links.append(Link(_("Comprendre l’alerte"), reverse("alerts:show", args=[public_id])))
    links = [*(link for link in card.made if link.href), *links]
    sentence = card.sentence
    if card.made:
        made = ", ".join(str(link.label) for link in card.made)
        sentence = _("{event} ; {made}.").format(event=card.sentence, made=made)
    elif open_:
        sentence = _("{event} ; personne n’a encore regardé.").format(event=card.sentence)
    return Row(sentence, act, links, {"alert": public_id})
