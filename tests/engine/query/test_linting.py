"""Warnings: what costs much, what was left out, what may be misread."""

from __future__ import annotations

import pytest

from vigie.engine.query import lint
from vigie.engine.query.sentences import WARNINGS

WARNED = [
    ("onions NEAR/50 cheese", "near-wide", "onions NEAR/50 cheese"),
    ("bus ret*", "short-stem", "ret*"),
    ("hashtag:gr*", "short-stem", "hashtag:gr*"),
    (" OR ".join(f"début{n}*" for n in range(11)), "many-wildcards", None),
    ("(bus OR pann*) NEAR/5 (retar* OR train)", "near-wildcards", None),
    (" ".join(f"mot{n}" for n in range(101)), "many-terms", None),
    ("bus OR retard panne", "mixed-operators", "bus OR retard panne"),
    ("bus ou tram", "lower-operator", "ou"),
    ("bus near/5 tram", "lower-operator", "near/5"),
    ("bus 😡", "ignored-sign", "😡"),
    ("bus AND (watch OR iphone)^9", "boost-ignored", "^9"),
    ("iphone^2.5", "boost-ignored", "^2.5"),
    ("retard?", "question-mark", "retard?"),
    ("+bus", "plus-ignored", "+"),
    ('author:"Prénom Nom"', "author-name", 'author:"Prénom Nom"'),
]


@pytest.mark.parametrize(("query", "code", "place"), WARNED, ids=[code for _, code, _ in WARNED])
def test_a_query_is_accepted_with_a_warning(query: str, code: str, place: str | None) -> None:
    found = lint(query)
    assert found.query is not None
    assert found.exit_code == 1
    (remark,) = found.warnings
    assert remark.code == code
    assert query[remark.start : remark.end] == (query if place is None else place)
    for language in ("fr", "en"):
        assert "…" not in "".join(remark.sentence(language))


def test_every_warning_is_tried() -> None:
    assert {code for _, code, _ in WARNED} == set(WARNINGS)


@pytest.mark.parametrize(
    "query",
    [
        "bus retard", "(a OR b) AND c", "a OR (b AND c)", "retar*", "bus NEAR/10 tram", '"bus ou tram"', "« retard ? »",
        "bus NOT (a OR c)", "R&D +33", "author:@TransportsCorail",
    ],
)  # fmt: skip
def test_an_ordinary_query_has_none(query: str) -> None:
    assert lint(query).exit_code == 0


def test_a_refusal_is_told_not_raised() -> None:
    found = lint("(bus")
    assert found.exit_code == 2
    assert found.query is None
    assert found.refusal is not None
    assert found.refusal.to_dict("en") == {
        "code": "unclosed-parenthesis",
        "start": 0,
        "end": 1,
        "message": "This parenthesis is never closed.",
        "mend": "Add “)” at the end of the group.",
    }
