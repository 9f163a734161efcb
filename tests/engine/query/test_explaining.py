"""Queries told in words, in both languages."""

from __future__ import annotations

import pytest

from vigie.engine.query import explain, parse
from vigie.engine.query.fields import KINDS


def plain(told: str) -> str:
    return told.replace("«\u202f", "« ").replace("\u202f»", " »")


@pytest.mark.parametrize(
    ("query", "french", "english"),
    [
        ("bus", "Messages avec le mot « bus ».", "Posts with the word “bus”."),
        (
            'retar* "ligne 4" -pub',
            "Messages avec un mot qui commence par « retar », avec les mots « ligne 4 » à la suite et sans le mot "
            "« pub ».",
            "Posts with a word that begins with “retar”, with the words “ligne 4” in a row and without the word “pub”.",
        ),
        (
            "bus OR tram lang:fr",
            "Messages avec le mot « bus » ou [le mot « tram » et en langue fr].",
            "Posts with the word “bus” or [the word “tram” and in language fr].",
        ),
        (
            "raw:SNCF ONEAR/1 (retard OR panne) NOT has:link",
            "Messages avec « SNCF » écrit exactement ainsi, puis [le mot « retard » ou le mot « panne »] à 1 mot "
            "d’écart au plus, mais pas avec un lien.",
            "Posts with “SNCF” written exactly so, then [the word “retard” or the word “panne”] at most 1 word "
            "further, but not with a link.",
        ),
        (
            "(a b c)~4 retard pluriels:oui",
            "Messages avec le mot « a », le mot « b » et le mot « c » dans un espace de 4 mots et avec le mot "
            "« retard ». Le singulier et le pluriel se valent.",
            "Posts with the word “a”, the word “b” and the word “c” within a space of 4 words and with the word "
            "“retard”. Singular and plural are alike.",
        ),
        (
            "severity:danger hashtag:grev*",
            "Messages de gravité « sensible » ou plus et avec le mot-dièse #grev….",
            "Posts of severity “sensitive” or more and with the hashtag #grev….",
        ),
    ],
)
def test_a_query_is_told(query: str, french: str, english: str) -> None:
    assert plain(explain(parse(query))) == french
    assert explain(parse(query), language="en") == english


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_not_known_of_the_posts_is_said(language: str) -> None:
    absent = ("tone", "intent", "url", "media")
    for query in ("tone:neg bus", "intent:praise", "site:x.com", "url:x.com/a", "bus has:media"):
        told = explain(parse(query), language=language, absent=absent)
        assert told.count(". ") == 1, told
        assert told != explain(parse(query), language=language)
    assert explain(parse("bus lang:fr"), absent=absent) == explain(parse("bus lang:fr"))


def test_long_lists_are_shortened() -> None:
    told = explain(parse(" OR ".join(f"mot{n}" for n in range(50))))
    assert told.endswith("ou 38 autres.")


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_every_field_tells_its_example(kind: object) -> None:
    example = kind.example  # type: ignore[attr-defined]
    assert explain(parse(example))
    assert parse(example) == parse(example.upper() if example.startswith("finding") else example)
