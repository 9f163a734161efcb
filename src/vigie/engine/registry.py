"""Every rule of the engine, found by looking into the folder of rules."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from vigie.engine import rules as rules_package
from vigie.engine.cues import Cues
from vigie.engine.rule import RegisteredRule, Rule


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


@cache
def gates(author_role: str) -> tuple[dict[str, int], tuple[tuple[int, RegisteredRule], ...]]:
    """The bits that the stems of a post turn on, and the rules of an author role with the bits each one needs."""
    bits: dict[str, int] = {}
    needed: list[tuple[int, RegisteredRule]] = []
    bit = 1
    for registered in all_rules():
        if not registered.card.concerns(author_role):
            continue
        asked = 0
        for group in registered.needs:
            for stem in group:
                bits[stem] = bits.get(stem, 0) | bit
            asked |= bit
            bit <<= 1
        needed.append((asked, registered))
    return bits, tuple(needed)


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
    return RegisteredRule(card, find, card.needs or _needs_of(module))


def _needs_of(module: ModuleType) -> tuple[frozenset[str], ...]:
    """What the cues of a module need, with the stems it adds in WAKES; nothing if it says ALWAYS or has no cues."""
    cues = [value for value in vars(module).values() if isinstance(value, Cues)]
    if not cues or getattr(module, "ALWAYS", False) or not all(kept.needs for kept in cues):
        return ()
    return (frozenset(getattr(module, "WAKES", ())).union(*(kept.needs[0] for kept in cues)),)
