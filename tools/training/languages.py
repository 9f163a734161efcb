"""Train the language head for Latin script, and tell by transfer how well it does under 60 characters.

python tools/training/languages.py DATA_FOLDER
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
import zlib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from tools.build_language_profile import NEIGHBOURS
from tools.training import rows
from vigie.engine.folding import fold_text
from vigie.engine.language import LATIN, choose, latin_scores
from vigie.engine.latin import BITS, FORMAT, WEIGHTS, word_buckets
from vigie.engine.lexing import lettered_words

ROOT = Path(__file__).resolve().parents[2]
INTO = ROOT / "src/vigie/engine/data/heads"
NOISE = re.compile(r"https?\S*|www\.\S*|[@#]\w+|&\w+;")
NOT_LATIN = re.compile(r"[\u0370-\u1cff\u2e80-\ufdff]")
ACCENTS = "çèêëîïôûùœàâßüäöñ¿¡áíóúìòãõé"
SOURCES = {
    **{f"sent_{language}_umsab": language for language in ("fr", "en", "de", "es", "it", "pt")},
    "emo_fr_xed": "fr", "emo_en_xed": "en", "tox_fr_mlma": "fr", "tox_en_mlma": "en", "tox_fr_ftr_racism": "fr",
    "tox_fr_toxifrench500": "fr", "care_fr_free_unlabelled": "fr", "tox_en_davidson": "en", "ner_en_btc": "en",
    "crisis_t6_2013_Boston_Bombings": "en", "sent_hi_umsab": "other",
}  # fmt: skip
TESTED = ("tox_fr_mlma", "tox_fr_ftr_racism", "tox_fr_toxifrench500", "care_fr_free_unlabelled", "emo_fr_xed",
          "tox_en_davidson", "tox_en_mlma", "crisis_t6_2013_Boston_Bombings", "emo_en_xed", "ner_en_btc")  # fmt: skip
MOST = 4000


def main(folder: Path) -> None:
    texts, answers, sources = gather(folder)
    both = matrix(texts)
    figures = {}
    for source in TESTED:
        tested = [t for t in (cut(row.text) for row in rows.read(folder, source)) if 15 <= len(t) < 60][:1500]
        model = fitted(both, answers, sources != source)
        p = model.predict_proba(matrix(tested))
        known = list(model.classes_)
        french, english = p[:, known.index("fr")], p[:, known.index("en")]
        wanted = SOURCES[source]
        answers_ = [told(dict(zip(known, one, strict=True)), text) for one, text in zip(p, tested, strict=True)]
        figures[source] = {
            "texts": len(tested),
            "never seen": round(float(np.mean([answer == wanted for answer in answers_])), 3),
            "French or English": round(float(((french > english) == (wanted == "fr")).mean()), 3),
        }
        print(source, figures[source], flush=True)
    write(fitted(both, answers, sources != ""))
    (ROOT / "docs/models/language.json").write_text(json.dumps(figures, indent=1) + "\n")


def told(p: dict[str, float], text: str) -> str:
    """What the product would say of a text."""
    scores = latin_scores(lettered_words(fold_text(text)), text)
    return choose(p, scores)


def gather(folder: Path) -> tuple[list[str], Any, Any]:
    """Whole texts and short stretches of them, and what stands for languages that we do not name."""
    drawing = random.Random(20261120)
    found: list[tuple[str, str, str]] = []
    for source, language in SOURCES.items():
        texts = [cut(row.text) for row in rows.read(folder, source)]
        texts = [text for text in texts if text and not NOT_LATIN.search(text)]
        drawing.shuffle(texts)
        for text in texts[:MOST]:
            found.append((text, language, source))
            words = text.split()
            length = drawing.randint(1, 7)
            start = drawing.randint(0, max(0, len(words) - length))
            found.append((" ".join(words[start : start + length]), language, source))
    neighbours = sorted(NEIGHBOURS)
    for _ in range(3000):
        words = [
            drawing.choice(neighbours)
            if drawing.random() < 0.6
            else "".join(drawing.choice("aeiouyklmnrstbdghjz") for _ in range(drawing.randint(3, 9)))
            for _ in range(drawing.randint(1, 8))
        ]
        found.append((" ".join(words), "other", "own"))
    texts, answers, sources = zip(*found, strict=True)
    return list(texts), np.array(answers), np.array(sources)


def cut(text: str) -> str:
    return " ".join(NOISE.sub(" ", text).split())


_buckets = cache(word_buckets)


def matrix(texts: list[str]) -> Any:
    places: list[int] = []
    values: list[float] = []
    ends = [0]
    for text in texts:
        counted = Counter(place for word in lettered_words(fold_text(text)) for place in _buckets(word))
        norm = max(sum(counted.values()), 1) ** 0.5
        accents = [(1 << BITS) + ACCENTS.index(letter) for letter in sorted(set(text.lower()) & set(ACCENTS))]
        places += [*counted, *accents]
        values += [*(count / norm for count in counted.values()), *(1.0 for _ in accents)]
        ends.append(len(places))
    return sparse.csr_matrix((values, places, ends), shape=(len(texts), (1 << BITS) + len(ACCENTS)))


def fitted(both: Any, answers: Any, inside: Any) -> LogisticRegression:
    counted = Counter(answers[inside])
    weights = np.array([(len(answers) / counted[answer]) ** 0.5 for answer in answers[inside]])
    return LogisticRegression(C=20, max_iter=80, tol=1e-2).fit(both[inside], answers[inside], sample_weight=weights)


def write(model: LogisticRegression) -> None:
    order = [list(model.classes_).index(label) for label in LATIN]
    weights = model.coef_[order]
    letters = weights[:, : 1 << BITS]
    scale = float(np.quantile(np.abs(letters[letters != 0]), 0.9998)) / 127
    rows_ = (np.clip(np.rint(letters / scale), -127, 127) + 128).astype(np.uint8).T
    said = {
        "labels": list(LATIN),
        "scale": scale,
        "bias": [round(float(value), 5) for value in model.intercept_[order]],
        "accents": {
            letter: [round(float(value), 4) for value in weights[:, (1 << BITS) + place]]
            for place, letter in enumerate(ACCENTS)
        },
    }
    content = f"{FORMAT}\n{json.dumps(said)}\n".encode() + zlib.compress(rows_.tobytes(), 9)
    (INTO / WEIGHTS).write_bytes(content)
    (INTO / "language.txt").write_text(f"{hashlib.sha256(content).hexdigest()} {WEIGHTS}\n", encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
