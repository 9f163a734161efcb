"""Look at the public sets once, when a version is finished: scores with intervals, and nothing is chosen from them.

    python tools/training/looking.py PUBLIC_FOLDER

Rows that also occur in the training sets are dropped, as the data guide lists them. Intervals hold 95 % of 2,000
resamplings of the rows. Public sets say little of French customer posts of today: they are old, balanced by hand and
of other domains.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import f1_score, recall_score, roc_auc_score

from tools.training.rows import clean
from vigie.engine.heads import classify

ROOT = Path(__file__).resolve().parents[2]
OVERLAP = {
    "sent_fr_umsab_test": {0, 77, 98, 182, 227, 237, 246, 284, 297, 326, 354, 363, 372, 418, 726, 749},
    "sent_en_tweeteval_test": {304},
    "sent_fr_allocine_test1000": {651, 897},
    "tox_en_offenseval_test": {298, 459, 684, 710},
}
TONES = {"0": "neg", "1": "neu", "2": "pos", "neg": "neg", "neu": "neu", "pos": "pos"}
Numbers = Any


def rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if int(row["id"].rsplit("-", 1)[-1]) not in OVERLAP.get(name, set()):
                yield row


def interval(measure: Callable[[Numbers, Numbers], float], truth: Numbers, said: Numbers) -> list[float]:
    """[value, low, high]."""
    drawing = np.random.default_rng(20261120)
    drawn = []
    for _ in range(2000):
        places = drawing.integers(0, len(truth), len(truth))
        drawn.append(measure(truth[places], said[places]))
    low, high = np.quantile(drawn, [0.025, 0.975])
    return [round(float(value), 3) for value in (measure(truth, said), low, high)]


def macro(truth: Numbers, said: Numbers) -> float:
    return float(f1_score(truth, said, average="macro", zero_division=0))


def tone(folder: Path, name: str, labels: tuple[str, ...]) -> dict[str, Any]:
    truth, said = [], []
    for row in rows(folder, name):
        p = classify(clean(row["text"])).tone.p
        truth.append(TONES[str(row["label"])])
        said.append(max(labels, key=lambda label: p[label]))
    measured = {"rows": len(truth), "macro-F1": interval(macro, np.array(truth), np.array(said))}
    if "tweeteval" in name:
        measured["macro-recall"] = round(float(recall_score(truth, said, average="macro")), 3)
    return measured


def toxic(folder: Path, name: str) -> dict[str, Any]:
    texts = [(clean(row["text"]), int(row["label"])) for row in rows(folder, name)]
    truth = np.array([label for _, label in texts])
    p = np.array([classify(text).toxicity for text, _ in texts])
    said = (p >= 0.5).astype(int)
    lengths = np.array([len(text) for text, _ in texts])
    bands = {}
    for low, high in ((0, 40), (40, 80), (80, 160), (160, 10_000)):
        inside = (lengths >= low) & (lengths < high)
        if inside.sum() >= 30:
            bands[f"{low}-{high}"] = [int(inside.sum()), round(macro(truth[inside], said[inside]), 3)]
    recall, false = said[truth == 1].mean(), said[truth == 0].mean()
    error = 0.0
    for low in np.arange(0, 1, 0.1):
        inside = (p >= low) & (p < low + 0.1)
        if inside.any():
            error += inside.mean() * abs(p[inside].mean() - truth[inside].mean())
    return {
        "rows": len(truth),
        "macro-F1": interval(macro, truth, said),
        "auc": round(float(roc_auc_score(truth, p)), 3),
        "auc of length alone": round(float(roc_auc_score(truth, lengths)), 3),
        "by length": bands,
        "precision where 5 % are toxic": round(float(0.05 * recall / (0.05 * recall + 0.95 * false)), 3),
        "expected calibration error": round(float(error), 3),
    }


def hatecheck(folder: Path) -> dict[str, Any]:
    kept: dict[str, list[int]] = {}
    truth, said = [], []
    for row in rows(folder, "hate_en_hatecheck"):
        p = classify(row["text"]).kinds["hate"] or 0.0
        hateful = str(row["label"]) in ("1", "hateful")
        truth.append(hateful)
        said.append(p >= 0.5)
        kept.setdefault(row["functionality"], []).append(int((p >= 0.5) == hateful))
    return {
        "rows": len(truth),
        "macro-F1": interval(macro, np.array(truth), np.array(said)),
        "right, by functionality": {name: round(sum(right) / len(right), 2) for name, right in sorted(kept.items())},
    }


def main(folder: Path) -> None:
    """Every set, in one go."""
    three, two = ("neg", "neu", "pos"), ("neg", "pos")
    seen = {
        "sent_fr_umsab_test": tone(folder, "sent_fr_umsab_test", three),
        "sent_en_umsab_test": tone(folder, "sent_en_umsab_test", three),
        "sent_fr_allocine_test1000": tone(folder, "sent_fr_allocine_test1000", two),
        "sent_en_tweeteval_test": tone(folder, "sent_en_tweeteval_test", three),
        "tox_fr_toxifrench": toxic(folder, "tox_fr_toxifrench"),
        "tox_en_offenseval_test": toxic(folder, "tox_en_offenseval_test"),
        "hate_en_hatecheck": hatecheck(folder),
    }
    (ROOT / "docs/models/public.json").write_text(json.dumps(seen, indent=1, ensure_ascii=False) + "\n")
    print(json.dumps(seen, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
