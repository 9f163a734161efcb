"""Reading queries: what is understood, what is refused, where and why."""

from __future__ import annotations

import pytest

from vigie.engine.query import QueryError, parse, write
from vigie.engine.query.sentences import REFUSALS, WARNINGS


@pytest.mark.parametrize(
    ("query", "read"),
    [
        ("bus retard", "bus AND retard"),
        ("bus ET retard", "bus AND retard"),
        ("bus OU tram", "bus OR tram"),
        ("bus SAUF tram", "bus NOT tram"),
        ("bus -tram", "bus NOT tram"),
        ('bus -"ligne 4"', 'bus NOT "ligne 4"'),
        ("bus -(tram OR métro)", "bus NOT (tram OR métro)"),
        ("bus AND NOT tram", "bus NOT tram"),
        ("bus NOT NOT tram", "bus AND tram"),
        # NOT before AND before OR.
        ("a b OR c d", "(a AND b) OR (c AND d)"),
        ("a OR b NOT c", "a OR (b NOT c)"),
        ("(a OR b) c", "(a OR b) AND c"),
        ("((a)) AND ((b AND c))", "a AND b AND c"),
        ("a OR (b OR c)", "a OR b OR c"),
        # Nearness goes before everything else.
        ("a b NEAR/5 c OR d", "(a AND b NEAR/5 c) OR d"),
        ("x NOT a NEAR/5 b", "x NOT (a NEAR/5 b)"),
        ("(a OR b) NEAR/5 (c OR d)", "(a OR b) NEAR/5 (c OR d)"),
        ("a ONEAR/3 b", "a ONEAR/3 b"),
        ('"social media"~10', "social NEAR/10 media"),
        ("((cake OR biscuit) AND anniversaire)~5", "(cake OR biscuit) NEAR/5 anniversaire"),
        ("(a b c)~5", "(a AND b AND c)~5"),
        ('"l’eau est coupée"~4', "(l’eau AND est AND coupée)~4"),
        # Words.
        ("l’oréal", "l’oréal"),
        ("« service client »", '"service client"'),
        ("“service  client”", '"service client"'),
        ("„service client“", '"service client"'),
        ('« il dit "non" »', '«il dit "non"»'),
        ('"bus"', "bus"),
        ('"OU"', '"OU"'),
        ('"-bus"', '"-bus"'),
        ("retar*", "retar*"),
        ('"en retar*"', '"en retar*"'),
        ("covid-19 R&D c++ 24h/24 12:30", "covid-19 AND R&D AND c++ AND 24h/24 AND 12:30"),
        ("#GrèveSNCF @exemple", "#GrèveSNCF AND @exemple"),
        ("Attention : bus", "Attention AND bus"),
        # Exactly.
        ("raw:Google+", "raw:Google+"),
        ('raw:"Service Client"', 'raw:"Service Client"'),
        ("brut:SNCF exact:SNCF", "raw:SNCF AND raw:SNCF"),
        # Fields, in both languages, their values tidied.
        ("langue:Français", "lang:fr"),
        ("réseau:Twitter", "network:x"),
        ('source:"Veille  Publique"', 'source:"veille publique"'),
        ("auteur:@TransportsCorail", "author:transportscorail"),
        ("hashtag:#GrèveSNCF tag:retar*", "hashtag:grevesncf AND hashtag:retar*"),
        ("lien:https://www.Example.org/Bus/", "links:example.org/bus"),
        ('BMW -site:"mysite.com"', "BMW NOT site:mysite.com"),
        ("site:https://exemple.example.org/fil", "site:exemple.example.org"),
        ("avec:lien has:constat", "has:link AND has:finding"),
        ("ton:négatif", "tone:neg"),
        ("intention:réclamation", "intent:complaint"),
        ("constat:personal-data finding:pii002", "finding:PERSONAL_DATA AND finding:PII002"),
        ("gravité:attention", "severity:warning"),
        ("depuis:2026-11-01 jusque:2026-11-30", "since:2026-11-01 AND until:2026-11-30"),
        # For the whole query.
        ("bus pluriels:oui", "bus plurals:yes"),
        ("plurals:yes AND bus OR tram", "bus OR tram plurals:yes"),
        ("bus pluriels:non", "bus"),
    ],
)
def test_a_query_is_read(query: str, read: str) -> None:
    assert write(parse(query)) == read
    assert parse(read) == parse(query)


def test_the_option_holds_when_the_query_does_not_say() -> None:
    assert parse("bus", plurals=True).plurals
    assert not parse("bus pluriels:non", plurals=True).plurals


