"""Looking for a pattern only where it may begin finds what looking everywhere finds."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.make_gates import every_pattern
from tools.starting import starts

from vigie.engine.numbers import REACH, around_digits
from vigie.engine.pages import examples_of, page_of
from vigie.engine.patterns import Pattern, any_of
from vigie.engine.registry import all_rules
from vigie.engine.rules.personal_data import iban, ip_address, payment_card, personal_email, phone_number, vehicle_plate
from vigie.engine.view import View

PATTERNS = every_pattern()
SHAPES = (
    vehicle_plate._SIV,
    vehicle_plate._WITH_CUE,
    vehicle_plate._LETTER_BY_LETTER,
    phone_number._FRENCH,
    phone_number._BRITISH,
    phone_number._INTERNATIONAL,
    payment_card._LONG_NUMBER,
    iban._START,
    ip_address._V4,
)


def texts(one_in: int) -> list[str]:
    pages = (page_of(rule.card, language=language) for rule in all_rules() for language in ("fr", "en"))
    found = sorted({example.post.text for page in pages for example in examples_of(page)})
    return [*found[::one_in], "", "_le_ chat's l’été 12%", "le\u0301on émoji 🏠 жена le дом la", "ne·e le 1er"]


def spans(found: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [each.span() for each in found]


def test_the_file_is_what_its_tool_writes() -> None:
    for pattern in PATTERNS:
        assert (pattern.compiled, pattern._starts)[1] == starts(pattern.source), "run python tools/make_gates.py"


@pytest.mark.parametrize("one_in", [97, pytest.param(9, marks=pytest.mark.slow)])
def test_patterns_find_the_same_wherever_they_are_looked_for(one_in: int) -> None:
    for text in texts(one_in):
        view = View(text)
        for pattern in PATTERNS:
            assert spans(pattern.matches_in(view)) == spans(pattern.finditer(view.folded)), (text, pattern.source)


PIECES = """le la les l' mes chefs est sont ne 12 12ans _ ab abc é ж . , - ' vend"""


@given(st.lists(st.sampled_from([*PIECES.split(), "\n"])))
def test_beginnings_of_words(pieces: list[str]) -> None:
    for text in ("".join(pieces), " ".join(pieces)):
        view = View(text)
        for source in ("les?(?: chefs?)?", r"l(?:a|')\w{0,3}", r"\d+ ?ans|ab?", r"m\w+ <9>est"):
            pattern = _pattern(any_of(source))
            assert spans(pattern.matches_in(view)) == spans(pattern.finditer(view.folded))


def _pattern(source: str) -> Pattern:
    pattern = Pattern(source)
    assert pattern.compiled
    pattern._starts = starts(source)
    return pattern


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (any_of("chats?", "a"), {"cha", "a"}),
        (any_of("(?:le )?chat"), {"le", "cha"}),
        (r"\bli", {"li"} | {f"li{letter}" for letter in "abcdefghijklmnopqrstuvwxyz0123456789"}),
        ("chat", None),
        (any_of("#chat"), None),
        (any_of(".{1,3}chat"), None),
    ],
)
def test_where_a_match_may_begin(source: str, told: set[str] | None) -> None:
    assert starts(source) == told


def test_numbers_are_found_around_digits() -> None:
    chance = random.Random(7)
    for _ in range(3000):
        text = "".join(chance.choices("0123456789ab .-/+(,:fr[]", k=chance.randint(0, 90)))
        if chance.random() < 0.5:
            text = text.replace("1", " " * chance.randint(0, 2 * REACH + 3))
        for pattern in SHAPES:
            found = [span for *area, _ in around_digits(text) for span in spans(pattern.finditer(text, *area))]
            assert found == spans(pattern.finditer(text)), (pattern, text)


def test_addresses_are_found_around_their_sign() -> None:
    chance = random.Random(7)
    for _ in range(20_000):
        text = "".join(
            chance.choices(("@", " ", ".", "-", "_", "ab", "jean", "fr", "com", "\n", ",", " @ ", " . "), k=14)
        )
        found = [
            span
            for area in personal_email._around_at(text)
            for span in spans(personal_email._PLAIN.finditer(text, *area))
        ]
        assert found == spans(personal_email._PLAIN.finditer(text)), text
