"""Turning a regular expression into a wider one that RE2 takes: whatever the first finds, the second finds too.

Look-arounds and anchors are left out, but for those of one character at the two ends; back-references become anything,
counted repetitions lose their upper bound, and a class that takes any character beyond ASCII takes them all. So the
order of things, the digits and the ASCII letters remain, which is what makes a post worth reading closely.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import Any

constants: Any = import_module("re._constants")  # the parser of `re` itself: what it reads is what `re` runs
parser: Any = import_module("re._parser")
_ANYTHING = "(?s:.)*"
_BEYOND = r"\x{80}-\x{10FFFF}"
_MOST_COPIES = 12
_IGNORED = frozenset({constants.AT, constants.ASSERT, constants.ASSERT_NOT})
_REPEATS = frozenset({constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT})


class NotWidenedError(ValueError):
    """An expression that this module does not know how to widen."""


@lru_cache(maxsize=4096)
def widen(source: str) -> str:
    """The wider expression, in RE2's syntax."""
    tree = parser.parse(source)
    if tree.state.flags & (re.VERBOSE | re.ASCII | re.LOCALE):
        raise NotWidenedError(source)
    wide = _sequence(tree, left=True, right=True)
    return f"(?i:{wide})" if tree.state.flags & re.IGNORECASE else wide


def _sequence(items: Any, *, left: bool = False, right: bool = False) -> str:
    """The pieces in turn. `left` and `right`: nothing of the expression stands before, or after."""
    pieces = list(items)
    last = len(pieces) - 1
    while last >= 0 and pieces[last][0] in _IGNORED:
        last -= 1
    written: list[str] = []
    begun = ended = False
    for place, (operation, argument) in enumerate(pieces):
        if operation in _IGNORED:
            edge = ""
            if left and not begun:
                edge = _edge(operation, argument, pieces[place + 1 :], before=True)
            elif right and place > last and not ended:
                edge = _edge(operation, argument, pieces[: last + 1][::-1], before=False)
                ended = bool(edge)
            begun = begun or bool(edge)
            written.append(edge)
            continue
        written.append(_item(operation, argument, left=left and not begun, right=right and place == len(pieces) - 1))
        begun = True
    return "".join(written)


def _edge(operation: Any, argument: Any, beside: Any, *, before: bool) -> str:
    """A condition on the character next to the whole expression, as that character or the end of the text.

    Readings of one text are searched together, with NUL between them: it counts as an end.
    """
    if operation is constants.AT:
        if argument is constants.AT_BOUNDARY and _is_word_at_edge(beside, last=not before):
            return _not_in([(constants.CATEGORY, constants.CATEGORY_WORD)], before=before)
        return ""
    direction, inner = argument
    if (direction < 0) != before or len(inner) != 1:
        return ""
    kind, what = inner[0]
    if kind is constants.LITERAL:
        kind, what = constants.IN, [(constants.LITERAL, what)]
    if kind is not constants.IN:
        return ""
    return _class(what) if operation is constants.ASSERT else _not_in(what, before=before)


def _not_in(items: Any, *, before: bool) -> str:
    others = "".join(_point(point) for point in range(1, 128) if not _takes(items, point))
    return rf"(?:{chr(92)}{'A' if before else 'z'}|[\x{{0}}{others}{_BEYOND}])"


def _is_word_at_edge(pieces: Any, *, last: bool) -> bool:  # noqa: PLR0911 - one line per kind of piece
    """Whether a sequence can only begin with a letter, a digit or "_" (end with one, given from the end)."""
    for operation, argument in pieces:
        if operation in _IGNORED:
            continue
        if operation is constants.SUBPATTERN:
            inner = list(argument[3])
            return _is_word_at_edge(inner[::-1] if last else inner, last=last)
        if operation is constants.BRANCH:
            branches = [list(branch) for branch in argument[1]]
            return all(_is_word_at_edge(branch[::-1] if last else branch, last=last) for branch in branches)
        if operation in _REPEATS:
            inner = list(argument[2])
            if not _is_word_at_edge(inner[::-1] if last else inner, last=last):
                return False
            if argument[0]:
                return True
            continue
        if operation is constants.LITERAL:
            return argument < 128 and (chr(argument).isalnum() or argument == 95)
        if operation is constants.IN:
            return all(
                (kind is constants.CATEGORY and what in (constants.CATEGORY_DIGIT, constants.CATEGORY_WORD))
                or (kind is constants.LITERAL and what < 128 and (chr(what).isalnum() or what == 95))
                or (
                    kind is constants.RANGE
                    and all(map(str.isalnum, map(chr, range(what[0], min(what[1], 128) + 1))))
                    and what[1] < 128
                )
                for kind, what in argument
            )
        return False
    return False


