"""What later rooms offer to do about an alert, and what they made of it: they register here, unknown to this room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.urls import NoReverseMatch, reverse

from vigie.web.listening.offers import Link

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.utils.functional import Promise

    from vigie.web.alerts.models import Alert
    from vigie.web.people.models import Member, Organisation


@dataclass(frozen=True, slots=True)
class Offer:
    """A link: its label, the URL name it opens with `?alert=<public id>`, and the permission that shows it."""

    label: str | Promise
    url_name: str
    permission: str


FindMade = Callable[["Member", Collection[str]], Mapping[str, Sequence[Link]]]

FindHeld = Callable[["Organisation"], "QuerySet[Any, str]"]

OFFERS: dict[str, Offer] = {}
MADE: list[FindMade] = []
HELD: list[FindHeld] = []


def register(label: str | Promise, url_name: str, permission: str) -> None:
    """Offer something about an alert. Called by a later room when it is loaded (its `permissions.py`)."""
    OFFERS[url_name] = Offer(label, url_name, permission)


def links(alert: Alert, may: Collection[str]) -> list[tuple[str | Promise, str]]:
    """(label, address) of what somebody who holds these permissions is offered about an alert."""
    found = []
    for offer in OFFERS.values():
        try:
            address = reverse(offer.url_name)
        except NoReverseMatch:
            continue
        if offer.permission in may:
            found.append((offer.label, f"{address}?alert={alert.public_id}"))
    return found


def register_made(find: FindMade) -> None:
    """Say what a later room made of alerts: `find(reader, public ids)` → « dossier n° 6 ouvert par … »."""
    if find not in MADE:
        MADE.append(find)


def register_held(find: FindHeld) -> None:
    """Say which alerts a later room has in hand: `find(organisation)` gives their public ids, as a queryset."""
    if find not in HELD:
        HELD.append(find)


def held(organisation: Organisation) -> Q:
    """The alerts that a later room has in hand: they wait for nobody here."""
    condition = Q(pk__in=())
    for find in HELD:
        condition |= Q(public_id__in=find(organisation))
    return condition


def made_of(reader: Member, public_ids: Collection[str]) -> dict[str, tuple[Link, ...]]:
    """Public id of an alert → what later rooms made of it, with its address when this reader may open it."""
    made: dict[str, tuple[Link, ...]] = {}
    for find in MADE if public_ids else ():
        for public_id, links_ in find(reader, public_ids).items():
            made[public_id] = (*made.get(public_id, ()), *links_)
    return made
