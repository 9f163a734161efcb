"""What later rooms offer to do about an alert, shown on its page: they register here, this room knows none of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse

if TYPE_CHECKING:
    from django.utils.functional import Promise

    from vigie.web.alerts.models import Alert


@dataclass(frozen=True, slots=True)
class Offer:
    """A link: its label, the URL name it opens with `?alert=<public id>`, and the permission that shows it."""

    label: str | Promise
    url_name: str
    permission: str


OFFERS: dict[str, Offer] = {}


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
