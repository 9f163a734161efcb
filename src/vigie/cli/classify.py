"""Dire à quoi ressemble un message : ton, toxicité, intention. / Say what a post is like."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

import click

from vigie.cli._input import open_lines, read_text
from vigie.cli._lines import LineError, read_post
from vigie.engine.heads import Classification, HeadsError, Model, classify

_WORDS = {
    "fr": {
        "lang": "langue", "tone": "ton", "toxicity": "toxicité", "intent": "intention", "target": "cible",
        "urgent": "urgent", "exit": "départ", "crisis": "crise", "kinds": "dont", "unsure": "trop peu sûr",
        "weighed": "a pesé", "yes": "oui", "no": "non", "unknown": "non mesuré",
        "neg": "négatif", "neu": "neutre", "pos": "positif", "complaint": "réclamation", "question": "question",
        "praise": "compliment", "suggestion": "suggestion", "brand": "parole de la marque", "other": "autre",
        "company": "l’entreprise", "other_person": "une autre personne", "none": "personne",
        "insult": "insulte", "hate": "haine", "threat": "menace", "obscene": "grossièreté",
        "model": "modèle", "uncalibrated": "calibration et abstention inconnues",
        "fell_back": "n’a pas répondu, le classifieur livré l’a fait",
        "post": "Ceci décrit ce message, jamais la personne qui l’a écrit.",
    },
    "en": {
        "lang": "language", "tone": "tone", "toxicity": "toxicity", "intent": "intent", "target": "target",
        "urgent": "urgent", "exit": "leaving", "crisis": "crisis", "kinds": "of which", "unsure": "not sure enough",
        "weighed": "weighed", "yes": "yes", "no": "no", "unknown": "not measured",
        "neg": "negative", "neu": "neutral", "pos": "positive", "complaint": "complaint", "question": "question",
        "praise": "praise", "suggestion": "suggestion", "brand": "the brand speaking", "other": "other",
        "company": "the company", "other_person": "another person", "none": "nobody",
        "insult": "insult", "hate": "hate", "threat": "threat", "obscene": "obscene",
        "model": "model", "uncalibrated": "calibration and abstention unknown",
        "fell_back": "did not answer, the shipped classifier did",
        "post": "This describes this post, never the person who wrote it.",
    },
}  # fmt: skip


@click.command()
@click.argument("text", required=False)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Forme du résultat.")
@click.option("--jsonl", is_flag=True, help="Un objet JSON par ligne, de TEXT (un fichier) ou de l'entrée standard.")
@click.option(
    "--language", type=click.Choice(["fr", "en"]), default="fr", help="Langue des mots affichés.", show_default=True
)
@click.option(
    "--model",
    "asked",
    multiple=True,
    metavar="TÊTE=MODÈLE",
    help="Un modèle plus grand : tone=folder:/dossier ou tone=endpoint:NOM@https://hôte/v1.",
)
@click.pass_context
def command(
    ctx: click.Context, text: str | None, *, format_: str, jsonl: bool, language: str, asked: tuple[str, ...]
) -> None:
    """Dit à quoi ressemble TEXT : une phrase, un fichier .txt, ou - pour l'entrée standard.

    Langue, ton, toxicité, intention d'un client, urgence, départ, crise, chacun avec sa probabilité ; « abstained »
    nomme ce qui n'est pas assez sûr. Cela décrit un message, jamais une personne. Code de sortie : 0, ou 2 si
    l'entrée ne se comprend pas. Le texte n'est gardé nulle part.

    Avec --model, un modèle répond à la place d'une tête (docs/models/larger.md). Celui d'une adresse reçoit le texte,
    données personnelles et secrets masqués. S'il ne répond pas, le classifieur livré le fait et c'est dit.
    """
    models = _models(asked, language)
    try:
        if jsonl:
            with open_lines(text) as lines:
                ctx.exit(_classify_lines(lines, models))
        given = read_text(text)
        result = classify(given, explain=format_ == "text", models=models)
    except HeadsError as error:
        raise click.ClickException(str(error)) from None
    if format_ == "json":
        click.echo(_json(result.to_dict()))
    else:
        click.echo("\n".join(_lines(result, given, _WORDS[language])))


def _models(asked: tuple[str, ...], language: str) -> dict[str, Model]:
    """The models asked for; what each costs and sends is said on the standard error."""
    if not asked:
        return {}
    from vigie.larger import SpecError, consequence, open_model, parse
    from vigie.web import environment as env

    try:
        key = env.value_of(env.Setting("VIGIE_MODEL_KEY", env.text, "", {}, secret=True))
        private = env.value_of(env.Setting("VIGIE_MODEL_PRIVATE", env.boolean, "false", {}))
    except env.SettingError as error:
        raise click.UsageError(str(error)) from None
    models: dict[str, Model] = {}
    for written in asked:
        head, _, rest = written.partition("=")
        try:
            spec = parse(head, rest or "?")
        except SpecError as error:
            raise click.UsageError(f"--model {written}: {error}") from None
        if spec is not None:
            models[head] = open_model(spec, key=key, private=private)
            click.echo(f"{_WORDS[language][head]} : {consequence(spec, language)}", err=True)
    return models


def _classify_lines(lines: BinaryIO, models: dict[str, Model]) -> int:
    """Classify each line, write a line for each; 2 if one could not be read, else 0."""
    worst = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            id_, post = read_post(line)
        except LineError as error:
            click.echo(_json(error.to_dict(number)))
            worst = 2
            continue
        click.echo(_json(classify(post.text, lang=post.lang, models=models).to_dict(id_)))
    return worst


def _json(value: dict[str, Any]) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return written.encode("utf-8", "backslashreplace").decode("utf-8")


def _lines(result: Classification, text: str, words: dict[str, str]) -> list[str]:
    """A line for each head: the answer, its probability, whether it is sure, and what weighed."""
    kinds = ", ".join(
        f"{words[kind]} {words['unknown'] if p is None else _percent(p)}" for kind, p in result.kinds.items()
    )
    rows = [
        ("lang", result.lang),
        ("tone", f"{words[result.tone.label]} {_percent(result.tone.p[result.tone.label])}"),
        ("toxicity", f"{_percent(result.toxicity)} ({words['kinds']} {kinds})"),
        ("intent", f"{words[result.intent.label]} {_percent(result.intent.p[result.intent.label])}"),
        ("target", words[result.target]),
        ("urgent", f"{words['yes' if result.urgent >= 0.5 else 'no']} {_percent(result.urgent)}"),
        ("exit", f"{words['yes' if result.exit >= 0.5 else 'no']} {_percent(result.exit)}"),
        ("crisis", _percent(result.crisis)),
    ]
    width = max(len(words[name]) for name, _ in rows)
    written = []
    for name, said in rows:
        line = f"{words[name]:<{width}}  {said}"
        if name in result.abstained:
            line += f"  [{words['unsure']}]"
        written.append(line)
        pieces = [piece for piece in result.pieces.get(name, ()) if name in ("tone", "toxicity", "intent")]
        if pieces:
            shown = ", ".join(f"« {_visible(text[piece.start : piece.end])} »" for piece in pieces[:3])
            written.append(f"{'':<{width}}  {words['weighed']} : {shown}")
        if name in result.models:
            model = result.models[name]
            told = f"{words['fell_back']} ({model.trouble})" if model.trouble else words["uncalibrated"]
            written.append(f"{'':<{width}}  {words['model']} « {model.name} » ({model.version}) : {told}")
    return [*written, words["post"]]


def _percent(p: float) -> str:
    return f"{p * 100:.0f} %"


def _visible(piece: str) -> str:
    return "".join(character if character.isprintable() else " " for character in piece[:40])
