"""Queries: where their words stand in a post, and the little programs that answer (vigie.engine.query)."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import (
    AFTER,
    AT_AFTER,
    AT_BEGIN,
    AT_NEXT,
    ATOM_FROM,
    ATOM_UNTIL,
    ATOMS,
    CODE,
    COLUMN,
    COUNTS,
    END,
    HALF,
    MOST_PLACES,
    MOST_RUNS,
    MOST_SIDES,
    NEAR,
    NEARS,
    NOT,
    ORDER,
    PLACE,
    PRIME,
    RUN_AFTER,
    RUN_BEGIN,
    SEED,
    SERVED,
    SIDE_TEXTS,
    SIDES,
    START,
    STARTS,
    TEXT,
    TEXT_ATOMS,
    TEXTS,
    UNLESS,
    WHEN,
    WOKEN,
)


@compiled
def _place(desk, atom, begin, after, serial, used):
    """Remember where an atom stands; how many places are used, or -1 when there are too many."""
    if used >= MOST_PLACES:
        return -1
    desk[AT_BEGIN + used], desk[AT_AFTER + used], desk[AT_NEXT + used] = begin, after, -1
    at = ATOMS + 3 * atom
    if desk[at] == serial:
        desk[AT_NEXT + desk[at + 2]] = used
    else:
        desk[at], desk[at + 1] = serial, used
    desk[at + 2] = used
    return used + 1


@compiled
def place_atoms(desk, tokens, count, serial, atoms):
    """Remember where each word that queries name stands; how many places are used, or -1 if too many."""
    used = 0
    for index in range(count):
        for place in range(tokens[ATOM_FROM, index], tokens[ATOM_UNTIL, index]):
            used = _place(desk, atoms[place], tokens[PLACE, index], tokens[AFTER, index], serial, used)
            if used < 0:
                return used
    return used


@compiled
def place_stems(desk, tokens, letters, count, serial, used, vocabulary):
    """The same for beginnings of words; those met are put on the desk, since they too wake queries."""
    lengths, keys, atoms = vocabulary.stem_lengths, vocabulary.stem_keys, vocabulary.stem_atoms
    chars, offsets = vocabulary.stem_chars, vocabulary.stem_offsets
    slots, atom_offsets = vocabulary.stem_slots, vocabulary.stem_atom_offsets
    mask = np.uint64(len(keys) - 1)
    for index in range(count):
        value = SEED
        start = tokens[START, index]
        for length in range(1, min(tokens[END, index] - start, 63) + 1):
            value = (value ^ np.uint64(letters[start + length - 1])) * PRIME
            value ^= value >> HALF
            if not (lengths >> np.uint64(length)) & np.uint64(1):
                continue
            at = value & mask
            while keys[at] != 0:
                if keys[at] == value:
                    stem = slots[at]
                    same = offsets[stem + 1] - offsets[stem] == length
                    for letter in range(length):
                        if not same or chars[offsets[stem] + letter] != letters[start + letter]:
                            same = False
                            break
                    if same:
                        for each in range(atom_offsets[stem], atom_offsets[stem + 1]):
                            atom = atoms[each]
                            if desk[ATOMS + 3 * atom] != serial:
                                if desk[WOKEN] >= MOST_PLACES:
                                    return -1
                                desk[WOKEN] += 1
                                desk[WOKEN + desk[WOKEN]] = atom
                            used = _place(desk, atom, tokens[PLACE, index], tokens[AFTER, index], serial, used)
                            if used < 0:
                                return used
                        break
                at = (at + np.uint64(1)) & mask
    return used


@compiled
def _runs(desk, book, text, row, start, serial):
    """Write from `start` of a row where the words of a text follow one another; the count, -1 if too many."""
    first = book[TEXT_ATOMS] + book[book[TEXTS] + text]
    last = book[TEXT_ATOMS] + book[book[TEXTS] + text + 1]
    for place in range(first, last):
        if desk[ATOMS + 3 * book[place]] != serial:
            return start
    begins, afters = RUN_BEGIN + row * MOST_RUNS, RUN_AFTER + row * MOST_RUNS
    new_begins, new_afters = RUN_BEGIN + MOST_SIDES * MOST_RUNS, RUN_AFTER + MOST_SIDES * MOST_RUNS
    count = start
    at = desk[ATOMS + 3 * book[first] + 1]
    while at >= 0:
        if count >= MOST_RUNS:
            return -1
        desk[begins + count], desk[afters + count] = desk[AT_BEGIN + at], desk[AT_AFTER + at]
        count += 1
        at = desk[AT_NEXT + at]
    for place in range(first + 1, last):
        made = 0
        head = desk[ATOMS + 3 * book[place] + 1]
        for run in range(start, count):
            at = head
            wanted = desk[afters + run]
            while at >= 0 and desk[AT_BEGIN + at] <= wanted:
                if desk[AT_BEGIN + at] == wanted:
                    if made >= MOST_RUNS:
                        return -1
                    desk[new_begins + made] = desk[begins + run]
                    desk[new_afters + made] = desk[AT_AFTER + at]
                    made += 1
                at = desk[AT_NEXT + at]
        if start + made > MOST_RUNS:
            return -1
        for run in range(made):
            desk[begins + start + run] = desk[new_begins + run]
            desk[afters + start + run] = desk[new_afters + run]
        count = start + made
        if not made:
            return start
    return count


@compiled
def _follows(desk, first, second, distance):
    for one in range(desk[COUNTS + first]):
        after = desk[RUN_AFTER + first * MOST_RUNS + one]
        for other in range(desk[COUNTS + second]):
            begin = desk[RUN_BEGIN + second * MOST_RUNS + other]
            if begin >= after and begin - after < distance:
                return True
    return False


@compiled
def _comes_first(desk, one, other):
    """Whether a run stands before another: by where it begins, then ends, then its side."""
    begin, other_begin = desk[RUN_BEGIN + one], desk[RUN_BEGIN + other]
    after, other_after = desk[RUN_AFTER + one], desk[RUN_AFTER + other]
    if begin != other_begin:
        return begin < other_begin
    if after != other_after:
        return after < other_after
    return one // MOST_RUNS < other // MOST_RUNS


@compiled
def _gather(desk, sides, distance):
    """The same for more than two sides, in any order (vigie.engine.query.places._gather)."""
    count = 0
    for side in range(sides):
        for run in range(desk[COUNTS + side]):
            moving = side * MOST_RUNS + run
            at = count
            while at > 0 and _comes_first(desk, moving, desk[ORDER + at - 1]):
                desk[ORDER + at] = desk[ORDER + at - 1]
                at -= 1
            desk[ORDER + at] = moving
            count += 1
    everybody = (1 << sides) - 1
    for index in range(count):
        run = desk[ORDER + index]
        latest = desk[RUN_AFTER + run] - 1 + distance
        for mask in range(everybody + 1):
            desk[SERVED + mask] = -1
        desk[SERVED + (1 << (run // MOST_RUNS))] = desk[RUN_AFTER + run]
        for further in range(index + 1, count):
            run = desk[ORDER + further]
            side, begin, after = run // MOST_RUNS, desk[RUN_BEGIN + run], desk[RUN_AFTER + run]
            if begin > latest:
                break
            for mask in range(everybody, 0, -1):
                end = desk[SERVED + mask]
                if end >= 0 and not (mask >> side) & 1 and begin >= end:
                    larger = mask | (1 << side)
                    if larger == everybody:
                        return True
                    if desk[SERVED + larger] < 0 or after < desk[SERVED + larger]:
                        desk[SERVED + larger] = after
    return False


@compiled
def _near(desk, book, near, serial):
    """1 when one place of each side can be chosen close enough, 0 when not, -1 when there are too many places."""
    at = book[NEARS] + 4 * near
    distance, ordered, first, sides = book[at], book[at + 1], book[at + 2], book[at + 3]
    for side in range(sides):
        count = 0
        for place in range(book[book[SIDES] + first + side], book[book[SIDES] + first + side + 1]):
            count = _runs(desk, book, book[book[SIDE_TEXTS] + place], side, count, serial)
            if count < 0:
                return -1
        if not count:
            return 0
        desk[COUNTS + side] = count
    if sides == 2:
        if _follows(desk, 0, 1, distance):
            return 1
        return 1 if not ordered and _follows(desk, 1, 0, distance) else 0
    return 1 if _gather(desk, sides, distance) else 0


@compiled
def _holds(desk, book, columns, query, post, serial):
    """1 when a post answers a query, 0 when not, -1 when the kernel cannot tell."""
    at, end = book[book[STARTS] + query], book[book[STARTS] + query + 1]
    code, texts, atoms = book[CODE], book[TEXTS], book[TEXT_ATOMS]
    holds = 1
    while at < end:
        operation, operand = book[code + at], book[code + at + 1]
        at += 2
        if operation == TEXT:
            first = book[texts + operand]
            if book[texts + operand + 1] - first == 1:
                holds = 1 if desk[ATOMS + 3 * book[atoms + first]] == serial else 0
            else:
                count = _runs(desk, book, operand, 0, 0, serial)
                if count < 0:
                    return -1
                holds = 1 if count else 0
        elif operation == NEAR:
            holds = _near(desk, book, operand, serial)
            if holds < 0:
                return -1
        elif operation == COLUMN:
            holds = columns[operand, post]
        elif operation == NOT:
            holds = 1 - holds
        elif operation == UNLESS:
            if not holds:
                at = operand
        elif operation == WHEN:
            if holds:
                at = operand
        else:
            holds = 1
    return holds


@compiled
def answer(desk, asked, tokens, count, post, serial, atoms, queries, out, at):
    """Write the queries that a post answers; the place after, -1 when there is no room, -2 when it cannot tell."""
    begun = at
    book, columns = queries.book, queries.columns
    wakes, wake_offsets, always = queries.wakes, queries.wake_offsets, queries.always
    for index in range(len(always)):
        at = _ask(desk, book, columns, always[index], post, serial, out, at)
        if at < 0:
            return at
    for index in range(count):
        for place in range(tokens[ATOM_FROM, index], tokens[ATOM_UNTIL, index]):
            for wake in range(wake_offsets[atoms[place]], wake_offsets[atoms[place] + 1]):
                query = wakes[wake]
                if asked[query] != serial:
                    asked[query] = serial
                    at = _ask(desk, book, columns, query, post, serial, out, at)
                    if at < 0:
                        return at
    for index in range(desk[WOKEN]):
        atom = desk[WOKEN + 1 + index]
        for wake in range(wake_offsets[atom], wake_offsets[atom + 1]):
            query = wakes[wake]
            if asked[query] != serial:
                asked[query] = serial
                at = _ask(desk, book, columns, query, post, serial, out, at)
                if at < 0:
                    return at
    for index in range(begun + 1, at):  # in the order of the queries
        moving = out[index]
        place = index
        while place > begun and out[place - 1] > moving:
            out[place] = out[place - 1]
            place -= 1
        out[place] = moving
    return at


@compiled
def _ask(desk, book, columns, query, post, serial, out, at):
    holds = _holds(desk, book, columns, query, post, serial)
    if holds < 0:
        return -2
    if holds:
        if at >= len(out):
            return -1
        out[at] = query
        at += 1
    return at
