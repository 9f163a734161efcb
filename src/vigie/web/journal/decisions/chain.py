"""Reading a chain: does each line follow from the one before it, and if not, what was done to it?"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain as after_each_other
from typing import Any, Literal

from vigie.web.journal.decisions.writing import line_hash, payload_digest

Kind = Literal["edited", "deleted", "inserted", "reordered", "truncated", "rewritten", "erased", "headless"]
ERASURE = "journal.payload_erased"
_REPEATED = ("about", "actor", "at", "format", "organisation", "payload_digest", "previous", "verb")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of a chain: the head kept in the database, or one exported earlier."""

    sequence: int
    hash: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line as the database holds it; `at` as `written_time` gives it."""

    sequence: int
    at: str
    verb: str
    actor: str
    about: str
    organisation: str
    payload: str | None
    salt: str | None
    payload_digest: str
    previous: str
    hash: str
    format: int
    canonical: str


@dataclass(frozen=True, slots=True)
class Tampering:
    """What was done, and to which lines (numbers both included)."""

    kind: Kind
    first: int
    last: int


@dataclass(slots=True)
class Examination:
    """What a reading showed: how many lines, how many of erased content, and what was done to them."""

    lines: int = 0
    erased: int = 0
    tamperings: list[Tampering] = field(default_factory=list)

    @property
    def intact(self) -> bool:
        return not self.tamperings


def examine(rows: Iterable[Row], *, head: Mark | None, exported: Mark | None = None) -> Examination:
    """Read a whole chain, in the order of its sequence numbers, and name what was done to it.

    `head` is the head kept beside the lines, None when there is none; `exported` one kept elsewhere, earlier.
    Without it, whoever can write the whole database can cut the end and move the head, or write everything
    anew: only an exported head shows that. Memory: 32 bytes a line while the chain is sound, some 300 from
    the first fault on.
    """
    reading = _Reading()
    rows = iter(rows)
    for row in rows:
        link = reading.look(row)
        follows = link.number == link.place == reading.count + 1 and link.previous == reading.last_hash
        if link.sound and follows:
            reading.accept(link)
        else:
            reading.explain(after_each_other([link], map(reading.look, rows)), head)
            break
    else:
        reading.compare(head)
    if exported is not None:
        reading.compare_exported(exported)
    return reading.result()


@dataclass(frozen=True, slots=True, eq=False)
class _Link:
    """A line as far as the chain matters. `number` is what its hashed text says, `place` where it stands."""

    number: int | None
    place: int
    own_hash: bytes
    previous: bytes
    sound: bool


class _Reading:
    def __init__(self) -> None:
        self.lines = 0
        self.hashes = bytearray()  # of the lines read so far without fault, 32 bytes each
        self.last_hash = b""
        self.erased: set[int] = set()
        self.announced: set[int] = set()
        self.found: list[Tampering] = []
        self.genuine: dict[int, _Link] = {}
        self.end = 0  # the last number the chain is known to have had

    @property
    def count(self) -> int:
        return len(self.hashes) // 32

    def look(self, row: Row) -> _Link:
        """Examine a line by itself."""
        self.lines += 1
        own = line_hash(row.canonical)
        told = _parsed(row.canonical)
        sound = own == row.hash and all(told.get(name) == getattr(row, name) for name in _REPEATED)
        if row.payload is None and row.salt is None:
            self.erased.add(row.sequence)
        elif row.payload is None or row.salt is None or payload_digest(row.salt, row.payload) != row.payload_digest:
            sound = False
        elif row.verb == ERASURE:
            facts = _parsed(row.payload).get("facts")
            line = facts.get("line") if isinstance(facts, dict) else None
            if isinstance(line, int):
                self.announced.add(line)
        number = told.get("sequence")
        return _Link(
            number if isinstance(number, int) else None,
            row.sequence,
            bytes.fromhex(own),
            _bytes(told.get("previous")),
            sound,
        )

    def accept(self, link: _Link) -> None:
        """Take a line that follows from the one before it."""
        self.hashes += link.own_hash
        self.last_hash = link.own_hash
        self.end = self.count

    def compare(self, head: Mark | None) -> None:
        """The lines follow each other: do they end where the head says?"""
        if head is None:
            if self.count:
                self._note("headless", self.count)
        elif head.sequence > self.count:
            self._note("truncated", self.count + 1, head.sequence)
            self.end = head.sequence
        elif head.sequence < self.count:
            self._note("inserted", head.sequence + 1, self.count)
        elif _bytes(head.hash) != self.last_hash:
            self._note("edited", self.count)

    def explain(self, links: Iterator[_Link], head: Mark | None) -> None:
        """From the first fault on, tell the genuine lines from the others by walking back from the end."""
        tail = list(links)
        start = max(0, min([link.number for link in tail if link.number is not None] + [self.count + 1]) - 2)
        tail = [*self._read_since(start), *tail]
        end = _bytes(head.hash) if head is not None else None
        by_number = _by_number(tail, end)
        self.end = head.sequence if head is not None else max(by_number)
        if head is None:
            self._note("headless", self.end)
        self._walk_back(by_number, start, end)
        kept = {id(link) for link in self.genuine.values()}
        for link in tail:
            if id(link) not in kept:
                self._note("inserted", link.place)
        in_place = sorted(self.genuine.items(), key=lambda item: item[1].place)
        for number in _out_of_order([number for number, _link in in_place]):
            self._note("reordered", number)
        if not self.found:
            # Only a number was changed beside the hashed text, or its form.
            wrong = [link for link in tail if link.number != link.place] or [link for link in tail if not link.sound]
            for link in wrong or tail[:1]:
                self._note("edited", link.number or link.place)

    def _walk_back(self, by_number: dict[int, list[_Link]], start: int, wanted: bytes | None) -> None:
        """Fill `genuine` from the end down to `start`; note the lines that are edited and those that are missing."""
        above = self.end + 1
        cut = True  # as long as nothing was met, what is missing is the end
        for number in sorted((n for n in by_number if start < n <= self.end), reverse=True):
            if number < above - 1:
                self._note("truncated" if cut else "deleted", number + 1, above - 1)
                wanted = None
            above, cut = number, False
            here = by_number[number]
            link = next((one for one in here if one.own_hash == wanted), None)
            doubtful = link is None and wanted is not None
            if link is None:
                link = next((one for one in here if one.place == number), here[0])
            self.genuine[number] = link
            wanted = link.previous
            if doubtful or not link.sound or link.number != number:
                self._note("edited", number)
                # What an edited line says of the one before it may be false too.
                if wanted not in {one.own_hash for one in by_number.get(number - 1, [])}:
                    wanted = None
        if above > start + 1:
            self._note("truncated" if cut else "deleted", start + 1, above - 1)
        elif start == 0 and wanted:
            self._note("edited", 1)

    def compare_exported(self, exported: Mark) -> None:
        """Does the chain still pass through a head exported earlier?"""
        number = exported.sequence
        if number > self.end:
            self._note("truncated", self.end + 1, number)
            return
        if number in self.genuine:
            own = self.genuine[number].own_hash
        elif 0 < number <= self.count:
            own = bytes(self.hashes[32 * (number - 1) : 32 * number])
        else:
            return  # the empty chain; or that very line is missing, and was named
        named = any(one.kind == "edited" and one.first <= number <= one.last for one in self.found)
        if own != _bytes(exported.hash) and not named:
            self._note("rewritten", number)

    def result(self) -> Examination:
        for number in self.erased - self.announced:
            self._note("erased", number)
        return Examination(self.lines, len(self.erased), _grouped(self.found))

    def _note(self, kind: Kind, first: int, last: int | None = None) -> None:
        self.found.append(Tampering(kind, first, first if last is None else last))

    def _read_since(self, start: int) -> Iterator[_Link]:
        """The lines read without fault after number `start`, as links again."""
        for number in range(start + 1, self.count + 1):
            at = 32 * (number - 1)
            before = bytes(self.hashes[at - 32 : at]) if number > 1 else b""
            yield _Link(number, number, bytes(self.hashes[at : at + 32]), before, True)


def _by_number(links: list[_Link], end: bytes | None) -> dict[int, list[_Link]]:
    """Links by the number their text gives, or by their place when it gives none, or one that convinces nobody."""
    by_number: dict[int, list[_Link]] = defaultdict(list)
    for link in links:
        by_number[link.place if link.number is None else link.number].append(link)
    followed = {end, *(link.previous for link in links)}
    for link in links:
        stray = link.number is not None and link.number != link.place and link.own_hash not in followed
        if stray and link.place not in by_number:
            by_number[link.number or 0].remove(link)
            by_number[link.place].append(link)
    return {number: here for number, here in by_number.items() if here}


def _bytes(written: Any) -> bytes:
    """A hash as bytes; what is no hash differs from every hash."""
    try:
        return bytes.fromhex(written)
    except (TypeError, ValueError):
        return b"?"


def _parsed(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _out_of_order(numbers: list[int]) -> list[int]:
    """The fewest numbers to take out so that the others grow (all but a longest increasing subsequence)."""
    ends: list[int] = []
    rank_of = []
    for number in numbers:
        rank = bisect_left(ends, number)
        ends[rank : rank + 1] = [number]
        rank_of.append(rank)
    kept, wanted = set(), len(ends) - 1
    for index in range(len(numbers) - 1, -1, -1):
        if rank_of[index] == wanted and wanted >= 0:
            kept.add(index)
            wanted -= 1
    return [number for index, number in enumerate(numbers) if index not in kept]


def _grouped(found: list[Tampering]) -> list[Tampering]:
    """Neighbouring lines that suffered the same, told together; in the order of the lines."""
    grouped: list[Tampering] = []
    for one in sorted(found, key=lambda one: (one.kind, one.first)):
        last = grouped[-1] if grouped else None
        if last is not None and last.kind == one.kind and last.last >= one.first - 1:
            grouped[-1] = Tampering(one.kind, last.first, max(last.last, one.last))
        else:
            grouped.append(one)
    return sorted(grouped, key=lambda one: (one.first, one.kind))
