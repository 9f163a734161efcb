"""What the heads say of one post, in words, and what serves each head; never of the person who wrote it (R03)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from vigie.engine.heads import HeadsError, classify
from vigie.larger import consequence
from vigie.web.listening import serving
from vigie.web.listening.models import Post, ServedHead
from vigie.web.listening.words import INTENTS, TONES

if TYPE_CHECKING:
    from django.utils.functional import Promise

    from vigie.web.people.models import Organisation

TOXIC = 0.5
SHORTEST_TOLD = 4  # letters
HEAD_WORDS: dict[str, str | Promise] = {"tone": _("Ton"), "intent": _("Intention")}


@dataclass(frozen=True, slots=True)
class Heard:
    """Tone, intent and toxicity of a post, with their probability in hundredths; None: not sure enough to say.

    A probability of None: a larger model said it, whose calibration is unknown. `models` names, by head, the model that
    said it; `fell_back` the one that was asked and did not answer, so that the shipped head did.
    """

    tone: tuple[str, int | None] | None
    intent: tuple[str, int | None] | None
    toxicity: int | None
    pieces: tuple[str, ...]  # the words that weighed most in the tone, small ones left out
    models: dict[str, str]
    fell_back: dict[str, str]


@dataclass(frozen=True, slots=True)
class HeadServed:
    """What serves a head: its name in words, cost and consequence in a sentence, and how it went here so far."""

    head: str | Promise
    sentence: str
    answered: int
    fell_back: int
    trouble: str
    trouble_at: datetime | None


def heads_of(post: Post) -> Heard | None:
    """Read a post now, without asking anybody; what a larger model said of it is what was stored.

    None for an official account, which staff write, and when the heads cannot be used.
    """
    if post.is_official:
        return None
    try:
        said = classify(post.text, lang=post.lang, explain=True)
        is_served = post.heads == f"{serving.mark()}:{post.text_digest}"
    except HeadsError:
        return None
    asked = {head: spec.name for head, spec in serving.specs().items()}
    models = asked if is_served else {}
    unsure = said.abstained
    tone = None if "tone" in unsure else (str(TONES[said.tone.label]), _hundredths(said.tone.p[said.tone.label]))
    intent = (
        None if "intent" in unsure else (str(INTENTS[said.intent.label]), _hundredths(said.intent.p[said.intent.label]))
    )
    pieces = _telling(post.text[piece.start : piece.end] for piece in said.pieces["tone"])
    return Heard(
        tone=(str(TONES[post.tone]), None) if "tone" in models and post.tone else tone,
        intent=(str(INTENTS[post.intent]), None) if "intent" in models and post.intent else intent,
        toxicity=None if "toxicity" in unsure else round(said.toxicity * 100),
        pieces=() if "tone" in models else pieces,
        models=models,
        fell_back={} if is_served else asked,
    )


def heads_served(organisation: Organisation, *, language: str) -> list[HeadServed]:
    """What serves the heads of the web, told in a language ("fr" or "en")."""
    specs = serving.specs()
    rows = {(row.head, row.model): row for row in ServedHead.objects.filter(organisation=organisation)[:100]}
    told = []
    for head in serving.HEADS:
        spec = specs.get(head)
        row = rows.get((head, spec.name)) if spec else None
        told.append(
            HeadServed(
                head=HEAD_WORDS[head],
                sentence=consequence(spec, language),
                answered=row.answered if row else 0,
                fell_back=row.fell_back if row else 0,
                trouble=row.trouble if row else "",
                trouble_at=row.trouble_at if row else None,
            )
        )
    return told


def _telling(pieces: Iterable[str]) -> tuple[str, ...]:
    """The first few that tell something by themselves: "ne" or "pas" weigh, and say nothing to a reader."""
    told = (piece.strip() for piece in pieces)
    return tuple(dict.fromkeys(piece for piece in told if len(piece) >= SHORTEST_TOLD or not piece.isalnum()))[:3]


def _hundredths(p: float) -> int:
    return round(p * 100)
