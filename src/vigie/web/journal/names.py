"""How the people and things a line names by public id are called, and where their page is, for who reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Name:
    """What to call something, and the address of its page ("" when it has none, or none that the reader may open)."""

    label: str
    href: str = ""


Finder = Callable[[Any, Collection[str]], Mapping[str, Name | str]]
RESOLVERS: dict[str, Finder] = {}


def resolver(room: str, find: Finder) -> None:
    """Say how a room's objects are called. Call it from the room's `verbs.py`.

    `find(reader, ids)` gets a member and public ids, some of which may be of other rooms, and gives the names of
    those it knows in the reader's organisation, in few queries. Names say no more than a title, for the reader may
    be an auditor; an address is given only when this reader may open it.
    """
    RESOLVERS[room] = find


def names_of(reader: Any, wanted: Iterable[tuple[str, str]]) -> dict[str, Name]:
    """The names, for a member, of (room most likely to know it, public id); ids that nobody knows are left out.

    The likely room is asked first, then the others, each once.
    """
    by_room: dict[str, set[str]] = defaultdict(set)
    for room, public_id in wanted:
        if public_id:
            by_room[room].add(public_id)
    found: dict[str, Name] = {}
    for room, ids in by_room.items():
        if room in RESOLVERS:
            found.update(_named(RESOLVERS[room](reader, ids)))
    for room, find in RESOLVERS.items():
        left = {public_id for hinted, ids in by_room.items() if hinted != room for public_id in ids} - found.keys()
        if left:
            found.update(_named(find(reader, left)))
    return found


def _named(given: Mapping[str, Name | str]) -> dict[str, Name]:
    return {public_id: Name(name) if isinstance(name, str) else name for public_id, name in given.items()}
