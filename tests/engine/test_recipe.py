"""The rule that the recipe gives as an example does what the page beside it promises, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from vigie.engine import Charter, check, mask
from vigie.engine.pages import examples_of
from vigie.engine.rule import RegisteredRule, Rule

DOCS = Path(__file__).resolve().parents[2] / "docs"
RECIPES = {"fr": DOCS / "recipes/add-a-rule.md", "en": DOCS / "en/recipes/add-a-rule.md"}


def _block(language: str, kind: str) -> str:
    found = re.search(rf"^(`{{3,4}}){kind}\n(.*?)^\1$", RECIPES[language].read_text(encoding="utf-8"), re.M | re.S)
    assert found is not None
    return found[2]


def _rule(language: str) -> RegisteredRule:
    module: dict[str, Any] = {}
    exec(compile(_block(language, "python"), str(RECIPES[language]), "exec"), module)  # noqa: S102 - our own page
    card = module["RULE"]
    assert isinstance(card, Rule)
    return RegisteredRule(card, module["find"])


@pytest.mark.parametrize("language", RECIPES)
def test_the_rule_of_the_recipe_keeps_its_page(language: str) -> None:
    rule, page = _rule(language), _block(language, "markdown")
    assert page.startswith(f"# {rule.card.code} `{rule.card.name}`\n")
    assert len(re.findall(r"^## ", page, re.MULTILINE)) == 4
    examples = examples_of(page)
    assert [len(example.expected) for example in examples] == [1, 0]
    for example in examples:
        report = check(example.post, Charter(rules=(rule,)))
        found = [(f.code, report.text[f.start : f.end]) for f in report.findings if f.code == rule.card.code]
        assert found == list(example.expected)
        assert len(mask(report.text, report.findings)) == len(report.text)


def test_both_recipes_give_the_same_rule() -> None:
    assert _block("fr", "python") == _block("en", "python")
