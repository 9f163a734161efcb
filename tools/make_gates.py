"""Work out which words a text must have for each pattern of the rules to match: src/vigie/engine/data/gates.txt.

    python tools/make_gates.py          writes the file, and starts.txt beside it (tools/starting.py)
    python tools/make_gates.py --show   prints the gates that most posts would open

For each pattern given to `each(...)`, at most three groups of stems (the first letters of words) are kept: every
text that the pattern matches has a word of each group. What cannot be told is left out, so that a gate may be
too wide, never too narrow. A pattern that the file does not know is searched in every post.
"""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-untyped] - the reader of re itself has none
import re._parser as parser  # type: ignore[import-untyped] - likewise
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from tools.starting import starts
from vigie.engine.cues import Cue, Cues
from vigie.engine.patterns import GATES, STARTS, STEM, Pattern, key_of
from vigie.engine.registry import all_rules

TARGET = Path(__file__).resolve().parents[1] / "src/vigie/engine/data" / GATES
ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"
MOST = 2000  # stems in a group; a wider one spares nothing
COMMON = 400  # how much a word of the language profile counts against a group

Group = frozenset[str]
UNKNOWN = "?"  # a word that began where it is not known


@dataclass(frozen=True)
class State:
    """What is known after part of a pattern, over all the ways to match it.

    `groups`: each way has met a word of each. Since the last group, some ways met one of the words of `met` and
    are now reading one of `held`; the others are reading one of `free`. Words are cut at STEM letters.
    """

    groups: tuple[Group, ...] = ()
    met: Group = frozenset()
    held: Group = frozenset()
    free: Group = frozenset([""])

    def settled(self) -> State:
        """The same; when every way has met a word, these words are a group."""
        if self.free:
            return self
        return State((*self.groups, self.met), frozenset(), frozenset(), self.held)

    def bounded(self) -> State:
        few = len(self.held) <= MOST and len(self.free) <= MOST
        return self if few else replace(self, held=frozenset([UNKNOWN]), free=frozenset([UNKNOWN]))


def gate(source: str) -> tuple[Group, ...]:
    """The most telling groups of a pattern."""
    groups = close(read(parser.parse(source), State()), UNKNOWN).groups
    distinct = sorted(set(groups), key=lambda group: (cost(group), sorted(group)))
    return tuple(group for group in distinct[:3] if len(group) <= MOST)


def read(nodes: Iterable[Any], state: State) -> State:
    """Read parts one after the other, and once more from each branch on, as if nothing had been met before it."""
    parts = list(nodes)
    later: tuple[Group, ...] = ()
    for place, (kind, value) in enumerate(parts):
        between = state.held | state.free
        if state.met and place and kind in (op.SUBPATTERN, op.BRANCH) and between <= {"", UNKNOWN}:
            later += read(parts[place:], State(free=between)).groups
        state = step(kind, value, state).bounded()
    return replace(state, groups=(*state.groups, *later)) if later else state


def step(kind: Any, value: Any, state: State) -> State:  # noqa: PLR0911 — one return a shape of pattern
    if kind is op.LITERAL:
        return grow(state, chr(value)) if chr(value).isalnum() else close(state, "")
    if kind is op.IN:
        return characters(value, state)
    if kind is op.SUBPATTERN:
        return read(value[3], state)
    if kind is op.BRANCH:
        return either([read(branch, replace(state, groups=())) for branch in value[1]], state.groups)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return repeated(*value, state)
    if kind is op.ASSERT_NOT and is_word_class(value[1]):
        return close(state, UNKNOWN) if value[0] > 0 else begin(state)
    if kind in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return state
    return lost(state)


def grow(state: State, letters: str) -> State:
    """One more character of the word being read, one of `letters`."""

    def longer(words: Group) -> Group:
        return frozenset(
            word if word == UNKNOWN or len(word) >= STEM else word + letter for word in words for letter in letters
        )

    return replace(state, held=longer(state.held), free=longer(state.free))


