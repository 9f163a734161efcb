"""Hostile queries and posts: only QueryError is raised, and time stays bounded."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vigie.engine.query import Compiled, Document, QueryError, explain, lint, naive, parse, write

HOSTILE = {
    "parentheses": "(" * 100_000,
    "closed parentheses": "(" * 10_000 + "a" + ")" * 10_000,
    "letters": "a" * 100_000,
    "terms": "mot " * 10_000,
    "ors": "a OR " * 5_000 + "a",
    "nots": "NOT " * 4_900 + "a",
    "dashes": "-" * 19_000 + "a",
    "quotes": '"' * 19_999,
    "open quotes": "“" * 19_999,
    "phrases": '"a b" ' * 3_300,
    "one phrase": '"' + "a " * 9_900 + '"',
    "nears": "a NEAR/5 " * 2_000 + "b",
    "groups": "(a b)~5 " * 2_400,
    "stars": "a*" * 9_999,
    "fields": "lang:fr " * 2_400,
    "colons": ":" * 19_999,
    "named colons": "a:" * 9_999,
    "tildes": "a~" * 9_999,
    "carets": "a^9" * 6_000,
    "plurals": "pluriels:oui " * 1_500 + "a",
    "surrogates": "\ud800\udfff\x00 a" * 3_000,
    "overrides": "\u202e\u202d bus" * 3_000,
    "combining": "e" + "\u0301" * 19_000,
    "ligatures": "ﷺ" * 19_999,
    "backslashes": "\\" * 19_999,
    "hashtags": "#aB" * 6_000,
    "raw": 'raw:"' + "a" * 19_000 + '"',
}


# A tenth of each while one works; the whole of it with what is slow.
SHARES = [pytest.param(10, id="a tenth"), pytest.param(1, id="whole", marks=pytest.mark.slow)]


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_query_is_answered_soon(name: str, share: int) -> None:
    started = time.process_time()
    found = lint(HOSTILE[name][: len(HOSTILE[name]) // share])
    for remark in (*found.warnings, *([found.refusal] if found.refusal else [])):
        remark.to_dict("en")
    if found.query is not None:
        explain(found.query)
        assert parse(write(found.query)) == found.query
        Compiled(found.query).matches(Document("a bus b c"))
    assert time.process_time() - started < 3  # a guard against blow-up, an order above what it takes


@pytest.mark.parametrize("share", [pytest.param(30, id="a thirtieth"), *SHARES[1:]])
@pytest.mark.parametrize(
    "query",
    [
        "a NEAR/100 b",
        "(a AND b AND c AND d AND zz)~100",
        pytest.param("(a AND a AND a AND a AND a)~100", marks=pytest.mark.slow),
        '"a b a b a b a b c"',
        '"aa* bb* aa*" d',
        '("ax* bx*" AND "cx* dx*" AND "dx* xx*" AND "xx* ax*" AND bx)~9',
        "raw:a NEAR/5 raw:B",
        "(a OR b OR c) ONEAR/90 (zz OR zzz)",
        "#aB NEAR/3 a",
    ],
)
def test_a_hostile_post_is_asked_soon(query: str, share: int) -> None:
    chance = random.Random(1)
    posts = [
        "a b " * 6_000,
        "a b " * 30 + "c " * 200 + "a b " * 60,
        " ".join(chance.choice("abcde") for _ in range(12_000)),
        "#aB" * 10_000,
        "#AbCd " * 8_000,
        " ".join("abcdx"[n % 5] + "x" * (n // 240) for n in range(10_000)),
    ]
    compiled = Compiled(parse(query))
    started = time.process_time()
    for post in posts:
        compiled.spans(Document(post[: len(post) // share]))
    assert time.process_time() - started < 8


SIGNS = st.sampled_from(
    [
        "(", ")", '"', "«", "»", "“", "”", "-", "*", "~5", "~", "^2", "!", "?", "|", "&&", ":", "/", "\\",
        "[", "#", "@", " ", " ", " ", " AND ", " OU ", " NOT ", " NEAR/3 ", " ONEAR/2 ",
        "NEAR", "raw:", "lang:fr", "has:",
        "links:a.b", "pluriels:oui", "bus", "retar", "l’eau", "été", "#GrèveSNCF", "4",
        "\u200b", "\x00", "\ud800", "😡", "\n", "+", ".",
    ]
)  # fmt: skip
WRITTEN = st.one_of(
    st.text(st.characters(codec=None), max_size=80),
    st.lists(st.one_of(SIGNS, st.text(max_size=2)), max_size=25).map("".join),
)


@given(WRITTEN, WRITTEN)
@settings(max_examples=400, deadline=None)
def test_any_text_is_a_query_or_a_refusal_that_says_where(written: str, text: str) -> None:
    try:
        read = parse(written)
    except QueryError as error:
        remark = error.remark
        assert 0 <= remark.start <= remark.end <= max(len(written), 1)
        assert all(remark.sentence("fr"))
        assert all(remark.sentence("en"))
        return
    assert parse(write(read)) == read
    assert write(parse(write(read))) == write(read)
    assert explain(read, language="en")
    for remark in lint(written).warnings:
        assert 0 <= remark.start < remark.end <= len(written)
    document = Document(text)
    assert Compiled(read).matches(document) is naive.matches(read, document)
    assert Compiled(read).spans(document) == naive.spans(read, document)
