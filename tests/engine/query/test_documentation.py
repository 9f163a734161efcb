"""The pages of the query language keep their word: what they say is accepted, warned about or refused is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vigie.engine.query import lint
from vigie.engine.query.fields import KINDS

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGES = {"fr": DOCS / "query-language.md", "en": DOCS / "en/query-language.md"}
ANSWERS = {"query": 0, "warned": 1, "refused": 2}


def examples(page: str) -> list[tuple[str, str, str]]:
    """(block, query, what is said of it) for each line of the blocks of queries."""
    found = []
    for block, body in re.findall(r"^```(query|warned|refused)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        for line in body.splitlines():
            query, _, said = line.partition(" # ")
            found.append((block, query.strip(), said.strip()))
    return found


@pytest.mark.parametrize("language", PAGES)
def test_the_examples_answer_as_the_page_says(language: str) -> None:
    given = examples(PAGES[language].read_text(encoding="utf-8"))
    assert len(given) > 35
    for block, query, said in given:
        found = lint(query)
        assert found.exit_code == ANSWERS[block], (query, found)
        if block != "query":
            remark = found.refusal or found.warnings[0]
            assert said.split(" ")[0].rstrip(":") == remark.code, query


def test_both_languages_give_the_same_examples() -> None:
    french, english = (examples(page.read_text(encoding="utf-8")) for page in PAGES.values())
    assert [example[:2] for example in french] == [example[:2] for example in english]


@pytest.mark.parametrize("language", PAGES)
def test_every_field_is_told(language: str) -> None:
    page = PAGES[language].read_text(encoding="utf-8")
    for kind in KINDS:
        assert f"`{kind.name}:`" in page
        assert f'"{kind.name}"' in page
