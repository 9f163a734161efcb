"""What kernels are handed and what they write: arrays by name, and the numbers that both sides agree upon."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from vigie.engine import readings

Array = Any  # numpy arrays, of the types written beside them

# What a post shows, one bit each.
ODD, LETTERED, HIDDEN, AT, QUOTED, LINKED, TAGGED, GIANT, UNWEIGHED = 1, 2, 4, 8, 16, 32, 64, 128, 256
# What a whole word is known as: a listed first name, one that is seldom an ordinary word, a title.
LISTED, STRONG, TITLE = 1, 2, 4
# What is asked of a pass.
WORDS, TERMS, QUERIES, MINHASH, FOLDED, UNVEIL, WEIGHED, GATED = 1, 2, 4, 8, 16, 32, 64, 128
# Instructions of a query.
TEXT, NEAR, COLUMN, NOT, UNLESS, WHEN, TRUE = 0, 1, 2, 3, 4, 5, 6

LONGEST_WORD, MOST_OF_ONE_WORD, MOST_WORDS, MOST_LETTERS = 100, 255, 2000, 70_000
MOST_RUNS, MOST_PLACES, MOST_SIDES = 600, 4096, 6
SIGNATURE = 64
OUTPUTS, LANGUAGES = 17, 7  # of the heads, of the language
# Lanes of what words weigh: the heads, the head of language, known words and trigrams, how many buckets of languages.
LANGUAGES_AT, WORTHS_AT, MANY_AT, LANES = 17, 24, 31, 32
RECORDS_BITS = 17  # of the places where words are remembered
LONGEST_EXACT = 16  # letters of a word that is known by its letters themselves
HASHED = np.uint64(1 << 63)  # in the second half of a key: it is a hash
LONGEST_WEIGHED_POST = 4096  # characters; heads leave a longer post to the Python code
# Languages beside those of Latin script, which come first; the words are left to say; the kernel cannot tell.
OTHER, ARABIC, HINDI, CANNOT_TELL, ALREADY_TOLD = 6, 7, 8, -1, -2
LONGEST_TEXT = 1 << 18  # octets; a longer post is left to the Python code
NOTHING = np.uint32(0xFFFFFFFF)
REPLACEMENT = 0xFFFD
WHOLE = 0x5851F42D4C957F2D
WHOLE_WORD = np.uint64(WHOLE)

WORD, LETTER, SPACE, UPPER, LOWER, DECIMAL, MARK, UNDERSCORED = 1, 2, 4, 8, 16, 32, 64, 128
ALPHA, TITLED, SEPARATOR, INSIDE, DISGUISE, NOTABLE = 256, 512, 1024, 2048, 4096, 8192
DROPPED, SEVERAL = np.uint32(0xFFFFFFFE), np.uint32(0xFFFFFFFF)
PRIME = np.uint64(0x9E3779B97F4A7C15)
SEED = np.uint64(0xCBF29CE484222325)
HALF = np.uint64(32)


def flat(words: str) -> tuple[Array, Array]:
    given = words.split()
    offsets = np.cumsum([0, *map(len, given)]).astype(np.int32)
    return offsets, np.array([ord(character) for character in "".join(given)], dtype=np.uint32)


# The two halves of compounds that are one word, in turn (vigie.engine.words._COMPOUNDS).
HALVES, HALF_LETTERS = flat("rendez vous week end e mail wi fi peut etre la bas")
# What follows an "@" that stands for a letter (vigie.engine.readings.AFTER_AT).
AFTER_AT, AFTER_AT_LETTERS = flat(" ".join(readings.AFTER_AT))


class Vocabulary(NamedTuple):
    """Words that terms and queries name (a hash table checked letter by letter), and beginnings of words."""

    keys: Array  # uint64, 0 = free
    slots: Array  # int32, a row per key: number, first letter, letters, node of the tree of terms, first and last atom
    chars: Array  # uint32
    atoms: Array  # int32: what words are of
    stem_keys: Array  # uint64
    stem_slots: Array  # int32
    stem_atom_offsets: Array  # int32
    stem_atoms: Array  # int32
    stem_chars: Array  # uint32
    stem_offsets: Array  # int32
    stem_lengths: np.uint64  # one bit per length


class Terms(NamedTuple):
    """A tree of terms: one node per word and place; the steps are a hash table of (node, word)."""

    keys: Array  # uint64, 0 = free
    nodes: Array  # int32
    term_offsets: Array  # int32 per node: the terms that end there
    terms: Array  # int32
    follows: Array  # uint64 per node: a bit for each of the words that go further, by the end of their number
    many: int


class Queries(NamedTuple):
    """Programs and what their instructions name, in one array: few arrays are quick to hand from call to call.

    The first numbers of `book` say where each part begins: STARTS, CODE, TEXTS (offsets of atoms), TEXT_ATOMS,
    NEARS (four numbers each: distance, ordered, first side, sides), SIDES (offsets of texts), SIDE_TEXTS.
    """

    book: Array  # int32
    many: int
    wake_offsets: Array  # int32 per atom
    wakes: Array  # int32
    always: Array  # int32
    atoms: int
    columns: Array  # uint8, a row per field asked


class GateWords(NamedTuple):
    """Beginnings of words and whole words (their hash XOR WHOLE), and the bits that each turns on."""

    keys: Array  # uint64, 0 = free
    marks: Array  # uint8 per slot: LISTED… for a whole word
    spans: Array  # int32, a row per slot: from where to where its bits are
    bits: Array  # int32
    lengths: np.uint64  # one bit per length of a beginning
    row: int  # the bit of rows of capitalised words, -1 when nobody asks
    named_row: int  # that of those with a first name
    waker_offsets: Array  # int32 per bit: the wakers that it calls
    callers: Array  # uint64: those bits that call any
    needs: Array  # int32 per waker: what it wakes
    other_offsets: Array  # int32 per waker: the other bits that it asks for
    others: Array  # int32


class HeadTables(NamedTuple):
    """What the heads weigh: weights by bucket and by sign, words and stems with their classes, worths by language."""

    weights: Array  # int8, 2^18 × OUTPUTS
    sign_weights: Array  # int16, signs × LANES: those of form, classes, classes met several times, pairs
    latin: Array  # int8, 2^16 × LANGUAGES
    keys: Array  # uint64, slots × 2: the key of a word of which something is listed (0, 0: free)
    slots: Array  # int32
    chars: Array  # uint32: the letters of these words, then of phrases
    offsets: Array  # int32
    classes: Array  # uint32 per word or phrase, one bit per class
    flags: Array  # uint32 per word (forming)
    known: Array  # int32 per word: its row of `lanes`, or -1
    phrase_keys: Array  # uint64, 0 = free: the hash of the keys of its words
    phrase_slots: Array  # int32
    begun: Array  # uint64, 256: one bit, told by the first 14 of their hash, for the two words that begin a phrase
    stem_keys: Array  # uint64
    stem_slots: Array  # int32
    stem_chars: Array  # uint32
    stem_offsets: Array  # int32
    stem_classes: Array  # uint32
    stem_lengths: np.uint64  # one bit per length
    lanes: Array  # int16, known words × LANGUAGES
    gram_keys: Array  # uint64
    gram_slots: Array  # int32
    grams: Array  # int16, trigrams × LANGUAGES
    accents: Array  # uint8 by code point: the number of an accented letter, from 1
    accent_lanes: Array  # int32, letters × LANGUAGES
    accent_worths: Array  # float64, letters × LANGUAGES
    heard: Array  # float64 per language
    latin_bias: Array  # float64 per language
    latin_scale: float
    bits: Array  # uint32: the classes that kernels know by name (classing.POSITIVE…)
    pairs_of_classes: Array  # int32, pairs × 2
    opposed: np.uint32  # the class of words that oppose
    negative: int  # the number of the class of that name
    classes_many: int  # how many classes there are, 32 at most


class Memory(NamedTuple):
    """What is remembered of words from one batch to the next (`remembering`); for one thread at a time."""

    lanes: Array  # int16, places × 64 ┐
    rows: Array  # uint32, places × 32 ├ the same octets
    keys: Array  # uint64, places × 16 ┘
    state: Array  # int64: how many words and letters, the number of the post being read
    chars: Array  # uint32


class Desk(NamedTuple):
    """Room to work in while a post is weighed."""

    tokens: Array  # int32, tokens × COLUMNS
    keys: Array  # uint64, tokens × 2
    sums: Array  # int32, LANES: of words
    sign_sums: Array  # int32, LANES
    met: Array  # uint64: classes met, classes met several times, signs of form
    lanes: Array  # int64 per language
    scores: Array  # float64 per language


class Results(NamedTuple):
    """What a pass writes; rows per post, and lists with their offsets."""

    signs: Array  # uint32
    digits: Array  # uint16
    words: Array  # int32
    term_offsets: Array  # int32, n + 1
    terms: Array  # int32
    hit_offsets: Array  # int32, n + 1
    hits: Array  # int32
    signatures: Array  # uint32, n × 64
    folded_offsets: Array  # int64, n + 1
    folded: Array  # uint8
    sums: Array  # int32, n × OUTPUTS: over words
    sign_sums: Array  # int32, n × OUTPUTS
    buckets: Array  # int32: how many
    languages: Array  # int8: places of vigie.engine.columns.heads.LANGUAGES
    woken_offsets: Array  # int32, n + 1
    woken: Array  # int32: the rules that gates let through


# Rows of the working buffers of a pass, and places of its desk.
GIVEN, MADE, PIECE, SPARE = 0, 1, 2, 3
START, END, PLACE, AFTER, ID, ROOT, ATOM_FROM, ATOM_UNTIL, BEGIN, RUN_FROM, RUN_UNTIL = range(11)
AT_BEGIN, AT_AFTER, AT_NEXT = 0, MOST_PLACES, 2 * MOST_PLACES
RUN_BEGIN = 3 * MOST_PLACES
RUN_AFTER = RUN_BEGIN + (MOST_SIDES + 1) * MOST_RUNS
ORDER = RUN_AFTER + (MOST_SIDES + 1) * MOST_RUNS
SERVED = ORDER + MOST_SIDES * MOST_RUNS
COUNTS = SERVED + (1 << MOST_SIDES)
WOKEN = COUNTS + MOST_SIDES + 2
ATOMS = WOKEN + 1 + MOST_PLACES  # then, per atom: the post where it was last seen, its first and last place
STARTS, CODE, TEXTS, TEXT_ATOMS, NEARS, SIDES, SIDE_TEXTS, HEADER = 0, 1, 2, 3, 4, 5, 6, 7
