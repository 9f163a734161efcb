"""What may begin in a folded text beside a word: a link, an address, a face, a number (vigie.engine.lexing)."""

from __future__ import annotations

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import DECIMAL, SPACE, UNDERSCORED, WORD, flat

_ENTITIES, _ENTITY_LETTERS = flat("amp lt gt quot nbsp")


@compiled
def is_of_mail(point, kind):
    return (kind & UNDERSCORED) != 0 or point == 46 or point == 43 or point == 45


@compiled
def mail(text, count, at, kinds):
    """Where an address ends whose sign "@" should stand here; -1 when it is none."""
    if at >= count or text[at] != 64:
        return -1
    end = at + 1
    while end < count and (kinds[text[end]] & UNDERSCORED or text[end] == 45):
        end += 1
    if end == at + 1 or end >= count or text[end] != 46:
        return -1
    end += 1
    begun = end
    while end < count and (kinds[text[end]] & UNDERSCORED or text[end] == 45 or text[end] == 46):
        end += 1
    return end if end > begun else -1


@compiled
def link(text, count, at, kinds):
    if text[at] == 119:
        if at + 4 >= count or text[at + 1] != 119 or text[at + 2] != 119 or text[at + 3] != 46:
            return -1
        end = at + 4
        while end < count and not kinds[text[end]] & SPACE:
            end += 1
        return end if end > at + 4 else -1
    if at + 3 >= count or text[at + 1] != 116 or text[at + 2] != 116 or text[at + 3] != 112:
        return -1
    if at + 4 < count and text[at + 4] == 115:
        end = _scheme(text, count, at + 5, kinds)
        if end >= 0:
            return end
    return _scheme(text, count, at + 4, kinds)


@compiled
def _scheme(text, count, at, kinds):
    if at + 2 < count and text[at] == 58 and text[at + 1] == 47 and text[at + 2] == 47:
        end = at + 3
        while end < count and not kinds[text[end]] & SPACE:
            end += 1
        return end
    return at if at >= count or not kinds[text[at]] & WORD else -1


@compiled
def _is_hexadecimal(point):
    return 48 <= point <= 57 or 97 <= point <= 102


@compiled
def markup(text, count, at):
    """Where what a page or a program wrote for a character ends ("&amp;", "\\u00e9"), or -1."""
    if text[at] == 92:
        if at + 1 >= count or not (text[at + 1] == 117 or text[at + 1] == 110):
            return -1
        end = at + 2
        while end < count and end < at + 6 and _is_hexadecimal(text[end]):
            end += 1
        return end
    for entity in range(len(_ENTITIES) - 1):
        length = _ENTITIES[entity + 1] - _ENTITIES[entity]
        if at + length + 1 >= count or text[at + length + 1] != 59:
            continue
        same = True
        for letter in range(length):
            if text[at + 1 + letter] != _ENTITY_LETTERS[_ENTITIES[entity] + letter]:
                same = False
                break
        if same:
            return at + length + 2
    return -1


@compiled
def numbered(text, count, at, kinds):
    """The same for "&#233;"."""
    if at + 2 >= count or text[at + 1] != 35 or not kinds[text[at + 2]] & DECIMAL:
        return -1
    end = at + 2
    while end < count and kinds[text[end]] & DECIMAL:
        end += 1
    return end + 1 if end < count and text[end] == 59 else -1


@compiled
def _is_inside(text, count, at, kinds):
    return at < count and (kinds[text[at]] & UNDERSCORED) != 0


@compiled
def _is_glad_mouth(point):
    return (
        point == 41 or point == 93 or point == 100 or point == 51 or point == 112 or point == 98 or point == 42
    )  # fmt: skip


@compiled
def _is_sad_mouth(point):
    return point == 40 or point == 91 or point == 47 or point == 92 or point == 124 or point == 64


@compiled
def _is_nose(point):
    return point == 39 or point == 45 or point == 111


@compiled
def smile(text, count, at, kinds, alone):
    point = text[at]
    if point == 94:
        return at + 2 if at + 1 < count and text[at + 1] == 94 else -1
    if not alone:
        return -1
    if (point == 58 or point == 59 or point == 61 or point == 56 or point == 120) and at + 1 < count:
        mouth = at + 2 if _is_nose(text[at + 1]) else at + 1
        if mouth < count and _is_glad_mouth(text[mouth]) and not _is_inside(text, count, mouth + 1, kinds):
            return mouth + 1
    if point == 120 and at + 1 < count and text[at + 1] == 100:
        end = at + 1
        while end < count and text[end] == 100:
            end += 1
        if not _is_inside(text, count, end, kinds):
            return end
    return -1


@compiled
def frown(text, count, at, kinds):
    point = text[at]
    end = -1
    if (point == 58 or point == 61) and at + 1 < count:
        mouth = at + 2 if _is_nose(text[at + 1]) else at + 1
        if mouth < count and _is_sad_mouth(text[mouth]):
            end = mouth + 1
    elif point == 45:
        mouth = at + 1
        while mouth < count and text[mouth] == 95:
            mouth += 1
        if mouth > at + 1 and mouth < count and text[mouth] == 45:
            end = mouth + 1
    elif at + 2 < count and text[at + 1] == 95 and (
        (point == 116 and text[at + 2] == 116) or (point == 62 and text[at + 2] == 60)
    ):  # fmt: skip
        end = at + 3
    return end if end >= 0 and not _is_inside(text, count, end, kinds) else -1


@compiled
def number(text, count, at, kinds):
    end = at
    while end < count and kinds[text[end]] & DECIMAL:
        end += 1
    while end + 1 < count and kinds[text[end + 1]] & DECIMAL:
        point = text[end]
        if not (point == 46 or point == 44 or point == 58 or point == 47 or kinds[point] & SPACE):
            break
        end += 1
        while end < count and kinds[text[end]] & DECIMAL:
            end += 1
    return end
