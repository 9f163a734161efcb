"""The stream and the naive evaluator agree on queries and posts made up at random (more: tools/agree_queries.py)."""

from __future__ import annotations

import random

import pytest
from tools import query_pairs

from vigie.engine.query import Compiled, Matcher, explain, lint, naive, parse, write

QUERIES, POSTS = 120, 30


def test_the_ways_of_answering_agree() -> None:
    chance = random.Random(20261119)
    queries = [query_pairs.query(chance) for _ in range(QUERIES)]
    matcher = Matcher({number: read for number, (_, read) in enumerate(queries)})
    compiled = [Compiled(read) for _, read in queries]
    met = 0
    for _ in range(POSTS):
        document = query_pairs.document(chance)
        expected = [number for number, (_, read) in enumerate(queries) if naive.matches(read, document)]
        assert matcher.matches(document) == expected, document
        assert [n for n, one in enumerate(compiled) if one.matches(document)] == expected, document
        for number in expected[::3]:
            read = queries[number][1]
            assert compiled[number].spans(document) == naive.spans(read, document), (queries[number][0], document)
        met += len(expected)
    assert met > QUERIES * POSTS // 20


@pytest.mark.parametrize("queries", [8, pytest.param(80, marks=pytest.mark.slow)])
def test_the_limits_of_what_is_read_are_the_same_for_both(queries: int) -> None:
    chance = random.Random(7)
    long = "la " * 260 + "bus en panne #RetardBus https://example.org @exemple"
    longer = "xx yy " * 5_100 + "bus en panne https://example.org #Bus @exemple"
    for _ in range(queries):
        _, read = query_pairs.query(chance)
        for text in (long, longer):
            document = query_pairs.Document(text)
            assert Compiled(read).matches(document) is naive.matches(read, document), write(read)


def test_random_queries_are_written_back_and_told() -> None:
    chance = random.Random(3)
    for _ in range(150):
        written, read = query_pairs.query(chance)
        assert parse(write(read)) == read, written
        assert write(parse(write(read))) == write(read)
        assert lint(written).query == read
        for language in ("fr", "en"):
            told = explain(read, language=language, absent=("tone", "intent", "url", "media"))
            assert told.startswith(("Messages ", "Posts "))
            assert "{" not in told
