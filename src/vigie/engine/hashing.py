"""Where the weight of a piece of text stands: one hash, in 32-bit arithmetic that any kernel can repeat.

FNV-1a over code points. It begins at BASIS; each code point c gives h = ((h XOR c) * PRIME) mod 2^32. The first code
point is the kind of the piece: 1 for words, 2 for letters inside a word. The bucket of h is (h XOR (h >> 15)) mod
2^BITS.

Letters inside a word: the word, with one space (0x20) put before and after, cut into every run of 2 to 5 code
points. Words longer than LONGEST_WORD code points are cut there first.
"""

from __future__ import annotations

BASIS = 0x811C9DC5
PRIME = 0x01000193
MASK = 0xFFFFFFFF
WORDS, LETTERS = 1, 2
SHORTEST, LONGEST = 2, 5
LONGEST_WORD = 40
BITS = 18

_WORDS_BASIS = ((BASIS ^ WORDS) * PRIME) & MASK
_LETTERS_BASIS = ((BASIS ^ LETTERS) * PRIME) & MASK


def bucket(hashed: int) -> int:
    """The place of a 32-bit hash among the 2^BITS weights."""
    return (hashed ^ (hashed >> 15)) & ((1 << BITS) - 1)


def hash_word(word: str) -> int:
    """The 32-bit hash of a word."""
    hashed = _WORDS_BASIS
    for character in word:
        hashed = ((hashed ^ ord(character)) * PRIME) & MASK
    return hashed


def letter_buckets(word: str) -> list[int]:
    """The buckets of the runs of letters of one word, in order of where they start, the shorter first."""
    points = [0x20, *map(ord, word), 0x20]
    found = []
    last = len(points)
    for start in range(last - 1):
        hashed = ((_LETTERS_BASIS ^ points[start]) * PRIME) & MASK
        for place in range(start + 1, min(start + LONGEST, last)):
            hashed = ((hashed ^ points[place]) * PRIME) & MASK
            found.append((hashed ^ (hashed >> 15)) & ((1 << BITS) - 1))
    return found
