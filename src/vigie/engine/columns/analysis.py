"""A batch of posts in, a batch of what is found out; every decision of a rule is made by the single-text code."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from vigie.engine.columns import kernels
from vigie.engine.columns.buffers import octets_of, room_for, text_column
from vigie.engine.columns.deciding import view_of
from vigie.engine.columns.gates import Gate, Readings, no_gate
from vigie.engine.columns.heads import Answers, answers, working
from vigie.engine.columns.plan import Plan
from vigie.engine.columns.signatures import PLUS, TIMES, signature_of
from vigie.engine.columns.tables import character_tables
from vigie.engine.columns.vocabulary import told
from vigie.engine.columns.weights import NO_HEADS, head_tables
from vigie.engine.folding import admit
from vigie.engine.heads.classifying import HEADS
from vigie.engine.query import Document
from vigie.engine.rule import Context
from vigie.engine.view import View
from vigie.engine.words import tokens

SPREAD = 6  # most folded characters that an octet of UTF-8 can give
# Threads that decide at once share the interpreter turn by turn and stay in step, each waiting for the other at every
# batch; one after the other, one decides while the other reads.
_DECIDING = threading.Lock()
_CONTEXT = ("author_role", "network", "visibility", "lang")


def analyse(batch: pa.RecordBatch, plan: Plan) -> pa.RecordBatch:
    """What the engine finds in each post of a batch, in the same order.

    `batch` has a column `text` (UTF-8) and may have `id`, `lang`, `author_role`, `network`, `visibility`, `source`,
    `author`, `url`, `tone`, `intent`. The result has `id` when it was given, then `words` (how many), `terms` and
    `queries` (lists of places in the plan's own lists), what the heads say (`lang`, `tone`,
    `intent`, `target` as labels, `toxicity`, `hate`, `urgent`, `exit`, `crisis` as probabilities, null where they abstain), `severity` (0 none to 3 danger), `findings` (packed in
    JSON, null when there are none) and `signature` (64 numbers in 256 octets). Raises KeyError without a text.
    """
    return Pass(batch, plan).result()


class Pass:
    """The analysis of one batch."""

    def __init__(self, batch: pa.RecordBatch, plan: Plan) -> None:
        self.batch, self.plan = batch, plan
        self.posts = batch.num_rows
        self.text = text_column(batch)
        self._given = {
            name: batch.column(name).to_pylist() for name in batch.schema.names if name in _KNOWN and name != "text"
        }
        self.asked = kernels.WORDS
        if plan.terms:
            self.asked |= kernels.TERMS
        if plan.queries:
            self.asked |= kernels.QUERIES
        if plan.signatures:
            self.asked |= kernels.MINHASH
        if plan.heads:
            self.asked |= kernels.WEIGHED
        self.findings: list[str | None] = [None] * self.posts
        self.severity = np.zeros(self.posts, dtype=np.uint8)
        self.codes: list[frozenset[str]] = [frozenset()] * self.posts
        self.answers: Answers | None = None
        self._contexts: dict[tuple[str | None, ...], Context] = {}
        self._circumstances = [self._given.get(name) for name in ("network", "visibility", "lang")]
        ends, octets = octets_of(self.text)
        self._ends, self._octets = memoryview(ends), memoryview(octets)

    def result(self) -> pa.RecordBatch:
        roles = self._roles()
        gates = {role: self.plan.gate(role) for role in set(roles)} if self.posts else {}
        gates = {role: gate for role, gate in gates.items() if gate.rules}
        queries_ask_findings = any(
            field.name in ("finding", "severity") for field in (self.plan.tables.fields if self.plan.queries else ())
        ) or bool(self.plan.queries and self.plan.tables.unsure)
        self._ask_heads_first()
        if not gates:
            return self._written(self._read(self.asked))
        first = kernels.FOLDED | kernels.GATED
        if any(gate.sees_through for gate in gates.values()):
            first |= kernels.UNVEIL
        # Usually one role, and one pass; each further role has words of its own.
        main, *others = gates
        read = self._read(first if queries_ask_findings else self.asked | first, gates[main])
        reads = {main: read, **{role: self._read(first, gates[role]) for role in others}}
        with _DECIDING:
            self._check(reads, roles, gates)
            if not queries_ask_findings:
                return self._written(read)
        return self._written(self._read(self.asked))

    def _ask_heads_first(self) -> None:
        """What queries ask of the heads must be known before them; what the batch says itself is believed."""
        fields = self.plan.tables.fields if self.plan.queries else ()
        asked = {field.name for field in fields} & {"lang", "tone", "intent"} - self._given.keys()
        if self.plan.heads and asked:
            self.answers = answers(self._read(kernels.WEIGHED), self.posts, self._text)
            self.asked &= ~kernels.WEIGHED
            for name in asked:
                told = self.answers.language() if name == "lang" else self.answers.column(name)
                self._given[name] = told.to_pylist()

    def _roles(self) -> list[str]:
        given = self._given.get("author_role")
        default = str(self.plan.author_role)
        return [default] * self.posts if given is None else [role or default for role in given]

    # --- kernels

    def _read(self, asked: int, gate: Gate | None = None) -> kernels.Results:
        """Run the kernels, with more room when there was too little."""
        offsets, data = octets_of(self.text)
        octets = int(offsets[-1] - offsets[0]) if self.posts else 0
        tables = self.plan.tables
        queries = tables.queries
        if asked & kernels.QUERIES and tables.fields:
            queries = queries._replace(columns=self._columns())
        heads = head_tables() if asked & kernels.WEIGHED else NO_HEADS
        gate = gate or no_gate()
        gating = gate.borrow()
        room = 1
        while True:
            results = room_for(self.posts, octets, asked, room)
            with working() as (memory, desk):
                left = kernels.read(
                    data, offsets, asked, character_tables(), tables.vocabulary, tables.terms, queries, TIMES, PLUS,
                    heads, memory, desk, gating, SPREAD, results,
                )  # fmt: skip
            if left < 0:
                gate.give_back(gating)
                return results
            room *= 4

    def _columns(self) -> Any:
        """What the fields asked by queries say of each post; posts that are alike are asked once."""
        fields = self.plan.tables.fields
        columns = np.zeros((len(fields), self.posts), dtype=np.uint8)
        known: dict[object, list[bool]] = {}
        for post in range(self.posts):
            document = self._document(post, "")
            if document not in known:
                known[document] = [told(field, document) for field in fields]
            columns[:, post] = known[document]
        return columns

    def _document(self, post: int, text: str) -> Document:
        given: dict[str, Any] = {
            name: values[post] or "" for name, values in self._given.items() if name in _OF_DOCUMENT
        }
        author = given.pop("author", "")
        return Document(
            text=text,
            author=frozenset({author} if author else ()),
            severity=int(self.severity[post]),
            findings=self.codes[post],
            **given,
        )

    # --- rules

    def _check(self, reads: dict[str, kernels.Results], roles: list[str], gates: dict[str, Gate]) -> None:
        several = np.array(roles) if len(gates) > 1 or len(set(roles)) > 1 else None
        for role, gate in gates.items():
            read = reads[role]
            closely = (read.signs & gate.closely) != 0
            worth = closely | (np.diff(read.woken_offsets) > 0)
            if several is not None:
                worth &= several == role
            posts = np.flatnonzero(worth)
            woken, folded = read.woken[: read.woken_offsets[-1]].tolist(), memoryview(read.folded)
            told = zip(
                posts.tolist(), closely[posts].tolist(), read.digits[posts].tolist(),
                read.woken_offsets[posts].tolist(), read.woken_offsets[posts + 1].tolist(),
                read.folded_offsets[posts].tolist(), read.folded_offsets[posts + 1].tolist(), strict=True,
            )  # fmt: skip
            decide = self.plan.decider.decide
            asked_closely = self._ask_closely(gate, np.flatnonzero(closely & worth).tolist(), read.digits)
            for post, close, digits, first, last, start, end in told:
                awake = asked_closely[post] if close else woken[first:last]
                if awake:
                    read_as = None if close else folded[start:end].tobytes()
                    view = view_of(
                        self._text(post),
                        read_as,
                        unveiled=gate.sees_through,
                        unspelled=gate.tells_spelled,
                        digits=digits,
                    )
                    decision = decide(view, self._context(role, post), [gate.rules[place] for place in awake])
                    if decision is not None:
                        self.findings[post], self.severity[post], self.codes[post] = decision

    def _ask_closely(self, gate: Gate, posts: list[int], digits: Any) -> dict[int, list[int]]:
        """The rules to run on posts that the kernels could not read as rules do."""
        if not posts:
            return {}
        readings = [_readings_of(View(admit(self._text(post))), gate, int(digits[post])) for post in posts]
        return dict(zip(posts, gate.rules_for(readings), strict=True))

    def _context(self, role: str, post: int) -> Context:
        """What is known of a post besides its text; those alike share one."""
        network, visibility, lang = [values[post] if values else None for values in self._circumstances]
        context = self._contexts.get((role, network, visibility, lang))
        if context is None:
            kind = self.plan.charter.organisation.kind
            context = Context(role, network, visibility or "unknown", lang or "", kind, self.plan.lexicon)
            self._contexts[role, network, visibility, lang] = context
        return context

    def _text(self, post: int) -> str:
        return str(self._octets[self._ends[post] : self._ends[post + 1]], "utf-8")

    # --- writing

    def _written(self, read: kernels.Results) -> pa.RecordBatch:
        columns: dict[str, pa.Array] = {}
        if "id" in self._given:
            columns["id"] = self.batch.column("id")
        odd = np.flatnonzero(read.signs[: self.posts] & kernels.ODD).tolist()
        for post in odd:
            read.words[post] = len(tokens(self._text(post)))
        columns["words"] = pa.array(read.words[: self.posts])
        if self.plan.terms:
            columns["terms"] = self._list(read.term_offsets, read.terms, self._odd_terms(odd))
        if self.plan.queries:
            replaced = {post: self.plan.matcher.matches(self._document(post, self._text(post))) for post in odd}
            replaced.update(self._sure(read, set(odd)))
            columns["queries"] = self._list(read.hit_offsets, read.hits, replaced)
        columns["severity"] = pa.array(self.severity)
        columns["findings"] = pa.array(self.findings, pa.string())
        if self.plan.heads:
            columns.update(self._said(self.answers or answers(read, self.posts, self._text)))
        if self.plan.signatures:
            for post in odd:
                read.signatures[post] = signature_of(self._text(post))
            columns["signature"] = pa.Array.from_buffers(
                pa.binary(256), self.posts, [None, pa.py_buffer(np.ascontiguousarray(read.signatures[: self.posts]))]
            )
        return pa.RecordBatch.from_pydict(columns)

    def _said(self, said: Answers) -> dict[str, pa.Array]:
        """The columns of the heads; a language that was given is believed."""
        told = said.language()
        given = self._given.get("lang")
        if given is not None:
            told = pc.coalesce(pa.array([lang or None for lang in given], pa.string()), told)
        return {"lang": told, **{name: said.column(name) for name in HEADS}}

    def _odd_terms(self, odd: list[int]) -> dict[int, list[int]]:
        return {post: self.plan.term_matcher.matches(Document(self._text(post))) for post in odd}

    def _sure(self, read: kernels.Results, odd: set[int]) -> dict[int, list[int]]:
        """The queries that the kernels cannot wholly tell, asked again."""
        tables = self.plan.tables
        if not tables.unsure:
            return {}
        hits = read.hits[: read.hit_offsets[self.posts]]
        doubtful = np.flatnonzero(np.isin(hits, np.fromiter(tables.unsure, dtype=np.int32)))
        posts = np.unique(np.searchsorted(read.hit_offsets[: self.posts + 1], doubtful, side="right") - 1)
        answered: dict[int, list[int]] = {}
        for post in posts.tolist():
            if post in odd:
                continue
            document = self._document(post, self._text(post))
            answered[post] = (
                self.plan.matcher.among(document, hits[read.hit_offsets[post] : read.hit_offsets[post + 1]].tolist())
                if hasattr(self.plan.matcher, "among")
                else self.plan.matcher.matches(document)
            )
        return answered

    def _list(self, offsets: Any, values: Any, replaced: dict[int, list[int]]) -> pa.Array:
        """A column of lists; those of some posts, few, are put in the place of what the kernels wrote."""
        posts = self.posts
        if replaced:
            pieces: list[Any] = []
            begun = 0
            for post in sorted(replaced):
                pieces += (values[offsets[begun] : offsets[post]], np.array(replaced[post], np.int32))
                begun = post + 1
            lengths = np.diff(offsets[: posts + 1])
            lengths[list(replaced)] = [len(row) for row in replaced.values()]
            values = np.concatenate([*pieces, values[offsets[begun] : offsets[posts]]])
            offsets = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
        return pa.ListArray.from_arrays(pa.array(offsets[: posts + 1]), pa.array(values[: offsets[posts]]))


def _readings_of(view: View, gate: Gate, digits: int) -> Readings:
    """All that a post reads as; `digits`: at least as many."""
    given, folded, spelled = [view.text], [view.folded], view.spelled_numbers
    if gate.sees_through and view.seen_through is not None:
        folded.append(view.seen_through.folded)
    if spelled is not None:
        folded.append(spelled.text)
    if gate.asks_given and view.visible is not None:
        given.append(view.visible.text)
    return Readings(tuple(given), tuple(folded), max(digits, view.digits), spelled is not None)


_OF_DOCUMENT = ("lang", "network", "source", "author", "url", "tone", "intent")
_KNOWN = frozenset((*_CONTEXT, *_OF_DOCUMENT, "id", "text"))
