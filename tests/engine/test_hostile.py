"""Hostile texts are read in bounded time, and never raise."""

from __future__ import annotations

import time

import pytest

from vigie.engine import Organisation, Post, check, fold, identify_language, mask, search_text

ORGANISATION = Organisation(name="Acme", brands=("AcmeBox",), codenames=("Mistral",))
HOSTILE = {
    "empty": "",
    "nul": "\x00" * 1000 + "06 39 98 12 34",
    "lone surrogates": "\ud800" * 1000 + "\udfff06 39 98 12 34",
    "overrides": "\u202e" * 1000 + "06 39 98 12 34",
    "emoji": "👩‍👩‍👧‍👦" * 10_000,
    "combining marks": "e" + "\u0301" * 100_000,
    "digits": "0612345678" * 5_000,
    "spaced digits": "0 6 " * 20_000,
    "at signs": "a@" * 20_000,
    "dots": "a." * 20_000 + "@example.org",
    "long local part": "a" * 50_000 + "@" + "b" * 50_000,
    "quotes": "«" * 20_000,
    "open quotes": '"a ' * 20_000,
    "capitals": "LISEZ NOTRE RÉPONSE " * 3_000,
    "iban starts": "FR76 " * 10_000,
    "passwords": "mot de passe : " * 5_000,
    "insults": "bande de bande de " * 5_000 + "clowns",
    "points": " point " * 10_000,
    "at words": "a point a at " * 5_000,
    "numbers": "06 39 98 12 34, claire.morel@example.org. " * 5_000,
    "cards": "commande 4111 1111 1111 1111. " * 5_000,
    "brands": "AcmeBox est ici. " * 10_000 + "nul",
    "code names": "le projet Mistral. " * 5_000,
    "spaces": " " * 100_000,
    "ligatures": "ﷺ" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_read_soon(name: str) -> None:
    text = HOSTILE[name]
    started = time.process_time()
    report = check(Post(text, organisation=ORGANISATION))
    search_text(text)
    identify_language(text)
    assert len(mask(report.text, report.findings)) == len(text)
    assert time.process_time() - started < 5  # a guard against blow-up, two orders above what it takes


def test_a_line_of_ten_megabytes_is_folded_and_cut_into_words() -> None:
    text = "l’été à Paris, " * 700_000
    assert len(fold(text).text) == len(text)
    assert search_text(text[:1_000_000]).startswith("ete a paris")


@pytest.mark.parametrize("text", [HOSTILE["nul"], HOSTILE["lone surrogates"], HOSTILE["overrides"]])
def test_what_hides_around_a_number_does_not_hide_it(text: str) -> None:
    found = [text[f.start : f.end] for f in check(text).findings]
    assert found == ["06 39 98 12 34"]
