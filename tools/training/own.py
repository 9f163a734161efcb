"""Our own made-up sentences, drawn from the files beside: other trades, what is hard without being toxic, forums."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

from tools.training.labels import Example

HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\w+)\}")
_TIMES = 8
SOURCE = "own"


def care(field: str) -> Iterator[Example]:
    """Examples for intent, target, urgent, exit or polarity."""
    place = ("intent", "polarity", "target", "urgent", "exit").index(field)
    for labels, text, template in _drawn("own_care.txt"):
        label = labels[place]
        yield Example(text, {"0": "false", "1": "true"}.get(label, label), f"{SOURCE}_care", template)


def speech(field: str, name: str = "speech") -> Iterator[Example]:
    """Examples for toxicity, hate or tone, of the file "own_speech.txt" or "own_turns.txt"."""
    place = ("toxicity", "hate", "tone").index(field)
    for labels, text, template in _drawn(f"own_{name}.txt"):
        yield Example(text, labels[place], f"{SOURCE}_{name}", template)


def forum() -> Iterator[Example]:
    """Examples for toxicity, as people write on forums."""
    for labels, text, template in _drawn("own_forum.txt"):
        yield Example(text, labels[0], f"{SOURCE}_forum", template)


def _drawn(name: str) -> Iterator[tuple[list[str], str, str]]:
    drawing = random.Random(20261120)
    slots: dict[str, list[str]] = {}
    templates: list[tuple[list[str], str]] = []
    for line in (HERE / name).read_text(encoding="utf-8").split("\n"):
        if line.startswith("= "):
            key, _, values = line[2:].partition(":")
            slots[key.strip()] = [value.strip() for value in values.split(" ; ")]
        elif line and not line.startswith("#"):
            labels, _, text = line.partition("|")
            templates.append((labels.split(), text.strip()))
    for labels, template in templates:
        seen = set()
        for _ in range(_TIMES):
            text = _SLOT.sub(lambda found: drawing.choice(slots[found[1]]).strip(" ;"), template)
            if drawing.random() < 0.3:
                text = text.lower()
            text = " ".join(text.split())
            if text not in seen:
                seen.add(text)
                yield labels, text, template
