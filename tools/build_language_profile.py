"""Write the engine's language profile: how much each frequent word and trigram speaks for each language.

    python tools/build_language_profile.py DATA_FOLDER

The folder holds `sent_{en,fr,de,es,it,pt}_umsab.jsonl.gz` (XLM-T, UMSAB; Barbieri, Espinosa Anke and
Camacho-Collados, LREC 2022) and `emo_{fr,en}_xed.jsonl.gz` (XED; Öhman, Pàmies, Kajava and Tiedemann, 2020,
CC BY 4.0). Only counts leave them: no post and no word seen in fewer than six posts, nor one that people
mostly write with a capital. One row in five is kept aside, and the score on it is printed.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from vigie.engine.folding import fold_text
from vigie.engine.language import LATIN, PROFILE, identify_language, trigrams

NOISE = re.compile(r"https?\S*|[@#]\w+|&\w+;|\\u[0-9a-f]{4}|\bRT\b")
WORD = re.compile(r"[^\W\d_]+")
NOT_LATIN = re.compile(r"[\u0370-\u1cff\u2e80-\ufdff]")
WORDS_PER_LANGUAGE, TRIGRAMS_PER_LANGUAGE = 700, 900
NEIGHBOUR_WORTH = 80
# Small words of languages we do not name (Dutch, Nordic, Turkish, Romanian, Polish, Catalan, Breton, Hindi in
# Latin script, Indonesian), so that these are not taken for the ones we do.
NEIGHBOUR_WORDS = """
een het van dat niet ik zijn voor aan maar ook hij naar heeft wordt deze geen wel nog bij uit zo
waar zin och att det som inte jag har med till av ar pa skal ikke jeg vi er hvad meget hvor ogsa bir
bu ve icin cok ne ben degil gibi ama daha var yok mi nu este sunt pentru care din cu mai fost foarte
nie jest sie na ze jak ale tak czy amb els les pero aixo molt tambe perque ez eo deus evit gant
breman hai nahi kya mein hain aur bhi tha toh yeh koi kar ka ki ho rahe yang dan tidak ini itu untuk
dengan
"""
NEIGHBOURS = frozenset(NEIGHBOUR_WORDS.split())


def texts(folder: Path, language: str, *, aside: bool) -> Iterator[str]:
    """Cleaned texts in Latin script; every fifth row is the part kept aside."""
    names = [f"sent_{language}_umsab"] + ([f"emo_{language}_xed"] if language in ("fr", "en") else [])
    for name in names:
        path = folder / f"{name}.jsonl.gz"
        if not path.exists():
            sys.exit(f"{path}: absent; the profile cannot be rebuilt without it")
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if (number % 5 == 0) == aside:
                    text = NOISE.sub(" ", json.loads(line)["text"])
                    if not NOT_LATIN.search(text):
                        yield text


def frequent_words(folder: Path) -> dict[str, Counter[str]]:
    counted: dict[str, Counter[str]] = {}
    for language in LATIN[:-1]:
        posts: Counter[str] = Counter()
        lower: Counter[str] = Counter()
        for text in texts(folder, language, aside=False):
            seen = set(WORD.findall(text))
            posts.update({fold_text(word) for word in seen})
            lower.update({fold_text(word) for word in seen if word == word.lower()})
        counted[language] = Counter({w: n for w, n in posts.items() if n >= 6 and 2 * lower[w] >= n})
    return counted


def frequent_trigrams(folder: Path) -> dict[str, Counter[str]]:
    counted: dict[str, Counter[str]] = {}
    for language in LATIN[:-1]:
        counted[language] = Counter()
        for text in texts(folder, language, aside=False):
            for word in WORD.findall(fold_text(text)):
                counted[language].update(trigrams(word))
    return counted


def rows(kind: str, counted: dict[str, Counter[str]], top: int) -> Iterator[str]:
    """`kind item xx xx …`: per language, how far above the floor its frequency is (12 = twice)."""
    totals = {language: sum(counter.values()) for language, counter in counted.items()}
    kept = {item for counter in counted.values() for item, _ in counter.most_common(top)}
    for item in sorted(kept):
        shares = [(counter[item] + 0.3) / (totals[lang] + 0.3 * len(kept)) for lang, counter in counted.items()]
        floor = min(shares)
        lanes = [min(255, round(12 * math.log2(share / floor))) for share in shares]
        neighbour = NEIGHBOUR_WORTH if kind == "w" and item in NEIGHBOURS and max(lanes) < NEIGHBOUR_WORTH else 0
        yield _row(kind, item, [*lanes, neighbour])


def neighbour_rows(known: set[str]) -> Iterator[str]:
    for word in sorted(NEIGHBOURS - known):
        yield _row("w", word, [0] * (len(LATIN) - 1) + [NEIGHBOUR_WORTH])


def _row(kind: str, item: str, lanes: list[int]) -> str:
    return f"{kind} {item} " + " ".join(f"{lane:02x}" for lane in lanes)


def main(folder: Path) -> None:
    words = list(rows("w", frequent_words(folder), WORDS_PER_LANGUAGE))
    lines = [
        "# Written by tools/build_language_profile.py; do not edit. Sources: XLM-T UMSAB, XED (CC BY 4.0).",
        "languages " + " ".join(LATIN),
        *words,
        *neighbour_rows({row.split()[1] for row in words}),
        *rows("t", frequent_trigrams(folder), TRIGRAMS_PER_LANGUAGE),
    ]
    target = Path("src/vigie/engine/data") / PROFILE
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target}: {len(lines)} lines, {target.stat().st_size} bytes")
    for language in LATIN[:-1]:
        asked = [text for text in texts(folder, language, aside=True) if len(text.split()) >= 4]
        given = Counter(identify_language(text) for text in asked)
        print(language, len(asked), f"{given[language] / len(asked):.3f}", given.most_common(4))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
