"""How the people and things a line names by public id are called: each room above says so for its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """What to call something, and the address of its page ("" when it has none)."""

    label: str
    href: str = ""


Finder = Callable[[str, Collection[str]], Mapping[str, Name | str]]
RESOLVERS: dict[str, Finder] = {}


def resolver(room: str, find: Finder) -> None:
    """Say how a room's objects are called. Call it from the room's `verbs.py`.

    `find(organisation, ids)` gets public ids, some of which may be of other rooms, and gives the names of those
    it knows, in one query; the reader may be an auditor: names say no more than a title.
    """
    RESOLVERS[room] = find


def names_of(organisation: str, wanted: Iterable[tuple[str, str]]) -> dict[str, Name]:
    """The names of (room most likely to know it, public id); ids that nobody knows are left out.

    The likely room is asked first, then the others, each once.
    """
    by_room: dict[str, set[str]] = defaultdict(set)
    for room, public_id in wanted:
        if public_id:
            by_room[room].add(public_id)
    found: dict[str, Name] = {}
    for room, ids in by_room.items():
        if room in RESOLVERS:
            found.update(_named(RESOLVERS[room](organisation, ids)))
    for room, find in RESOLVERS.items():
        left = {public_id for hinted, ids in by_room.items() if hinted != room for public_id in ids} - found.keys()
        if left:
            found.update(_named(find(organisation, left)))
    return found


def _named(given: Mapping[str, Name | str]) -> dict[str, Name]:
    return {public_id: Name(name) if isinstance(name, str) else name for public_id, name in given.items()}
