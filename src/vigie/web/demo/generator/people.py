"""Who posts: plainly fictional people named after what lives on the shore, each with a network and a way of typing."""

from __future__ import annotations

import random
from dataclasses import dataclass

from vigie.web.demo.generator.grammar import sections

# network → share of posts
NETWORKS = {"x": 30, "facebook": 22, "mastodon": 14, "bluesky": 14, "instagram": 11, "google": 3}


@dataclass(frozen=True, slots=True)
class Person:
    """An author: handle and display name, network, usual temper, and how they type (0 to 1 each)."""

    handle: str
    name: str
    network: str
    temper: str
    line: int
    accents: bool
    capitals: bool
    curly: bool
    short_forms: bool
    slips: float
    emoji: float
    hashtags: float


def crowd(size: int, chance: random.Random) -> list[Person]:
    """The people of the town who post, no two with the same handle."""
    firsts, lasts = _names("first"), _names("last")
    handles: set[str] = set()
    people: list[Person] = []
    networks, shares = list(NETWORKS), list(NETWORKS.values())
    while len(people) < size:
        first, last = chance.choice(firsts), chance.choice(lasts)
        handle = _handle(first, last, chance)
        if handle in handles:
            continue
        handles.add(handle)
        network = chance.choices(networks, shares)[0]
        young = chance.random() < (0.5 if network in ("x", "instagram", "bluesky") else 0.2)
        people.append(
            Person(
                handle=handle,
                name=f"{first} {last}",
                network=network,
                temper=chance.choices(("angry", "tired", "ironic", "polite", "neutral"), (14, 22, 18, 22, 24))[0],
                line=chance.randrange(1000),
                accents=chance.random() > (0.14 if young else 0.1),
                capitals=chance.random() > (0.4 if young else 0.08),
                curly=chance.random() < 0.45,
                short_forms=young and chance.random() < 0.45,
                slips=chance.choice((0, 0, 0.25, 0.5)),
                emoji=chance.choice((0, 0.1, 0.3, 0.6)) * (1.3 if network == "instagram" else 0.8),
                hashtags=chance.choice((0, 0.1, 0.35)) * (2 if network in ("instagram", "mastodon") else 1),
            )
        )
    return people


def _names(which: str) -> list[str]:
    return [name for line in sections("people")[which] for name in line.template.split(" ")]


def _handle(first: str, last: str, chance: random.Random) -> str:
    plain = (first + " " + last).lower().translate(_PLAIN)
    one, two = plain.split(" ")
    pattern = chance.choice(("{0}_{1}", "{0}.{1}", "{1}{0}", "{0}{1}{2}", "{1}_{2}", "{0}_du_{1}", "le_{1}_{2}"))
    return pattern.format(one, two, chance.randint(2, 98))


_PLAIN = str.maketrans("àâäéèêëîïôöùûüç", "aaaeeeeiioouuuc")
