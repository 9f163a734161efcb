"""What the pieces of an expression, as `re` reads them, are made of."""

from __future__ import annotations

from typing import Any

from vigie.engine.columns.gates.characters import EVERYTHING, Characters, constants, set_of

ZERO_WIDTH = frozenset({constants.AT, constants.ASSERT, constants.ASSERT_NOT})
REPEATS = frozenset({constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT})


def with_long_ones_outside(items: list[Any]) -> list[Any]:
    """Conditions on one place may be asked in any order: those of several characters first, or last, at the ends."""

    def length(item: Any) -> int:
        asked = item[1][1] if item[0] is constants.ASSERT_NOT else ()
        return max((len(branch) for branch in branches(list(asked))), default=0)

    begun, ended = 0, len(items)
    while begun < ended and items[begun][0] in ZERO_WIDTH:
        begun += 1
    while ended > begun and items[ended - 1][0] in ZERO_WIDTH:
        ended -= 1
    before = sorted(items[:begun], key=length, reverse=True)
    return before + items[begun:ended] + sorted(items[ended:], key=length)


def branches(pieces: list[Any]) -> list[list[Any]]:
    """The alternatives of what must not stand there."""
    if len(pieces) == 1 and pieces[0][0] is constants.BRANCH:
        return [found for branch in pieces[0][1][1] for found in branches(list(branch))]
    if len(pieces) == 1 and pieces[0][0] is constants.SUBPATTERN:
        return branches(list(pieces[0][1][3]))
    return [pieces]


def gather(items: Any, groups: dict[int, Any]) -> None:
    """What the numbered groups of an expression hold."""
    for operation, argument in items:
        if operation is constants.SUBPATTERN:
            if argument[0] is not None:
                groups[argument[0]] = argument[3]
            gather(argument[3], groups)
        elif operation is constants.BRANCH:
            for branch in argument[1]:
                gather(branch, groups)
        elif operation in REPEATS:
            gather(argument[2], groups)
        elif operation is constants.ATOMIC_GROUP:
            gather(argument, groups)


def extent(items: list[Any], *, any_case: bool) -> tuple[int, bool]:
    """How many characters pieces may name, and whether all are of narrow sets."""
    size, narrow = 0, True
    for operation, argument in items:
        found = set_of(operation, argument, any_case=any_case)
        inner: list[list[Any]] = []
        times = 1
        if found is not None:
            size, narrow = size + 1, narrow and found.is_narrow
        elif operation is constants.BRANCH:
            inner = [list(branch) for branch in argument[1]]
        elif operation is constants.SUBPATTERN:
            inner = [list(argument[3])]
        elif operation in REPEATS:
            inner, times = [list(argument[2])], min(argument[1], 99)
        elif operation not in ZERO_WIDTH:
            return 99, False
        for each in inner:
            more, is_narrow = extent(each, any_case=any_case)
            size, narrow = size + more * times, narrow and is_narrow
    return size, narrow


def edge_set(items: list[Any], *, ahead: bool, any_case: bool, lines: bool) -> tuple[Characters, bool]:
    """The characters with which pieces may begin (or end, looking back), and whether they may hold none at all."""
    found = Characters(0)
    for operation, argument in items if ahead else items[::-1]:
        one = set_of(operation, argument, any_case=any_case)
        if one is not None:
            return found | one, False
        if operation in ZERO_WIDTH:
            if operation is constants.AT and argument in (constants.AT_END, constants.AT_END_STRING) and ahead:
                return found | Characters(1 << 10, end=True), False
            continue
        if operation is constants.BRANCH:
            sides = [edge_set(list(each), ahead=ahead, any_case=any_case, lines=lines) for each in argument[1]]
        elif operation is constants.SUBPATTERN:
            sides = [edge_set(list(argument[3]), ahead=ahead, any_case=any_case, lines=lines)]
        elif operation in REPEATS:
            taken, nothing = edge_set(list(argument[2]), ahead=ahead, any_case=any_case, lines=lines)
            sides = [(taken, nothing or argument[0] == 0)]
        else:
            return EVERYTHING, True
        for taken, _ in sides:
            found |= taken
        if not any(nothing for _, nothing in sides):
            return found, False
    return found, True
