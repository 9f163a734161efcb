"""Which set teaches what to which head, and with which labels: section 6 of the data guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.training import rows
from tools.training.rows import Row

LANGUAGES = ("fr", "en", "de", "es", "it", "pt", "ar", "hi")
_NEG = frozenset({"anger", "disgust", "fear", "sadness"})
_POS = frozenset({"joy", "trust"})
_URGENT_KINDS = frozenset({"Affected individuals", "Infrastructure and utilities", "Caution and advice"})


@dataclass(slots=True)
class Example:
    """A text, the label of one head, and the group that must stay on one side of a split."""

    text: str
    label: str
    source: str
    group: str


def tone(folder: Path) -> Iterator[Example]:
    """Stance of the author: neg, neu, pos. The mixed class of XED is left out: it is not neutral."""
    for language in LANGUAGES:
        for row in rows.read(folder, f"sent_{language}_umsab"):
            yield _example(row, str(row.given["label"]))
    for language in ("fr", "en"):
        for row in rows.read(folder, f"emo_{language}_xed"):
            emotions = set(row.given["emotions"])
            if emotions and emotions <= _POS:
                yield _example(row, "pos")
            elif emotions and emotions <= _NEG:
                yield _example(row, "neg")
    for row in rows.read_care(folder)[0]:
        yield _example(row, row.given["polarity"])


def toxicity(folder: Path) -> Iterator[Example]:
    """MLMA anything but normal alone; ToxiFrench's human conclusion; Davidson hate or offensive."""
    for name in ("tox_fr_mlma", "tox_en_mlma", "tox_fr_toxifrench500", "tox_en_davidson"):
        for row in rows.read(folder, name):
            yield _example(row, "1" if int(row.given["label"]) else "0")


def hate(folder: Path) -> Iterator[Example]:
    """FTR racist; MLMA hateful; Davidson hate."""
    for row in rows.read(folder, "tox_fr_ftr_racism"):
        yield _example(row, "1" if int(row.given["label"]) else "0")
    for name in ("tox_fr_mlma", "tox_en_mlma"):
        for row in rows.read(folder, name):
            yield _example(row, "1" if "hateful" in str(row.given["hostility"]) else "0")
    for row in rows.read(folder, "tox_en_davidson"):
        yield _example(row, "1" if row.given["klass"] == "hate" else "0")


def care(folder: Path, field: str) -> Iterator[Example]:
    """One of the fields of the labelled care posts: intent, target, urgent, exit."""
    for row in rows.read_care(folder)[0]:
        yield _example(row, str(row.given[field]).lower() if field in ("urgent", "exit") else str(row.given[field]))


def crisis(folder: Path) -> Iterator[Example]:
    """T26: informative about people, damage or caution; T6: off-topic rows only, as what a crisis is not."""
    for row in rows.read(folder, "crisis_t26_23events"):
        label = row.given["label"]
        if label != "Not applicable":
            urgent = label == "Related and informative" and row.given["info_type"] in _URGENT_KINDS
            yield Example(row.text, "1" if urgent else "0", "crisis_t26", str(row.given["event"]))
    for name in sorted(name for name in rows.PERMISSIVE if name.startswith("crisis_t6_")):
        for row in rows.read(folder, name):
            if row.given["label"] == "off-topic":
                yield Example(row.text, "0", "crisis_t6", str(row.given["event"]))


def _example(row: Row, label: str) -> Example:
    return Example(row.text, label, row.source, row.id)
