"""Analyser un fichier de messages, par millions. / Analyse a file of posts, by the million."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vigie.engine import AuthorRole

if TYPE_CHECKING:
    from vigie.engine.columns.running import Summary

_WORDS: dict[str, dict[str, Any]] = {
    "fr": {
        "done": "{posts} messages lus en {seconds:.0f} s ({speed} par seconde), {rejects} lignes refusées.",
        "resumed": "{resumed} morceaux d'une exécution précédente ont été repris.",
        "severities": ("rien à signaler", "à savoir", "attention", "à ne pas publier"),
        "rules": "Constats, en messages :",
        "queries": "Recherches, en messages :",
        "terms": "Termes les plus présents :",
        "said": {
            "lang": "Langue",
            "tone": "Ton",
            "intent": "Intention",
            "target": "Ce dont on parle",
            "neg": "négatif",
            "neu": "neutre",
            "pos": "positif",
            "complaint": "réclamation",
            "question": "question",
            "praise": "éloge",
            "suggestion": "suggestion",
            "brand": "parole de la marque",
            "other": "autre",
            "company": "l'organisation",
            "other_person": "quelqu'un d'autre",
            "none": "personne en particulier",
            "": "ne se prononce pas",
        },
        "written": "Résultat : {target}",
        "rejected": "Lignes refusées, avec la raison : {rejects}",
        "another": "{parts} vient d'une exécution demandée autrement ; relancez la même, ou ajoutez --again.",
        "progress": "{share:3.0%}  {posts} messages  {speed}/s",
    },
    "en": {
        "done": "{posts} posts read in {seconds:.0f} s ({speed} per second), {rejects} lines refused.",
        "resumed": "{resumed} pieces of an earlier run were kept.",
        "severities": ("nothing to report", "good to know", "think again", "do not publish"),
        "rules": "Findings, in posts:",
        "queries": "Queries, in posts:",
        "terms": "Most frequent terms:",
        "said": {
            "lang": "Language",
            "tone": "Tone",
            "intent": "Intent",
            "target": "About",
            "neg": "negative",
            "neu": "neutral",
            "pos": "positive",
            "complaint": "complaint",
            "question": "question",
            "praise": "praise",
            "suggestion": "suggestion",
            "brand": "the brand speaking",
            "other": "other",
            "company": "the organisation",
            "other_person": "somebody else",
            "none": "nobody in particular",
            "": "does not say",
        },
        "written": "Result: {target}",
        "rejected": "Lines refused, with the reason: {rejects}",
        "another": "{parts} comes from a run asked for otherwise; run the same again, or add --again to forget it.",
        "progress": "{share:3.0%}  {posts} posts  {speed}/s",
    },
}


@click.command()
@click.argument("source", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", "target", type=click.Path(dir_okay=False, path_type=Path), required=True,
              help="Le fichier Parquet à écrire.")  # fmt: skip
@click.option("--terms", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Un terme par ligne.")
@click.option("--queries", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Une recherche par ligne : nom, tabulation, recherche.")  # fmt: skip
@click.option("--rules", help="Codes ou familles, séparés par des virgules ; « none » pour aucun.")
@click.option("--author-role", type=click.Choice([role.value for role in AuthorRole]), default="employee",
              show_default=True, help="Qui écrit, quand le message ne le dit pas.")  # fmt: skip
@click.option("--heads/--no-heads", default=True, help="Langue, ton, intention et autres têtes apprises.")
@click.option("--signatures/--no-signatures", default=True, help="Signatures MinHash des quasi-doublons.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Combien de processus.")
@click.option("--again", is_flag=True, help="Oublier une exécution interrompue et tout reprendre.")
@click.option("--language", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Langue du bilan.")
@click.pass_context
def command(
    ctx: click.Context, source: Path, target: Path, *, terms: Path | None, queries: Path | None, rules: str | None,
    author_role: str, heads: bool, signatures: bool, workers: int, again: bool, language: str,
) -> None:  # fmt: skip
    """Analyse SOURCE (.jsonl, .csv, .parquet ; .jsonl et .csv suivis de .gz ou .zst) dans un fichier Parquet.

    Interrompue, l'analyse reprend où elle en était quand on redonne la même commande. Les lignes illisibles
    vont dans OUTPUT.rejects.jsonl et n'arrêtent rien. Code de sortie : 0 c'est fait, 2 l'entrée ne se comprend pas.
    """
    words = _WORDS[language]
    try:
        from vigie.engine.columns.reading import UnreadableError
        from vigie.engine.columns.running import AnotherRunError, run
    except ImportError as error:
        if type(error).__name__ != "MissingColumnsError":
            raise
        click.echo(str(error), err=True)
        ctx.exit(2)
    plan = _plan(terms, queries, rules, author_role=author_role, heads=heads, signatures=signatures,
                 language=language)  # fmt: skip
    parts = target.with_name(target.name + ".parts")
    if again and parts.exists():
        shutil.rmtree(parts)
    begun = time.monotonic()
    line = _Line(words["progress"])
    try:
        summary = run(source, target, plan, workers=workers, progress=line.show)
    except AnotherRunError:
        raise click.UsageError(words["another"].format(parts=parts)) from None
    except UnreadableError as error:
        raise click.UsageError(str(error)) from None
    finally:
        line.end()
    click.echo(_told(summary, plan, target, time.monotonic() - begun, language))


def _plan(
    terms: Path | None,
    queries: Path | None,
    rules: str | None,
    *,
    author_role: str,
    heads: bool,
    signatures: bool,
    language: str,
) -> Any:
    from vigie.engine.columns.plan import Plan
    from vigie.engine.heads import HeadsError, heads_version
    from vigie.engine.latin import LanguageWeightsError, latin_head
    from vigie.engine.query import QueryError
    from vigie.engine.registry import all_rules

    asked = None if rules is None else [word for word in rules.replace("none", "").split(",") if word.strip()]
    if asked:
        known = {name for rule in all_rules() for name in (rule.card.code, rule.card.family.value)}
        asked = [word.strip().upper() for word in asked]
        unknown = [word for word in asked if word not in known]
        if unknown:
            raise click.UsageError(f"{', '.join(unknown)} : ni règle ni famille / neither a rule nor a family")
    named: dict[str, str] = {}
    for number, line in enumerate(_lines(queries), start=1):
        name, tab, written = line.partition("\t")
        if not tab:
            name, written = line, line
        if name in named:
            raise click.UsageError(f"{queries}:{number} : « {name} » est déjà nommée / named already")
        named[name] = written
    plan = Plan(
        terms=tuple(dict.fromkeys(_lines(terms))), queries=named, rules=asked, author_role=author_role,
        heads=heads, signatures=signatures, language=language,
    )  # fmt: skip
    try:
        plan.parsed  # noqa: B018 - a query that cannot be read is told before anything begins
        if heads:
            heads_version()
            latin_head()
    except QueryError as error:
        raise click.UsageError(f"{queries} : {error}") from None
    except (HeadsError, LanguageWeightsError) as error:
        raise click.UsageError(f"{error} (--no-heads)") from None
    return plan


def _lines(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{path} : octet {error.start + 1} : pas de l'UTF-8 / not UTF-8") from None
    return [line.strip() for line in lines if line.strip() and not line.startswith("# ")]


class _Line:
    """How far one is: one line that is written over at a terminal, a line every ten seconds elsewhere."""

    def __init__(self, sentence: str) -> None:
        self._sentence, self._begun, self._last = sentence, time.monotonic(), 0.0
        self._over = sys.stderr.isatty()

    def show(self, share: float, posts: int) -> None:
        now = time.monotonic()
        if now - self._last < (0.2 if self._over else 10) and share < 1:
            return
        self._last = now
        speed = _number(posts / max(now - self._begun, 0.001))
        said = self._sentence.format(share=share, posts=_number(posts), speed=speed)
        click.echo(f"\r{said:<60}" if self._over else said, err=True, nl=not self._over)

    def end(self) -> None:
        if self._over and self._last:
            click.echo(err=True)


def _told(summary: Summary, plan: Any, target: Path, seconds: float, language: str) -> str:
    words = _WORDS[language]
    told = [
        words["done"].format(
            posts=_number(summary.posts), seconds=seconds, rejects=_number(summary.rejects),
            speed=_number(summary.posts / max(seconds, 0.001)),
        )
    ]  # fmt: skip
    if summary.resumed:
        told.append(words["resumed"].format(resumed=summary.resumed))
    told += [f"  {_number(summary.severities[str(rank)]):>12}  {said}" for rank, said in enumerate(words["severities"])]
    for name, counted in summary.said.items():
        said_in_words = words["said"]
        told.append(f"{said_in_words[name]} : " if language == "fr" else f"{said_in_words[name]}:")
        told += [
            f"  {_number(count):>12}  {label if name == 'lang' and label != 'other' else said_in_words[label]}"
            for label, count in counted.most_common()
        ]
    if summary.rules:
        told.append(words["rules"])
        told += [f"  {_number(count):>12}  {_title(code)}" for code, count in summary.rules.most_common()]
    if summary.queries:
        names = list(plan.queries)
        told.append(words["queries"])
        told += [f"  {_number(count):>12}  {names[place]}" for place, count in summary.queries.most_common(20)]
    if summary.terms:
        told.append(words["terms"])
        told += [f"  {_number(count):>12}  {plan.terms[place]}" for place, count in summary.terms.most_common(10)]
    told.append(words["written"].format(target=target))
    if summary.rejects:
        told.append(words["rejected"].format(rejects=target.with_name(target.name + ".rejects.jsonl")))
    return "\n".join(told)


def _title(code: str) -> str:
    from vigie.engine.registry import rules_by_code

    return f"{code} {rules_by_code()[code].name}"


def _number(value: float) -> str:
    return f"{value:,.0f}".replace(",", "\u202f")
