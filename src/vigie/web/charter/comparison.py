"""What changed between two texts, word by word, deaf to the kinds of space and apostrophe."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

Segment = tuple[str, str]

# A word keeps its elision apart (« l’ » + « employeur »), so that only what changed is marked.
_TOKEN = re.compile(r"\s+|[^\W_]+(?:[-‑][^\W_]+)*[’']?|.", re.DOTALL)
_CRUMB = 12  # code points: what is kept between two longer changes is shown as changed, to be read in one go


def segments(before: str, after: str) -> list[Segment]:
    """Pieces of two texts in reading order, as (`equal` | `delete` | `insert`, text).

    Joining equal and inserted pieces gives `after` exactly; joining equal and deleted ones gives `before`, but for
    spaces and apostrophes that only changed kind. A change is whole words, what is removed before what is added.
    """
    result: list[Segment] = []
    for changed, removed, added in _whole(_pairs(before, after)):
        if not changed:
            result.append(("equal", added))
            continue
        result += [piece for piece in (("delete", removed), ("insert", added)) if piece[1]]
    return result


def same_words(before: str, after: str) -> bool:
    """Whether two texts differ by nothing but kinds of space and apostrophe."""
    return [_key(t) for t in _TOKEN.findall(before)] == [_key(t) for t in _TOKEN.findall(after)]


def _pairs(before: str, after: str) -> list[tuple[bool, str, str]]:
    """Stretches of both texts, side by side: (changed, words before, words after)."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    # Spaces are junk: they never anchor a match, they only go along with the words around them.
    matcher = SequenceMatcher(str.isspace, [_key(t) for t in old], [_key(t) for t in new], autojunk=False)
    return [(tag != "equal", "".join(old[i1:i2]), "".join(new[j1:j2])) for tag, i1, i2, j1, j2 in matcher.get_opcodes()]


def _whole(pairs: list[tuple[bool, str, str]]) -> list[tuple[bool, str, str]]:
    """The same stretches, without crumbs: a short one kept between two longer changes joins them."""
    joined: list[tuple[bool, str, str]] = []
    for place, (changed, removed, added) in enumerate(pairs):
        crumb = (
            not changed
            and 0 < place < len(pairs) - 1
            and len(added) <= _CRUMB
            and "\n" not in added
            and (len(added) <= _size(joined[-1]) or not _has_word(added))
            and (len(added) <= _size(pairs[place + 1]) or not _has_word(added))
        )
        if joined and (changed or crumb) and joined[-1][0]:
            joined[-1] = (True, joined[-1][1] + removed, joined[-1][2] + added)
        else:
            joined.append((changed, removed, added))
    return joined


def _size(pair: tuple[bool, str, str]) -> int:
    return max(len(pair[1]), len(pair[2]))


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _key(token: str) -> str:
    if token.isspace():
        return "\n" if "\n" in token else " "
    return token.replace("'", "’").replace("‑", "-")
