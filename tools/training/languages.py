"""Train the language head for Latin script, and tell by transfer how well it does under 60 characters.

python tools/training/languages.py DATA_FOLDER
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from tools.build_language_profile import NEIGHBOURS
from tools.training import rows
from vigie.engine import language
from vigie.engine.folding import fold_text
from vigie.engine.language import LATIN
from vigie.engine.latin import BITS, FORMAT, WEIGHTS, word_buckets
from vigie.engine.lexing import lettered_words

ROOT = Path(__file__).resolve().parents[2]
INTO = ROOT / "src/vigie/engine/data/heads"
NOISE = re.compile(r"https?\S*|www\.\S*|[@#]\w+|&\w+;")
NOT_LATIN = re.compile(r"[\u0370-\u1cff\u2e80-\ufdff]")
ACCENTS = "çèêëîïôûùœàâßüäöñ¿¡áíóúìòãõé"
CRISES = tuple(sorted(name for name in rows.PERMISSIVE if name.startswith("crisis_t6_")))
SOURCES = {
    **{f"sent_{language}_umsab": language for language in ("fr", "en", "de", "es", "it", "pt")},
    "emo_fr_xed": "fr", "emo_en_xed": "en", "tox_fr_mlma": "fr", "tox_en_mlma": "en", "tox_fr_ftr_racism": "fr",
    "tox_fr_toxifrench500": "fr", "care_fr_free_unlabelled": "fr", "tox_en_davidson": "en", "ner_en_btc": "en",
    "pii_en_presidio": "en", "sent_hi_umsab": "other", **dict.fromkeys(CRISES, "en"),
}  # fmt: skip
BY_ROW = "crisis_t26_23events"  # says a language for each row; the rows it calls French are not
OF_ROWS = ("en", "es", "it", "pt")
TESTED = ("tox_fr_mlma", "tox_fr_ftr_racism", "tox_fr_toxifrench500", "care_fr_free_unlabelled", "emo_fr_xed",
          "tox_en_davidson", "tox_en_mlma", "crisis_t6_2013_Boston_Bombings", "emo_en_xed", "ner_en_btc")  # fmt: skip
MOST, MOST_OF_A_CRISIS, MOST_TESTED = 4000, 2000, 1500
STRENGTH = 1.0
LAUGHS = "haha hahaha ahah ahahah hihi hehe lol xd oh ah mmm hmm ooh aaah ouf pff ha wow hey ok yeah mdr ptdr"
NAMES = "José Beyoncé Andrés Müller Málaga García Peña João Pelé Élodie François Bogotá Zoë Hervé Özil Renée"


def main(folder: Path) -> None:
    texts, answers, sources = gather(folder)
    both, families = matrix(texts), np.array([family(source) for source in sources])
    found: dict[str, dict[str, Any]] = {}
    for left_out in dict.fromkeys(map(family, TESTED)):
        model = fitted(both, answers, families != left_out)
        for source in TESTED:
            if family(source) == left_out:
                found[source] = tried(model, SOURCES[source], short_texts(folder, source))
                print(source, found[source], flush=True)
        if left_out == family(BY_ROW):
            for spoken in OF_ROWS[1:]:
                print(spoken, tried(model, spoken, short_texts(folder, BY_ROW, spoken)), flush=True)
    write(fitted(both, answers, sources != ""))
    figures = {source: found[source] for source in TESTED}
    (ROOT / "docs/models/language.json").write_text(json.dumps(figures, indent=1) + "\n")


def family(source: str) -> str:
    """Sets of one make, left out together: both languages of MLMA and of XED, all of CrisisLex."""
    return next((make for make in ("crisis", "mlma", "xed") if make in source), source)


def short_texts(folder: Path, source: str, spoken: str | None = None) -> dict[str, str]:
    """Each text of 15 to 59 characters once, and the row it comes from."""
    found: dict[str, str] = {}
    for row in rows.read(folder, source):
        text = cut(row.text)
        if 15 <= len(text) < 60 and spoken in (None, row.lang):
            found.setdefault(text, row.id)
    return dict(list(found.items())[:MOST_TESTED])


def tried(model: OneByOne, wanted: str, texts: dict[str, str]) -> dict[str, Any]:
    """What the product would say with this head: of all texts, then of those not known to be in another language."""
    shares = model.shares(matrix(list(texts)))
    answers = [
        told(dict(zip(model.labels, one, strict=True)), text) for one, text in zip(shares.tolist(), texts, strict=True)
    ]
    right = np.array([answer == wanted for answer in answers])
    read = np.array([row not in mislabelled() for row in texts.values()])
    french, english = (shares[:, model.labels.index(label)] for label in ("fr", "en"))
    counted = Counter(answer for answer, kept in zip(answers, read, strict=True) if kept and answer != wanted)
    return {
        "texts": len(texts),
        "never seen": round(float(right.mean()), 4),
        "in another language": int((~read).sum()),
        "never seen, without these": round(float(right[read].mean()), 4),
        "French or English": round(float(((french > english) == (wanted == "fr"))[read].mean()), 4),
        "taken for": dict(counted.most_common()),
    }


@cache
def mislabelled() -> frozenset[str]:
    """The rows, by id, that were read and are in another language than their set says."""
    return frozenset((Path(__file__).parent / "other_language.txt").read_text(encoding="ascii").split("\n")[1:])


def told(p: dict[str, float], text: str) -> str:
    """What the product would say of a text."""
    with patch.object(language, "latin_probabilities", lambda _packed, _text: p):
        return language.language_of(text, lettered_words(fold_text(text)))


def gather(folder: Path) -> tuple[list[str], Any, Any]:
    """Whole texts and short stretches of them, and what stands for languages that we do not name."""
    drawing = random.Random(20261120)
    found: list[tuple[str, str, str]] = []
    for source, spoken, texts in _kept(folder):
        drawing.shuffle(texts)
        for text in texts[: MOST_OF_A_CRISIS if source in CRISES else MOST]:
            found.append((text, spoken, source))
            words = text.split()
            length = drawing.randint(1, 7)
            start = drawing.randint(0, max(0, len(words) - length))
            stretch = " ".join(words[start : start + length])
            found.append((roughened(stretch, spoken, drawing), spoken, source))
    neighbours = sorted(NEIGHBOURS)
    for _ in range(3000):
        words = [
            drawing.choice(neighbours)
            if drawing.random() < 0.6
            else "".join(drawing.choice("aeiouyklmnrstbdghjz") for _ in range(drawing.randint(3, 9)))
            for _ in range(drawing.randint(1, 8))
        ]
        found.append((" ".join(words), "other", "own"))
    every, answers, sources = zip(*found, strict=True)
    return list(every), np.array(answers), np.array(sources)


def _kept(folder: Path) -> Iterator[tuple[str, str, list[str]]]:
    """(source, language, its distinct texts in Latin script)."""

    def distinct(texts: Iterator[str]) -> list[str]:
        return [text for text in dict.fromkeys(map(cut, texts)) if text and not NOT_LATIN.search(text)]

    for source, spoken in SOURCES.items():
        yield source, spoken, distinct(row.text for row in rows.read(folder, source) if row.id not in mislabelled())
    for spoken in OF_ROWS:
        yield BY_ROW, spoken, distinct(row.text for row in rows.read(folder, BY_ROW) if row.lang == spoken)


def roughened(text: str, spoken: str, drawing: random.Random) -> str:
    """As people write: accents dropped or turned the wrong way, a name with foreign accents, a laugh."""
    dice = drawing.random()
    if dice < 0.15:
        text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    elif dice < 0.22 and spoken == "fr":
        text = text.translate(str.maketrans("àêè", "áëé"))
    elif dice < 0.25 and spoken in ("fr", "en"):
        text = f"{text} {drawing.choice(NAMES.split())}"
    if drawing.random() < 0.1:
        text = f"{text} {drawing.choice(LAUGHS.split())}"
    return text


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


@dataclass(slots=True)
class OneByOne:
    """Each language told from all the others by a regression of its own."""

    labels: list[str]
    weights: Any  # labels × places
    bias: Any

    def shares(self, both: Any) -> Any:
        """The shares of each language, a row for each text."""
        scores = both @ self.weights.T + self.bias
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)


def fitted(both: Any, answers: Any, inside: Any) -> OneByOne:
    counted = Counter(answers[inside].tolist())
    weights = np.array([counted[answer] ** -0.5 for answer in answers[inside]])
    weights /= weights.mean()
    models = [
        LogisticRegression(C=STRENGTH, solver="liblinear", dual=True, tol=0.1, max_iter=60, random_state=0).fit(
            both[inside], answers[inside] == label, sample_weight=weights
        )
        for label in LATIN
    ]
    coefficients = np.vstack([model.coef_ for model in models])
    return OneByOne(list(LATIN), coefficients, np.array([model.intercept_[0] for model in models]))


def write(model: OneByOne) -> None:
    weights = model.weights
    letters = weights[:, : 1 << BITS]
    scale = float(np.quantile(np.abs(letters[letters != 0]), 0.9998)) / 127
    rows_ = (np.clip(np.rint(letters / scale), -127, 127) + 128).astype(np.uint8).T
    said = {
        "labels": list(LATIN),
        "scale": scale,
        "bias": [round(float(value), 5) for value in model.bias],
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
