"""Which rules might find something in a post: a question that is cheap to ask of every post, and never misses.

A gate never decides. It says that a rule cannot find anything; a rule that it lets through is run as it is for a
single text. What a rule needs is known from its card (`needs`: first letters of words) and, for those listed in
`ENTRIES`, from the expressions that its `find` begins with, widened by `widening`. A rule of which nothing is known
is run on every post, and `Gate.open` lists it.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from typing import Any

from vigie.engine import readings
from vigie.engine.columns import kernels
from vigie.engine.columns.widening import NotWidenedError, widen
from vigie.engine.cues import Cues, matches
from vigie.engine.lexicon import Lexicon
from vigie.engine.names import first_names
from vigie.engine.patterns import STEM, Pattern
from vigie.engine.rule import RegisteredRule

_MEMORY = 1 << 30
# A text without any of these has no number spelled in words, misread or cut by signs (View.spelled_numbers).
SPELLED = (readings._SAID, readings._MISREAD, readings._BETWEEN)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a rule's `find` cannot do without: one of `folded` in the folded text (or in what it is read as once
    disguises and spelled numbers are seen through), or one of `given` in the text itself. Names of expressions
    of its module (a set of words or of first letters will do). `digits`: the fewest digits, unless numbers are
    `spelled`. `named`: a first name or a title too. `also`: one of each of these too. `lexicon`: an expression made
    from the organisation's words. An entry speaks for the functions of its rule as they were when it was written: once
    they change it no longer counts (`vouched.txt`, written by tools/vouch_gates.py), and the rule runs more often.
    """

    folded: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    digits: int = 0
    spelled: bool = False
    named: bool = False
    also: tuple[str, ...] = ()
    lexicon: str = ""


ENTRIES: Mapping[str, Entry] = {
    "PII001": Entry(("_PLAIN", "_SPELLED")),
    "PII002": Entry(("_FRENCH", "_INTERNATIONAL"), digits=8, spelled=True),
    "PII003": Entry(("_START",), digits=10),
    "PII004": Entry(("_LONG_NUMBER",), digits=12),
    "PII005": Entry(("_NUMBER",), digits=12),
    "PII006": Entry(("_START", "_PLACE", "_ENGLISH")),
    "PII007": Entry(("_SMALL",), ("_SEQUENCE",), named=True),
    "PII008": Entry(("_BORN",)),
    "PII009": Entry(("_LETTER_BY_LETTER", "_SIV", "_WITH_CUE"), digits=2),
    "PII010": Entry(("_DECIMAL", "_DEGREES"), digits=8),
    "PII011": Entry(("_V4", "_V6")),
    "PII012": Entry(("_INTRODUCED",), digits=4),
    "PII013": Entry((), ("_TOLD", "_AGE_FIRST")),
    "PII014": Entry(("_GATE",)),
    "ABS001": Entry(("CUES", "_DEPARTURE", "_EMPTY")),
    "CONF001": Entry(lexicon="codename_pattern"),
    "DISC001": Entry(("_OPINIONS",), lexicon="brand_pattern"),
    "INS001": Entry(("_INVECTIVES", "_ADDRESSED")),
    "MIN001": Entry(("CUES",), ("child._TOLD", "child._AGE_FIRST"), also=("_CHILD_NEAR",)),
    "SEC001": Entry(("_PASSWORD", "_PASSWORD_AFTER", "_BARE", "_SOON_AFTER", "_CODE", "_CODE_AFTER")),
    "SEC002": Entry((), ("_SHAPE", "_ASSIGNED", "_HEADER", "_ADDRESS")),
    "TONE001": Entry((), ("_CAPITAL_RUN", "_MARKS")),
}


@dataclass(frozen=True, slots=True)
class Need:
    """A rule by its place, and what its posts hold: every group has a match among its numbers."""

    rule: int
    groups: tuple[frozenset[int], ...]
    digits: int
    spelled: bool


