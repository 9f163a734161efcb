"""The loop as navigation: each room declares its entrances, the header shows those a person may open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

BEFORE = 0  # before the loop: the first page
BEHIND = 8  # behind the scenes: journal, jobs, messages

STEPS: dict[int, str | Promise] = {
    BEFORE: "",
    1: _("Fixer"),
    2: _("Sensibiliser"),
    3: _("Écouter"),
    4: _("Agir"),
    5: _("Expliquer"),
    6: _("Améliorer"),
    7: _("Relancer"),
    BEHIND: _("Coulisses"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """An entrance of a room: where it leads, what it is called, who sees it."""

    step: int
    url_name: str
    label: str | Promise
    permission: str | None
    order: int
    public: bool

    @property
    def room(self) -> str:
        return self.url_name.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Link:
    """A place as one person sees it on one page.

    `current` is "page", "true" (a page inside it) or ""; `inner` places are further doors of the room one stands in.
    """

    href: str
    label: str | Promise
    current: str
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A step of the loop with the links it holds for one person."""

    step: int
    label: str | Promise
    links: tuple[Link, ...]

    @property
    def current(self) -> bool:
        return any(link.current for link in self.links)


DECLARED: dict[str, Place] = {}


def declare(
    *,
    step: int,
    url_name: str,
    label: str | Promise,
    permission: str | None = None,
    order: int = 0,
    public: bool = False,
) -> None:
    """Add an entrance to a step of the loop (1 to 7, `BEFORE` or `BEHIND`). Called by a room's `navigation.py`.

    It is shown to those who hold `permission`; without one, to everybody signed in; when `public`, to anybody.
    Nothing is shown while the address has no view. The first entrance of a room in a step is always there, its
    others only while one is in that room: the loop stays short.
    """
    if step not in STEPS:
        raise ValueError(f"step {step} of {url_name!r} does not exist; give one of {sorted(STEPS)}")
    DECLARED[url_name] = Place(step, url_name, label, permission, order, public)


def groups(*, may: Collection[str], signed_in: bool, path: str) -> list[Group]:
    """The navigation of one person on the page at `path`: steps in order, the empty ones left out."""
    seen: list[tuple[Place, str]] = []
    for place in sorted(DECLARED.values(), key=lambda place: (place.step, place.order, place.url_name)):
        if not _shown(place, may, signed_in):
            continue
        try:
            seen.append((place, reverse(place.url_name)))
        except NoReverseMatch:
            continue
    around = max((href for _place, href in seen if _holds(href, path)), key=len, default=None)
    standing = next((place.room for place, href in seen if href == around), None)
    made = []
    for step, label in STEPS.items():
        links, entered = [], set()
        for place, href in seen:
            if place.step != step:
                continue
            inner = place.room in entered
            entered.add(place.room)
            if not inner or place.room == standing:
                links.append(Link(href, place.label, _current(href, path, around), inner))
        if links:
            made.append(Group(step, label, tuple(links)))
    return made


def _shown(place: Place, may: Collection[str], signed_in: bool) -> bool:
    if place.public:
        return True
    if place.permission is None:
        return signed_in
    return place.permission in may


def _holds(href: str, path: str) -> bool:
    return path == href or (href != "/" and path.startswith(href))


def _current(href: str, path: str, around: str | None) -> str:
    if href == path:
        return "page"
    return "true" if href == around else ""