REFUSED = [
    ("", "empty", ""),
    ("  !! …", "empty", "  !! …"),
    ("a" * 20_001, "too-long", "a"),
    ("a " * 1_001, "too-many-terms", "a"),
    ("(" * 51 + "a", "too-deep", "("),
    ('bus "en panne', "unclosed-quote", '"en panne'),
    ("bus »", "stray-quote", "»"),
    ("(bus", "unclosed-parenthesis", "("),
    ("(", "unclosed-parenthesis", "("),
    ("bus)", "stray-parenthesis", ")"),
    ("bus ()", "empty-group", "()"),
    ("retard(s)", "glued-parenthesis", "("),
    ("AND bus", "missing-operand", "AND"),
    ("bus OU", "missing-operand", "OU"),
    ("bus AND OR tram", "missing-operand", "AND"),
    ("bus NOT", "missing-operand", "NOT"),
    ("bus AND (NOT)", "missing-operand", "NOT"),
    ("NEAR/5 bus", "missing-operand", "NEAR/5"),
    ("bus NEAR/5", "missing-operand", "NEAR/5"),
    ("bus NEAR tram", "near-number", "NEAR"),
    ("bus NEAR/5f tram", "near-number", "NEAR/5f"),
    ('"bus tram"~', "near-number", "~"),
    ("bus NEAR/0 tram", "near-range", "NEAR/0"),
    ("bus NEAR/101 tram", "near-range", "NEAR/101"),
    ("bus NEAR/5 (a AND b)", "near-operand", "(a AND b)"),
    ("bus NEAR/5 lang:fr", "near-operand", "lang:fr"),
    ("(bus NOT tram)~5", "near-operand", "NOT tram"),
    ("a NEAR/5 b NEAR/3 c", "near-chain", "NEAR/3"),
    ("(bus OR tram)~5", "near-group", "~5"),
    ('"bus"~5', "near-group", "~5"),
    ("(a b c d e f)~9", "near-group-many", "~9"),
    ('"a b c"~1', "near-too-small", "~1"),
    ("retad~2", "fuzzy", "retad~2"),
    ('!"NASA"', "bang", "!"),
    ("!NASA", "bang", "!NASA"),
    ("bus - tram", "lone-dash", "-"),
    ("bus –tram", "lone-dash", "–tram"),
    ("--bus", "lone-dash", "--bus"),
    ("bus && tram", "foreign-operator", "&&"),
    ("bus|tram", "foreign-operator", "bus|tram"),
    ("[bus OR tram] 4", "brackets", "[bus"),
    ("/ret.rd/", "regex", "/ret.rd/"),
    ("followers>1000", "comparison", "followers>1000"),
    (r"\bus", "escape", r"\bus"),
    ("ran*ge AND dog", "mid-wildcard", "ran*ge"),
    ('"ran*ge rover"', "mid-wildcard", '"ran*ge rover"'),
    ("*ard", "leading-wildcard", "*ard"),
    ("bus *", "lone-wildcard", "*"),
    ("ret?rd", "question-wildcard", "ret?rd"),
    ("r*", "short-beginning", "r*"),
    ("hashtag:r*", "short-beginning", "hashtag:r*"),
    ("titre:bus", "unknown-field", "titre:bus"),
    ('titre:"bus"', "unknown-field", "titre:"),
    ("https://example.org/a", "bare-address", "https://example.org/a"),
    ("lang:", "field-empty", "lang:"),
    ("lang: fr", "field-empty", "lang:"),
    ("lang:(fr OR en)", "field-group", "lang:("),
    ("lang:français1", "field-value", "lang:français1"),
    ("site:example", "field-value", "site:example"),
    ("since:2026-02-30", "field-value", "since:2026-02-30"),
    ("network:mast*", "field-value", "network:mast*"),
    ("finding:colère", "field-value", "finding:colère"),
    ('raw:"!!"', "raw-empty", 'raw:"!!"'),
    ("raw:recrut*", "raw-wildcard", "raw:recrut*"),
    ("(bus pluriels:oui) tram", "plurals-place", "pluriels:oui"),
    ("bus NOT pluriels:oui", "plurals-place", "pluriels:oui"),
    ("pluriels:peut-être bus", "field-value", "pluriels:peut-être"),
    ("NOT bus", "only-exclusions", "NOT bus"),
    ("-bus -tram", "only-exclusions", "-bus"),
    ("bus OR NOT tram", "open-exclusion", "NOT tram"),
    ("court* AND event*", "only-wildcards", "court* AND event*"),
    ("bus OR (court* event*)", "only-wildcards", "(court* event*)"),
    ("court* NEAR/5 event*", "only-wildcards", "court* NEAR/5 event*"),
]


@pytest.mark.parametrize(
    ("query", "code", "place"), REFUSED, ids=[f"{code}-{query[:12]}" for query, code, _ in REFUSED]
)
def test_a_query_is_refused_with_its_place_and_a_mend(query: str, code: str, place: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    remark = caught.value.remark
    assert (remark.code, query[remark.start : remark.end]) == (code, place)
    for language in ("fr", "en"):
        message, mend = remark.sentence(language)
        assert message
        assert mend
        assert "{" not in message + mend
        assert "…" not in message.replace(query, "") or code in ("too-long", "unknown-field")


def test_a_long_query_may_be_written_back_with_parentheses() -> None:
    long = " ".join(["a b OR c d"] * 250)
    written = write(parse(long))

    assert written.count("(") > 200
    assert write(parse(written)) == written


def test_every_refusal_is_tried_and_every_sentence_is_in_both_languages() -> None:
    assert {code for _, code, _ in REFUSED} == set(REFUSALS)
    for french, english in (*REFUSALS.values(), *WARNINGS.values()):
        assert all((*french, *english))
        assert french != english
        assert "'" not in "".join(french)


@pytest.mark.parametrize("query", ["court* OR event*", "lang:fr court*", "court* NOT event*", "lang:fr", "bus -retar*"])
def test_a_beginning_of_word_is_enough_beside_something_else(query: str) -> None:
    assert parse(query)
