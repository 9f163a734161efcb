"""Which figures may be shown without pointing at anybody."""

import itertools
import random

from vigie.web.communication.decisions import Group, shown_groups


def test_small_groups_are_told_together():
    shown = shown_groups([Group("A", 40, 20), Group("B", 3, 1), Group("C", 4, 4)])
    assert shown == [Group("A", 40, 20), Group("", 7, 5)]


def test_one_small_group_takes_the_smallest_of_the_others_with_it():
    shown = shown_groups([Group("A", 40, 20), Group("B", 12, 1), Group("C", 2, 2)])
    assert shown == [Group("A", 40, 20), Group("", 14, 3)]


def test_nothing_is_shown_when_there_is_nothing_to_compare():
    assert shown_groups([]) == []
    assert shown_groups([Group("A", 40, 2)]) == []
    assert shown_groups([Group("A", 3, 2), Group("B", 2, 2)]) == []
    assert shown_groups([Group("A", 40, 2), Group("B", 1, 1)]) == []


def test_no_cell_below_five_not_even_by_subtraction():
    chance = random.Random(7)
    for _ in range(300):
        groups = [Group(f"U{n}", chance.randint(1, 12), 0) for n in range(chance.randint(0, 8))]
        shown = shown_groups(groups)
        total = sum(group.enrolled for group in groups)
        assert sum(group.enrolled for group in shown) in (0, total)
        for size in range(1, len(shown) + 1):
            for some in itertools.combinations(shown, size):
                assert sum(group.enrolled for group in some) >= 5
