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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np

from vigie.engine import readings
from vigie.engine.columns import kernels
from vigie.engine.columns.vocabulary import hashed
from vigie.engine.columns.widening import NotWidenedError, widen
from vigie.engine.cues import Cues, matches
from vigie.engine.lexicon import Lexicon
from vigie.engine.names import first_names
from vigie.engine.patterns import STEM, Pattern
from vigie.engine.rule import RegisteredRule

_MEMORY = 1 << 28  # octets that the automata of a set may take
_LONGEST = 40
# A text without any of these has no number spelled in words, misread or cut by signs (View.spelled_numbers).
SPELLED = (readings._SAID, readings._MISREAD, readings._BETWEEN)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a rule's `find` cannot do without, by the names that its module gives to expressions and sets of words.

    One of `folded` in the folded text (or in what it reads as once disguises and spelled numbers are seen through),
    or one of `given` in the text itself. `words`: for each group, a word that begins as one of its sets says. `digits`:
    the fewest digits, unless numbers are `spelled`. `named`: a first name or a title too. `lexicon`: an expression
    made from the organisation's words. An entry speaks for the functions of its rule as they were when it was written:
    once they change it no longer counts (`vouched.txt`, written by tools/vouch_gates.py), and the rule runs more often.
    """

    folded: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    words: tuple[tuple[str, ...], ...] = ()
    digits: int = 0
    spelled: bool = False
    named: bool = False
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
    "PII014": Entry(("_CLAUSE",), words=(("_GATE",),)),
    "ABS001": Entry(("CUES", "_DEPARTURE", "_EMPTY"), words=(("CUES", "_CUES"),)),
    "CONF001": Entry(lexicon="codename_pattern"),
    "CONF002": Entry(lexicon="client_pattern"),
    "DISC001": Entry(words=(("_OPINIONS",),), lexicon="brand_pattern"),
    "INS001": Entry(("_INVECTIVES", "_ADDRESSED"), words=(("_INVECTIVES", "_SIGNS"),)),
    "MIN001": Entry(("CUES",), ("child._TOLD", "child._AGE_FIRST")),
    "SEC001": Entry(("_PASSWORD", "_PASSWORD_AFTER", "_BARE", "_SOON_AFTER", "_CODE", "_CODE_AFTER")),
    "SEC002": Entry((), ("_SHAPE", "_ASSIGNED", "_HEADER", "_ADDRESS")),
    "TONE001": Entry((), ("_CAPITAL_RUN", "_MARKS")),
}
_MEMORY = 1 << 28  # octets that the automata of a set may take
# A text without any of these has no number spelled in words, misread or cut by signs (View.spelled_numbers).
SPELLED = (readings._SAID, readings._MISREAD, readings._BETWEEN)


class Need:
    """What a post must hold for one rule: words of each group (bits), then an expression of each of its sets."""

    def __init__(self, rule: int) -> None:
        self.rule = rule
        self.bits: list[int] = []
        self.digits = 0
        self.spelled = False
        self.folded, self.given = _Set(), _Set()  # one of either
        self.also = _Set()  # and one of these

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
        self._folded, self._given = _Set(), _Set()
        self._bits: dict[frozenset[tuple[str, bool]], int] = {}
        self.open: list[str] = []
        self.stale: list[str] = []
        self._worded: list[Need] = []
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
        self.words = gate_words(self._bits)
        self.sees_through = bool(self._worded) or any(rule.card.sees_through for rule in rules)
        self.asks_given = bool(self._given) or any(need.given for need in self._worded)
        # What the kernels say of a post that Python must read before the gate can tell.
        self.closely = kernels.GIANT
        self.closely |= kernels.VEILED if self.sees_through else 0
        self.closely |= kernels.HIDDEN if self.asks_given else 0

    def _take(self, place: int, rule: RegisteredRule) -> bool:
        """Make the gate of a rule; False when nothing is known of what it needs."""
        need = Need(place)
        entry = ENTRIES.get(rule.card.code)
        if entry is not None and vouched().get(rule.card.code) != digest_of(rule, entry):
            self.stale.append(rule.card.code)
            entry = None
        cues = cues_of(rule)
        if cues is not None:
            return self._take_cues(place, cues)
        folded: list[str] = []
        given: list[str] = []
        groups: list[Group] = []
        if entry is not None:
            folded = [source for name in entry.folded for source in _sources(rule, name)]
            given = [source for name in entry.given for source in _sources(rule, name)]
            groups = [_united(_words_of(rule, name) for name in names) for names in entry.words]
            need.digits, need.spelled = entry.digits, entry.spelled
            if entry.named:
                for source in (_names(), *_sources(rule, "_TITLE_BEFORE"), *_sources(rule, "_TITLES")):
                    need.also.add(source)
            if entry.lexicon:
                pattern = getattr(self._lexicon, entry.lexicon)
                if pattern is None:
                    return True  # it looks for words that the organisation has not given
                folded.append(widen(pattern.pattern))
        groups += [_exact(stems) for stems in rule.needs]
        groups = [group for group in groups if group]
        if groups:
            need.bits = [self._bits.setdefault(group, len(self._bits)) for group in groups]
            for source in folded:
                need.folded.add(source)
            for source in given:
                need.given.add(source)
            self._worded.append(need)
            return True
        for source in folded:
            self._of_folded.setdefault(self._folded.add(source), []).append(need)
        for source in given:
            self._of_given.setdefault(self._given.add(source), []).append(need)
        return bool(folded or given)

    def _take_cues(self, place: int, cues: Iterable[Cues]) -> bool:
        """The words that each pattern needs; then, once one is awake, all the patterns of the rule together."""
        together = _Set()
        for pattern in [pattern for each in cues for cue in each.cues for pattern in cue.patterns]:
            need, source = Need(place), widen(pattern.source)
            if pattern.needs:
                need.bits = [self._bits.setdefault(_exact(group), len(self._bits)) for group in pattern.needs]
                together.add(source)
                need.folded = together
                self._worded.append(need)
            else:
                self._of_folded.setdefault(self._folded.add(source), []).append(need)
        return True

    def awake(self, met: Any) -> dict[int, list[Need]]:
        """For each post of a batch (a row of bits), the rules whose words are all met."""
        found: dict[int, list[Need]] = {}
        for need in self._worded:
            wanted = np.zeros(met.shape[1], np.uint64)
            for bit in need.bits:
                wanted[bit // 64] |= np.uint64(1 << bit % 64)
            for post in np.flatnonzero(((met & wanted) == wanted).all(axis=1)).tolist():
                found.setdefault(post, []).append(need)
        return found

    def worth(self, folded: Any, offsets: Sequence[int], given: Any, given_offsets: Sequence[int]) -> Any:
        """Which posts hold any expression that is searched in all of them; columns as octets and offsets."""
        if self._always:
            return np.ones(len(offsets) - 1, bool)
        held = self._folded.held(folded, offsets)
        return held | self._given.held(given, given_offsets) if self._given else held

    def rules_for(
        self, folded: Any, given: Any, digits: int, awake: Sequence[Need] = (), *, closely: bool = False,
        spelled: bool = False,
    ) -> list[int] | None:  # fmt: skip
        """The places of the rules to run on a post; None when it must be read more closely first.

        Read closely, `folded` and `given` hold every reading of the post, with NUL between them.
        """
        numbers = self._folded.match(folded)
        if not closely and self._spelling and not self._spelling.isdisjoint(numbers):
            return None
        found = set(self._always)
        tried: set[int] = set()
        for need in self._worded if closely else awake:
            if need.rule not in tried:
                tried.add(need.rule)
                if need.lets(folded, given):
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


VOUCHED = "vouched.txt"


@cache
def vouched() -> dict[str, str]:
    """For each rule of `ENTRIES`, the digest of the code that its entry was tried against."""
    lines = files("vigie.engine.columns").joinpath(VOUCHED).read_text(encoding="ascii").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def digest_of(rule: RegisteredRule, entry: Entry) -> str:
    """The digest of the functions of a rule; its expressions are read as they are, and may change freely."""
    modules = [sys.modules[rule.find.__module__]]
    for name in (*entry.folded, *entry.given):
        if "." in name:
            modules.append(getattr(modules[0], name.partition(".")[0]))
    sources = [
        inspect.getsource(function)
        for module in dict.fromkeys(modules)
        for _, function in sorted(vars(module).items())
        if inspect.isfunction(function) and function.__module__ == module.__name__
    ]
    return blake2b("".join(sources).encode(), digest_size=8).hexdigest()


Group: TypeAlias = frozenset[tuple[str, bool]]  # beginnings of words, or (True) whole words


def gate_words(bits: Mapping[Group, int]) -> kernels.GateWords:
    """The words of groups as the kernels look for them."""
    into: dict[tuple[str, bool], int] = {}
    for group, bit in bits.items():
        for item in group:
            into[item] = into.get(item, 0) | 1 << bit
    width = max((max(bits.values(), default=0) // 64) + 1, 1)
    size = 16
    while size < 3 * len(into):
        size *= 2
    keys, masks, lengths = np.zeros(size, np.uint64), np.zeros((size, width), np.uint64), 0
    for (text, whole), mask in into.items():
        key = hashed(text) ^ (kernels.WHOLE if whole else 0)
        lengths |= 0 if whole else 1 << len(text)
        at = key & (size - 1)
        while keys[at]:
            at = (at + 1) & (size - 1)
        keys[at] = key
        masks[at] = [mask >> 64 * column & (1 << 64) - 1 for column in range(width)]
    return kernels.GateWords(keys, masks, np.uint64(lengths))


def _exact(stems: frozenset[str]) -> Group:
    """What a card needs: first letters, or a whole word when it has fewer letters than gates compare."""
    return frozenset((stem, len(stem) < STEM) for stem in stems)


def _united(groups: Iterable[Group]) -> Group:
    """Any of the words of several sets; nothing is known as soon as one set says nothing."""
    known = list(groups)
    return frozenset().union(*known) if all(known) else frozenset()


def _first_words(cues: Cues) -> Group:
    """A word of every text that the cues find; nothing when a pattern says nothing of its words."""
    return _exact(cues.needs[0]) if cues.needs else frozenset()


def _words_of(rule: RegisteredRule, name: str) -> Group:
    """A set of a rule's module, be it of words or of first letters: words that begin so."""
    thing = getattr(sys.modules[rule.find.__module__], name, None)
    if isinstance(thing, Cues):
        return _first_words(thing)
    if not isinstance(thing, frozenset):
        raise NotWidenedError(f"{rule.card.code} has no set {name}")
    first = [re.match(r"[^\W_]+", item) for item in thing]
    return frozenset((found[0][:_LONGEST], False) for found in first if found)


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
        if not self._sources or self._compiled is not None:
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

    def held(self, octets: Any, offsets: Sequence[int]) -> Any:
        """Which texts of a column hold any of the expressions."""
        if self._compiled is None:
            return np.zeros(len(offsets) - 1, bool)
        match = self._compiled.Match
        return np.array([match(octets[start:end]) is not None for start, end in pairwise(offsets)], bool)

    def match(self, text: Any) -> list[int]:
        """The numbers of the expressions that a text holds."""
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


def _names() -> str:
    """A listed first name, or a title or relation that may introduce any name."""
    listed = "|".join(sorted(map(re.escape, first_names())))
    return rf"(?:\A|[^0-9a-z])(?:{listed})(?:[^0-9a-z]|\z)"
