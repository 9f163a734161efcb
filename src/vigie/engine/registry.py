"""Every rule of the engine, found by looking into the folder of rules."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from types import ModuleType

from vigie.engine import rules as rules_package
from vigie.engine.cues import Cue, Cues, needed_near
from vigie.engine.patterns import Pattern
from vigie.engine.rule import RegisteredRule, Rule
from vigie.engine.view import View


class RuleError(Exception):
    """A rule module that does not keep its promises; the message says which and how to mend it."""


class UnknownRuleError(LookupError):
    """No rule bears that code or name."""


@cache
def all_rules() -> tuple[RegisteredRule, ...]:
    """The rules, in the order of their codes."""
    found: dict[str, RegisteredRule] = {}
    for module in pkgutil.walk_packages(rules_package.__path__, rules_package.__name__ + "."):
        if module.ispkg or module.name.rpartition(".")[2].startswith("_"):
            continue
        registered = _read(module.name)
        if registered.card.code in found:
            raise RuleError(f"{module.name}: the code {registered.card.code} is taken; choose the next free one")
        found[registered.card.code] = registered
    return tuple(found[code] for code in sorted(found))


_FEW = 16  # posts read before the groups of patterns are given bits: a command that reads one does without


@dataclass
class Gates:
    """What the words of a post wake, for an author role.

    `patterns`: each with the cues it belongs to and the other groups of stems that it needs; `woken_by` tells their
    places by the stems of the first. `rules`: a rule that has nothing but cues (their identities) is woken by one of
    them; another when the stems of the post turn on all the bits it needs, which `bits` gives by stem.
    """

    bits: dict[str, int]
    rules: tuple[tuple[int, tuple[int, ...], RegisteredRule], ...]
    woken_by: dict[str, frozenset[int]]
    patterns: tuple[tuple[Cues, Cue, Pattern, tuple[frozenset[str], ...]], ...]
    read: int = 0

    def wake(self, view: View) -> Iterator[RegisteredRule]:
        """The rules to ask about a view, in the order of their codes; the view is told the patterns to search."""
        stems, on = view.stems, 0
        for stem in stems & self.bits.keys():
            on |= self.bits[stem]
        places: set[int] = set().union(*map(self.woken_by.__getitem__, stems & self.woken_by.keys()))
        woken: dict[int, list[tuple[Cue, Pattern]]] = {}
        self.read += 1
        by_stem, asked = self._of_groups if self.read > _FEW else ({}, [])
        held = 0
        for stem in stems & by_stem.keys():
            held |= by_stem[stem]
        for place in sorted(places):
            cues, cue, pattern, groups = self.patterns[place]
            if asked[place] & held == asked[place] if asked else not any(map(stems.isdisjoint, groups)):
                woken.setdefault(id(cues), []).append((cue, pattern))
        view.woken = woken
        for needed, read, rule in self.rules:
            if (not woken.keys().isdisjoint(read)) if read else needed & on == needed:
                yield rule

    @cached_property
    def _of_groups(self) -> tuple[dict[str, int], list[int]]:
        """By stem, the bits of the groups of patterns that hold it; and the bits that each pattern needs."""
        places: dict[frozenset[str], int] = {}
        needed = [sum({1 << places.setdefault(group, len(places)) for group in groups}) for *_, groups in self.patterns]
        bits: dict[str, list[int]] = {}
        for group, place in places.items():
            for stem in group:
                bits.setdefault(stem, []).append(1 << place)
        return {stem: sum(mine) for stem, mine in bits.items()}, needed


@cache
def gates(author_role: str) -> Gates:
    """The gates of the rules that read an author role."""
    bits: dict[str, int] = {}
    rules: list[tuple[int, tuple[int, ...], RegisteredRule]] = []
    woken_by: dict[str, set[int]] = {}
    patterns: list[tuple[Cues, Cue, Pattern, tuple[frozenset[str], ...]]] = []
    bit = 1
    for registered in all_rules():
        if not registered.card.concerns(author_role):
            continue
        asked = 0
        for group in () if registered.cues else registered.needs:
            for stem in group:
                bits[stem] = bits.get(stem, 0) | bit
            asked |= bit
            bit <<= 1
        rules.append((asked, tuple(map(id, registered.cues)), registered))
        for cues in registered.read:
            for stem, of_cues in cues.woken_by.items():
                woken_by.setdefault(stem, set()).update(len(patterns) + place for place in of_cues)
            patterns += [
                (cues, cue, pattern, (*pattern.needs[1:], *needed_near(cue.near))) for cue, pattern in cues.patterns
            ]
    return Gates(bits, tuple(rules), {stem: frozenset(of) for stem, of in woken_by.items()}, tuple(patterns))


@cache
def rules_by_code() -> dict[str, Rule]:
    return {registered.card.code: registered.card for registered in all_rules()}


def rule_named(code_or_name: str) -> Rule:
    """The card of a rule, from its code or its name, in any case; UnknownRuleError if there is none."""
    asked = code_or_name.strip()
    for card in rules_by_code().values():
        if asked.upper() == card.code or asked.lower() == card.name:
            return card
    raise UnknownRuleError(code_or_name)


def _read(module_name: str) -> RegisteredRule:
    module = importlib.import_module(module_name)
    card, find = getattr(module, "RULE", None), getattr(module, "find", None)
    if not isinstance(card, Rule) or not callable(find):
        raise RuleError(f"{module_name}: a rule module has a RULE card and a find(view, context) function")
    expected = f"{rules_package.__name__}.{card.page.replace('/', '.')}"
    if module_name != expected:
        raise RuleError(f"{module_name}: the family and name of {card.code} ask for {expected}")
    read = tuple(value for value in vars(module).values() if isinstance(value, Cues))
    asks_more = getattr(module, "ALWAYS", False) or hasattr(module, "WAKES") or card.needs
    alone = () if asks_more or any(cues.always for cues in read) else read
    return RegisteredRule(card, find, card.needs or _needs_of(module, read), alone, read)


def _needs_of(module: ModuleType, read: tuple[Cues, ...]) -> tuple[frozenset[str], ...]:
    """What the cues of a module need, with the stems it adds in WAKES; nothing if it says ALWAYS or has no cues."""
    if not read or getattr(module, "ALWAYS", False) or not all(cues.needs for cues in read):
        return ()
    return (frozenset(getattr(module, "WAKES", ())).union(*(cues.needs[0] for cues in read)),)
