"""What changed between two texts, word by word, deaf to the kinds of space and apostrophe."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

Segment = tuple[str, str]

# A word keeps its elision apart (« l’ » + « employeur »), so that only what changed is marked.
_TOKEN = re.compile(r"\s+|[^\W_]+(?:[-‑][^\W_]+)*[’']?|.", re.DOTALL)


def segments(before: str, after: str) -> list[Segment]:
    """Pieces of two texts in reading order, as (`equal` | `delete` | `insert`, text).

    Joining equal and inserted pieces gives `after` exactly; joining equal and deleted ones gives `before`, but for
    spaces and apostrophes that only changed kind. A change is whole words; deleted comes before inserted.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(str.isspace, [_key(t) for t in old], [_key(t) for t in new], autojunk=False)
    pieces: list[tuple[str, str]] = []  # (removed, added) changes and ("", "") never
    result: list[Segment] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        removed, added = "".join(old[i1:i2]), "".join(new[j1:j2])
        if tag == "equal":
            if pieces and not _has_word(added) and "\n" not in added and j2 < len(new):
                # A lone space or comma between two changes: one longer change reads better than three crumbs.
                pieces.append((removed, added))
                continue
            result += _told(pieces)
            pieces = []
            result.append(("equal", added))
        else:
            pieces.append((removed, added))
    result += _told(pieces)
    return _joined(result)


def same_words(before: str, after: str) -> bool:
    """Whether two texts differ by nothing but kinds of space and apostrophe."""
    return [_key(t) for t in _TOKEN.findall(before)] == [_key(t) for t in _TOKEN.findall(after)]


def _key(token: str) -> str:
    if token.isspace():
        return "\n" if "\n" in token else " "
    return token.replace("'", "’").replace("‑", "-")


def _has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _told(pieces: list[tuple[str, str]]) -> list[Segment]:
    """A run of changes as one deletion and one insertion; what they share at the ends stays equal."""
    while pieces and _key_of(pieces[-1][0]) == _key_of(pieces[-1][1]):
        kept = pieces.pop()
        return [*_told(pieces), ("equal", kept[1])]
    removed = "".join(piece[0] for piece in pieces)
    added = "".join(piece[1] for piece in pieces)
    return [s for s in (("delete", removed), ("insert", added)) if s[1]]


def _key_of(text: str) -> list[str]:
    return [_key(token) for token in _TOKEN.findall(text)]


def _joined(pieces: list[Segment]) -> list[Segment]:
    joined: list[Segment] = []
    for operation, text in pieces:
        if not text:
            continue
        if joined and joined[-1][0] == operation:
            joined[-1] = (operation, joined[-1][1] + text)
        else:
            joined.append((operation, text))
    return joined
