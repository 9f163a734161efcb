"""Queries of other tools, with the answer they document: held where our grammar takes them, mended where it differs."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from vigie.engine.query import Compiled, Document, lint, parse

ELISION = "l'oréal"
COMPLAINT = 'raw:SNCF NEAR/8 (retard* OR "en panne") NOT (offre OR recrute*)'
FILE = Path(__file__).resolve().parents[4] / "shared/fixtures/query-language/queries.tsv"
ANSWERS = {"ACCEPT": 0, "WARN": 1, "REJECT": 2}

# Where Vigie answers otherwise, and why (docs/query-language.md): vendor and place among its lines.
DIFFERENT = {
    ("meltwater", 2): (2, "mid-wildcard"),  # a star inside a word
    ("meltwater", 3): (1, "boost-ignored"),  # ^n filters nothing: said, not silent
    ("sprinklr", 1): (1, "author-name"),  # nobody is listened to by name
    ("pulsar", 3): (2, "bang"),  # "!" means two opposite things
    ("lexalytics", 0): (1, "near-wide"),  # beyond ten words
}


@pytest.mark.parametrize("query", [ELISION, COMPLAINT])
def test_our_own_lines_are_accepted_without_a_warning(query: str) -> None:
    assert lint(query).exit_code == 0


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Merci L’Oréal !", True),
        ("merci l'oreal", True),
        ("LOREAL", True),
        ("loreals", False),
        ("OREAL", True),
        ("Oréal", True),
        ("#LOréal", True),
    ],
)
def test_an_elision_is_left_out_on_both_sides(text: str, answers: bool) -> None:
    assert Compiled(parse(ELISION)).matches(Document(text)) is answers


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Encore un retard de la SNCF ce matin", True),
        ("SNCF : le train est en panne", True),
        ("le train de la SNCF, comme tous les autres depuis hier midi, part en retard", False),  # ten words away
        ("la sncf est en retard", False),
        ("La SNCF recrute, sans retard", False),
        ("La SNCF, retardée, n’offre rien", False),
        ("#SNCF : retardataires s’abstenir", True),
    ],
)
def test_the_typical_complaint(text: str, answers: bool) -> None:
    assert Compiled(parse(COMPLAINT)).matches(Document(text)) is answers


def test_the_lines_of_other_tools_are_answered_as_documented_or_mended() -> None:
    if not FILE.exists():
        pytest.skip("needs ../shared, which is not beside this checkout")
    places: Counter[str] = Counter()
    met = set()
    with FILE.open(encoding="utf-8") as lines:
        rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if not row[0].startswith("#")]
    for vendor, query, expected, *_ in rows:
        key = (vendor, places[vendor])
        places[vendor] += 1
        found = lint(query)
        if key not in DIFFERENT:
            assert found.exit_code == ANSWERS[expected], (query, found)
            continue
        met.add(key)
        answer, code = DIFFERENT[key]
        remark = found.refusal or found.warnings[0]
        assert (found.exit_code, remark.code) == (answer, code), query
        assert remark.end > remark.start
        assert all(remark.sentence("fr"))
        assert all(remark.sentence("en"))
    assert len(rows) == 26
    assert met == set(DIFFERENT)
