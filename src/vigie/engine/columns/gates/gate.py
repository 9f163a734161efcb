"""The gates of a list of rules."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from vigie.engine import readings
from vigie.engine.columns import kernels
from vigie.engine.columns.gates.entries import ENTRIES, Entry, digest_of, vouched
from vigie.engine.columns.gates.expressions import ExpressionSet, first_name, sources
from vigie.engine.columns.gates.wording import Group, exact, gate_words, united, words_of
from vigie.engine.columns.widening import NotWidenedError, widen
from vigie.engine.cues import Cues, matches
from vigie.engine.lexicon import Lexicon
from vigie.engine.rule import RegisteredRule

# A text without any of these has no number spelled in words, misread or cut by signs (View.spelled_numbers).
SPELLED = (readings._SAID, readings._MISREAD, readings._BETWEEN)


class Need:
    """What a post must hold for one rule, once its words are there: an expression of each of its sets."""

    def __init__(self, rule: int) -> None:
        self.rule = rule
        self.digits = 0
        self.spelled = False
        self.folded, self.given = ExpressionSet(), ExpressionSet()  # one of either
        self.also = ExpressionSet()  # and one of these

    def lets(self, folded: Any, given: Any) -> bool:
        """Whether its own expressions let a post through."""
        if (self.folded or self.given) and not (self.folded.match(folded) or self.given.match(given)):
            return False
        return not self.also or bool(self.also.match(folded))


class Gate:
    """The gates of a list of rules. `rules_for` gives the places of those that might find something.

    Words are met by the kernels (`stems`: beginnings of words, `wholes`: words, each with the bits it turns on);
    the expressions of rules that no words gate are searched together, the others' only once their words are met.
    """

    def __init__(self, rules: Sequence[RegisteredRule], lexicon: Lexicon) -> None:
        self.rules = tuple(rules)
        self._lexicon = lexicon
        self._folded, self._given = ExpressionSet(), ExpressionSet()
        self._bits: dict[frozenset[tuple[str, bool]], int] = {}
        self.open: list[str] = []
        self.stale: list[str] = []
        self._worded: list[Need] = []  # those that words wake
        self._wakers: list[tuple[int, list[int]]] = []  # the place of one of them, and the words (bits) that wake it
        self._of_folded: dict[int, list[Need]] = {}
        self._of_given: dict[int, list[Need]] = {}
        always: list[int] = []
        for place, rule in enumerate(rules):
            try:
                if not self._take(place, rule):
                    always.append(place)
            except NotWidenedError:
                always.append(place)
        self.open = [rules[place].card.code for place in always]
        self._always = tuple(always)
        may_spell = any(need.spelled for needs in self._of_folded.values() for need in needs)
        self._spelling = frozenset(
            self._folded.add(widen(pattern.pattern)) for pattern in (SPELLED if may_spell else ())
        )
        for each in (self._folded, self._given):
            each.compile()
        for need in {id(need): need for needs in (self._worded, *self._of_folded.values(), *self._of_given.values())
                     for need in needs}.values():  # fmt: skip
            for each in (need.folded, need.given, need.also):
                each.compile()
        self.words = gate_words(self._bits, self._wakers)
        self.sees_through = bool(self._worded) or any(rule.card.sees_through for rule in rules)
        self.asks_given = bool(self._given) or any(need.given for need in self._worded)
        # What the kernels say of a post that Python must read before the gate can tell.
        self.closely = kernels.GIANT
        self.closely |= kernels.VEILED if self.sees_through else 0
        self.closely |= kernels.HIDDEN if self.asks_given else 0

    def _take(self, place: int, rule: RegisteredRule) -> bool:
        """Make the gate of a rule; False when nothing is known of what it needs."""
        ways = ENTRIES.get(rule.card.code)
        if ways is not None and vouched().get(rule.card.code) != digest_of(rule, ways):
            self.stale.append(rule.card.code)
            ways = None
        cues = cues_of(rule)
        if cues is not None:
            return self._take_cues(place, cues)
        known = [self._take_way(place, rule, entry) for entry in ways or (Entry(),)]
        return all(known)

    def _take_way(self, place: int, rule: RegisteredRule, entry: Entry) -> bool:
        """One way in which a rule may find something; False when nothing is known of it."""
        need = Need(place)
        folded = [source for name in entry.folded for source in sources(rule, name)]
        given = [source for name in entry.given for source in sources(rule, name)]
        groups = [united(words_of(rule, name, whole=entry.whole) for name in names) for names in entry.words]
        need.digits, need.spelled = entry.digits, entry.spelled
        for name in entry.also:
            for source in sources(rule, name):
                need.also.add(source)
        if entry.named:
            need.also.add(first_name())
        if entry.sealed and self._lexicon.sealed is not None:
            return False
        if entry.lexicon:
            pattern = getattr(self._lexicon, entry.lexicon)
            if pattern is None:
                return True  # it looks for words that the organisation has not given
            folded.append(widen(pattern.pattern))
        groups += [exact(stems) for stems in rule.needs]
        groups = [group for group in groups if group]
        if groups:
            self._wake_by(need, groups)
            for source in folded:
                need.folded.add(source)
            for source in given:
                need.given.add(source)
            return True
        for source in folded:
            self._of_folded.setdefault(self._folded.add(source), []).append(need)
        for source in given:
            self._of_given.setdefault(self._given.add(source), []).append(need)
        return bool(folded or given)

    def _wake_by(self, need: Need, groups: Iterable[Group]) -> None:
        if not self._worded or self._worded[-1] is not need:
            self._worded.append(need)
        bits = [self._bits.setdefault(group, len(self._bits)) for group in groups]
        self._wakers.append((len(self._worded) - 1, bits))

    def _take_cues(self, place: int, cues: Iterable[Cues]) -> bool:
        """The words that each pattern needs; then, once one is awake, all the patterns of the rule together."""
        together = Need(place)
        for pattern in [pattern for each in cues for cue in each.cues for pattern in cue.patterns]:
            source = widen(pattern.source)
            if pattern.needs:
                together.folded.add(source)
                self._wake_by(together, map(exact, pattern.needs))
            else:
                self._of_folded.setdefault(self._folded.add(source), []).append(Need(place))
        return True

    def worth(self, folded: Any, offsets: Sequence[int], given: Any, given_offsets: Sequence[int]) -> Any:
        """Which posts hold any expression that is searched in all of them; columns as octets and offsets."""
        if self._always:
            return np.ones(len(offsets) - 1, bool)
        held = self._folded.held(folded, offsets)
        return held | self._given.held(given, given_offsets) if self._given else held

    def rules_for(
        self, folded: Any, given: Any, digits: int, awake: Sequence[int] = (), *, closely: bool = False,
        spelled: bool = False,
    ) -> list[int] | None:  # fmt: skip
        """The places of the rules to run on a post; None when it must be read more closely first.

        `awake`: places of the needs whose words it has, as the kernels tell them (`words`). Read closely, `folded` and `given` hold every reading of the post, with NUL between them.
        """
        numbers = self._folded.match(folded)
        if not closely and self._spelling and not self._spelling.isdisjoint(numbers):
            return None
        found = set(self._always)
        for need in self._worded if closely else map(self._worded.__getitem__, awake):
            if need.rule not in found and need.lets(folded, given):
                found.add(need.rule)
        for number in numbers:
            for need in self._of_folded.get(number, ()):
                if (digits >= need.digits or (spelled and need.spelled)) and need.lets(folded, given):
                    found.add(need.rule)
        for number in self._given.match(given):
            for need in self._of_given[number]:
                if need.lets(folded, given):
                    found.add(need.rule)
        return sorted(found)


def cues_of(rule: RegisteredRule) -> list[Cues] | None:
    """The cues of a rule whose `find` gives nothing but what they find; None when it gives anything else."""
    module = sys.modules[rule.find.__module__]
    found: list[Cues] = []
    for node in _own_nodes(ast.parse(inspect.getsource(rule.find)).body[0]):
        if isinstance(node, ast.Yield | ast.Return) and node.value is not None:
            return None
        if isinstance(node, ast.YieldFrom):
            call = node.value
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "matches"):
                return None
            if getattr(module, "matches", None) is not matches or len(call.args) < 2:
                return None
            view, cues = call.args[:2]
            named = getattr(module, cues.id, None) if isinstance(cues, ast.Name) else None
            if not isinstance(named, Cues) or not (isinstance(view, ast.Name) and view.id == "view"):
                return None
            found.append(named)
    return found or None


def _own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """What a function is made of, without the functions made inside it."""
    for node in ast.iter_child_nodes(function):
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            yield node
            yield from _own_nodes(node)
