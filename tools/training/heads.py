"""The heads to train: their labels, what teaches them and how much each source counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from tools.training import labels, own
from tools.training.labels import Example

LABELLED_CARE = "care_fr_labelled"
_OF_TONE = ("brighter", "darker")  # classes of the lexicon that help the tone alone: others transfer worse with them


@dataclass(frozen=True, slots=True)
class HeadPlan:
    """One head."""

    name: str
    labels: tuple[str, ...]  # of a yes-or-no head: ("1",)
    examples: Callable[[Path], Iterator[Example]]
    rates: dict[str, float] = field(default_factory=dict)  # of a source; 0: it tests, and teaches nothing
    most: dict[str, int] = field(default_factory=dict)  # rows taken of a source, when it is too large
    calibrated_on: tuple[str, ...] = ()  # sources whose unseen rows set the probabilities; all when empty
    strength: float = 1.0
    sign_rate: float = 1.0
    confident_from: float = 0.6
    power: float = 1.0  # 1: labels count as if they were as frequent as each other; 0: as found
    apart: bool = False  # a regression for each label against the others, not one for all
    elsewhere: tuple[str, ...] = ()  # sources of other languages: they weigh only what no other source ever holds,
    yielding: tuple[str, ...] = ()  # save these, where they hold it five times less often
    unread: tuple[str, ...] = _OF_TONE  # classes of the lexicon that this head does not weigh
    words: tuple[str, ...] = ()  # lists of words that it leans on: tools/training/words.py
    as_found: bool = False  # calibrate at the rates found, not as if labels were as frequent as each other


_ELSEWHERE = tuple(f"sent_{language}_umsab" for language in ("de", "es", "it", "pt", "ar", "hi"))

PLANS = (
    HeadPlan(
        "tone",
        ("neg", "neu", "pos"),
        lambda folder: chain(
            labels.tone(folder), own.speech("tone"), own.speech("tone", "turns"), own.care("polarity")
        ),
        rates={
            "sent_fr_umsab": 1.0,
            "sent_en_umsab": 0.15,
            "emo_fr_xed": 0.0,
            "emo_en_xed": 0.0,
            LABELLED_CARE: 0.4,
            "own_speech": 0.5,
            "own_turns": 0.2,
            "own_care": 0.4,
        },
        calibrated_on=("sent_fr_umsab", "sent_en_umsab", LABELLED_CARE),
        strength=3.0,
        sign_rate=0.3,
        confident_from=0.5,
        apart=True,
        elsewhere=_ELSEWHERE,
        yielding=("sent_en_umsab",),
        unread=(),
        words=("fr+", "fr-", "en+", "en-"),
    ),
    HeadPlan(
        "toxicity",
        ("1",),
        lambda folder: chain(
            labels.toxicity(folder), own.speech("toxicity"), own.speech("toxicity", "turns"), own.forum()
        ),
        rates={
            "tox_fr_mlma": 1.0,
            "tox_fr_toxifrench500": 3.0,
            "tox_en_mlma": 0.4,
            "tox_en_davidson": 0.4,
            "own_speech": 2.0,
            "own_turns": 2.0,
            "own_forum": 1.0,
        },
        most={"tox_en_davidson": 8000},
        calibrated_on=("tox_fr_toxifrench500", "own_speech"),
        strength=0.3,
        sign_rate=1.0,
        confident_from=0.6,
        words=("scorn",),
    ),
    HeadPlan(
        "hate",
        ("1",),
        lambda folder: chain(labels.hate(folder), own.speech("hate")),
        rates={
            "tox_fr_ftr_racism": 1.0,
            "tox_fr_mlma": 0.4,
            "tox_en_mlma": 0.4,
            "tox_en_davidson": 0.4,
            "own_speech": 1.0,
        },
        most={"tox_en_davidson": 8000},
        calibrated_on=("tox_fr_ftr_racism",),
        strength=0.2,
        sign_rate=1.0,
        confident_from=0.6,
        as_found=True,
    ),
    HeadPlan(
        "intent",
        ("complaint", "question", "praise", "suggestion", "brand", "other"),
        lambda folder: chain(labels.care(folder, "intent"), own.care("intent")),
        rates={LABELLED_CARE: 1.5, "own_care": 1.0},
        strength=3.0,
        sign_rate=0.6,
        confident_from=0.5,
        power=0.5,
        as_found=True,
    ),
    HeadPlan(
        "target",
        ("company", "other_person", "none"),
        lambda folder: chain(labels.care(folder, "target"), own.care("target")),
        rates={LABELLED_CARE: 1.5, "own_care": 1.0},
        strength=3.0,
        sign_rate=0.6,
        confident_from=0.5,
        power=0.5,
        as_found=True,
    ),
    HeadPlan(
        "urgent",
        ("1",),
        lambda folder: (_yes_no(example) for example in chain(labels.care(folder, "urgent"), own.care("urgent"))),
        calibrated_on=(LABELLED_CARE,),
        strength=1.0,
        sign_rate=1.0,
        confident_from=0.7,
        as_found=True,
    ),
    HeadPlan(
        "exit",
        ("1",),
        lambda folder: (_yes_no(example) for example in chain(labels.care(folder, "exit"), own.care("exit"))),
        calibrated_on=(LABELLED_CARE,),
        strength=1.0,
        sign_rate=1.0,
        confident_from=0.7,
        as_found=True,
    ),
    HeadPlan(
        "crisis",
        ("1",),
        labels.crisis,
        most={"crisis_t26": 16000, "crisis_t6": 6000},
        calibrated_on=("crisis_t26",),
        strength=1.0,
        sign_rate=1.0,
        confident_from=0.6,
        as_found=True,
    ),
)


def _yes_no(example: Example) -> Example:
    example.label = "1" if example.label == "true" else "0"
    return example
