"""Every rule keeps the promises of its pages, in French and in English."""

from __future__ import annotations

import re

import pytest

from vigie.engine import check
from vigie.engine.pages import Example, examples_of, page_of
from vigie.engine.registry import all_rules
from vigie.engine.rule import Rule

CARDS = [registered.card for registered in all_rules()]
PAGES = [(card, language) for card in CARDS for language in ("fr", "en")]
EXAMPLES = [
    pytest.param(card, example, id=f"{card.code}-{language}-{number}")
    for card, language in PAGES
    for number, example in enumerate(examples_of(page_of(card, language=language)), start=1)
]


@pytest.mark.parametrize(("card", "example"), EXAMPLES)
def test_a_post_of_the_page_gives_the_spans_it_announces(card: Rule, example: Example) -> None:
    report = check(example.post)
    found = [(f.code, report.text[f.start : f.end]) for f in report.findings if f.code == card.code]
    assert found == list(example.expected)


@pytest.mark.parametrize(("card", "language"), PAGES)
def test_a_page_bears_its_code_and_tests_the_rule_both_ways(card: Rule, language: str) -> None:
    page = page_of(card, language=language)
    where = f"{card.page}{'.en' if language == 'en' else ''}.md"
    assert page.startswith(f"# {card.code} `{card.name}`\n"), f"{where}: its title is the code and the name of the rule"
    examples = examples_of(page)
    assert any(example.expected for example in examples), f"{where}: no post announces {card.code}"
    assert any(not example.expected for example in examples), f"{where}: no post that must stay clean"
    headings = len(re.findall(r"^## ", page, re.MULTILINE))
    assert headings == 4, f"{where}: {headings} headings instead of four (what is found, why, what to do, examples)"


@pytest.mark.parametrize("card", CARDS)
def test_a_card_is_complete(card: Rule) -> None:
    assert 0 < card.confidence <= 1
    assert round(card.confidence, 2) == card.confidence
    assert card.status in ("stable", "preview")
    assert re.fullmatch(r"\d+\.\d+", card.since)
    for words in (card.message, card.suggestion, *card.causes.values()):
        assert words.fr != words.en
        assert words.fr
        assert words.en
