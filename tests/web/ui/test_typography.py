"""French and English typography, case by case; · stands for U+202F and ~ for U+00A0."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vigie.web.ui import typography


def shown(text: str) -> str:
    return text.replace("\u202f", "·").replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        ("Qui décide ?", "Qui décide·?"),
        ("Qui décide?", "Qui décide·?"),
        ("Attention !!! Vite", "Attention·!!! Vite"),
        ("vraiment ?!", "vraiment·?!"),
        ("un ; deux", "un·; deux"),
        ("le motif : aucun", "le motif~: aucun"),
        ("« Laisser » est une décision", "«·Laisser·» est une décision"),
        ("«Laisser»", "«·Laisser·»"),
        ("(vraiment ?)", "(vraiment·?)"),
        ("« Pourquoi ? »", "«·Pourquoi·?·»"),
        ("l'heure d'été", "l’heure d’été"),
        ("et puis...", "et puis…"),
        ("40 % des 1 200 personnes", "40·% des 1·200 personnes"),
        ("%(what)s, à %(n)s %%, ou {n} %", "%(what)s, à %(n)s·%%, ou {n}·%"),
        ("400 000 € d’amende", "400·000~€ d’amende"),
        ("01 99 00 12 34", "01 99 00 12 34"),
        ("n° 4, art. 22, p. 7", "n°~4, art.~22, p.~7"),
        ("à 17 h 10", "à 17~h 10"),
        ("voir https://example.org/?q=a;b pour 12:30", "voir https://example.org/?q=a;b pour 12:30"),
        ("écrire à lea@example.org ; merci", "écrire à lea@example.org·; merci"),
        ("<b>Note</b> : lu &amp; approuvé ; signé", "<b>Note</b>~: lu &amp; approuvé·; signé"),
        ("%(done)s sur 100 %(unit)s : {what}", "%(done)s sur 100 %(unit)s~: {what}"),
        (" : ", "~: "),
        ("bien :) ou ;-)", "bien :) ou ;-)"),
        ("", ""),
    ],
)
def test_french_spacing(plain: str, expected: str) -> None:
    assert shown(typography.spaced(plain)) == expected


def test_english_keeps_its_punctuation() -> None:
    assert typography.spaced("Who decides? It's Amina: she said so!", "en-GB") == (
        "Who decides? It’s Amina: she said so!"
    )


@given(st.text(alphabet=" \u00a0\u202fab1?!;:«»'.%€<>&\ue000", max_size=30))
def test_spacing_twice_is_spacing_once(text: str) -> None:
    once = typography.spaced(text)
    assert typography.spaced(once) == once


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (12345, "12·345", "12,345"),
        (-1200, "−1·200", "−1,200"),
        (1234.5, "1·234,5", "1,234.5"),
        (3.0, "3", "3"),
        (Decimal("0.25"), "0,25", "0.25"),
        (float("nan"), "—", "—"),
        (float("inf"), "—", "—"),
    ],
)
def test_numbers(value: float, french: str, english: str) -> None:
    assert shown(typography.number(value)) == french
    assert shown(typography.number(value, "en")) == english


def test_decimals_can_be_fixed() -> None:
    assert typography.number(0.00021, "fr", 4) == "0,0002"


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (date(2026, 11, 20), "vendredi 20~novembre 2026", "Friday 20~November 2026"),
        (date(2026, 5, 1), "vendredi 1er~mai 2026", "Friday 1~May 2026"),
        (date(2024, 2, 29), "jeudi 29~février 2024", "Thursday 29~February 2024"),
    ],
)
def test_days(value: date, french: str, english: str) -> None:
    assert shown(typography.day(value)) == french
    assert shown(typography.day(value, "en")) == english


def test_short_days() -> None:
    assert shown(typography.short_day(date(2026, 7, 3))) == "3~juill.~2026"


@pytest.mark.parametrize(("at", "french"), [((17, 10), "17~h~10"), ((9, 0), "9~h"), ((0, 5), "0~h~05")])
def test_hours(at: tuple[int, int], french: str) -> None:
    assert shown(typography.hour(datetime(2026, 11, 20, *at))) == french


def test_a_moment_says_its_year_when_it_is_another() -> None:
    moment = datetime(2026, 11, 20, 17, 10)
    assert shown(typography.moment(moment)) == "vendredi 20~novembre à 17~h~10"
    assert shown(typography.moment(moment, now=datetime(2027, 1, 2))) == "vendredi 20~novembre 2026 à 17~h~10"
    assert shown(typography.moment(moment, "en")) == "Friday 20~November at 17:10"


NOW = datetime(2026, 11, 20, 17, 10)


@pytest.mark.parametrize(
    ("distance", "french", "english"),
    [
        (timedelta(seconds=20), "à l’instant", "just now"),
        (timedelta(minutes=1), "il y a 1~minute", "1~minute ago"),
        (timedelta(minutes=59), "il y a 59~minutes", "59~minutes ago"),
        (timedelta(hours=3), "il y a 3~heures", "3~hours ago"),
        (timedelta(hours=20), "hier à 21~h~10", "yesterday at 21:10"),
        (timedelta(days=3), "il y a 3~jours", "3~days ago"),
        (timedelta(days=19), "le 1er~novembre", "on 1~November"),
        (timedelta(days=400), "le 16~octobre 2025", "on 16~October 2025"),
        (-timedelta(minutes=5), "dans 5~minutes", "in 5~minutes"),
        (-timedelta(days=1), "demain à 17~h~10", "tomorrow at 17:10"),
        (-timedelta(days=4), "dans 4~jours", "in 4~days"),
    ],
)
def test_how_long_ago(distance: timedelta, french: str, english: str) -> None:
    assert shown(typography.ago(NOW - distance, NOW)) == french
    assert shown(typography.ago(NOW - distance, NOW, "en")) == english


@pytest.mark.parametrize(
    ("length", "french"),
    [
        (timedelta(seconds=45), "45~s"),
        (timedelta(minutes=12), "12~min"),
        (timedelta(hours=2, minutes=5), "2~h~05"),
        (timedelta(days=3, hours=4), "3~jours"),
    ],
)
def test_lengths_of_time(length: timedelta, french: str) -> None:
    assert shown(typography.duration(length)) == french
