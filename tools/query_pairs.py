"""Queries and posts made up at random from a seed: what the ways of answering queries are compared on."""

from __future__ import annotations

import random
from datetime import date, timedelta

from vigie.engine.query import Document, Query, QueryError, parse

# Few words, so that queries and posts meet often; each hides something: an accent, an elision, a hashtag, a sign.
WORDS = (
    "bus", "Bus", "BUS", "retard", "retards", "Retardé", "en", "panne", "pannes", "la", "ligne", "lignes", "4",
    "service", "client", "l’eau", "d'eau", "eaux", "qu’on", "aujourd’hui", "rendez-vous", "week-end", "C'est", "SNCF",
    "sncf", "L'Oréal", "loréal", "covid-19", "été", "e\u0301te\u0301", "grève", "GRÈVE", "journaux", "prix", "gaz",
    "n'est", "don't", "John's", "R&D", "49,99€", "½", "ﬁn", "𝐁us", "rе\u0442ard", "नमस्ते", "日本語", "😡", "@exemple",
)  # fmt: skip
HASHTAGS = (
    "#GrèveSNCF",
    "#grevesncf",
    "#Ligne4",
    "#bus",
    "#EnPanne",
    "#en_panne",
    "#RetardBus",
    "＃été",
    "#JO2024",
    "#4",
)
SIGNS = (
    ",",
    ".",
    " !",
    " ?",
    " -",
    "…",
    " :",
    "\n",
    " «",
    "» ",
    " (",
    ")",
    '"',
    "\u200b",
    "\u202e",
    "_",
    "/",
    "'",
    "█",
)
LINKS = (
    "https://example.org/bus", "http://www.example.org/Ligne-4?x=1", "www.exemple.example.org", "https://eau.example.net.",
    "(https://example.org)", "https://example.org/#Retard", "l'https://example.org",
)  # fmt: skip
NETWORKS = ("x", "mastodon", "forum", "bluesky")
LANGUAGES = ("fr", "en", "de", "other")
SOURCES = ("Veille publique", "Avis clients")
AUTHORS = ("a1b2c3d4e5f60718293a4b5c6d7e8f90", "ffeeddccbbaa00112233445566778899")
TONES = ("neg", "neu", "pos")
INTENTS = ("complaint", "question", "praise")
FAMILIES = ("INSULT", "PERSONAL_DATA", "TONE")
CODES = ("INS001", "PII002", "TON001")
FIRST_DAY = date(2026, 11, 1)


def post_text(chance: random.Random) -> str:
    """The text of a post: usually short, sometimes one that reaches the limits of what searches read."""
    kind = chance.random()
    if kind < 0.002:
        word = chance.choice(("bus ", "la ", "#RetardBus ", "en panne "))
        return word * chance.randint(240, 400) + " ".join(_chunk(chance) for _ in range(20))
    if kind < 0.003:
        return "xx yy " * 5_100 + "bus en panne https://example.org #Bus @exemple"
    return "".join(
        _chunk(chance)
        + (chance.choice(SIGNS) if chance.random() < 0.2 else "")
        + ("" if chance.random() < 0.05 else " ")
        for _ in range(chance.randint(0, 16))
    )


def document(chance: random.Random) -> Document:
    """A post, with everything that may be known of it known or not."""
    findings = frozenset(chance.sample((*FAMILIES, *CODES), chance.randint(0, 3)) if chance.random() < 0.4 else ())
    return Document(
        text=post_text(chance),
        lang=chance.choice(("", *LANGUAGES)),
        network=chance.choice(("", *NETWORKS)),
        source=chance.choice(("", *SOURCES)),
        author=frozenset(chance.choice(((), *((name,) for name in AUTHORS)))),
        url=chance.choice(("", "", "https://www.example.org/fil/4", "https://x.com/a/status/1")),
        day=chance.choice((None, day(chance), day(chance))),
        severity=chance.randint(1, 3) if findings else 0,
        findings=findings,
        tone=chance.choice(("", *TONES)),
        intent=chance.choice(("", *INTENTS)),
        media=chance.choice((None, True, False)),
    )


def day(chance: random.Random) -> date:
    return FIRST_DAY + timedelta(days=chance.randint(0, 9))


