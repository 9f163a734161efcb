"""The query language asked of the databases: what each operator finds, in pages, counts and topics."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from tests.web.listening.samples import WHEN, record, source, take
from tools import agree_queries, query_pairs

from vigie.engine.query import naive, parse, write
from vigie.web.clock import now
from vigie.web.listening import actions, queries
from vigie.web.listening.models import Post
from vigie.web.listening.queries import paging

pytestmark = pytest.mark.django_db

TEXTS = {
    "1": "La SNCF est encore en retard ce matin",
    "2": "la sncf recrute, sans retard",
    "3": "Retards sur la #GrèveSNCF, dit L’Oréal",
    "4": "LOREAL et Loréal, voir https://www.example.org/fil/4 merci @corail",
    "5": "Le bus en panne. Bande de clowns !",
    "6": "Une panne du bus, puis un bus en panne",
    "7": "the bus is late again this morning, what a shame",
}
QUERIES = {
    "sncf retard": {"1", "2"},
    "raw:SNCF retard*": {"1", "3"},
    'raw:SNCF NEAR/8 (retard* OR "en panne") NOT (offre OR recrute*)': {"1", "3"},
    "l'oréal": {"3", "4"},
    "retard pluriels:oui": {"1", "2", "3"},
    '"la grève sncf"': {"3"},
    '"la grevesncf"': {"3"},
    '"sur la #GrèveSNCF"': {"3"},
    "hashtag:grèvesncf": {"3"},
    "hashtag:grev*": {"3"},
    "hashtag:sncf": set(),
    "bus ONEAR/2 panne": {"5", "6"},
    "panne ONEAR/2 bus": {"6"},
    "(bus AND panne AND une)~4": {"6"},
    '"bus panne"~2': {"5", "6"},
    "links:example.org": {"4"},
    "links:example.org/fil": {"4"},
    "links:example.net": set(),
    "has:link OR has:hashtag": {"3", "4"},
    "has:mention": {"4"},
    "has:number": {"4"},
    "lang:en": {"7"},
    "bus NOT lang:en": {"5", "6"},
    "lang:en OR raw:LOREAL": {"4", "7"},
    "network:x": {"7"},
    "site:twitter.com OR network:mastodon": {"7"},
    'source:"veille d\'essai" bus': {"5", "6"},
    "source:autre": {"7"},
    "finding:INSULT": {"5"},
    "finding:INS001 NOT panne": set(),
    "bus severity:warning": {"5"},
    "bus -has:finding": {"6", "7"},
    "date:2026-11-18": {"7"},
    "until:2026-11-18 OR panne": {"5", "6", "7"},
    "since:2026-11-19 bus": {"5", "6"},
    "author:@TransportsCorail": {"6"},
    "author:transportscorail bus": {"6"},
    "tone:neg": set(),
    "bus NOT tone:neg": {"5", "6", "7"},
    "url:example.org": set(),
    "has:media": set(),
}


@pytest.fixture
def posts(cast: Any) -> None:
    here = source(cast, network="forum")
    other = source(cast, "Autre", network="x")
    take(
        here,
        *(record(text, n, author="@TransportsCorail" if n == "6" else "") for n, text in TEXTS.items() if n != "7"),
    )
    take(other, record(TEXTS["7"], "7", published_at=WHEN - timedelta(days=1)))
    take(source(cast, organisation=cast.elsewhere), record("la SNCF en retard, un bus en panne", "8"))


def found(cast: Any, query: str, **options: Any) -> set[str]:
    return {post.native_id for post in queries.search(cast.bruno, query, **options).posts}


@pytest.mark.usefixtures("posts")
def test_each_operator_finds_what_it_should_whatever_the_database(cast: Any) -> None:
    wrong = {query: (found(cast, query), wanted) for query, wanted in QUERIES.items() if found(cast, query) != wanted}
    assert not wrong, f"{connection.vendor}: {wrong}"


@pytest.mark.usefixtures("posts")
def test_looking_up_walking_and_counting_agree(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = {query: queries.search(cast.bruno, query, per_page=1).count for query in QUERIES}
    monkeypatch.setattr(paging, "FREQUENT", -1)
    assert {query: found(cast, query) for query in QUERIES} == QUERIES
    assert counted == {query: len(wanted) for query, wanted in QUERIES.items()}


def test_the_databases_agree_with_the_naive_evaluator(cast: Any) -> None:
    chance = random.Random(20261120)
    documents = agree_queries.fill(cast.organisation, chance, posts=40)
    matched = 0
    for _ in range(80):
        written, read = query_pairs.query(chance)
        expected = {number for number, document in documents.items() if naive.matches(read, document)}
        for given in agree_queries.answers(cast.organisation, read):
            assert given == expected, written
        matched += len(expected)
    assert matched > 100


@pytest.mark.usefixtures("posts")
def test_a_canonical_query_finds_the_same(cast: Any) -> None:
    for query, wanted in QUERIES.items():
        assert found(cast, write(parse(query))) == wanted, query


def near_posts(cast: Any, count: int = 60) -> None:
    """Posts of which every third has its words close together, all of the same hour."""
    apart = "bus " + "mot " * 12 + "panne"
    take(
        source(cast),
        *(
            record("bus en panne" if n % 3 == 0 else apart, str(n), published_at=WHEN - timedelta(minutes=n // 5))
            for n in range(count)
        ),
    )


@pytest.mark.parametrize("frequent", [3_000, -1])
@pytest.mark.parametrize("steps", [(300, 1_200), (2, 5)])
def test_pages_of_what_is_read_again_follow_one_another(
    cast: Any, monkeypatch: pytest.MonkeyPatch, frequent: int, steps: tuple[int, ...]
) -> None:
    monkeypatch.setattr(paging, "FREQUENT", frequent)
    monkeypatch.setattr(paging, "STEPS", steps)
    near_posts(cast)
    expected = [post.native_id for post in queries.search(cast.bruno, "bus NEAR/3 panne", per_page=100).posts]
    assert sorted(map(int, expected)) == list(range(0, 60, 3))
    met: list[str] = []
    cursor = ""
    pages = [queries.search(cast.bruno, "bus NEAR/3 panne", per_page=7)]
    while pages[-1].next_cursor:
        pages.append(queries.search(cast.bruno, "bus NEAR/3 panne", after=pages[-1].next_cursor, per_page=7))
    met = [post.native_id for page in pages for post in page.posts]
    assert met == expected
    assert {page.count for page in pages} == {20}
    cursor = pages[-1].previous_cursor
    back: list[str] = []
    while cursor:
        page = queries.search(cast.bruno, "bus NEAR/3 panne", before=cursor, per_page=7)
        back = [post.native_id for post in page.posts] + back
        cursor = page.previous_cursor
    assert back + [post.native_id for post in pages[-1].posts] == expected


def test_reading_is_bounded_and_says_so(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "MOST_READ", 10)
    near_posts(cast)
    met: list[str] = []
    page = queries.search(cast.bruno, "bus NEAR/3 panne", per_page=7)
    assert page.is_least
    assert page.has_stopped
    assert 0 < page.count < 20
    while True:
        met += [post.native_id for post in page.posts]
        if not page.next_cursor:
            break
        page = queries.search(cast.bruno, "bus NEAR/3 panne", after=page.next_cursor, per_page=7)
    assert sorted(map(int, met)) == list(range(0, 60, 3))
    shown = cast.client("bruno").get("/ecoute/", {"q": "bus NEAR/3 panne"}).content.decode()
    assert "messages au moins" in shown
    assert "la page suivante continue" in shown


def test_a_search_without_words_reads_a_bounded_number_of_posts(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "STEPS", (4, 6))
    take(source(cast), *(record("rien", str(n)) for n in range(30)), record("merci @corail", "31", published_at=None))
    take(source(cast), record("merci @corail", "32", published_at=WHEN - timedelta(days=9)))
    page, met = queries.search(cast.bruno, "has:mention"), []
    assert page.has_stopped
    for _ in range(9):
        met += [post.native_id for post in page.posts]
        if not page.next_cursor:
            break
        page = queries.search(cast.bruno, "has:mention", after=page.next_cursor)
    assert sorted(met) == ["31", "32"]


def test_a_topic_counts_what_the_language_finds(cast: Any) -> None:
    near_posts(cast, 30)
    made = actions.create_topic(
        name="Pannes",
        query="bus NEAR/3 panne",
        purpose="essai",
        expires_on=now().date() + timedelta(days=9),
        acting_user=cast.bruno,
    )
    assert [posts for _, posts, _ in queries.counts_by_day(cast.organisation, made)] == [10]
    since = WHEN - timedelta(hours=2)
    assert sum(posts for _, posts, _ in queries.counts_by_hour(cast.organisation, made, since, WHEN)) == 8
    assert len(queries.posts_between(cast.organisation, made, since, now(), limit=100)) == 10
    assert len(queries.moments_between(cast.organisation, made, since, now())) == 10


def test_a_topic_that_the_language_no_longer_takes_counts_nothing(cast: Any) -> None:
    near_posts(cast, 3)
    made = actions.create_topic(
        name="Bus", query="bus", purpose="essai", expires_on=now().date() + timedelta(days=9), acting_user=cast.bruno
    )
    made.query = "(bus"
    made.save()
    assert queries.counts_by_day(cast.organisation, made) == []
    assert cast.client("amina").get("/ecoute/sujets/").status_code == 200


def test_many_row_numbers_travel_as_one_parameter(cast: Any) -> None:
    from vigie.web.listening import fulltext

    take(source(cast), record("bus", "1"))
    (number,) = Post.objects.values_list("pk", flat=True)
    assert Post.objects.filter(fulltext.among([number, *range(10**6, 10**6 + 50_000)])).count() == 1
    assert Post.objects.filter(fulltext.among([])).count() == 0
