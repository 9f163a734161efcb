"""The gates of a list of rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np

from vigie.engine.columns import kernels
from vigie.engine.columns.gates.automata import fragment_of
from vigie.engine.columns.gates.beginnings import Beginnings
from vigie.engine.columns.gates.characters import NotWidenedError
from vigie.engine.columns.gates.cueing import cues_of
from vigie.engine.columns.gates.entries import ENTRIES, Entry, digest_of, vouched
from vigie.engine.columns.gates.expressions import numbers_spelled, sources
from vigie.engine.columns.gates.machines import Automata
from vigie.engine.columns.gates.wording import (
    ROWS,
    Group,
    exact,
    first_names_as_words,
    gate_words,
    marked,
    set_called,
    united,
    words_of,
)
from vigie.engine.columns.tables import character_tables
from vigie.engine.cues import Cues
from vigie.engine.lexicon import Lexicon
from vigie.engine.patterns import starts_of
from vigie.engine.rule import RegisteredRule

_STATES = (1 << 19) - 64  # units of a table that a thread keeps: those of kernels.gates.LAST
_TOGETHER = 20  # expressions searched together, unless words wake them
_MANY_DIGITS = 8  # expressions that need as many are searched only in posts that have them


@dataclass
class Need:
    """What a post must hold for one rule, once it is woken by words or by an expression searched in every post."""

    rule: int
    digits: int = 0
    spelled: bool = False
    sees: bool = False
    folded: int = -1
    given: int = -1
    also: int = -1
    named: int = -1
    begins: int = -1
    before: int = -1
    near: tuple[tuple[int, int], ...] = ()  # groups, each with the set of words at which it begins, or -1


@dataclass(frozen=True, slots=True)
class Readings:
    """All that a post reads as: as given, and folded; how many digits, and whether numbers are spelled in words."""

    given: tuple[str, ...]
    folded: tuple[str, ...]
    digits: int
    spelled: bool


class Gate:
    """The gates of a list of rules; `gating()` is what the kernels read.

    Words are met by the kernels (`stems`: beginnings of words, `wholes`: words, each with the bits it turns on);
    the expressions of rules that no words gate are searched in every post, the others' only once their words are met.
    """

    def __init__(self, rules: Sequence[RegisteredRule], lexicon: Lexicon) -> None:
        self.rules = tuple(rules)
        self._lexicon = lexicon
        self._automata, self._beginnings = Automata(), Beginnings()
        self._needs: list[Need] = []
        self._bits: dict[Group | tuple[object, ...], int] = {}  # of words, and of expressions searched in every post
        self._wakers: list[tuple[int, list[int]]] = []  # a need, and the words (bits) that wake it
        self._later: list[tuple[Need, str, bool, Sequence[Group]]] = []  # expressions that words wake
        self._marks: dict[str, int] = {}  # what whole words are known as, in rows of capitalised words
        self._groups: list[tuple[int, bool, bool, int]] = []  # in the text given, seeing through, the fewest digits
        self._taken: Counter[tuple[bool, bool, int]] = Counter()  # how many expressions they hold
        self._free: list[kernels.Seen] = []
        self.open: list[str] = []
        self.stale: list[str] = []
        always = [place for place, rule in enumerate(rules) if not self._is_known(place, rule)]
        self.open = [rules[place].card.code for place in always]
        self._take_later()
        self.tells_spelled = any(need.spelled for need in self._needs)
        if self.tells_spelled:
            for digits, source in numbers_spelled():
                self._take(Need(-1, digits), source, [])
        words = {group: bit for group, bit in self._bits.items() if isinstance(group, frozenset)}
        rows = [self._bits.get(ROWS[name], -1) for name in ("any", "named")]
        self._words = gate_words(words, self._wakers, len(self._bits), self._marks, rows)
        self._machine = self._automata.machine()
        self.sees_through = bool(self._wakers) or any(rule.card.sees_through for rule in rules)
        self.asks_given = any(of_given for _, of_given, *_ in self._groups) or any(
            need.given >= 0 for need in self._needs
        )
        self.asks_given |= any(name in self._bits for name in ROWS.values())
        self._asked = self._arrays(always)
        # What the kernels say of a post that Python must read before the gate can tell.
        self.closely = kernels.GIANT | kernels.SPELLED
        self.closely |= kernels.HIDDEN if self.asks_given else 0

    # --- asking

    def borrow(self) -> kernels.Gating:
        """What the kernels read, with states that no other thread has; `give_back` them."""
        try:
            seen = self._free.pop()
        except IndexError:
            seen = room_for(self._machine, bits=len(self._bits))
        return kernels.Gating(self._words, self._asked, self._machine, seen)

    def give_back(self, gating: kernels.Gating) -> None:
        self._free.append(gating.seen)

    def rules_for(self, posts: Sequence[Readings]) -> list[list[int]]:
        """The places of the rules to run on each of these posts, from every reading of it."""
        texts = [("\0".join(post.given), "\0".join(post.folded)) for post in posts]
        gating = self.borrow()
        block = kernels.block_for(gating, len(posts), sum(max(map(len, pair)) for pair in texts) + 1)
        kinds, unknown = character_tables().kinds, np.zeros(0, np.int32)
        for post, pair in zip(posts, texts, strict=True):
            counts = np.array([*map(len, pair), 0])
            readings = np.zeros((kernels.SPARE + 1, counts.max() + 1), np.uint32)
            for row, text in zip((kernels.GIVEN, kernels.MADE), pair, strict=True):
                readings[row, : len(text)] = np.frombuffer(text.encode("utf-32-le"), np.uint32)
            kernels.hold(readings, counts, unknown, post.digits, post.spelled, kinds, gating, block)
        found = np.empty((len(posts) + 1) * len(self.rules), np.int32)
        ends, signs = np.zeros(len(posts) + 1, np.int32), np.zeros(len(posts), np.uint32)
        kernels.let_through(gating, block, 0, found, ends, signs, 0)
        self.give_back(gating)
        return [found[start:end].tolist() for start, end in pairwise(ends)]

    # --- making

    def _is_known(self, place: int, rule: RegisteredRule) -> bool:
        """Make the gate of a rule; False when nothing is known of what it needs."""
        ways = ENTRIES.get(rule.card.code)
        if ways is not None and vouched().get(rule.card.code) != digest_of(rule, ways):
            self.stale.append(rule.card.code)
            ways = None
        try:
            cues = cues_of(rule)
            if cues is not None:
                self._take_cues(place, rule, cues)
                return True
            return all(self._take_way(place, rule, entry) for entry in ways or (Entry(),))
        except NotWidenedError:
            return False

    def _take_way(self, place: int, rule: RegisteredRule, entry: Entry) -> bool:
        """One way in which a rule may find something; False when nothing is known of it."""
        need = Need(place, entry.digits, entry.spelled, rule.card.sees_through)
        folded = [source for name in entry.folded for source in sources(rule, name)]
        given = [source for name in entry.given for source in sources(rule, name)]
        groups = [united(words_of(rule, name, whole=entry.whole) for name in names) for names in entry.words]
        if entry.sealed and self._lexicon.sealed is not None:
            return False
        if entry.lexicon:
            pattern = getattr(self._lexicon, entry.lexicon)
            if pattern is None:
                return True  # it looks for words that the organisation has not given
            folded.append((pattern.pattern, ()))
        groups += [exact(stems) for stems in rule.needs]
        groups = [group for group in groups if group]
        if not (groups or folded or given or entry.row):
            return False
        need.before = self._alone([source for name in entry.before for source, _ in sources(rule, name)])
        need.also = self._alone([source for name in entry.also for source, _ in sources(rule, name)], window=True)
        if entry.named:
            need.named = self._bit(first_names_as_words())
        if entry.row:
            self._wake_by(need, [self._bit(ROWS[entry.row])])
            if entry.row == "named":
                self._marks.update(marked(set_called(rule, entry.weak), set_called(rule, entry.titles)))
        elif groups and not (folded or given):
            self._wake_by(need, [self._bit(group) for group in groups])
        for source, stems in folded:
            self._take(need, source, [*groups, *map(exact, stems)])
        for source, _ in given:
            self._take(need, source, groups, of_given=True)
        return True

    def _take_cues(self, place: int, rule: RegisteredRule, cues: Iterable[Cues]) -> None:
        """Each pattern once the words that it needs, and what must stand near, are met."""
        for cue in [cue for each in cues for cue in each.cues]:
            near = [self._searching(Need(place), pattern.source, of_given=False) for pattern in cue.near]
            need = Need(place, sees=rule.card.sees_through, near=tuple((each.folded, each.begins) for each in near))
            for pattern in cue.patterns:
                self._take(need, pattern.source, [exact(stems) for stems in pattern.needs])

    def _take(self, need: Need, source: str, groups: Sequence[Group], *, of_given: bool = False) -> None:
        """An expression, once the words of some groups are met; searched in every post without any."""
        if groups:
            anchored = not of_given and starts_of(source) is not None
            fragment_of(source, window=False, anchored=anchored)  # which may not be understood
            self._later.append((need, source, of_given, groups))
            return
        kind = of_given, need.sees, _MANY_DIGITS if need.digits >= _MANY_DIGITS else 0
        if (source, *kind) not in self._bits:
            self._automata.add(self._group_for(*kind), source, len(self._bits))
        self._wake_by(need, [self._bit((source, *kind))])

    def _take_later(self) -> None:
        """The expressions that words wake: one that is searched in every post all the same turns on its own bit."""
        for need, source, of_given, groups in self._later:
            everywhere = self._bits.get((source, of_given, need.sees, 0))
            if everywhere is None:
                self._wake_by(self._searching(need, source, of_given=of_given), map(self._bit, groups))
            else:
                self._wake_by(need, [everywhere, *map(self._bit, groups)])

    def _searching(self, need: Need, source: str, *, of_given: bool) -> Need:
        """A need of one expression, searched at the words at which it may begin when these are known."""
        starts = None if of_given else starts_of(source)
        if starts is None:
            alone = self._alone([source])
            return replace(need, given=alone) if of_given else replace(need, folded=alone)
        anchored = self._automata.group(anchored=True)
        self._automata.add(anchored, source)
        return replace(need, folded=anchored, begins=self._beginnings.place_of(starts))

    def _group_for(self, *kind: Any) -> int:
        """The group of one more expression; too many together would have more states than can be kept."""
        if self._taken[kind] % _TOGETHER == 0:
            self._groups.append((self._automata.group(), *kind))
        self._taken[kind] += 1
        return next(group for group, *others in reversed(self._groups) if tuple(others) == kind)

    def _alone(self, expressions: Sequence[str], *, window: bool = False) -> int:
        """A group of its own for some expressions, -1 when there are none."""
        if not expressions:
            return -1
        group = self._automata.group()
        for source in expressions:
            self._automata.add(group, source, window=window)
        return group

    def _wake_by(self, need: Need, bits: Iterable[int]) -> None:
        self._needs.append(need)
        self._wakers.append((len(self._needs) - 1, list(bits)))

    def _bit(self, group: Group | tuple[object, ...]) -> int:
        return self._bits.setdefault(group, len(self._bits))

    def _arrays(self, always: Sequence[int]) -> kernels.Needs:
        def column(name: str, kind: Any = np.int32) -> Any:
            return np.array([getattr(need, name) for need in self._needs] or [0], kind)

        return kernels.Needs(
            rules=column("rule"),
            digits=column("digits"),
            spelled=column("spelled", bool),
            sees=column("sees", bool),
            folded=column("folded"),
            given=column("given"),
            also=column("also"),
            named=column("named"),
            always=np.array(always, np.int32),
            groups=np.array([group for group, *_ in self._groups], np.int32),
            of_given=np.array([of_given for _, of_given, _, _ in self._groups], bool),
            seeing=np.array([seeing for _, _, seeing, _ in self._groups], bool),
            least=np.array([digits for *_, digits in self._groups], np.int32),
            asks_given=self.asks_given,
            many_rules=len(self.rules),
            before=column("before"),
            near_offsets=np.cumsum([0, *(len(need.near) for need in self._needs)]).astype(np.int32),
            nears=np.array([group for need in self._needs for group, _ in need.near] or [0], np.int32),
            near_begins=np.array([begins for need in self._needs for _, begins in need.near] or [0], np.int32),
            begins=column("begins"),
            **self._beginnings.arrays(),
        )


def room_for(machine: kernels.Machine, *, bits: int = 1, units: int = _STATES) -> kernels.Seen:
    """No state yet, and room for those to come: `units` of a table, `bits` that words and expressions turn on."""
    nodes = len(machine.operations)
    return kernels.Seen(
        table=np.empty(kernels.UNIT * (units + 64), np.uint32),
        groups=np.zeros(units, np.int32),
        befores=np.zeros(units, np.uint16),
        node_offsets=np.zeros(units, np.int64),
        node_counts=np.zeros(units, np.int32),
        nodes=np.empty(max(units * 16, 2 * nodes), np.int32),
        slots=np.zeros(1 << (2 * units).bit_length(), np.int32),
        roots=np.full(machine.alike.shape, -1, np.int32),
        found_offsets=np.zeros(1 << 13, np.int32),
        found_slots=np.zeros(1 << 16, np.int32),
        bits=np.zeros(1 << 17, np.int32),
        finding=np.zeros(bits + 1, np.int32),
        counters=np.array([0, 0, 1, 0, 0], np.int64),
        visited=np.zeros(nodes, np.int64),
        aimed=np.zeros(nodes, np.int64),
        stack=np.empty(len(machine.after) + len(machine.starts) + nodes + 64, np.int32),
        kept=np.zeros(nodes, np.int32),
        held=np.zeros(nodes, np.int32),
    )


@cache
def no_gate() -> Gate:
    """That of no rules."""
    return Gate((), Lexicon.of(None))