def close(state: State, after: str) -> State:
    """The end of a word; `after` is "" where another may begin, UNKNOWN where that is not known."""
    state = everywhere(state, 1)
    done = frozenset(word for word in state.free if word not in ("", UNKNOWN))
    left = frozenset([after] if state.free - done else [])
    held = frozenset([after] if state.held or done else [])
    return replace(state, met=state.met | done, held=held, free=left).settled()


def everywhere(state: State, least: int) -> State:
    """When every way has just read a word of at least so many letters, these words are a group."""
    read_now = state.held | state.free
    if read_now and UNKNOWN not in read_now and min(map(len, read_now)) >= least:
        return replace(state, groups=(*state.groups, read_now))
    return state


def begin(state: State) -> State:
    """Where a word can only begin: a way that has just read a letter cannot be there."""
    known = {UNKNOWN: "", "": ""}
    return replace(
        state,
        held=frozenset(known[word] for word in state.held if word in known),
        free=frozenset(known[word] for word in state.free if word in known),
    )


def lost(state: State) -> State:
    """Anything may follow: what was read counts if it is long enough."""
    state = everywhere(state, STEM)
    done = frozenset(word for word in state.free if len(word) >= STEM)
    left = frozenset([UNKNOWN] if state.free - done else [])
    held = frozenset([UNKNOWN] if state.held or done else [])
    return replace(state, met=state.met | done, held=held, free=left).settled()


def characters(items: list[Any], state: State) -> State:
    """One character of a class; a class that may be a letter or not loses the thread."""
    letters = "".join(c for c in ALPHABET if accepts(items, c))
    others = any(accepts(items, c) for c in " '-.,:!?\"\n")
    if letters and others:
        return either([grow(replace(state, groups=()), letters), close(replace(state, groups=()), "")], state.groups)
    return grow(state, letters) if letters else close(state, "")


def repeated(least: int, most: Any, inner: Any, state: State) -> State:
    """A part that must be there is read as often as it must, then as one that may be absent."""
    single = len(inner) == 1 and inner[0][0] in (op.IN, op.LITERAL)
    if single and inner[0][0] is op.IN and int(most) > STEM and accepts(inner[0][1], "a") and accepts(inner[0][1], " "):
        return lost(state)
    for _ in range(min(least, STEM)):
        state = read(inner, state)
    outcomes = [replace(state, groups=())]
    for _ in range(min(int(most) - least, STEM if single else 3)):
        outcomes.append(read(inner, outcomes[-1]))
    return either(outcomes, state.groups) if len(outcomes) > 1 else state


def either(outcomes: list[State], groups: tuple[Group, ...]) -> State:
    """After a branch: the ways that met a whole group hold its most telling one."""
    met: set[str] = set()
    held: set[str] = set()
    free: set[str] = set()
    for outcome in outcomes:
        if not outcome.held and not outcome.free:
            continue  # no way leads there
        being_read = outcome.held | outcome.free
        if outcome.groups and tells_more(being_read, outcome.groups):
            free |= being_read  # the last word of the branch, once it ends, says more than those before it
        elif outcome.groups:
            met |= min(outcome.groups, key=cost)
            held |= being_read
        else:
            met |= outcome.met
            held |= outcome.held
            free |= outcome.free
    return State(groups, frozenset(met), frozenset(held), frozenset(free)).settled()


def tells_more(being_read: Group, groups: tuple[Group, ...]) -> bool:
    return not being_read & {"", UNKNOWN} and cost(being_read) < min(map(cost, groups))


def accepts(items: list[Any], character: str) -> bool:
    negated = bool(items) and items[0][0] is op.NEGATE
    found = False
    for kind, value in items[1:] if negated else items:
        if kind is op.LITERAL:
            found |= ord(character) == value
        elif kind is op.RANGE:
            found |= value[0] <= ord(character) <= value[1]
        elif kind is op.CATEGORY:
            found |= bool(re.match(CATEGORIES[value], character))
    return found != negated


