"""What later rooms do about a post, shown on its page: they register here, this room knows none of them.

A room offers an act (a link), says what it has already made of a post, and may hold a row of acts above the list of
posts that one of its pages led to.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise

from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.listening.models import Post
    from vigie.web.people.models import Member


@dataclass(frozen=True, slots=True)
class Offer:
    """A link: its label, the URL name it opens with `?post=<public id>`, and the permission that shows it.

    `again` is the label once the room has made something of the post; "" when it is not offered twice. `together` is
    the label for several posts of the list at once (`?post=…&post=…`); "" when it takes one at a time.
    """

    label: str | Promise
    url_name: str
    permission: str
    query: str = ""
    again: str | Promise = ""
    together: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Something to open, or only to know when its address is ""."""

    label: str | Promise
    href: str


@dataclass(frozen=True, slots=True)
class Row:
    """What stands above the posts that an event of a later room led to: its sentence, an act to post, links.

    `carried`: what an act about several of these posts says of that event in its address.
    """

    sentence: str
    act: Link | None
    links: Sequence[Link]
    carried: Mapping[str, str] = field(default_factory=dict)


Made = Mapping[str, Sequence[Link]]
FindMade = Callable[["Member", Collection[str]], Made]
FindRow = Callable[["Member", str], Row | None]

OFFERS: dict[tuple[str, str], Offer] = {}
MADE: dict[str, FindMade] = {}
ROWS: dict[str, FindRow] = {}


def register(
    label: str | Promise,
    url_name: str,
    permission: str,
    *,
    query: str = "",
    again: str | Promise = "",
    together: str | Promise = "",
) -> None:
    """Offer something about a post: `register(_("Ouvrir un dossier"), "cases:open", "cases.open", query="kind=…")`.

    Called by a later room when it is loaded (its `permissions.py`). The address is opened with `?post=<public id>`
    and what `query` adds; it is left out while it has no view. Registering twice is once.
    """
    OFFERS[url_name, query] = Offer(label, url_name, permission, query, again, together)


def register_made(url_name: str, find: FindMade) -> None:
    """Say what the room whose offer opens `url_name` has already made of posts (its `verbs.py` calls this).

    `find(reader, public ids of posts)` gives, post by post, what there is: with its address when the reader may
    open it, without when they may only know of it.
    """
    MADE[url_name] = find


def register_row(name: str, find: FindRow) -> None:
    """Hold a row above the inbox opened with `?<name>=<public id>`; `find(reader, public id)` gives it, or None."""
    ROWS[name] = find


def made_of(reader: Member, posts: Collection[str]) -> dict[str, dict[str, Sequence[Link]]]:
    """URL name of an offer → public id of a post → what was already made of it. One pass by room."""
    return {name: {post: links for post, links in find(reader, posts).items() if links} for name, find in MADE.items()}


def say_made(reader: Member, posts: Sequence[Post]) -> None:
    """Hang on each post of a list, as `made`, what later rooms have already made of it."""
    made = made_of(reader, [post.public_id for post in posts]) if posts else {}
    for post in posts:
        post.made = [link for of_room in made.values() for link in of_room.get(post.public_id, ())]  # type: ignore[attr-defined]


def row_asked(reader: Member, asked: Mapping[str, str]) -> Row | None:
    """The row that the parameters of an address ask for, the first one found."""
    for name, find in ROWS.items():
        if asked.get(name) and "\0" not in asked[name]:
            return find(reader, asked[name])
    return None


def together(reader: Member) -> Link | None:
    """What this reader is offered about several posts of a list at once, or None. The first offer registered wins."""
    for offer in OFFERS.values():
        if offer.together and can(reader, offer.permission):
            try:
                return Link(offer.together, reverse(offer.url_name))
            except NoReverseMatch:
                continue
    return None


def links(post: Post, may: Collection[str], made: Mapping[str, Made]) -> list[Link]:
    """What somebody who holds these permissions is offered about a post, in the order of registration.

    What a room has already made of it (`made_of`) is not offered a second time without saying so.
    """
    found = []
    for offer in OFFERS.values():
        again = bool(made.get(offer.url_name, {}).get(post.public_id))
        label = offer.again if again else offer.label
        if offer.permission not in may or not label:
            continue
        try:
            address = reverse(offer.url_name)
        except NoReverseMatch:
            continue
        extra = f"&{offer.query}" if offer.query else ""
        found.append(Link(label, f"{address}?post={post.public_id}{extra}"))
    return found
