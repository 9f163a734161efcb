"""What later rooms offer to do about a post, shown on its page: they register here, this room knows none of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise

if TYPE_CHECKING:
    from vigie.web.listening.models import Post


@dataclass(frozen=True, slots=True)
class Offer:
    """A link: its label, the URL name it opens with `?post=<public id>`, and the permission that shows it."""

    label: str | Promise
    url_name: str
    permission: str
    query: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An offer made about one post."""

    label: str | Promise
    href: str


OFFERS: dict[tuple[str, str], Offer] = {}


def register(label: str | Promise, url_name: str, permission: str, *, query: str = "") -> None:
    """Offer something about a post: `register(_("Ouvrir un dossier"), "cases:open", "cases.open", query="kind=…")`.

    Called by a later room when it is loaded (its `permissions.py`). The address is opened with `?post=<public id>`
    and what `query` adds; it is left out while it has no view. Registering twice is once.
    """
    OFFERS[url_name, query] = Offer(label, url_name, permission, query)


def links(post: Post, may: Collection[str]) -> list[Link]:
    """What somebody who holds these permissions is offered about a post, in the order of registration."""
    found = []
    for offer in OFFERS.values():
        if offer.permission not in may:
            continue
        try:
            address = reverse(offer.url_name)
        except NoReverseMatch:
            continue
        extra = f"&{offer.query}" if offer.query else ""
        found.append(Link(offer.label, f"{address}?post={post.public_id}{extra}"))
    return found
