"""What answers what: the meaning of each operator and field, the same for the naive evaluator and the stream."""

from __future__ import annotations

from datetime import date

import pytest

from vigie.engine.query import Compiled, Document, Matcher, naive, parse

GRAPH = "la #GrèveSNCF continue"

CASES = [
    # Words, folded on both sides.
    ("ete", "ÉTÉ", True),
    ("été", "e\u0301te\u0301", True),
    ("l’eau", "De l'eau !", True),
    ("eau", "d’eau", True),
    ("l’eau", "leau", True),
    ("aujourd'hui", "Aujourd’hui", True),
    ("hui", "aujourd’hui", False),
    ("rendez-vous", "rendez vous", False),
    ("rendez-vous", "RENDEZ-VOUS", True),
    ("bus", "autobus", False),
    ("bus", "b\u200bus", True),
    ("covid-19", "le covid 19", True),
    ("covid-19", "19 covid", False),
    ("retar*", "retardataires", True),
    ("retar*", "en retard", True),
    ("retar*", "retar", True),
    # Joined.
    ("bus retard", "retard du bus", True),
    ("bus retard", "bus", False),
    ("bus OR tram", "tram", True),
    ("bus -tram", "bus", True),
    ("bus -tram", "bus et tram", False),
    ("bus NOT (a b)", "bus a", True),
    ("bus NOT (a b)", "bus b a", False),
    # Phrases.
    ('"service client"', "Service, client !", True),
    ('"service client"', "client service", False),
    ('"service client"', "service du client", False),
    ('"en pann*"', "en pannes", True),
    ('"retar* bus"', "retard bus", True),
    # Hashtags stand at their place, in one word and in parts.
    ("sncf", GRAPH, True),
    ("grevesncf", GRAPH, True),
    ("#GrèveSNCF", "la #grevesncf", True),
    ("#GrèveSNCF", "grève_sncf", False),
    ('"la grève sncf continue"', GRAPH, True),
    ('"la #GrèveSNCF continue"', GRAPH, True),
    ('"la grevesncf continue"', GRAPH, True),
    ('"grevesncf sncf"', GRAPH, False),
    ('"la continue"', GRAPH, False),
    ("la NEAR/1 grevesncf", GRAPH, True),
    ("grevesncf NEAR/1 continue", GRAPH, True),
    ("greve NEAR/9 grevesncf", GRAPH, False),  # the same place twice
    ("hashtag:grèvesncf", GRAPH, True),
    ("hashtag:grev*", GRAPH, True),
    ("hashtag:sncf", GRAPH, False),
    ("hashtag:continue", GRAPH, False),
    ("hashtag:grève_sncf", GRAPH, True),
    # Nearness.
    ("bus NEAR/1 retard", "retard bus", True),
    ("bus NEAR/1 retard", "bus en retard", False),
    ("bus NEAR/2 retard", "bus en retard", True),
    ("bus ONEAR/2 retard", "retard du bus", False),
    ("bus ONEAR/2 retard", "bus en retard", True),
    ("bus NEAR/5 bus", "bus", False),
    ("bus NEAR/5 bus", "bus et bus", True),
    ('"ligne 4" NEAR/2 (panne OR retard)', "panne sur ligne 4", True),
    ('"ligne 4" NEAR/2 (panne OR retard)', "ligne 4 sans aucun retard", False),
    ('"ligne 4" NEAR/1 "4 ligne"', "ligne 4 ligne", False),  # they share a word
    ("(a AND b AND c)~4", "c x b y a", True),
    ("(a AND b AND c)~3", "c x b y a", False),
    ('"phone mobile"~1', "mobile phone", True),
    ("(a AND a AND b)~5", "a b", False),
    ("(a AND a AND b)~5", "a b a", True),
    # Exactly.
    ("raw:SNCF", "la SNCF.", True),
    ("raw:SNCF", "la Sncf", False),
    ("raw:Été", "E\u0301te\u0301", True),
    ("raw:Été", "Ete", False),
    ("raw:Google+", "sur Google+", True),
    ("raw:Google+", "sur Google", False),
    ("raw:google+", "sur Google+", False),
    ('raw:"Service Client"', "Service Client", True),
    ('raw:"Service Client"', "Service  Client", False),
    ("raw:L’Oréal", "L’Oréal", True),
    ("raw:L’Oréal", "L'Oréal", False),
    ("raw:#Bus", "#Bus", True),
    ("raw:#Bus", "Bus", False),
    ("raw:us", "bus", False),
    # Plurals.
    ("retard", "retards", False),
    ("retard pluriels:oui", "retards", True),
    ("retards pluriels:oui", "retard", True),
    ("eau pluriels:oui", "eaux", True),
    ("bus pluriels:oui", "bu", False),
    ("prix pluriels:oui", "pri", True),  # what a simple rule costs
    ("journal pluriels:oui", "journaux", False),
    ('"retard bus" pluriels:oui', "retards bus", True),
    ("raw:retard pluriels:oui", "retards", False),
    ("retard NEAR/2 lignes pluriels:oui", "retards ligne", True),
    # Addresses in the text.
    ("links:example.org", "voir https://www.example.org/a?b", True),
    ("links:example.org", "voir www.example.org.", True),
    ("links:example.org", "voir https://fil.example.org:8080/", True),
    ("links:example.org", "voir https://monexample.org", False),
    ("links:example.org", "voir example.org", False),
    ("links:example.org/bus", "(https://example.org/Bus/4)", True),
    ("links:example.org/bus", "https://example.org/tram", False),
    ("has:link", "rien", False),
    ("has:link", "https://example.org", True),
    ("has:hashtag", "#bus", True),
    ("has:hashtag", "# bus", False),
    ("has:number", "4G", True),
    ("has:number", "quatre", False),
    ("has:mention", "merci @exemple", True),
    ("has:mention", "merci @███████", True),
    ("has:mention", "a@b", False),
    # What is not known answers nothing, and its exclusion excludes nothing.
    ("tone:neg", "bus", False),
    ("bus NOT tone:neg", "bus", True),
    ("has:media", "bus", False),
    ("url:example.org", "bus", False),
    ("lang:fr", "bus", False),
    ("since:2026-11-01", "bus", False),
    ("until:2026-11-01", "bus", False),
]