CATEGORIES = {
    op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W", op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s", op.CATEGORY_NOT_SPACE: r"\S",
}  # fmt: skip


def is_word_class(inner: Any) -> bool:
    """Whether an assertion is about a letter or a digit, as word boundaries are written here."""
    return len(inner) == 1 and inner[0][0] is op.IN and accepts(inner[0][1], "a") and not accepts(inner[0][1], " ")


def cost(group: Group) -> float:
    """How many posts a group may open."""
    return sum(
        1 + COMMON * (stem in common() or short_number(stem)) * (1 if len(stem) == STEM else 3) for stem in group
    )


def short_number(stem: str) -> bool:
    """Prices, dates and hours are everywhere."""
    return len(stem) <= 2 and stem.isdigit()


@cache
def common() -> frozenset[str]:
    """The first letters of the common words of the language profile."""
    lines = files("vigie.engine").joinpath("data", "languages.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.split(" ")[1][:STEM] for line in lines if line.startswith("w "))


def patterns() -> list[tuple[str, Pattern]]:
    """Every pattern of every rule that keeps its cues in CUES."""
    found = []
    for registered in all_rules():
        for cues in vars(sys.modules[registered.find.__module__]).values():
            if isinstance(cues, Cues):
                found += [(registered.card.code, pattern) for cue in cues.cues for pattern in cue.patterns]
    return found


def written() -> str:
    lines = ["# Stems that the patterns of rules need; written by tools/make_gates.py"]
    names: dict[Group, str] = {}
    gates: dict[str, str] = {}
    sought = {pattern.source for _, pattern in patterns()} | {near.source for cue in every_cue() for near in cue.near}
    for source in sorted(sought):
        groups = gate(source)
        for group in groups:
            if group not in names:
                names[group] = f"@{len(names)}"
                lines.append(f"{names[group]} {' '.join(sorted(group))}")
        if groups:
            gates[key_of(source)] = " ".join(names[group] for group in groups)
    return "\n".join([*lines, *(f"{key} {groups}" for key, groups in gates.items())]) + "\n"


def every_pattern() -> list[Pattern]:
    """Every pattern that the rules and what they rest on keep, in the order of their sources."""
    found: dict[str, Pattern] = {}
    all_rules()
    for name in sorted(name for name in sys.modules if name.startswith("vigie.engine")):
        for value in vars(sys.modules[name]).values():
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, Pattern):
                    found[each.source] = each
    found |= {pattern.source: pattern for _, pattern in patterns()}
    found |= {near.source: near for cue in every_cue() for near in cue.near}
    return [found[source] for source in sorted(found)]


def every_cue() -> list[Cue]:
    modules = [vars(sys.modules[registered.find.__module__]) for registered in all_rules()]
    return [cue for values in modules for cues in values.values() if isinstance(cues, Cues) for cue in cues.cues]


def written_starts() -> str:
    lines = ["# First letters of the words at which patterns begin; written by tools/make_gates.py"]
    names: dict[Group, str] = {}
    known: list[str] = []
    for pattern in every_pattern():
        found = starts(pattern.source)
        if found is not None:
            if found not in names:
                names[found] = f"@{len(names)}"
                lines.append(f"{names[found]} {' '.join(sorted(found))}")
            known.append(f"{key_of(pattern.source)} {names[found]}")
    return "\n".join([*lines, *known]) + "\n"


def main() -> None:
    if "--show" in sys.argv:
        for code, pattern in patterns():
            groups = gate(pattern.source)
            widest = [sorted(group & common())[:12] for group in groups[:1]] or ["ALWAYS"]
            print(f"{cost(groups[0]) if groups else 1e9:10.0f} {code} {widest} {pattern.source[17:80]!r}")
    else:
        TARGET.write_text(written(), encoding="utf-8")
        TARGET.with_name(STARTS).write_text(written_starts(), encoding="utf-8")
        print(f"{TARGET.name}: {len(patterns())} patterns; {STARTS}: {len(every_pattern())}")


if __name__ == "__main__":
    main()
