"""Naming somebody of the directory: every way round that was thought of, and what must stay sayable."""

from __future__ import annotations

import time
from typing import Any

import pytest

from vigie.web.people.naming import people_named
from vigie.web.people.queries import people_named_in

DIRECTORY = [
    ("Émile Passerelle", "emile@example.org"),
    ("Jean-Pierre de La Tour", "jp.delatour@example.org"),
    ("LE GOFF Maëlle", "mlegoff@example.org"),
    ("Hélène Gouvernail-Étambot", "helene.gouvernail@example.org"),
    ("Amina Corail", "amina@example.org"),
    ("Luc Petit", "luc.petit@example.org"),
    ("Anaïs O’Brien", "anais@example.org"),
    ("Prince", "prince@example.org"),
]
EMILE, JP, MAELLE, HELENE, AMINA, LUC, ANAIS, _ = [name for name, _ in DIRECTORY]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("émile passerelle", EMILE),
        ("PASSERELLE Emile", EMILE),
        ("« E\u0301mile » Passerelle", EMILE),
        ("É. Passerelle", EMILE),
        ("E.Passerelle", EMILE),
        ("passerelle e.", EMILE),
        ("E Passerelle", EMILE),
        ("emile.passerelle", EMILE),
        ("@emile_passerelle75", EMILE),
        ("emile-passerelle", EMILE),
        ("emilepasserelle", EMILE),
        ("#EmilePasserelle", EMILE),
        ("passerelleemile", EMILE),
        ("epasserelle", EMILE),
        ("e.passerelle", EMILE),
        ("É\u200bmi\u200cle Pas\u00adse\u2060relle", EMILE),
        ("\u202eÉmile\u202c Passerelle", EMILE),
        ("Ｅｍｉｌｅ Ｐａｓｓｅｒｅｌｌｅ", EMILE),
        ("Еmilе Раssеrеllе", EMILE),  # Cyrillic
        ("𝐄𝐦𝐢𝐥𝐞 𝑃𝑎𝑠𝑠𝑒𝑟𝑒𝑙𝑙𝑒", EMILE),
        ("Emile, dit le grand, Passerelle", EMILE),
        ("écrire à emile@example.org", EMILE),
        ("Jean-Pierre de La Tour", JP),
        ("jean pierre tour", JP),
        ("Pierre Tour", JP),
        ("JP Tour", JP),
        ("J.-P. de La Tour", JP),
        ("Maelle LE GOFF", MAELLE),
        ("maëlle goff", MAELLE),
        ("mlegoff", MAELLE),
        ("M. Le Goff, euh, Maëlle", MAELLE),
        ("Hélène Gouvernail", HELENE),
        ("helene etambot", HELENE),
        ("Anaïs O'Brien", ANAIS),
        ("anais brien", ANAIS),
    ],
)
@pytest.mark.parametrize("as_search", [True, False])
def test_somebody_is_named(text: str, name: str, as_search: bool) -> None:
    assert people_named(text, DIRECTORY, as_search=as_search) == [name]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("passerel* émile", EMILE),
        ("emil* passer*", EMILE),
        ("e passerelle", EMILE),
        ("bus passerelle retard gare ligne quatre émile", EMILE),
        ("monsieur Passerelle", EMILE),
        ("Mme Le Goff", MAELLE),
        ("passerelle -bus +émile", EMILE),
    ],
)
def test_a_search_names_more_easily_than_a_sentence(query: str, name: str) -> None:
    assert people_named(query, DIRECTORY, as_search=True) == [name]
    far = f"{query} " + "mot " * 20
    assert people_named(far, DIRECTORY, as_search=True) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "La passerelle est fermée",
        "Émile est un prénom, la ville est belle",
        "Corail",
        "retard à Corail",
        "À Corail les bus n’ont pas d’horaires",
        "il y a petit à petit du mieux",
        "un petit retard",
        "l’eau de la tour",
        "la tour de la gare",
        "le petit-déjeuner",
        "Prince est un groupe",
        "un jean troué",
        "petit bus",
        "brien",
    ],
)
@pytest.mark.parametrize("as_search", [True, False])
def test_ordinary_words_name_nobody(text: str, as_search: bool) -> None:
    assert people_named(text, DIRECTORY, as_search=as_search) == []


def test_far_apart_in_a_long_text_names_nobody() -> None:
    text = (
        "Émile est passé. "
        + "Rien à dire du reste de la journée, ni du bus, ni du tram. " * 3
        + "La passerelle est fermée."
    )
    assert people_named(text, DIRECTORY) == []


@pytest.mark.django_db
def test_public_figures_in_their_role_can_be_left_out(cast: Any) -> None:
    cast.organisation.lexicon = cast.organisation.lexicon | {"public_roles": ["Amina CORAIL, présidente"]}
    assert people_named_in(cast.organisation, "amina corail") == ["Amina Corail"]
    assert people_named_in(cast.organisation, "amina corail", public_roles=False) == []
    assert people_named_in(cast.organisation, "amina corail, chloé hublot", public_roles=False) == ["Chloé Hublot"]


def test_ten_thousand_people_are_looked_through_quickly() -> None:
    directory = [(f"Prénom{n} Nom{n}", f"p{n}@example.org") for n in range(10_000)]
    people_named("bus retard", directory, as_search=True)  # reads the names once
    started = time.perf_counter()
    people_named("bus retard gare* 12", directory, as_search=True)
    assert time.perf_counter() - started < 0.1
