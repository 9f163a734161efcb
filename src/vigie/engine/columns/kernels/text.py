"""UTF-8 to code points, folded, and back (vigie.engine.folding)."""

from __future__ import annotations

import numpy as np

from vigie.engine.columns.kernels.compiling import compiled
from vigie.engine.columns.kernels.shapes import DROPPED, REPLACEMENT


@compiled
def decode(data, start, end, out):
    """UTF-8 to code points, as `admit` has them: NUL, surrogates and what is malformed become U+FFFD."""
    count = 0
    at = start
    while at < end:
        first = np.uint32(data[at])
        if first < 0x80:
            out[count] = first if first else np.uint32(REPLACEMENT)
            at += 1
        else:
            length = 0
            point = np.uint32(0)
            if 0xC2 <= first < 0xE0:
                length, point = 1, first & np.uint32(0x1F)
            elif 0xE0 <= first < 0xF0:
                length, point = 2, first & np.uint32(0x0F)
            elif 0xF0 <= first < 0xF5:
                length, point = 3, first & np.uint32(0x07)
            right = length > 0 and at + length < end
            if right:
                for following in range(1, length + 1):
                    octet = np.uint32(data[at + following])
                    if (octet & np.uint32(0xC0)) != np.uint32(0x80):
                        right = False
                        break
                    point = (point << np.uint32(6)) | (octet & np.uint32(0x3F))
            if right and point < 0x110000 and not 0xD800 <= point < 0xE000:
                out[count] = point
                at += length + 1
            else:
                out[count] = np.uint32(REPLACEMENT)
                at += 1
        count += 1
    return count


@compiled
def fold(given, count, chars, begins, out):
    """The folded code points, and where each one's begin; whether a sign that nobody sees was left out."""
    made = 0
    hidden = False
    folds, points, offsets, outputs = chars.folds, chars.points, chars.offsets, chars.outputs
    for index in range(count):
        begins[index] = made
        point = given[index]
        into = folds[point]
        if into < DROPPED:
            out[made] = into
            made += 1
        elif into == DROPPED:
            hidden = hidden or (
                point == 0xAD or 0x200B <= point <= 0x200F or 0x202A <= point <= 0x202E or 0x2060 <= point <= 0x2064
                or point == 0xFEFF or 0xE0000 <= point <= 0xE007F
            )  # fmt: skip
        else:
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
    begins[count] = made
    return made, hidden


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
def of_kind(kinds, point, kind):
    return (kinds[point] & kind) != 0
