"""Lister les règles, en chercher une, les éprouver. / List the rules, look for one, test them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from vigie.cli import _charter
from vigie.cli._printing import SEVERITY_WORDS
from vigie.engine import fold
from vigie.engine.registry import all_rules
from vigie.engine.rule import Rule

_LANGUAGE: Callable[[_charter.Command], _charter.Command] = click.option(
    "--language", type=click.Choice(["fr", "en"]), default="fr", help="Langue des messages.", show_default=True
)


class _WordsToo(click.Group):
    """A group that takes words too: `vigie rules téléphone` looks for them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = [word for word in args if not word.startswith("-")]
        if not {"-h", "--help"} & set(args) and (not named or named[0] not in self.commands):
            args = ["search" if named else "list", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_WordsToo)
def command() -> None:
    """Liste les règles (list), en cherche (search MOTS), les éprouve sur les exemples de leurs pages (test)."""


@command.command("list")
@_LANGUAGE
@_charter.option
def list_(language: str, charter_file: Path | None) -> None:
    """Liste toutes les règles, celles de l’organisation comprises avec --charter."""
    _show(_cards(charter_file), language)


@command.command()
@click.argument("words", nargs=-1)
@_LANGUAGE
@_charter.option
def search(words: tuple[str, ...], language: str, charter_file: Path | None) -> None:
    """Les règles dont le code, le nom, la famille ou le message contient tous les MOTS."""
    asked = [fold(word).text for word in words]
    _show([card for card in _cards(charter_file) if all(word in _searched(card) for word in asked)], language)


@command.command()
@click.argument("codes", nargs=-1)
@_charter.option
@click.pass_context
def test(ctx: click.Context, codes: tuple[str, ...], charter_file: Path | None) -> None:
    """Éprouve les règles sur les exemples de leurs pages, et celles de l’organisation sur les leurs.

    Code de sortie : 0 toutes tiennent, 1 une ne tient pas, 2 un code inconnu ou une charte illisible.
    """
    from vigie.engine import check
    from vigie.engine.pages import examples_of, page_of

    asked = {code.upper() for code in codes}
    cards = [registered.card for registered in all_rules()]
    charter = _charter.read(charter_file)  # its examples are run as it is read
    own = [rule.card for rule in charter.rules] if charter else []
    unknown = asked - {card.code for card in (*cards, *own)}
    if unknown:
        raise click.UsageError(f"{', '.join(sorted(unknown))} : aucune règle ne porte ce code. / no such rule.")
    tried = failed = 0
    for card in cards:
        if asked and card.code not in asked:
            continue
        for language in ("fr", "en"):
            for example in examples_of(page_of(card, language=language)):
                report = check(example.post)
                found = tuple((f.code, report.text[f.start : f.end]) for f in report.findings if f.code == card.code)
                tried += 1
                if found != example.expected:
                    failed += 1
                    said = ", ".join(text for _, text in found) or "rien / nothing"
                    click.echo(f"{card.code} {language} : {example.post.text!r} → {said}")
    kept = [card.code for card in own if not asked or card.code in asked]
    click.echo(f"{tried} exemples, {failed} en échec. / {tried} examples, {failed} failed." + (
        f" {len(kept)} règles de l’organisation tiennent. / {len(kept)} own rules hold." if own else ""))  # fmt: skip
    ctx.exit(1 if failed else 0)


def _cards(charter_file: Path | None) -> list[Rule]:
    charter = _charter.read(charter_file)
    return [registered.card for registered in (*all_rules(), *(charter.rules if charter else ()))]


def _show(cards: list[Rule], language: str) -> None:
    for card in cards:
        severity = SEVERITY_WORDS[language][card.severity]
        message = card.message.say(language, {})
        preview = " (preview)" if card.status == "preview" else ""
        click.echo(f"{card.code:<9} {card.name:<22} {card.family:<20} {severity:<18} {message}{preview}")
    if not cards:
        click.echo("Aucune règle ne correspond. / No rule matches.")


def _searched(card: Rule) -> str:
    parts = (card.code, card.name, card.family.value, card.label or "", card.message.fr, card.message.en)
    return fold(" ".join(parts)).text
