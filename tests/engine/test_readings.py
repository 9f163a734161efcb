"""The lossier ways to read a text: disguised words, numbers in words, and the way back to what was written."""

from __future__ import annotations

import pytest

from vigie.engine.view import View


@pytest.mark.parametrize(
    ("text", "reads_as", "part", "written"),
    [
        ("quel c o n n a r d", "quel connard", "connard", "c o n n a r d"),
        ("c.o.n.n.a.r.d va", "connard va", "connard", "c.o.n.n.a.r.d"),
        ("conn🔥ard", "connard", "connard", "conn🔥ard"),
        ("m3rd3 alors", "merde alors", "merde", "m3rd3"),
        ("$alope", "salope", "salope", "$alope"),
        ("espèce d'@bruti", "espece d'abruti", "abruti", "@bruti"),
        ("s\u200ba\u200blaaaaud", "salaud", "salaud", "s\u200ba\u200blaaaaud"),
        ("connnnard", "connard", "connard", "connnnard"),
    ],
)
def test_a_disguised_word_is_read(text: str, reads_as: str, part: str, written: str) -> None:
    view = View(text)
    reading = view.undisguised
    assert reading is not None
    assert reading.text == reads_as
    start = reads_as.index(part)
    first, last = view.span_of(reading, start, start + len(part))
    assert text[first:last] == written


@pytest.mark.parametrize(
    "text",
    ["Une phrase sans malice.", "Le train de 10h30, quai 4", "aujourd'hui, elle arrive", "Merci @claire et @sncf"],
)
def test_an_ordinary_text_has_no_other_reading(text: str) -> None:
    assert View(text).undisguised is None
    assert View(text).spelled_numbers is None
    assert View(text).visible is None


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre", "0 6 39 98 12 34"),
        ("soixante et onze, quatre-vingts, vingt et un, septante-deux, zéro", "71 80 21 72 0"),
        ("oh six double three nine eight one two triple four", "0 6 33 9 8 1 2 444"),
        ("O6 39 98 I2 34", "06 39 98 12 34"),
        ("06📞39📞98📞12📞34", "06 39 98 12 34"),
        ("06*39*98*12*34", "06 39 98 12 34"),
    ],
)
def test_numbers_are_read_however_they_are_written(text: str, digits: str) -> None:
    view = View(text)
    reading = view.spelled_numbers
    assert reading is not None
    assert reading.text == digits
    first, last = view.span_of(reading, 0, len(digits))
    assert text[first:last] == text


def test_two_numbers_in_a_sentence_stay_words() -> None:
    assert View("un sur deux, puis trois").spelled_numbers is None
