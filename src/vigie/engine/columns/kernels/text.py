"""UTF-8 to code points, folded, and back (vigie.engine.folding)."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import DROPPED, REPLACEMENT


@compiled
def decode(data, start, end, chars, given, begins, out):
    """UTF-8 to code points, as `admit` has them (NUL, surrogates and what is malformed become U+FFFD), and folded.

    Writes the points, where each one begins once folded, and what they fold to. Returns how many points, how many
    folded ones, and whether a sign that nobody sees was left out.
    """
    folds = chars.folds
    count = made = 0
    hidden = False
    at = start
    while at < end:
        point = np.uint32(data[at])
        at += 1
        if point >= 0x80:
            point, at = _read_several(data, point, at, end)
        elif point == 0:
            point = np.uint32(REPLACEMENT)
        given[count], begins[count] = point, made
        count += 1
        into = folds[point]
        if into < DROPPED:
            out[made] = into
            made += 1
        elif into == DROPPED:
            if (
                point == 0xAD or 0x200B <= point <= 0x200F or 0x202A <= point <= 0x202E or 0x2060 <= point <= 0x2064
                or point == 0xFEFF or 0xE0000 <= point <= 0xE007F
            ):  # fmt: skip
                hidden = True
        else:
            made = _fold_to_several(point, chars.points, chars.offsets, chars.outputs, out, made)
    begins[count] = made
    return count, made, hidden


@compiled
def _read_several(data, first, at, end):
    """The code point that begins with an octet above 127, and the place after it."""
    length = 0
    point = np.uint32(0)
    if 0xC2 <= first < 0xE0:
        length, point = 1, first & np.uint32(0x1F)
    elif 0xE0 <= first < 0xF0:
        length, point = 2, first & np.uint32(0x0F)
    elif 0xF0 <= first < 0xF5:
        length, point = 3, first & np.uint32(0x07)
    if length == 0 or at + length > end:
        return np.uint32(REPLACEMENT), at
    for following in range(length):
        octet = np.uint32(data[at + following])
        if (octet & np.uint32(0xC0)) != np.uint32(0x80):
            return np.uint32(REPLACEMENT), at
        point = (point << np.uint32(6)) | (octet & np.uint32(0x3F))
    if point >= 0x110000 or 0xD800 <= point < 0xE000:
        return np.uint32(REPLACEMENT), at
    return point, at + length


@compiled
def _fold_to_several(point, points, offsets, outputs, out, made):
    low, high = 0, len(points) - 1
    while low < high:
        middle = (low + high) >> 1
        if points[middle] < point:
            low = middle + 1
        else:
            high = middle
    for place in range(offsets[low], offsets[low + 1]):
        out[made] = outputs[place]
        made += 1
    return made


@compiled
def write_utf8(points, count, out, at):
    """Code points as UTF-8 from a place of a buffer; the place after, or -1 when there is no room."""
    if at + 4 * count > len(out):
        return -1
    for index in range(count):
        point = points[index]
        if point < 0x80:
            out[at] = point
            at += 1
        elif point < 0x800:
            out[at] = 0xC0 | (point >> np.uint32(6))
            out[at + 1] = 0x80 | (point & np.uint32(0x3F))
            at += 2
        elif point < 0x10000:
            out[at] = 0xE0 | (point >> np.uint32(12))
            out[at + 1] = 0x80 | ((point >> np.uint32(6)) & np.uint32(0x3F))
            out[at + 2] = 0x80 | (point & np.uint32(0x3F))
            at += 3
        else:
            out[at] = 0xF0 | (point >> np.uint32(18))
            out[at + 1] = 0x80 | ((point >> np.uint32(12)) & np.uint32(0x3F))
            out[at + 2] = 0x80 | ((point >> np.uint32(6)) & np.uint32(0x3F))
            out[at + 3] = 0x80 | (point & np.uint32(0x3F))
            at += 4
    return at


@compiled
def stands(text, at, letters, begin, end):
    """Whether letters[begin:end] stand at a place of a text, which is long enough."""
    for letter in range(end - begin):  # noqa: SIM110 - compiled as it is
        if text[at + letter] != letters[begin + letter]:
            return False
    return True


@compiled
def of_kind(kinds, point, kind):
    return (kinds[point] & kind) != 0
