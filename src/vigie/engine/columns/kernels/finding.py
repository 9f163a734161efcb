"""Terms: the numbers of words in the vocabulary, then a walk down the tree of terms."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import AFTER, END, HALF, ID, PLACE, PRIME, START


@compiled
def look_up(count, hashes, letters, tokens, keys, ids, chars, offsets):
    """Write the number of each word in the vocabulary, or -1."""
    mask = np.uint64(len(keys) - 1)
    for index in range(count):
        found = -1
        value = hashes[index]
        at = value & mask
        while keys[at] != 0:
            if keys[at] == value:
                word = ids[at]
                begin, start = offsets[word], tokens[START, index]
                length = tokens[END, index] - start
                same = offsets[word + 1] - begin == length
                if same:
                    for letter in range(length):
                        if chars[begin + letter] != letters[start + letter]:
                            same = False
                            break
                if same:
                    found = word
                    break
            at = (at + np.uint64(1)) & mask
        tokens[ID, index] = found


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
    roots, keys, nodes, said, leaves = terms.roots, terms.keys, terms.nodes, terms.terms, terms.ends
    said_offsets = terms.term_offsets
    ids, places, afters = tokens[ID], tokens[PLACE], tokens[AFTER]
    for first in range(count):
        if ids[first] < 0 or roots[ids[first]] < 0:
            continue
        stack[0], stack[1] = first, roots[ids[first]]
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
            if leaves[node]:
                continue
            after = afters[index]
            following = index + 1
            while following < count and places[following] <= after:
                if places[following] == after and ids[following] >= 0:
                    into = _step(node, ids[following], keys, nodes)
                    if into >= 0:
                        stack[2 * waiting], stack[2 * waiting + 1] = following, into
                        waiting += 1
                following += 1
    return at
