"""Terms: the numbers of words in the vocabulary, then a walk down the tree of terms."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import (
    AFTER,
    ATOM_FROM,
    ATOM_UNTIL,
    END,
    HALF,
    ID,
    PLACE,
    PRIME,
    ROOT,
    START,
)


@compiled
def look_up(count, hashes, letters, tokens, keys, slots, chars):
    """Write what is known of each word: its number (or -1), its node of the tree of terms (or -1), its atoms."""
    mask = np.uint64(len(keys) - 1)
    ids, roots, first_atoms, last_atoms = tokens[ID], tokens[ROOT], tokens[ATOM_FROM], tokens[ATOM_UNTIL]
    starts, ends = tokens[START], tokens[END]
    # Rows are asked for all together first, so that the waits for memory are shared.
    touched = np.uint64(0)
    for index in range(count):
        at = hashes[index] & mask
        touched ^= keys[at] ^ np.uint64(slots[at, 0])
    for index in range(count):
        touched ^= np.uint64(chars[slots[hashes[index] & mask, 1]])
    for index in range(count):
        ids[index] = roots[index] = -1
        first_atoms[index] = last_atoms[index] = 0
        value = hashes[index]
        at = value & mask
        while keys[at] != 0:
            if keys[at] == value:
                begin, start = slots[at, 1], starts[index]
                length = ends[index] - start
                same = slots[at, 2] == length
                for letter in range(length if same else 0):
                    if chars[begin + letter] != letters[start + letter]:
                        same = False
                        break
                if same:
                    ids[index], roots[index] = slots[at, 0], slots[at, 3]
                    first_atoms[index], last_atoms[index] = slots[at, 4], slots[at, 5]
                    break
            at = (at + np.uint64(1)) & mask
    return touched


@compiled
def _step(node, word, keys, nodes):
    """The node of the tree of terms after one more word, or -1."""
    value = (np.uint64(node) << HALF | np.uint64(word)) + np.uint64(1)
    mask = np.uint64(len(keys) - 1)
    at = value * PRIME
    at = (at ^ (at >> HALF)) & mask
    while keys[at] != 0:
        if keys[at] == value:
            return nodes[at]
        at = (at + np.uint64(1)) & mask
    return np.int32(-1)


@compiled
def find_terms(count, tokens, seen, serial, terms, stack, out, at):
    """Write the terms of a post; the place after, or -1 when there is no room."""
    keys, nodes, said, follows = terms.keys, terms.nodes, terms.terms, terms.follows
    said_offsets = terms.term_offsets
    ids, places, afters, roots = tokens[ID], tokens[PLACE], tokens[AFTER], tokens[ROOT]
    for first in range(count):
        if roots[first] < 0:
            continue
        stack[0], stack[1] = first, roots[first]
        waiting = 1
        while waiting:
            waiting -= 1
            index, node = stack[2 * waiting], stack[2 * waiting + 1]
            for each in range(said_offsets[node], said_offsets[node + 1]):
                term = said[each]
                if seen[term] != serial:
                    seen[term] = serial
                    if at >= len(out):
                        return -1
                    out[at] = term
                    at += 1
            further = follows[node]
            if further == 0:
                continue
            after = afters[index]
            following = index + 1
            while following < count and places[following] <= after:
                word = ids[following]
                if places[following] == after and word >= 0 and further >> np.uint64(word & 63) & np.uint64(1):
                    into = _step(node, word, keys, nodes)
                    if into >= 0:
                        stack[2 * waiting], stack[2 * waiting + 1] = following, into
                        waiting += 1
                following += 1
    return at
