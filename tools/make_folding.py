"""Write the folding table of the engine: what each code point reads as, for one pinned Unicode version.

    python tools/make_folding.py            writes src/vigie/engine/data/folding.bin
    python tools/make_folding.py --check    exits 1 when the file is not what this tool writes

The facts come from Python's own copy of the Unicode Character Database (names, categories, decompositions,
case folding; Unicode License v3, whose notice is in the header of the file's companion `folding.md`). The
look-alikes that the database does not tell are the short lists below, our own.

Format, little-endian: one line of ASCII ("vigie-folding 1 unicode 14.0.0 entries N outputs M\\n"), then
N code points (uint32, ascending), N + 1 offsets (uint32), M output code points (uint32). A code point that
is absent folds to itself. Folding an output changes nothing.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from array import array
from functools import cache
from pathlib import Path

UNICODE = "14.0.0"
TARGET = Path(__file__).resolve().parents[1] / "src/vigie/engine/data/folding.bin"
FIRST_LINE = "vigie-folding 1 unicode {unicode} entries {entries} outputs {outputs}\n"

SIGNS = {
    **dict.fromkeys("’‘‛ʼʹ´`′ˈꞌ＇", "'"),
    **dict.fromkeys("‐‑‒–—―−﹣⁃➖", "-"),
    **dict.fromkeys("。‧", "."),
    **dict.fromkeys("⁄∕", "/"),
    **dict.fromkeys("∶ː꞉", ":"),
    **dict.fromkeys("⁎∗", "*"),
    **{"‚": ",", "➕": "+", "∂": "d", "\u2028": "\n", "\u2029": "\n"},
}
LETTERS = {"ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ŋ": "n", "ə": "e", "ɛ": "e", "ɔ": "o", "ȷ": "j",
           "ɑ": "a", "ɩ": "i", "ʟ": "l"}  # fmt: skip
# Written as pairs: what is seen, what it reads as. Both cases of a letter go to the same one, the one its small
# form looks like when the two differ, so that a word of another alphabet still compares with itself.
CYRILLIC = "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw ѵv ӏl үy ԍg яr ғf қk ҝk ҡk ҳx ҽe ѐe ёe"
GREEK = "αa βb εe ζz ηn ιi κk νv οo ρp σo τt υu χx ωw ϲc ϳj"
ARMENIAN = "օo սu հh ոn զq ցg յj"
CHEROKEE = "ᎠD ᎡR ᎢT ᎪA ᎫJ ᎬE ᎳW ᎷM ᎻH ᏀG ᏃZ ᏒR ᏙV ᏚS ᏟC ᏢP ᏦK ᏴB ᏞL ᏎA"
LISU = "ꓮa ꓐb ꓚc ꓓd ꓰe ꓝf ꓖg ꓧh ꓲi ꓙj ꓗk ꓡl ꓟm ꓠn ꓳo ꓑp ꓣr ꓢs ꓔt ꓴu ꓦv ꓪw ꓫx ꓬy ꓜz"
LOOKALIKES = {
    pair[0].casefold(): pair[1].lower()
    for alphabet in (CYRILLIC, GREEK, ARMENIAN, CHEROKEE, LISU)
    for pair in alphabet.split()
}
_LATIN = re.compile(
    r"(?:(?:NEGATIVE )?(?:SQUARED|CIRCLED)|PARENTHESIZED)? ?LATIN "
    r"(?:(?:SMALL|CAPITAL) LETTER|LETTER SMALL CAPITAL) (?:DOTLESS |SCRIPT )?([A-Z])(?: WITH .+)?"
)
_CLASSLESS_MARKS = frozenset("\u034f" + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))))
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0\u17b4\u17b5")
SURROGATES = range(0xD800, 0xE000)


def is_dropped(character: str) -> bool:
    """Accents, enclosing marks, invisible and direction signs; the vowel signs of Indic scripts stay."""
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        above = unicodedata.combining(character)
        return category == "Me" or above == 1 or above >= 10 or character in _CLASSLESS_MARKS
    return category == "Cf" or character in _FILLERS


@cache
def folded(character: str) -> str:
    """What a character reads as; reading it again changes nothing."""
    once = _once(character)
    return once if once == character else "".join(map(folded, once))


def _once(character: str) -> str:  # noqa: PLR0911 - one line per kind of fact
    if character in SIGNS:
        return SIGNS[character]
    if character.isascii():
        return character.lower()
    if is_dropped(character):
        return ""
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    latin = _LATIN.fullmatch(unicodedata.name(character, ""))
    if latin:
        return latin[1].lower()
    decomposed = unicodedata.normalize("NFKD", character)
    kept = "".join(c for c in decomposed if not is_dropped(c))
    lowered = unicodedata.normalize("NFC", kept).casefold()
    return LETTERS.get(lowered) or LOOKALIKES.get(lowered) or lowered


def table() -> bytes:
    """The file's content."""
    points, offsets, outputs = array("I"), array("I", [0]), array("I")
    for point in range(sys.maxunicode + 1):
        if point in SURROGATES or unicodedata.category(chr(point)) in ("Cn", "Co"):
            continue
        reads_as = folded(chr(point))
        if reads_as != chr(point):
            points.append(point)
            outputs.extend(map(ord, reads_as))
            offsets.append(len(outputs))
    if sys.byteorder == "big":
        for numbers in (points, offsets, outputs):
            numbers.byteswap()
    first = FIRST_LINE.format(unicode=UNICODE, entries=len(points), outputs=len(outputs))
    return first.encode("ascii") + points.tobytes() + offsets.tobytes() + outputs.tobytes()


def main() -> int:
    if unicodedata.unidata_version != UNICODE:
        print(f"This Python knows Unicode {unicodedata.unidata_version}; the table is pinned to {UNICODE}.")
        return 2
    content = table()
    if "--check" in sys.argv:
        if TARGET.exists() and TARGET.read_bytes() == content:
            return 0
        print("folding.bin is not what tools/make_folding.py writes; run it.")
        return 1
    TARGET.write_bytes(content)
    print(f"{TARGET.name}: {content.split(chr(10).encode(), 1)[0].decode()}, {len(content):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
