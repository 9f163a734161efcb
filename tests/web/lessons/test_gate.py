"""The gate alone: what lets somebody be recognised is found however it is written; ordinary words pass."""

from __future__ import annotations

import pytest
from tests.cast import NAMES

from vigie.web.lessons.decisions import Passage, Surroundings, Team, directory_of, examine

PEOPLE = [
    *((name, f"{key}@example.org") for key, name in NAMES.items()),
    ("Jean-Pierre Dupont-Lefort", "jp.dupont@example.org"),
    ("Rose Petit", "rose.petit@example.org"),
    ("N’Golo N’Diaye", ""),
    ("BENALI Yacine", "ybenali@example.org"),
]
POST = "Encore 40 minutes d’attente sur la ligne 4 ce matin, personne n’a prévenu les voyageurs !"
AROUND = Surroundings(
    directory=directory_of(PEOPLE, ["Transports Corail", "Corail"]),
    teams=[Team("Guichet du Port", 3, "Réseau"), Team("Dépôt Nord", 60, "Réseau"), Team("Réseau", 900)],
    posts=[POST],
    accounts=["@TransportsCorail"],
)


def codes(text: str, part: str = "what", language: str = "fr") -> set[str]:
    report = examine([Passage(language, part, text)], AROUND)
    return {problem.code for problem in report.barring}


@pytest.mark.parametrize(
    "text",
    [
        "Chloé Hublot a répondu trop vite.",
        "chloe hublot a répondu",
        "HUBLOT Chloé a répondu",
        "Une collègue, Hublot, a répondu.",
        "Un collègue (Chloé) a répondu.",
        "C. Hublot a répondu.",
        "Chloé H. a répondu.",
        "Une personne, C. H., a répondu.",
        "Mme Hublot a répondu.",
        "M. Untel, client, s’est plaint.",
        "mme benali a répondu",
        "Yacine a répondu.",
        "Benali a répondu.",
        "Dupont a répondu.",
        "Un certain Lefort a répondu.",
        "Jean-Pierre a répondu.",
        "Rose Petit a répondu.",
        "Petit Rose a répondu.",
        "La collègue de Petit a répondu.",
        "R. Petit a répondu.",
        "N'Diaye a répondu.",
        "D’après Émile, le bus passait.",
        # in disguise
        "Ch\u200bl\u00adoé a répondu.",
        "Сhlоé a répondu.",  # two Cyrillic letters
        "𝐂𝐡𝐥𝐨𝐞́ a répondu.",
        "Chl0é a répondu.",
        "B3nal1 a répondu.",
        "Ben@li a répondu.",
        "D.u.p.o.n.t a répondu.",
        "D u p o n t a répondu.",
        "Du-pont a répondu.",
        "chloehublot a répondu",
        "le compte ybenali a répondu",
        "chloe.hublot a répondu",
        "dup0nt-lef0rt a répondu",
        "SoIange a répondu.",
        "BＥNALI a répondu.",
    ],
)
def test_names_of_the_directory_bar_the_way(text: str) -> None:
    assert any(code.startswith("name_") for code in codes(text)), codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Un agent des Transports Corail a répondu à un voyageur.",
        "Le voyageur regardait par le hublot ; la boussole et le sextant n’y pouvaient rien.",
        "Un petit retard, une rose offerte : la passerelle était fermée.",
        "Madame, Monsieur, nous vous prions de nous excuser.",
        "À Saint-Denis comme rue Denis-Papin, les bus passaient.",
        "Elle m’a dit qu’il n’y était pas.",
        "Le compte @TransportsCorail a publié une excuse.",
        "Le dépôt Nord a répondu comme tout le réseau.",
        "La ligne T2 a eu du retard au printemps, le 4x4 aussi.",
        "L’équipe a répondu : « merci de votre patience ».",
        "C’est clair : on attend d’être sûr, puis on répond.",
        "Un premier message, deux jours plus tard un second, à six voyageurs.",
    ],
)
def test_ordinary_words_pass(text: str) -> None:
    assert codes(text) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Écrire à jean.martin@example.org", "address"),
        ("Écrire à jean (at) exemple point fr", "address"),
        ("Le compte @voyageur_44 s’est plaint", "account"),
        ("Le mot-dièse #Ligne4EnRade", "account"),
        ("Voir https://reseau.example/p/12", "link"),
        ("Voir reseau-social.fr/p/12", "link"),
        ("Appeler le 06 39 98 12 34", "phone"),
        ("Appeler le +33.6.39.98.12.34", "phone"),
        ("Une cliente, Gaëlle Rivoire, s’est plainte", "person"),
        ("Привет a été écrit", "alphabet"),
        ("Le 12 mars 2026, un agent", "date"),
        ("Le douze mars, un agent", "date"),
        ("On March 12, 2026, an agent", "date"),
        ("12/03/2026 : un agent", "date"),
        ("2026-03-12 : un agent", "date"),
        ("Mardi 12, un agent", "date"),
        ("Au guichet du port, un agent", "small_team"),
        ("Au GUICHET du Pört, un agent", "small_team"),
    ],
)
def test_what_leads_to_somebody_bars_the_way(text: str, code: str) -> None:
    assert code in codes(text)