class Gate:
    """The gates of a list of rules. `rules_for` gives the places of those that might find something."""

    def __init__(self, rules: Sequence[RegisteredRule], lexicon: Lexicon) -> None:
        self.rules = tuple(rules)
        self._lexicon = lexicon
        self._folded, self._given = _Set(), _Set()
        self._needs: list[Need] = []
        self.open: list[str] = []
        self.stale: list[str] = []
        always: list[int] = []
        for place, rule in enumerate(rules):
            need = self._need(place, rule)
            if need is None:
                self.open.append(rule.card.code)
                always.append(place)
            else:
                self._needs.append(need)
        self._always = tuple(always)
        may_spell = any(need.spelled for need in self._needs)
        self._spelling = frozenset(
            self._folded.add(widen(pattern.pattern)) for pattern in (SPELLED if may_spell else ())
        )
        self._folded.compile()
        self._given.compile()
        self._wanted = [(need.rule, need.digits, need.spelled, need.groups) for need in self._needs]
        self.sees_through = any(rule.card.sees_through or rule.needs or cues_of(rule) for rule in rules)
        self.asks_given = bool(self._given)
        # What the kernels say of a post that Python must read before the gate can tell.
        self.closely = kernels.GIANT
        self.closely |= kernels.VEILED if self.sees_through else 0
        self.closely |= kernels.HIDDEN if self.asks_given else 0

    def _need(self, place: int, rule: RegisteredRule) -> Need | None:
        entry = ENTRIES.get(rule.card.code)
        if entry is not None and vouched().get(rule.card.code) != digest_of(rule, entry):
            self.stale.append(rule.card.code)
            entry = None
        groups: list[frozenset[int]] = []
        cues = cues_of(rule)
        if cues is not None:
            try:
                sources = [pattern.source for each in cues for cue in each.cues for pattern in cue.patterns]
                return Need(
                    place, (frozenset(self._folded.add(widen(source)) for source in sources),), 0, spelled=False
                )
            except NotWidenedError:
                pass
        if entry is None:
            groups += [frozenset({self._folded.add(_beginning(stems))}) for stems in _needs(rule)]
        else:
            try:
                groups += self._groups(rule, entry)
            except NotWidenedError:
                return None
        if not groups:
            return None
        return Need(place, tuple(groups), entry.digits if entry else 0, entry.spelled if entry else False)

    def _groups(self, rule: RegisteredRule, entry: Entry) -> list[frozenset[int]]:
        groups = []
        numbers = {self._folded.add(source) for name in entry.folded for source in _sources(rule, name)}
        numbers |= {~self._given.add(source) for name in entry.given for source in _sources(rule, name)}
        if numbers:
            groups.append(frozenset(numbers))
        for name in entry.also:
            groups.append(frozenset(self._folded.add(source) for source in _sources(rule, name)))
        if entry.named:
            titles = [*_sources(rule, "_TITLE_BEFORE"), *_sources(rule, "_TITLES")]
            groups.append(frozenset(self._folded.add(source) for source in (_names(), *titles)))
        if entry.lexicon:
            pattern = getattr(self._lexicon, entry.lexicon)
            groups.append(frozenset({self._folded.add(widen(pattern.pattern))} if pattern else ()))
        return groups

    def rules_for(
        self, folded: Any, given: Any, digits: int, *, closely: bool = False, spelled: bool = False
    ) -> list[int] | None:
        """The places of the rules to run on a post; None when it must be read more closely first.

        Read closely, `folded` and `given` hold every reading of the post, with NUL between them.
        """
        met = set(self._folded.match(folded))
        if not closely and not met.isdisjoint(self._spelling):
            return None
        if self.asks_given:
            met.update(~number for number in self._given.match(given))
        if not met:
            return list(self._always)
        found = [
            place
            for place, least, may_spell, groups in self._wanted
            if (digits >= least or (spelled and may_spell)) and all(not met.isdisjoint(group) for group in groups)
        ]
        return sorted([*self._always, *found]) if self._always else found


