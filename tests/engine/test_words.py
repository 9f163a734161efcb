"""The words that searches read: what a text gives, with places, and the same written down for the databases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vigie.engine.query.document import Document, View
from vigie.engine.words import LONGEST_WORD, MOST_LETTERS, MOST_PLACES, UNREAD, query_words, search_text, tokens

PIECES = st.sampled_from(
    [
        "L’eau", "d'ici", "qu’", "aujourd’hui", "rendez-vous", "peut-être", "là-bas", "John's", "don't", "#GrèveSNCF",
        "#JO2024", "＃été", "#_x", "#e\u0301tE\u0301", "x#Non", "&#39;", "/#Non", "l'#Oréal", "'", "-", "_", "½",
        "ﷺ", "İ", "नमस्ते", "日本", "\u200b", "\x00", "\ud800", "a" * 150, "#" + "aB" * 120, "😡", "█",
        " ", "\n",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(codec=None), max_size=120),
    st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=14).map("".join),
    st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=14).map(" ".join),
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’eau d'ici, qu’on a", "eau ici on a"),
        ("Aujourd’hui et AUJOURD'HUI", "aujourdhui et aujourdhui"),
        ("Un rendez-vous, un week-end, peut-être", "un rendezvous un weekend peutetre"),
        ("Est-ce vrai ?", "est ce vrai"),
        ("Œuvre à cœur", "oeuvre a coeur"),
        ("John's phone doesn't work", "john phone doesnt work"),
        ("#GrèveSNCF et #JO2024", "#greve+sncf et #jo+2024 ♯grevesncf grevesncf ♯jo2024 jo2024"),
        ("l’#Oréal, #grève_sncf", "#oreal #greve+sncf ♯oreal ♯grevesncf grevesncf"),
        ("#ŒuvresSociales #DéjàVu", "#oeuvres+sociales #deja+vu ♯oeuvressociales oeuvressociales ♯dejavu dejavu"),
        ("#e\u0301te\u0301", "#ete ♯ete"),
        ("mail#pas &#39; /#non", "mail pas 39 non"),
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


def test_tokens_have_places_and_code_points() -> None:
    text = "L’arrêt #GrèveSNCF d’hier"
    assert [(t.word, t.place, t.width, text[t.start : t.end], t.is_hashtag) for t in tokens(text)] == [
        ("arret", 0, 1, "arrêt", False),
        ("grevesncf", 1, 2, "GrèveSNCF", True),
        ("greve", 1, 1, "Grève", False),
        ("sncf", 2, 1, "SNCF", False),
        ("hier", 3, 1, "hier", False),
    ]


@given(TEXTS)
@settings(max_examples=250, deadline=None)
def test_what_is_written_down_is_what_the_tokens_say(text: str) -> None:
    read = tokens(text)
    view = View(Document(text))
    assert view.words == [token.word for token in read if token.width == 1]
    assert view.hashtags == {token.word.removeprefix(UNREAD) for token in read if token.is_hashtag}
    wholes: dict[str, list[tuple[int, int]]] = {}
    for token in read:
        if token.width > 1:
            wholes.setdefault(token.word, []).append((token.place, token.after))
        assert 0 <= token.start < token.end <= len(text)
        assert len(token.word.removeprefix(UNREAD)) <= LONGEST_WORD
    assert view.wholes == wholes
    assert [token.place for token in read if token.width == 1] == list(range(len(view.words)))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_words_of_a_text_are_read_back_alike(text: str) -> None:
    words = View(Document(text)).words
    assert search_text(" ".join(words)).split() == words
    assert list(query_words(" ".join(words))) == [word.removeprefix(UNREAD) for word in words]


def test_a_word_too_many_times_keeps_its_first_places() -> None:
    text = "bus " * 300 + "#BusBus fin"
    view = View(Document(text))
    assert view.words[:255] == ["bus"] * 255
    assert view.words[255] == UNREAD + "bus"
    assert view.words[-1] == "fin"
    assert len(view.words) == 303
    assert view.wholes == {"busbus": [(300, 302)]}
    assert view.words == [token.word for token in tokens(text) if token.width == 1]


def test_a_very_long_text_is_read_to_its_ten_thousandth_word() -> None:
    text = " ".join(f"mot{n}" for n in range(MOST_PLACES - 1)) + " #UnDeux fin #Trop https://example.org"
    view = View(Document(text))
    assert view.words[-1] == "un"
    assert len(view.words) == MOST_PLACES
    assert view.hashtags == {"un"}
    assert view.links == []
    assert view.words == [token.word for token in tokens(text) if token.width == 1]


def test_letters_are_bounded_too() -> None:
    for text in ("mot" * 33 + " " + "㍿" * 25 + " ") * 2_000, "#" + "㍿ #㌀" * 20_000:
        view = View(Document(text))
        assert 60_000 < sum(len(word.removeprefix(UNREAD)) for word in view.words) <= MOST_LETTERS
        assert view.words == [token.word for token in tokens(text) if token.width == 1]
        assert len(search_text(text).encode()) < 900_000
