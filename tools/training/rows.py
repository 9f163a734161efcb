"""The rows of the training sets, without what their packaging left in them; only permissive sets have a name here."""

from __future__ import annotations

import gzip
import html
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PERMISSIVE = frozenset(
    ["emo_fr_xed", "emo_en_xed", "tox_fr_mlma", "tox_en_mlma", "tox_fr_ftr_racism", "tox_fr_toxifrench500"]
    + ["tox_en_davidson", "crisis_t26_23events", "ner_en_btc", "pii_en_presidio", "care_fr_free_unlabelled"]
    + [f"sent_{language}_umsab" for language in ("fr", "en", "ar", "de", "es", "hi", "it", "pt")]
    + [f"crisis_t6_{event}" for event in ("2012_Sandy_Hurricane", "2013_Alberta_Floods", "2013_Boston_Bombings",
       "2013_Oklahoma_Tornado", "2013_Queensland_Floods", "2013_West_Texas_Explosion")]
)  # fmt: skip

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_GLUED_N = re.compile(r"(?<=[.,;:!?)…])n(?=\w)")
_RETWEET = re.compile(r"^\s*(?:RT\s+)?(?:@\w+:\s*)")


@dataclass(slots=True)
class Row:
    """A text, where it comes from, and what its set says of it."""

    id: str
    text: str
    source: str
    lang: str
    given: dict[str, Any] = field(default_factory=dict)


class AbsentError(Exception):
    """A training set is not where it should be."""


def read(folder: Path, name: str) -> Iterator[Row]:
    """The rows of a permissive set, in the order of its file."""
    if name not in PERMISSIVE:
        raise ValueError(f"{name}: not among the sets whose weights may ship")
    for given in _lines(folder / f"{name}.jsonl.gz"):
        text = clean(given["text"])
        if name.startswith("care_"):
            text = _GLUED_N.sub(" ", text)
        if text:
            yield Row(given["id"], text, name, given.get("lang", "?"), given)


def read_care(folder: Path) -> tuple[list[Row], list[Row]]:
    """The labelled posts of customer care, with their annotation, and the others, without."""
    labels = {given["id"]: given for given in _lines(folder / "care_fr_labelled.jsonl.gz")}
    labelled, others = [], []
    for row in read(folder, "care_fr_free_unlabelled"):
        if row.id in labels:
            labelled.append(Row(row.id, row.text, "care_fr_labelled", "fr", {**row.given, **labels[row.id]}))
        else:
            others.append(row)
    return labelled, others


def clean(text: str) -> str:
    """Decode literal escapes and entities, drop the head of a retweet."""
    text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = html.unescape(html.unescape(text))
    return _RETWEET.sub("", text).strip()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        raise AbsentError(f"{path}: absent; nothing can be trained without it")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def main() -> None:
    """Say how many rows each set has."""
    for name in sorted(PERMISSIVE):
        print(name, sum(1 for _ in read(Path(sys.argv[1]), name)))


if __name__ == "__main__":
    main()