def cues_of(rule: RegisteredRule) -> list[Cues] | None:
    """The cues of a rule whose `find` gives nothing but what they find; None when it gives anything else."""
    module = sys.modules[rule.find.__module__]
    tree = ast.parse(inspect.getsource(rule.find))
    found: list[Cues] = []
    for node in ast.walk(tree):
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


VOUCHED = "vouched.txt"


@cache
def vouched() -> dict[str, str]:
    """For each rule of `ENTRIES`, the digest of the code that its entry was tried against."""
    lines = files("vigie.engine.columns").joinpath(VOUCHED).read_text(encoding="ascii").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def digest_of(rule: RegisteredRule, entry: Entry) -> str:
    """The digest of the functions of a rule; its expressions are read as they are, and may change freely."""
    modules = [sys.modules[rule.find.__module__]]
    for name in (*entry.folded, *entry.given, *entry.also):
        if "." in name:
            modules.append(getattr(modules[0], name.partition(".")[0]))
    sources = [
        inspect.getsource(function)
        for module in dict.fromkeys(modules)
        for _, function in sorted(vars(module).items())
        if inspect.isfunction(function) and function.__module__ == module.__name__
    ]
    return blake2b("".join(sources).encode(), digest_size=8).hexdigest()


def _needs(rule: RegisteredRule) -> tuple[frozenset[str], ...]:
    return rule.needs


class _Set:
    """Expressions searched together; RE2's `Set`, or `re` when it is absent (slower, the same answers)."""

    def __init__(self) -> None:
        self._sources: dict[str, int] = {}
        self._compiled: Any = None

    def __bool__(self) -> bool:
        return bool(self._sources)

    def add(self, source: str) -> int:
        return self._sources.setdefault(source, len(self._sources))

    def compile(self) -> None:
        if not self._sources:
            return
        import re2

        options = re2.Options()
        options.max_mem = _MEMORY
        options.log_errors = False
        compiled = re2.Set.SearchSet(options)
        for source in self._sources:
            compiled.Add(source)
        compiled.Compile()
        self._compiled = compiled

    def match(self, text: bytes) -> list[int]:
        return (self._compiled.Match(text) or []) if self._compiled is not None else []


def _sources(rule: RegisteredRule, name: str) -> list[str]:
    """The wider expressions of what a rule's module calls so."""
    thing: Any = sys.modules[rule.find.__module__]
    for part in name.split("."):
        thing = getattr(thing, part, None)
    if isinstance(thing, Cues):
        return [widen(pattern.source) for cue in thing.cues for pattern in cue.patterns]
    if isinstance(thing, frozenset):
        return [_opening(thing)]
    if isinstance(thing, Pattern):
        return [widen(thing.source)]
    if isinstance(thing, re.Pattern):
        return [widen(thing.pattern)]
    raise NotWidenedError(f"{rule.card.code} has no {name}")


def _opening(items: frozenset[str]) -> str:
    """A word that begins as one of these, be they words or first letters."""
    return rf"(?:\A|[^0-9a-z])(?:{'|'.join(map(re.escape, sorted(items)))})"


def _beginning(stems: frozenset[str]) -> str:
    """A word that begins so; one of fewer letters than gates compare is a whole word."""
    long = sorted(stem for stem in stems if len(stem) >= STEM)
    short = sorted(stem for stem in stems if len(stem) < STEM)
    alternatives = [*map(re.escape, long), *(f"{re.escape(stem)}(?:[^0-9a-z]|\\z)" for stem in short)]
    return rf"(?:\A|[^0-9a-z])(?:{'|'.join(alternatives)})"


def _names() -> str:
    """A listed first name, or a title or relation that may introduce any name."""
    listed = "|".join(sorted(map(re.escape, first_names())))
    return rf"(?:\A|[^0-9a-z])(?:{listed})(?:[^0-9a-z]|\z)"
