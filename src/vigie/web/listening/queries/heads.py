"""What the heads say of one post, in words; never of the person who wrote it (R03)."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.engine.heads import HeadsError, classify
from vigie.web.listening.models import Post
from vigie.web.listening.words import INTENTS, TONES

TOXIC = 0.5


@dataclass(frozen=True, slots=True)
class Heard:
    """Tone, intent and toxicity of a post, with their probability in hundredths; None: not sure enough to say."""

    tone: tuple[str, int] | None
    intent: tuple[str, int] | None
    toxicity: int | None
    pieces: tuple[str, ...]  # what weighed most in the tone


def heads_of(post: Post) -> Heard | None:
    """Read a post now; None for an official account, which staff write, and when the heads cannot be used."""
    if post.is_official:
        return None
    try:
        said = classify(post.text, lang=post.lang, explain=True)
    except HeadsError:
        return None
    unsure = said.abstained
    pieces = tuple(post.text[piece.start : piece.end] for piece in said.pieces["tone"][:3])
    return Heard(
        tone=None if "tone" in unsure else (str(TONES[said.tone.label]), round(said.tone.p[said.tone.label] * 100)),
        intent=None
        if "intent" in unsure
        else (str(INTENTS[said.intent.label]), round(said.intent.p[said.intent.label] * 100)),
        toxicity=None if "toxicity" in unsure else round(said.toxicity * 100),
        pieces=pieces,
    )