def test_an_exact_date_is_answered_with_its_season() -> None:
    (problem,) = examine([Passage("fr", "what", "Le 3 avril 2026, un agent")], AROUND).barring
    assert (problem.code, problem.hint, problem.quote) == ("date", "spring", "3 avril 2026")


def test_a_small_team_is_answered_with_a_wider_one() -> None:
    (problem,) = examine([Passage("fr", "what", "Au guichet du port, un agent")], AROUND).barring
    assert problem.hint == "Réseau"


def test_a_month_or_an_hour_deserves_a_look_and_does_not_bar() -> None:
    report = examine([Passage("fr", "what", "En mars 2026, vers 17 h 10, un agent")], AROUND)
    assert report.passes
    assert report.counts() == {"precise_time": 2}


@pytest.mark.parametrize(
    "text",
    [
        "On a lu : 40 minutes d’attente sur la ligne",
        "40 MINUTES, D ATTENTE… SUR LA LIGNE",
        "quarante ? non, 40 mi\u200bnutes d'attente sur la li-gne",
        "40 m1nut3s d’att3nte sur la l1gne",
        "personne n’a prevenu les voyageurs, et ce matin personne n'a prévenu les voyageurs",
        "４０ minutes d’attente sur la ligne",
    ],
)
def test_six_words_of_a_post_bar_the_way(text: str) -> None:
    assert "borrowed" in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "40 minutes d’attente sur la route",
        "minutes d’attente sur la ligne",
        "attente de 40 minutes, sur une ligne, ce matin-là",
        "personne n’a prévenu les clients",
        "40 minutes d’attente sur la lignes",
    ],
)
def test_five_words_pass(text: str) -> None:
    assert "borrowed" not in codes(text)


def test_the_run_is_shown_whole_and_counted() -> None:
    text = "On lisait : encore 40 minutes d’attente sur la ligne 4, disait-on."
    (problem,) = [p for p in examine([Passage("fr", "why", text)], AROUND).barring if p.code == "borrowed"]
    assert problem.quote == "encore 40 minutes d’attente sur la ligne 4"
    assert problem.hint == "8"


def test_every_language_is_examined() -> None:
    report = examine([Passage("fr", "what", "Un agent"), Passage("en", "what", "Chloé Hublot answered")], AROUND)
    assert [(p.language, p.code) for p in report.barring] == [("en", "name_full")]


def test_an_undecided_case_and_the_same_reader_bar_the_way() -> None:
    report = examine([Passage("fr", "what", "Un agent")], AROUND, case_decided=False, reader_is_author=True)
    assert report.counts() == {"case_undecided": 1, "same_reader": 1}


def test_counts_hold_no_words() -> None:
    report = examine([Passage("fr", "what", "Chloé Hublot, le 3 avril, 06 39 98 12 34")], AROUND)
    assert report.counts() == {"date": 1, "name_full": 1, "phone": 1}


def test_a_long_lesson_in_a_large_directory_stays_quick() -> None:
    from time import perf_counter

    many = directory_of((f"Prénom{i} Nomdefamille{i}", f"p{i}@example.org") for i in range(5_000))
    text = "Un agent a répondu à un voyageur avant de connaître la cause du retard. " * 40
    began = perf_counter()
    examine([Passage("fr", "what", text)] * 8, Surroundings(directory=many, posts=[POST * 5] * 50))
    assert perf_counter() - began < 5
