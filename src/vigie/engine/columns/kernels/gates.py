"""What kernels are handed of gates, by name."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from vigie.engine.columns.kernels.shapes import Array, GateWords

CHARACTER, SPLIT, BEFORE, AFTER, FOUND = 0, 1, 2, 3, 4  # what the nodes of automata do
UNKNOWN = np.uint32(0xFFFFFFFF)
HIGH, LAST = np.uint32(19), np.uint32((1 << 19) - 1)  # an entry of a table is a state, and above it what is found
DEAD = LAST  # the state, without a row, of a group that cannot find anything any more
UNIT = 16  # entries: a state takes whole ones, and is known by the number of the first
STATES, LISTED, FOUNDS, TURN, FORGOTTEN = 0, 1, 2, 3, 4  # places of counters
LEFT = -1  # digits of a post that is left to the Python code
ANY = 1  # the class of words whose first letters are not all ASCII
SPELLED = 1024  # what a post shows (shapes.ODD…): numbers may be said in words


class Machine(NamedTuple):
    """Automata in groups, over symbols that stand for characters which no expression tells apart."""

    symbols: Array  # uint16 by code point
    end: int  # the symbol of the ends of a text
    takes: Array  # bool, sets of characters × symbols
    operations: Array  # int8 per node: CHARACTER…
    arguments: Array  # int32 per node: its set, or the bit it turns on
    after_offsets: Array  # int32, nodes + 1
    after: Array  # int32: the nodes that come next
    start_offsets: Array  # int32, groups + 1
    starts: Array  # int32: the nodes with which a group begins, anywhere in a text
    places: Array  # uint8, groups × symbols: the number that a group has for a symbol
    alike: Array  # uint16, groups × symbols: a symbol that what looks back does not tell from it
    units: Array  # int32 per group: how much of the table a state takes
    anchored: Array  # bool per group: it is searched from places where its expressions may begin, not everywhere


class Seen(NamedTuple):
    """The states met so far, for one thread; forgotten when room is short."""

    table: Array  # uint32: from UNIT times the number of a state, by symbol, the next state and what is found (HIGH)
    groups: Array  # int32 per state
    befores: Array  # uint16 per state: what stands before, as a symbol
    node_offsets: Array  # int64 per state
    node_counts: Array  # int32 per state
    nodes: Array  # int32
    slots: Array  # int32, a hash table of states: 0 = free, the state plus 1
    roots: Array  # int32, groups × symbols: the first state of a group after a symbol, or -1
    found_offsets: Array  # int32: what may be found at once begins there in `bits`; nothing for the first
    found_slots: Array  # int32, a hash table of those: 0 = free
    bits: Array  # int32
    finding: Array  # int32: those being put together
    counters: Array  # int64: STATES…
    visited: Array  # int64 per node
    aimed: Array  # int64 per node
    stack: Array  # int32
    kept: Array  # int32 per node
    held: Array  # int32 per node


class Needs(NamedTuple):
    """What a post must hold for each rule, in one way or several; -1 where nothing is asked."""

    rules: Array  # int32 per need: the place of the rule; -1 when it says that numbers may be spelled
    digits: Array  # int32: the fewest digits
    spelled: Array  # bool: or else spelled numbers
    sees: Array  # bool: also in what is seen through disguises
    folded: Array  # int32: the group to search in the folded text
    given: Array  # int32: or in the text as given
    also: Array  # int32: and in the folded text
    named: Array  # int32: unless this bit of words is on
    before: Array  # int32: and right before a row of capitalised words
    near_offsets: Array  # int32, needs + 1
    nears: Array  # int32: and each of these groups, in the folded text
    near_begins: Array  # int32: the sets of words at which they may begin, or -1
    always: Array  # int32: the rules that nothing is known of
    groups: Array  # int32: the groups that no words wake
    of_given: Array  # bool: whether in the text as given
    seeing: Array  # bool: also in what is seen through disguises
    least: Array  # int32: in posts of as many digits
    asks_given: bool  # whether the text as given is searched
    many_rules: int
    begins: Array  # int32 per need: the set of words at which what it searches may begin, or -1
    initials: Array  # int16 by the code of the first letters of a word: their class, 0 when nothing begins so
    allowed: Array  # uint64, classes × sets: the sets that hold each class


class Block(NamedTuple):
    """Posts held until there are enough of them: what is searched is then searched in each, one thing after another,
    so that the states of an automaton stay in the processor's cache. Rows of readings are GIVEN, MADE and SPARE."""

    held: Array  # int64, one number: how many posts
    symbols: Array  # uint16, readings × room: the symbols of posts, one post after another
    offsets: Array  # int64, readings × (posts + 1)
    digits: Array  # int32 per post: how many, LEFT when the post is left to the Python code
    spelled: Array  # bool per post: numbers are spelled in words
    met: Array  # uint64, posts × words of bits: those of its words, and of the expressions searched in every post
    begun: Array  # int32, MADE and SPARE × room: where words begin that may begin what is searched
    classes: Array  # int16, likewise: the class of their first letters
    begun_offsets: Array  # int64, MADE and SPARE × (posts + 1)
    rows: Array  # int32, room × 2: where names of several words may begin, and where what comes before is read from
    row_offsets: Array  # int64, posts + 1
    rows_known: Array  # bool per post: these are all of them
    needs: Array  # int32: a need that a post wakes
    posts: Array  # int32: and that post
    need_offsets: Array  # int32, needs + 2
    by_need: Array  # int32: these posts, need by need
    let: Array  # bool, posts × rules; in the last column, whether numbers may be spelled


class Gating(NamedTuple):
    """All of it."""

    words: GateWords
    needs: Needs
    machine: Machine
    seen: Seen
