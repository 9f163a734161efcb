"""A cue that asks for words nearby finds them before or after, in the same sentence, and shows them."""

from __future__ import annotations

import pytest

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.patterns import each, words
from vigie.engine.view import View

CUES = Cues(Cue("pair", each(r"clefs?"), near=(words("paillasson"), words("vide")), within=40))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("La clef est sous le paillasson, maison vide", ["clef est sous le paillasson, maison vide"]),
        ("Maison vide, paillasson et clef", ["vide, paillasson et clef"]),
        ("La clef, le paillasson. Tout est vide", []),
        ("La clef est sous le paillasson", []),
        ("La clef est sous le paillasson, " + "et encore " * 6 + "vide", []),
        ("Le paillasson est vide", []),
        ("La clef, le paillasson et le videosurveilleur", []),
        ("clef paillasson vide\nclef", ["clef paillasson vide"]),
    ],
)
def test_words_nearby(text: str, shown: list[str]) -> None:
    view = View(text)
    assert [text[match.start : match.end] for match in matches(view, CUES, lambda view, found: False)] == shown
