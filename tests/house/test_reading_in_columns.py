"""Reading in columns, where its packages are installed, says of each post what reading it alone says."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.web.listening.samples import CHARTER, needs_columns

from vigie.engine.pages import examples_of, page_of
from vigie.engine.registry import all_rules
from vigie.web.demo.generator import generate
from vigie.web.demo.generator.hostile import HOSTILE
from vigie.web.listening.analysing import Asked, Reading

ODD = (
    "", " ", "?", "\x00", "lone \ud800 surrogate, lea@example.org", "a" * 5_000, "bon " * 2_100, "🙂" * 2_000,
    "s a l o p e", "नमस्ते दुनिया", "@lea.martin @TransportsCorail merci !", "x.com/lea_martin est un connard",
    "Projet Lagune, lea.martin@example.org, 06 39 98 12 34", "ﷺ" * 300, "\u202eoerazil\u202c", "lïgne\r\nquatre\t4",
)  # fmt: skip


def _texts() -> list[Asked]:
    chance = random.Random(20261120)
    month = generate(1, datetime(2026, 11, 20, 18, tzinfo=UTC), UTC)
    shown = [
        example.post.text
        for rule in all_rules()
        for language in ("fr", "en")
        for example in examples_of(page_of(rule.card, language=language))
    ]
    said = [*chance.sample([post["text"] for post in month], 150), *chance.sample(shown, 250), *HOSTILE, *ODD]
    return [Asked(text, chance.random() < 0.2, chance.choice(("", "fr", "en", "oc", "?!"))) for text in said]


@needs_columns
@pytest.mark.parametrize("heads", [True, False])
def test_both_ways_say_the_same(heads: bool) -> None:
    texts = _texts()
    in_columns, alone = Reading(CHARTER, heads=heads, columns_from=0), Reading(CHARTER, heads=heads)
    for asked, one, other in zip(texts, alone(texts), in_columns(texts), strict=True):
        assert other == one, asked
    assert (in_columns.in_columns, alone.in_columns) == (True, False)


@needs_columns
def test_columns_begin_where_they_are_worth_it() -> None:
    reading = Reading(CHARTER, columns_from=2)
    said = [Asked("le bus", False, ""), Asked("le tram", False, "")]
    reading(said)
    assert not reading.in_columns
    reading(said)
    assert reading.in_columns


@needs_columns
def test_a_batch_the_columns_fail_on_is_read_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    from vigie.web.listening import in_columns

    def failing(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError

    texts = [Asked("Écrivez à lea@example.org", False, ""), Asked("le tram", False, "")]
    reading = Reading(CHARTER, columns_from=0)
    with monkeypatch.context() as patch:
        patch.setattr(in_columns, "analyse", failing)
        assert reading(texts) == Reading(CHARTER)(texts)
        assert not reading.in_columns
    reading(texts)
    assert reading.in_columns


def test_without_the_packages_texts_are_read_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "vigie.web.listening.in_columns", None)
    texts = [Asked("Écrivez à lea@example.org", False, "")]
    reading = Reading(CHARTER, columns_from=0)
    assert reading(texts) == Reading(CHARTER)(texts)
    assert not reading.in_columns
    reading(texts)  # and they are not looked for again
    assert not reading.in_columns
