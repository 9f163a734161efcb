"""The word-by-word difference, as a pure function."""

import pytest

from vigie.web.charter.comparison import same_words, segments

PAIRS = [
    ("", ""),
    ("", "Une clause."),
    ("Une clause.", ""),
    ("Ne publiez rien.", "Ne publiez rien de confidentiel."),
    ("projets, noms de code, consignes de sûreté.", "projets, noms de code.\n\nUne photo compte : demandez avant."),
    ("L’employeur écoute l’opinion.", "L’employeur écoute l’avis de chacun."),
    ("un deux trois quatre", "quatre trois deux un"),
    ("a\n\nb", "a\n\nb\n\nc"),
    ("« tout » : oui ; non !", "« rien » : oui ; non ?"),
    ("😀 emoji é", "😀 emojis é"),
]


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_both_texts_can_be_rebuilt(before, after):
    pieces = segments(before, after)
    assert "".join(text for op, text in pieces if op != "delete") == after
    assert "".join(text for op, text in pieces if op != "insert") == before
    assert all(text for _op, text in pieces)


def test_only_the_word_that_changed_is_marked():
    assert segments("Respectez l’employeur.", "Respectez l’usager.") == [
        ("equal", "Respectez l’"),
        ("delete", "employeur"),
        ("insert", "usager"),
        ("equal", "."),
    ]


def test_spaces_and_apostrophes_that_change_kind_are_no_change():
    assert segments("l'eau : oui !", "l’eau\u00a0: oui\u202f!") == [("equal", "l’eau\u00a0: oui\u202f!")]
    assert same_words("l'eau : oui", "l’eau\u00a0: oui")
    assert not same_words("l’eau", "l’air")


def test_a_crumb_between_two_changes_joins_them():
    pieces = segments(
        "noms de code, consignes de sûreté.", "noms de code.\n\nUne photo compte, demandez avant de publier."
    )
    assert [op for op, _text in pieces] == ["equal", "delete", "insert", "equal"]


def test_a_long_text_is_compared_quickly():
    before = " ".join(f"mot{n % 50}" for n in range(1200))
    assert segments(before, before.replace("mot7 ", "autre "))
