"""Terms and queries turned into the tables that the kernels read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

import numpy as np

from vigie.engine.columns import kernels
from vigie.engine.columns.arrays import BITS, PRIME, flat, hash_table, hashed, offsets, points
from vigie.engine.query import Document, Query
from vigie.engine.query.anchors import anchors_of
from vigie.engine.query.document import View
from vigie.engine.query.forms import forms, tells_plurals
from vigie.engine.query.knowing import knower
from vigie.engine.query.tree import And, Field, Near, Node, Not, Or, Text, alternatives
from vigie.engine.words import query_words_joined

# Fields that the columns of a batch tell without its text: kernels take them as given.
TOLD = frozenset(("lang", "network", "source", "author", "url", "site", "tone", "intent", "finding", "severity")) | {
    "since", "until", "date",
}  # fmt: skip
_LONGEST_STEM = 63
_MOST_WAYS = 256  # of writing one term, elisions kept or not


class _NotForKernelsError(Exception):
    """The kernels cannot tell the whole of a query: candidates are asked again in Python."""


@dataclass
class Tables:
    """What the kernels read, and what the caller needs to finish their work."""

    vocabulary: kernels.Vocabulary
    terms: kernels.Terms
    queries: kernels.Queries
    fields: list[Field]  # one per row of `queries.columns`
    unsure: frozenset[int]  # queries whose candidates are asked again in Python
    same_as: list[int]  # for each term given, the number under which it is found


@dataclass
class _Maker:
    words: dict[str, int] = field(default_factory=dict)
    atoms: dict[tuple[bool, frozenset[str]], int] = field(default_factory=dict)
    atoms_of: dict[int, list[int]] = field(default_factory=dict)
    stems: dict[str, list[int]] = field(default_factory=dict)
    texts: list[list[int]] = field(default_factory=list)
    text_numbers: dict[tuple[int, ...], int] = field(default_factory=dict)
    nears: list[tuple[int, int, int, int]] = field(default_factory=list)
    sides: list[list[int]] = field(default_factory=list)
    columns: dict[Field, int] = field(default_factory=dict)
    code: list[int] = field(default_factory=list)

    def word(self, word: str) -> int:
        return self.words.setdefault(word, len(self.words))

    def atom(self, said: Iterable[str], *, prefix: bool) -> int:
        """The number of what any of these words, or of these beginnings, stands for."""
        key = (prefix, frozenset(said))
        if key in self.atoms:
            return self.atoms[key]
        if prefix and not all(0 < len(stem) <= _LONGEST_STEM for stem in key[1]):
            raise _NotForKernelsError
        number = self.atoms[key] = len(self.atoms)
        for form in sorted(key[1]):
            if prefix:
                self.stems.setdefault(form, []).append(number)
            else:
                self.atoms_of.setdefault(self.word(form), []).append(number)
        return number

    def text(self, leaf: Text, *, plurals: bool) -> int:
        plurals = tells_plurals(leaf, plurals)
        atoms = tuple(self.atom(forms(word, plurals=plurals), prefix=word.prefix) for word in leaf.words)
        if atoms not in self.text_numbers:
            self.text_numbers[atoms] = len(self.texts)
            self.texts.append(list(atoms))
        return self.text_numbers[atoms]

    def emit(self, operation: int, operand: int = 0) -> int:
        self.code += (operation, operand)
        return len(self.code) - 1

    def write(self, node: Node, *, plurals: bool) -> None:
        """Append the instructions that ask a node."""
        match node:
            case Text():
                self.emit(kernels.TEXT, self.text(node, plurals=plurals))
            case Near():
                self.emit(kernels.NEAR, self.near(node, plurals=plurals))
            case Field() if node.name in TOLD:
                self.emit(kernels.COLUMN, self.columns.setdefault(node, len(self.columns)))
            case Not(child=child):
                self.write(child, plurals=plurals)
                self.emit(kernels.NOT)
            case And(children=children) | Or(children=children):
                jump = kernels.UNLESS if isinstance(node, And) else kernels.WHEN
                jumps = []
                for place, child in enumerate(children):
                    self.write(child, plurals=plurals)
                    if place < len(children) - 1:
                        jumps.append(self.emit(jump))
                for at in jumps:
                    self.code[at] = len(self.code)
            case _:
                raise _NotForKernelsError

    def near(self, near: Near, *, plurals: bool) -> int:
        if len(near.operands) > kernels.MOST_SIDES:
            raise _NotForKernelsError
        first = len(self.sides)
        sides = []
        for operand in near.operands:
            leaves = alternatives(operand)
            if not all(isinstance(leaf, Text) for leaf in leaves):
                raise _NotForKernelsError
            sides.append([self.text(leaf, plurals=plurals) for leaf in leaves if isinstance(leaf, Text)])
        self.sides += sides
        self.nears.append((near.distance, int(near.ordered), first, len(sides)))
        return len(self.nears) - 1


def make(terms: Sequence[str], queries: Sequence[Query]) -> Tables:
    """The tables of terms and queries, each named by its place in the list."""
    maker = _Maker()
    term_words = [tuple(query_words_joined(term)) for term in terms]
    same_as, tree = _terms(maker, term_words)
    starts, always, unsure = [0], [], set()
    wakes: dict[int, list[int]] = {}
    for number, query in enumerate(queries):
        begun = len(maker.code)
        try:
            maker.write(query.root, plurals=query.plurals)
        except _NotForKernelsError:
            del maker.code[begun:]
            maker.emit(kernels.TRUE)
            unsure.add(number)
        starts.append(len(maker.code))
        anchors = _wakers(maker, query)
        if anchors is None:
            always.append(number)
        for atom in anchors or ():
            wakes.setdefault(atom, []).append(number)
    return Tables(
        _vocabulary(maker, tree),
        _term_table(maker, tree),
        _query_table(maker, starts, wakes, always),
        list(maker.columns),
        frozenset(unsure),
        same_as,
    )


def _wakers(maker: _Maker, query: Query) -> list[int] | None:
    """The atoms of which a post must hold one to answer a query; None when there is no such list."""
    anchors = anchors_of(query)
    if anchors is None or any(anchor.kind == "field" for anchor in anchors):
        return None
    try:
        return [maker.atom([str(anchor.key)], prefix=anchor.kind == "stem") for anchor in sorted(anchors, key=str)]
    except _NotForKernelsError:
        return None


@dataclass
class _Tree:
    """Terms as a tree of words; a node is a number."""

    roots: dict[int, int] = field(default_factory=dict)
    steps: dict[tuple[int, int], int] = field(default_factory=dict)
    terms: list[list[int]] = field(default_factory=list)

    def add(self, words: Sequence[int], term: int) -> None:
        node = self.roots.setdefault(words[0], len(self.terms))
        self._grow(node)
        for word in words[1:]:
            node = self.steps.setdefault((node, word), len(self.terms))
            self._grow(node)
        self.terms[node].append(term)

    def _grow(self, node: int) -> None:
        if node == len(self.terms):
            self.terms.append([])


def _terms(maker: _Maker, term_words: Sequence[tuple[tuple[str, str], ...]]) -> tuple[list[int], _Tree]:
    same_as: list[int] = []
    seen: dict[tuple[tuple[str, str], ...], int] = {}
    tree = _Tree()
    for number, words in enumerate(term_words):
        same_as.append(seen.setdefault(words, number))
        if words and same_as[-1] == number:
            said = [[word, joined] if joined else [word] for word, joined in words]
            for each in islice(product(*said), _MOST_WAYS):
                tree.add([maker.word(word) for word in each], number)
    return same_as, tree


def _vocabulary(maker: _Maker, tree: _Tree) -> kernels.Vocabulary:
    words = list(maker.words)
    keys, ids = hash_table({hashed(word): number for word, number in maker.words.items()}, len(words))
    stem_keys, stem_slots = hash_table(
        {hashed(stem): place for place, stem in enumerate(maker.stems)}, len(maker.stems)
    )
    stems = list(maker.stems)
    atoms_of = [maker.atoms_of.get(number, []) for number in range(len(words))]
    begins, atoms_at = offsets(map(len, words)), offsets(map(len, atoms_of))
    known = np.array(
        [
            (number, begins[number], len(word), tree.roots.get(number, -1), atoms_at[number], atoms_at[number + 1])
            for number, word in enumerate(words)
        ],
        np.int32,
    )
    lengths = 0
    for stem in stems:
        lengths |= 1 << len(stem)
    return kernels.Vocabulary(
        keys=keys,
        slots=np.take(known, ids, axis=0) if words else np.zeros((len(keys), 6), np.int32),
        chars=points("".join(words)),
        atoms=flat(atoms_of),
        stem_keys=stem_keys,
        stem_slots=np.array(stem_slots, dtype=np.int32),
        stem_atom_offsets=offsets([len(maker.stems[stem]) for stem in stems]),
        stem_atoms=flat([maker.stems[stem] for stem in stems]),
        stem_chars=points("".join(stems)),
        stem_offsets=offsets([len(stem) for stem in stems]),
        stem_lengths=np.uint64(lengths),
    )


def _term_table(maker: _Maker, tree: _Tree) -> kernels.Terms:
    size = 16
    while size < 3 * len(tree.steps):
        size *= 2
    keys, nodes = np.zeros(size, dtype=np.uint64), np.zeros(size, dtype=np.int32)
    follows = np.zeros(max(len(tree.terms), 1), np.uint64)
    for node, word in tree.steps:
        follows[node] |= np.uint64(1 << (word & 63))
    for (node, word), into in tree.steps.items():
        key = (node << 32 | word) + 1
        at = key * PRIME & BITS
        at = (at ^ at >> 32) & (size - 1)
        while keys[at]:
            at = (at + 1) & (size - 1)
        keys[at], nodes[at] = key, into
    return kernels.Terms(
        keys=keys,
        nodes=nodes,
        term_offsets=offsets([len(terms) for terms in tree.terms]),
        terms=flat(tree.terms),
        follows=follows,
        many=max((term for terms in tree.terms for term in terms), default=-1) + 1,
    )


def _query_table(
    maker: _Maker, starts: list[int], wakes: Mapping[int, list[int]], always: list[int]
) -> kernels.Queries:
    woken = [wakes.get(atom, []) for atom in range(len(maker.atoms))]
    parts = [
        starts,
        maker.code,
        offsets([len(text) for text in maker.texts]),
        [atom for text in maker.texts for atom in text],
        [number for near in maker.nears for number in near],
        offsets([len(side) for side in maker.sides]),
        [text for side in maker.sides for text in side],
    ]
    header = offsets([len(part) for part in parts])[:-1] + kernels.HEADER
    return kernels.Queries(
        book=np.concatenate([np.asarray(part, dtype=np.int32) for part in (header, *parts)]),
        many=len(starts) - 1,
        wake_offsets=offsets([len(each) for each in woken]),
        wakes=flat(woken),
        always=np.array(always, dtype=np.int32),
        atoms=len(maker.atoms),
        columns=np.zeros((max(len(maker.columns), 1), 1), dtype=np.uint8),
    )


def told(field_: Field, document: Document) -> bool:
    """What a field that needs no text says of a post."""
    return knower(field_)(View(document))
