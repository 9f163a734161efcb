"""One post through every head."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vigie.engine.folding import admit
from vigie.engine.heads.features import features_of
from vigie.engine.heads.kinds import lexical_kinds
from vigie.engine.heads.models import Model, ModelUnavailable, ask
from vigie.engine.heads.result import Answered, Choice, Classification, Piece
from vigie.engine.heads.scoring import Reader
from vigie.engine.heads.weights import Head, head
from vigie.engine.language import language_of

HEADS = ("tone", "toxicity", "hate", "intent", "target", "urgent", "exit", "crisis")


def classify(
    text: str, *, lang: str | None = None, explain: bool = False, models: Mapping[str, Model] | None = None
) -> Classification:
    """What a post is like; `lang`, when known, is believed; `explain` adds the pieces that weighed most.

    `models`: larger models in the place of some heads. One that gives nothing usable is named with its trouble, and
    the shipped head answers. HeadsError when the trained heads are absent, altered or of another version.
    """
    text = admit(text)
    features = features_of(text)
    reader = Reader(features)
    heads = {name: head(name) for name in HEADS}
    said = {name: reader.probabilities(one) for name, one in heads.items()}
    answered = _ask_models(text, models or {}, said)
    served = {name for name, answer in answered.items() if not answer.trouble}
    best = {name: max(p, key=lambda label: p[label]) for name, p in said.items()}
    toxicity, hate = said["toxicity"]["1"], said["hate"]["1"]
    lexical = lexical_kinds(features, toxicity)
    pieces: dict[str, tuple[Piece, ...]] = {}
    if explain:
        pieces = {name: tuple(reader.pieces(one, best[name])) for name, one in heads.items() if name not in served}
    return Classification(
        lang=lang or language_of(text, [word.text for word in features.words if word.kind == "WORD"]),
        tone=Choice(best["tone"], said["tone"]),
        toxicity=toxicity,
        kinds={"insult": lexical["insult"], "hate": hate, "threat": lexical["threat"], "obscene": lexical["obscene"]},
        intent=Choice(best["intent"], said["intent"]),
        target=best["target"],
        urgent=said["urgent"]["1"],
        exit=said["exit"]["1"],
        crisis=said["crisis"]["1"],
        abstained=tuple(name for name, one in heads.items() if name not in served and not _is_sure(one, said[name])),
        pieces=pieces,
        models=answered,
    )


def _ask_models(text: str, models: Mapping[str, Model], said: dict[str, dict[str, float]]) -> dict[str, Answered]:
    """Put what the models answer in the place of what the shipped heads said."""
    answered = {}
    for name, model in models.items():
        try:
            (said[name],) = ask(name, model, [text])
        except ModelUnavailable as error:
            answered[name] = Answered(model.name, model.version, str(error))
        else:
            answered[name] = Answered(model.name, model.version)
    return answered


def labels(text: str, names: Iterable[str]) -> dict[str, str]:
    """The likeliest label of some heads only, "" where a head abstains: what `classify` says, for less work."""
    reader = Reader(features_of(admit(text)))
    told = {}
    for name in names:
        one = head(name)
        said = reader.probabilities(one)
        told[name] = max(said, key=lambda label: said[label]) if _is_sure(one, said) else ""
    return told


def _is_sure(one: Head, probabilities: dict[str, float]) -> bool:
    highest = max(probabilities.values())
    return (max(highest, 1 - highest) if len(one.labels) == 1 else highest) >= one.confident_from
