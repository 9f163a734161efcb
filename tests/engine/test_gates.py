"""Gates never close on a post that a pattern would have matched."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tools.make_gates import every_cue, gate, patterns

from vigie.engine.folding import fold_text
from vigie.engine.pages import examples_of, page_of
from vigie.engine.patterns import STEM, any_of, gate_of
from vigie.engine.registry import all_rules

DEV = Path(__file__).parent / "data"
WORD = re.compile(r"[^\W_]+")


@pytest.mark.parametrize("one_in", [149, pytest.param(23, marks=pytest.mark.slow)])  # all of them take a minute
def test_the_file_is_what_its_tool_writes(one_in: int) -> None:
    for code, pattern in patterns()[::one_in]:
        assert set(pattern.needs) == set(gate(pattern.source)), f"{code}: run python tools/make_gates.py"


def test_a_text_that_a_pattern_matches_has_the_words_of_its_gate() -> None:
    texts = {
        json.loads(line)["text"]
        for path in sorted(DEV.glob("*/drafts_*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    texts |= {
        example.post.text
        for registered in all_rules()
        for language in ("fr", "en")
        for example in examples_of(page_of(registered.card, language=language))
    }
    folded = [
        (text, {word[:STEM] for word in WORD.findall(text)}) for text in map(fold_text, sorted(texts)[::9])
    ]  # one in nine: each is read by every pattern
    for code, pattern in patterns():
        for text, stems in folded:
            if any(stems.isdisjoint(group) for group in pattern.needs):
                assert not pattern.search(text), (code, text)
    for near in {near for cue in every_cue() for near in cue.near}:
        for text, stems in folded:
            if any(stems.isdisjoint(group) for group in gate_of(near.source)):
                assert not near.search(text), text


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("bonjour", [{"bonjo"}]),
        ("bon|soir", [{"bon", "soir"}]),
        ("(?:le )?chat", [{"chat"}, {"chat", "le"}]),
        ("chats? noirs?", [{"chat", "chats"}, {"noir", "noirs"}]),
        (r"a (?:b )?c\w{0,2}", None),
        (r"\w{1,9}", None),
        (r"d'<10>accord", [{"accor"}, {"d"}]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: list[set[str]] | None) -> None:
    groups = [set(group) for group in gate(any_of(pattern))]
    if needed is not None:
        assert sorted(map(sorted, groups)) == sorted(map(sorted, needed))


def test_patterns_name_letters_as_folded_texts_have_them() -> None:
    patterns = [
        pattern.source
        for rule in all_rules()
        for cues in rule.read
        for cue in cues.cues
        for pattern in (*cue.patterns, *cue.near)
    ]
    assert not [accented for source in patterns for accented in re.findall(r"[a-z]*[À-ÿœ][a-z]*", source)]
