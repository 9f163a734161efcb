"""What the heads say of sentences made up for them, failures we know of included."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from vigie.engine.heads import Classification, classify


def _sentences() -> list[object]:
    read = []
    for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            known_failure = line.startswith("x ")
            expected, text = line.removeprefix("x ").split(" | ", 1)
            mark = [pytest.mark.xfail(reason="listed in the card", strict=True)] if known_failure else []
            read.append(pytest.param(expected, text, marks=mark, id=f"{expected} {text[:50]}"))
    return read


_classify = cache(classify)


def _answer(head: str, result: Classification) -> str:
    if head in ("tone", "intent"):
        return str(getattr(result, head).label)
    p = {"toxic": result.toxicity, "urgent": result.urgent, "exit": result.exit, "crisis": result.crisis}[head]
    return "yes" if p >= 0.5 else "no"


@pytest.mark.parametrize(("expected", "text"), _sentences())
def test_a_sentence(expected: str, text: str) -> None:
    head, _, wanted = expected.partition("=")
    assert _answer(head, _classify(text)) == wanted
