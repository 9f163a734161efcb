"""What the automata of gates find: everything that `re` finds, and seldom more."""

from __future__ import annotations

import random
import re

import numpy as np
import pytest

from vigie.engine.columns import kernels
from vigie.engine.columns.gates import Gate, Readings
from vigie.engine.columns.gates.characters import NotWidenedError
from vigie.engine.columns.gates.gate import room_for
from vigie.engine.columns.gates.machines import Automata
from vigie.engine.folding import admit, fold_text
from vigie.engine.lexicon import Lexicon
from vigie.engine.pages import examples_of, page_of
from vigie.engine.patterns import Pattern, starts_of
from vigie.engine.registry import all_rules
from vigie.engine.view import View

EXACT = (
    r"\bab?c\b", r"(?<![^\W_])a{2,3}(?!\d)(?![.,]\d)", r"(?<!\d[.,])12(?!\w)", r"(?<!un )(?<![a-z])chat", r"^a|b\Z",
    r"a(?=b|c )", r"(?<=l')eau", r"[^\W\d_]+\d", r"(?i)Été", r"(?m)^a$", r"a\Bb", r"(?:un |une )?mot(?= la)",
    r"a\sb", r"[À-ÖØ-Þ][a-zà-öø-ÿœ]", r"\w\W\w", r"x(?![\w/]|-\w)", r"(?:a|bc)(?:d|(?<!b)e)",
)  # fmt: skip
WIDER = (
    r"b$",
    r"a[^.!?]{0,9}b",
    r"(a|b)c\1",
    r"(?<=ab)c",
    r"(?!abc)a\w",
    r"(?>ab?)b",
    r"a(?!b c)d?",
    r"[^\W\d]{3,12} a",
)
LETTERS = "abc dexlu'-_.,!?/12Été’\u00a0œ\n²٣ "


def machine_of(sources: tuple[str, ...] | list[str]) -> tuple[kernels.Machine, kernels.Seen]:
    automata = Automata()
    for source in sources:
        automata.add(automata.group(), source)
    machine = automata.machine()
    return machine, room_for(machine)


def held(text: str, group: int, machine: kernels.Machine, seen: kernels.Seen) -> bool:
    points = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    symbols = machine.symbols[points]
    return bool(kernels.search(symbols, 0, len(symbols), group, machine, seen, np.zeros(0, np.uint64)))


def texts() -> list[str]:
    chance = random.Random(20261120)
    made = ["".join(chance.choices(LETTERS, k=chance.randint(0, 12))) for _ in range(3000)]
    return [
        *made,
        "l'eau",
        "12 mots",
        "1,12",
        "un chat",
        "le chat",
        "aaa",
        "aaaa 3",
        "été",
        "É",
        "mot la",
        "x-a",
        "x- ",
    ]


def test_conditions_on_neighbours_and_small_counts_are_kept_as_they_are() -> None:
    machine, seen = machine_of(EXACT)
    for group, source in enumerate(EXACT):
        for text in texts():
            assert held(text, group, machine, seen) == bool(re.search(source, text)), (source, text)


def test_what_is_not_kept_lets_more_through_and_never_less() -> None:
    machine, seen = machine_of(WIDER)
    for group, source in enumerate(WIDER):
        for text in texts():
            assert held(text, group, machine, seen) or not re.search(source, text), (source, text)


def test_readings_parted_by_nul_are_texts_of_their_own() -> None:
    machine, seen = machine_of([r"^ab$"])
    assert held("c\0ab\0d", 0, machine, seen)
    assert not held("a\0b", 0, machine, seen)


def test_states_are_forgotten_when_room_is_short_and_answers_stay() -> None:
    machine, _ = machine_of(EXACT)
    small = room_for(machine, units=24)
    for group, source in enumerate(EXACT[:6]):
        for text in texts()[:400]:
            assert held(text, group, machine, small) == bool(re.search(source, text)), (source, text)
    assert small.counters[kernels.FORGOTTEN] > 0


@pytest.mark.parametrize("source", [r"(?x)a b", r"(?a)\w", r"(?s)a.b", r"(a)?(?(1)b|c)", r"(?i:a)b"])
def test_what_is_not_understood_is_refused(source: str) -> None:
    automata = Automata()
    with pytest.raises(NotWidenedError):
        automata.add(automata.group(), source)


def test_a_gate_of_no_rules_lets_nothing_through() -> None:
    post = Readings(("06 12 34 56 78",), ("06 12 34 56 78",), 10, False)
    assert Gate((), Lexicon.of(None)).rules_for([post, post]) == [[], []]


@pytest.mark.slow
def test_no_expression_of_the_rules_finds_what_its_automaton_does_not() -> None:
    patterns = {
        value.source if isinstance(value, Pattern) else value.pattern
        for rule in all_rules()
        for value in vars(__import__(rule.find.__module__, fromlist=["find"])).values()
        if isinstance(value, Pattern | re.Pattern)
    }
    sources = sorted(patterns)
    machine, seen = machine_of(sources)
    posts = [
        text
        for rule in all_rules()
        for language in ("fr", "en")
        for example in examples_of(page_of(rule.card, language=language))
        for text in (example.post.text, fold_text(example.post.text))
    ]
    for group, source in enumerate(sources):
        compiled = re.compile(source)
        for text in posts:
            assert held(text, group, machine, seen) or not compiled.search(text), (source, text)


@pytest.mark.slow
def test_no_expression_read_from_where_it_may_begin_is_missed_there() -> None:
    automata, met = Automata(), 0
    begun: dict[str, list[tuple[re.Pattern[str], frozenset[str], int]]] = {}
    for rule in all_rules():
        for source in sorted({pattern.source for cues in rule.read for _, pattern in cues.patterns}):
            if (starts := starts_of(source)) is not None:
                group = automata.group(anchored=True)
                automata.add(group, source)
                begun.setdefault(rule.card.code, []).append((re.compile(source), starts, group))
    machine = automata.machine()
    seen = room_for(machine)
    for rule in all_rules():
        for example in [
            *examples_of(page_of(rule.card, language="fr")),
            *examples_of(page_of(rule.card, language="en")),
        ]:
            view = View(admit(example.post.text))
            symbols = machine.symbols[np.frombuffer(view.folded.encode("utf-32-le"), np.uint32)]
            for compiled, starts, group in begun.get(rule.card.code, ()):
                for place in view.places(starts):
                    if compiled.match(view.folded, place):
                        found, _ = kernels.search_from(symbols, 0, len(symbols), place, group, machine, seen)
                        assert found, (compiled.pattern, view.folded)
                        met += 1
    assert met > 400