def query_text(chance: random.Random, depth: int = 3) -> str:
    """A query, most often one that is accepted."""
    written = _any_of(chance, depth)
    return written + (chance.choice((" pluriels:oui", " AND plurals:yes")) if chance.random() < 0.15 else "")


def query(chance: random.Random) -> tuple[str, Query]:
    """A query that is accepted, as written and as read."""
    while True:
        written = query_text(chance)
        try:
            return written, parse(written)
        except QueryError:
            continue


def _chunk(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.12:
        return chance.choice(HASHTAGS)
    return chance.choice(LINKS) if kind < 0.16 else chance.choice(WORDS)


def _any_of(chance: random.Random, depth: int) -> str:
    return chance.choice((" OR ", " OU ")).join(_all_of(chance, depth) for _ in range(_few(chance)))


def _all_of(chance: random.Random, depth: int) -> str:
    parts = [_term(chance, depth)]
    for _ in range(_few(chance) - 1):
        parts.append(chance.choice((" ", " AND ", " ET ", " NOT ", " -", " SAUF ")) + _term(chance, depth))
    return "".join(parts)


def _term(chance: random.Random, depth: int) -> str:
    kind = chance.random()
    if depth and kind < 0.15:
        return f"({_any_of(chance, depth - 1)})"
    if kind < 0.27:
        operator = chance.choice(("NEAR", "ONEAR"))
        return f"{_side(chance)} {operator}/{chance.randint(1, 6)} {_side(chance)}"
    if kind < 0.33:
        sides = " AND ".join(_side(chance) for _ in range(chance.randint(2, 4)))
        return f"({sides})~{chance.randint(3, 9)}"
    if kind < 0.37:
        return f'"{" ".join(_word(chance) for _ in range(chance.randint(2, 3)))}"~{chance.randint(2, 6)}'
    return _field(chance) if kind < 0.55 else _leaf(chance)


def _side(chance: random.Random) -> str:
    if chance.random() < 0.3:
        return "(" + " OR ".join(_leaf(chance) for _ in range(chance.randint(2, 3))) + ")"
    return _leaf(chance)


def _leaf(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.5:
        return _word(chance)
    if kind < 0.6:
        return _stem(chance)
    if kind < 0.85:
        last = _stem(chance) if chance.random() < 0.15 else _word(chance)
        first = _stem(chance) if chance.random() < 0.05 else _word(chance)
        middle = [_word(chance)] if chance.random() < 0.3 else []
        return f'"{" ".join([first, *middle, last])}"'
    words = [_word(chance) for _ in range(1 if chance.random() < 0.7 else 2)]
    sign = chance.choice(("", "", "", ",", "#", "’", "."))
    written = sign + " ".join(words) if chance.random() < 0.5 else " ".join(words) + sign
    return f'raw:"{written}"'


def _word(chance: random.Random) -> str:
    return chance.choice(HASHTAGS) if chance.random() < 0.12 else chance.choice(WORDS[:-2])


def _stem(chance: random.Random) -> str:
    return chance.choice(("ret*", "retard*", "bu*", "pan*", "#Gr*", "ligne*", "en*", "grev*", "jo20*", "eau*"))


def _field(chance: random.Random) -> str:
    said = (
        ("lang", (*LANGUAGES, "français")), ("network", (*NETWORKS, "twitter")),
        ("source", ('"veille publique"', '"Avis clients"', "Avis")),
        ("author", AUTHORS), ("hashtag", ("GrèveSNCF", "bus", "été", "retard*", "en_panne", "4")),
        ("links", ("example.org", "example.org/bus", "exemple.example.org", "example.net", "x.com")),
        ("url", ("example.org/fil", "x.com")), ("site", ("example.org", "x.com", "bsky.app", "twitter.com")),
        ("has", ("finding", "link", "hashtag", "media", "number", "mention")), ("tone", TONES), ("intent", INTENTS),
        ("finding", (*FAMILIES, *CODES)), ("severity", ("info", "warning", "danger")),
        ("since", ("2026-11-04",)), ("until", ("2026-11-06",)), ("date", ("2026-11-05",)),
    )  # fmt: skip
    name, values = chance.choice(said)
    return f"{name}:{chance.choice(values)}"


def _few(chance: random.Random) -> int:
    return chance.choice((1, 1, 1, 2, 2, 3))
