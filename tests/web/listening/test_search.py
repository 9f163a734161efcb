"""Search and filters: the same answers from FTS5, from PostgreSQL and from a plain reading of the words."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.db import connection, transaction
from tests.web.listening.samples import WHEN, record, source, take

from vigie.engine.query import Compiled, Document, naive, parse
from vigie.web.listening import fulltext, queries
from vigie.web.listening.errors import QueryProblem
from vigie.web.listening.models import Post

pytestmark = pytest.mark.django_db
searching = import_module("vigie.web.listening.queries.paging")

TEXTS = {
    "1": "L’eau coule à la gare de l'Est, aujourd’hui comme hier",
    "2": "Où est passée l eau de la fontaine ?",
    "3": "Retard, retards, RETARDÉ : la ligne 4 n’avance pas #LigneQuatre",
    "4": "Le service client est aux abonnés absents. Service ! Client !",
    "5": "Rendez-vous à 17h10 au guichet du port",
    "6": "Œuvre d'art volée dans le tramway, cœur brisé",
    "7": "covid-19 : le masque reste conseillé, covid 19 et covid19",
    "8": "Straße gesperrt wegen Ärger",
    "9": "Грузовик на линии 4",
    "10": "今日はバスが遅れています",
    "11": "مرحبا الحافلة متأخرة",
    "12": "ＨＥＬＬＯ ｆｕｌｌｗｉｄｔｈ",
    "13": "zero\u200bwidth et soft\u00adhyphen",
    "14": "é" * 300 + " fin",
    "15": "café cafe\u0301 CAFÉ",
    "16": "qu’est-ce que c’est que ça, dit-il ; jusqu’ici tout va bien",
    "17": "'; DROP TABLE listening_post; -- \" * ( ) NEAR AND OR NOT",
    "18": "c'est l’histoire d’un bus, d'un autre bus et du bus 12",
    "19": "हिन्दी में देरी",
    "20": "1e5 4k 007 3.14 2026-11-20",
}
QUERIES = {
    "eau": {"1", "2"},
    "l’eau": {"1", "2"},
    "L'EAU": {"1", "2"},
    '"l’eau coule"': {"1"},
    "retard": {"3"},
    "retar*": {"3"},
    '"la ligne 4"': {"3"},
    "ligne 4": {"3"},
    "#LigneQuatre": {"3"},
    "quatre": {"3"},
    '"service client"': {"4"},
    "« service client »": {"4"},
    '"client service"': set(),
    '"service client est"': {"4"},
    '"absents client"': set(),
    "rendez-vous": {"5"},
    "17h10": {"5"},
    "oeuvre": {"6"},
    "œuvre": {"6"},
    "coeur": {"6"},
    "covid-19": {"7"},
    "covid19": {"7"},
    "strasse": {"8"},
    "arger": {"8"},
    "линии": {"9"},
    "грузов*": {"9"},
    "bus -autre": set(),
    "bus -tram": {"18"},
    "cafe": {"15"},
    "café -eau": {"15"},
    "hello": {"12"},
    "zerowidth": {"13"},
    "softhyphen": {"13"},
    "jusqu’ici": {"16"},
    "drop table": {"17"},
    "near": {"17"},
    "not": {"17"},
    '"and or not"': {"17"},
    '"bus 12" -retard': {"18"},
    "देरी": {"19"},
    "1e5": {"20"},
    "4k": {"20"},
    "3.14": {"20"},
    '"2026 11 20"': {"20"},
    "é" * 300: {"14"},
    "fin": {"14"},
    "introuvable": set(),
}


@pytest.fixture
def posts(cast: Any) -> None:
    take(source(cast), *(record(text, native_id) for native_id, text in TEXTS.items()))


def found(cast: Any, query: str) -> set[str]:
    return {post.native_id for post in queries.search(cast.bruno, query).posts}


@pytest.mark.usefixtures("posts")
def test_each_query_finds_what_it_should_whatever_the_database(cast: Any) -> None:
    wrong = {query: (found(cast, query), wanted) for query, wanted in QUERIES.items() if found(cast, query) != wanted}
    assert not wrong, f"{connection.vendor}: {wrong}"


@pytest.mark.usefixtures("posts")
def test_looking_up_and_walking_give_the_same_posts(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = {query: found(cast, query) for query in QUERIES}
    monkeypatch.setattr(searching, "FREQUENT", -1)
    assert {query: found(cast, query) for query in QUERIES} == looked_up
    monkeypatch.setattr(searching, "STEPS", (1, 2))
    assert {query: found(cast, query) for query in QUERIES} == looked_up


@pytest.mark.usefixtures("posts")
def test_a_plain_reading_of_the_words_agrees(cast: Any) -> None:
    kept = {key: (text, folded) for key, text, folded in Post.objects.values_list("native_id", "text", "folded")}
    for query in QUERIES:
        read = parse(query)
        assert {key for key, (text, _) in kept.items() if naive.matches(read, Document(text))} == found(cast, query)
        read_again = Compiled(read)
        for key, (text, folded) in kept.items():
            assert read_again.matches(Document(text, folded=folded)) is naive.matches(read, Document(text)), (
                query,
                key,
            )


@pytest.mark.usefixtures("posts")
def test_an_index_made_again_answers_the_same(cast: Any) -> None:
    before = {query: found(cast, query) for query in QUERIES}
    with transaction.atomic():
        assert fulltext.rebuild() == len(TEXTS)
    assert {query: found(cast, query) for query in QUERIES} == before


def test_what_is_masked_is_not_found(cast: Any) -> None:
    take(source(cast), record("Écrivez à lea.martin.essai@example.org ou au 06 39 98 12 34", "1"))
    assert found(cast, "écrivez") == {"1"}
    for hidden in ("martin", "example", "lea*", '"06 39"', "0639981234"):
        assert found(cast, hidden) == set()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("-bus", "exclusion seule"),
        ("a*", "deux lettres"),
        ("!!! ??? ...", "ni lettre ni chiffre"),
        ("\x00\ud83d", "ni lettre ni chiffre"),
        ("🙂" * 50, "ni lettre ni chiffre"),
        ("mot " * 501, "caractères"),
        (" ".join(f"m{n}" for n in range(101)), "plus de 100 mots"),
    ],
)
def test_a_search_that_cannot_be_run_says_how_to_mend_it(cast: Any, query: str, words: str) -> None:
    with pytest.raises(QueryProblem) as caught:
        queries.search(cast.bruno, query)
    assert words in caught.value.sentence
    response = cast.client("bruno").get("/ecoute/", {"q": query.encode("utf-8", "replace").decode()})
    assert response.status_code in {200, 404, 422}
    assert "Traceback" not in response.content.decode()


def test_words_too_long_or_too_many_are_bounded_alike(cast: Any) -> None:
    text = "x" * 5_000 + " " + " ".join(f"mot{n}" for n in range(12_000))
    take(source(cast), record(text[:99_999], "1"))
    assert found(cast, "x" * 390) == {"1"}
    assert found(cast, "mot9000") == {"1"}
    assert found(cast, '"mot8998 mot8999"') == {"1"}
    assert found(cast, "mot10500") == set()


def test_counts_are_bounded(cast: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "COUNTED", 3)
    monkeypatch.setattr(searching, "FREQUENT", 3)
    take(source(cast), *(record(f"message {n}", str(n)) for n in range(6)))
    for query in ("", "message"):
        results = queries.search(cast.bruno, query, per_page=2)
        assert results.count == 4
        assert results.more_than_counted
    cast.elsewhere.delete()
    assert queries.search(cast.bruno, "message", per_page=2).count == 4
    assert queries.search(cast.bruno, "message 5").count == 1


def test_a_page_costs_few_queries(cast: Any, django_assert_max_num_queries: Any) -> None:
    take(source(cast), *(record(f"message {n} lea{n}@example.org", str(n)) for n in range(60)))
    client = cast.client("bruno")
    with django_assert_max_num_queries(30):
        assert client.get("/ecoute/", {"q": "message"}).status_code == 200


def test_posts_of_one_instant_keep_one_order(cast: Any) -> None:
    take(source(cast), *(record(f"message {n}", str(n), published_at=WHEN) for n in range(25)))
    met: list[str] = []
    cursor = ""
    while True:
        results = queries.search(cast.bruno, "message", after=cursor, per_page=10)
        met += [post.native_id for post in results.posts]
        cursor = results.next_cursor
        if not cursor:
            break
    assert len(met) == len(set(met)) == 25