def _item(operation: Any, argument: Any, *, left: bool = False, right: bool = False) -> str:  # noqa: PLR0911 - one per kind
    if operation is constants.LITERAL:
        return _escaped(argument)
    if operation is constants.NOT_LITERAL:
        return f"[^{_escaped(argument)}]"
    if operation is constants.ANY:
        return r"[^\n]"
    if operation is constants.IN:
        return _class(argument)
    if operation is constants.BRANCH:
        return "(?:" + "|".join(_sequence(branch, left=left, right=right) for branch in argument[1]) + ")"
    if operation is constants.SUBPATTERN:
        if argument[1] or argument[2]:
            raise NotWidenedError("flags inside an expression")
        return f"(?:{_sequence(argument[3], left=left, right=right)})"
    if operation is constants.ATOMIC_GROUP:
        return f"(?:{_sequence(argument)})"
    if operation in _REPEATS:
        return _repeat(*argument)
    if operation is constants.GROUPREF:
        return _ANYTHING
    raise NotWidenedError(str(operation))


def _repeat(least: int, most: Any, items: Any) -> str:
    inner = _sequence(items)
    if not inner:
        return ""
    if least == 0:
        return f"(?:{inner})?" if most == 1 else f"(?:{inner})*"
    if least == most == 1:
        return f"(?:{inner})"
    copies = min(least, _MOST_COPIES)
    if least == most and least <= _MOST_COPIES:
        return f"(?:{inner}){{{least}}}"
    return f"(?:{inner}){{{copies},}}" if copies > 1 else f"(?:{inner})+"


def _class(items: Any) -> str:
    """ASCII as `re` tells it; beyond, the very characters of a plain list, else every character."""
    plain = all(operation in (constants.LITERAL, constants.RANGE) for operation, _ in items)
    beyond = ""
    if plain:
        for operation, argument in items:
            first, last = (argument, argument) if operation is constants.LITERAL else argument
            if last >= 0x80:
                beyond += f"{_point(max(first, 0x80))}-{_point(last)}"
    else:
        beyond = _BEYOND
    ascii_ = "".join(_point(point) for point in range(128) if _takes(items, point))
    if not ascii_ and not beyond:
        raise NotWidenedError("a class that takes nothing")
    return f"[{ascii_}{beyond}]"


def _takes(items: Any, point: int) -> bool:
    negated = False
    for operation, argument in items:
        if operation is constants.NEGATE:
            negated = True
        elif _is_one(operation, argument, point):
            return not negated
    return negated


def _is_one(operation: Any, argument: Any, point: int) -> bool:
    if operation is constants.LITERAL:
        return bool(argument == point)
    if operation is constants.RANGE:
        return bool(argument[0] <= point <= argument[1])
    if operation is constants.CATEGORY:
        character = chr(point)
        said = {
            constants.CATEGORY_DIGIT: character.isdecimal(),
            constants.CATEGORY_SPACE: character.isspace(),
            constants.CATEGORY_WORD: character.isalnum() or character == "_",
        }
        if argument in said:
            return said[argument]
        opposite = {
            constants.CATEGORY_NOT_DIGIT: constants.CATEGORY_DIGIT,
            constants.CATEGORY_NOT_SPACE: constants.CATEGORY_SPACE,
            constants.CATEGORY_NOT_WORD: constants.CATEGORY_WORD,
        }
        return not said[opposite[argument]]
    raise NotWidenedError(str(operation))


def _escaped(point: int) -> str:
    character = chr(point)
    return character if character.isalnum() and character.isascii() else _point(point)


def _point(point: int) -> str:
    return rf"\x{{{point:X}}}"
