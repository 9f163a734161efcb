"""What later rooms offer to do with a published lesson, shown on its page: they register here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Offer:
    """A link: its label, the URL name it opens with `?clause=…&lecon=…`, and the permission that shows it."""

    label: str | Promise
    url_name: str
    permission: str


OFFERS: dict[str, Offer] = {}


def register(label: str | Promise, url_name: str, permission: str) -> None:
    """Offer something about each clause of a lesson; `label` may hold `{number}`. Registering twice is once."""
    OFFERS[url_name] = Offer(label, url_name, permission)


def links(lesson: str, clauses: Collection[tuple[str, int]], may: Collection[str]) -> list[tuple[str, str]]:
    """(label, address) of what somebody who holds these permissions is offered, clause by clause."""
    found = []
    for offer in OFFERS.values():
        if offer.permission not in may:
            continue
        try:
            address = reverse(offer.url_name)
        except NoReverseMatch:
            continue
        found += [
            (str(offer.label).format(number=number), f"{address}?clause={clause}&lecon={lesson}")
            for clause, number in clauses
        ]
    return found
