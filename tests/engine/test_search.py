"""Words for full-text search: what is found by what."""

from __future__ import annotations

import pytest

from vigie.engine import SearchTerm, search_terms, search_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’eau d'ici, qu’on a", "eau ici on a"),
        ("Aujourd’hui et AUJOURD'HUI", "aujourdhui et aujourdhui"),
        ("Un rendez-vous, un week-end, peut-être", "un rendezvous un weekend peutetre"),
        ("Est-ce vrai ?", "est ce vrai"),
        ("Œuvre à cœur", "oeuvre a coeur"),
        ("John's phone doesn't work", "john phone doesnt work"),
        ("#GrèveSNCF et #JO2024", "grevesncf et jo2024 greve sncf jo 2024"),
        ("#été", "ete"),
        ("4G à 49,99€ le 12/03", "4g a 49 99 le 12 03"),
        ("𝐁onjour ｔｏｕｓ", "bonjour tous"),
        ("नमस्ते दुनिया", "नमस्ते दुनिया"),
        ("مَرْحَبًا", "مرحبا"),
        ("снова_да", "choba дa"),  # look-alikes read as Latin on both sides
        ("!!! … 😀", ""),
    ],
)
def test_a_text_gives_its_words(text: str, words: str) -> None:
    assert search_text(text) == words


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("panne réseau", [SearchTerm(("panne",)), SearchTerm(("reseau",))]),
        ('"service client"', [SearchTerm(("service", "client"))]),
        ("« service client »", [SearchTerm(("service", "client"))]),
        ("rembours*", [SearchTerm(("rembours",), prefix=True)]),
        ("-pub", [SearchTerm(("pub",), negated=True)]),
        ('-"grande pub"', [SearchTerm(("grande", "pub"), negated=True)]),
        ("covid-19", [SearchTerm(("covid", "19"))]),
        ("l’eau", [SearchTerm(("eau",))]),
        ("rendez-vous", [SearchTerm(("rendezvous",))]),
        ("#GrèveSNCF", [SearchTerm(("grevesncf",))]),
        ('"jamais fermé', [SearchTerm(("jamais", "ferme"))]),
        ('* - !! ""', []),
    ],
)
def test_a_query_gives_its_terms(query: str, terms: list[SearchTerm]) -> None:
    assert search_terms(query) == terms
