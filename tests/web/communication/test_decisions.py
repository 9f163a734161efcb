"""Which figures may be shown without pointing at anybody."""

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


def test_a_unit_where_everybody_or_nobody_has_read_is_never_told_alone():
    everybody, nobody = Group("Tous", 12, 12), Group("Aucun", 9, 0)
    others = [Group("A", 40, 20), Group("B", 30, 3)]
    assert shown_groups([*others, everybody]) == [Group("A", 40, 20), Group("", 42, 15)]
    assert shown_groups([*others, nobody]) == [Group("A", 40, 20), Group("", 39, 3)]
    assert shown_groups([*others, everybody, nobody]) == [*others, Group("", 21, 12)]
    assert shown_groups([*others, everybody, Group("Tous aussi", 6, 6)]) == [Group("A", 40, 20), Group("", 48, 21)]
    assert shown_groups([everybody, nobody]) == []
    assert shown_groups([Group("A", 40, 0), Group("B", 30, 0)]) == []
    # one person before, so that a row that leaves does not say what it would have said
    assert shown_groups([*others, Group("Presque tous", 12, 11)]) == [Group("A", 40, 20), Group("", 42, 14)]
    assert shown_groups([*others, Group("Presque aucun", 9, 1)]) == [Group("A", 40, 20), Group("", 39, 4)]


def test_nothing_shown_designates_anybody_not_even_by_subtraction():
    chance = random.Random(7)
    shown_once = 0
    for _ in range(3000):
        groups = []
        for number in range(chance.randint(0, 8)):
            enrolled = chance.randint(0, 12)
            acknowledged = chance.choice([0, enrolled, chance.randint(0, enrolled)])
            groups.append(Group(f"U{number}", enrolled, acknowledged))
        shown = shown_groups(groups)
        if not shown:
            continue
        shown_once += 1
        assert len(shown) > 1
        assert sum(group.enrolled for group in shown) == sum(group.enrolled for group in groups)
        assert sum(group.acknowledged for group in shown) == sum(group.acknowledged for group in groups)
        assert all(group.enrolled >= 5 and 2 <= group.acknowledged <= group.enrolled - 2 for group in shown)
        named = [group for group in shown if group.name]
        left = [group for group in groups if group.enrolled and group not in named]
        assert len(left) != 1, "what is told together would be one group, known by its absence"
    assert shown_once > 300