@pytest.mark.parametrize(("query", "text", "answers"), CASES, ids=[f"{q} | {t}" for q, t, _ in CASES])
def test_the_words_of_a_post(query: str, text: str, answers: bool) -> None:
    read, document = parse(query), Document(text)
    assert naive.matches(read, document) is answers
    assert Compiled(read).matches(document) is answers
    assert Matcher({1: read}).matches(document) == ([1] if answers else [])
    assert naive.spans(read, document) == Compiled(read).spans(document)


POST = Document(
    text="En retard",
    lang="fr",
    network="twitter",
    source="Veille Publique",
    author=frozenset({"@TransportsCorail", "0123456789abcdef"}),
    url="https://www.x.com/corail/status/1",
    day=date(2026, 11, 19),
    severity=2,
    findings=frozenset({"INSULT", "INS001"}),
    tone="neg",
    intent="complaint",
    media=True,
)


@pytest.mark.parametrize(
    ("query", "answers"),
    [
        ("lang:fr", True), ("lang:en", False), ("network:x", True), ("network:mastodon", False),
        ('source:"veille publique"', True), ("source:veille", False), ("author:transportscorail", True),
        ("author:@transportscorail", True), ("author:0123456789ABCDEF", True), ("author:autre", False),
        ("url:x.com/corail", True), ("url:x.com/autre", False), ("site:x.com", True), ("site:twitter.com", False),
        ("has:finding", True), ("has:media", True), ("tone:neg", True), ("tone:pos", False),
        ("intent:complaint", True), ("intent:praise", False), ("finding:insult", True), ("finding:INS001", True),
        ("finding:HATE", False), ("severity:info", True), ("severity:warning", True), ("severity:danger", False),
        ("since:2026-11-19", True), ("since:2026-11-20", False), ("until:2026-11-19", True),
        ("until:2026-11-18", False), ("date:2026-11-19", True), ("date:2026-11-18", False),
        ("lang:fr retard -network:mastodon", True), ("retard (lang:en OR severity:info)", True),
    ],
)  # fmt: skip
def test_what_is_known_of_a_post(query: str, answers: bool) -> None:
    read = parse(query)
    assert naive.matches(read, POST) is answers
    assert Compiled(read).matches(POST) is answers
    assert Matcher({1: read}).matches(POST) == ([1] if answers else [])


def test_the_site_of_a_network_stands_for_an_address_that_is_not_kept() -> None:
    post = Document("bus", network="bluesky")
    for query, answers in (("site:bsky.app", True), ("site:x.com", False), ("url:bsky.app", False)):
        assert naive.matches(parse(query), post) is answers
        assert Compiled(parse(query)).matches(post) is answers


@pytest.mark.parametrize(
    ("query", "text", "shown"),
    [
        ("bus OR tram", "Le bus, puis un autre BUS", ["bus", "BUS"]),
        ("bus NOT tram", "bus", ["bus"]),
        ('"ligne 4" -tram', "la ligne n° 5, la ligne 4", ["ligne 4"]),
        ("l’eau", "Plus d’eau", ["eau"]),
        ("bus NEAR/2 retard", "bus en retard, loin de tout cela un bus", ["bus", "retard"]),
        ("#GrèveSNCF", GRAPH, ["GrèveSNCF"]),
        ("hashtag:grev* sncf", GRAPH, ["GrèveSNCF", "SNCF"]),
        ("links:example.org bus", "bus https://example.org/a.", ["bus", "https://example.org/a"]),
        ("(a AND b AND c)~3", "a b x c y a z a b c", ["a", "b", "c", "a", "b", "c"]),
        ("lang:fr OR bus", "bus", ["bus"]),
        ("bus", "tram", []),
    ],
)
def test_the_code_points_that_made_a_post_answer(query: str, text: str, shown: list[str]) -> None:
    spans = Compiled(parse(query)).spans(Document(text))
    assert [text[start:end] for start, end in spans] == shown
    assert spans == naive.spans(parse(query), Document(text))
