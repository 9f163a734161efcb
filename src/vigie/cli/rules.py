"""Lister les règles, ou en chercher une. / List the rules, or look for one."""

from __future__ import annotations

import click

from vigie.cli._printing import SEVERITY_WORDS
from vigie.engine import fold
from vigie.engine.registry import all_rules
from vigie.engine.rule import Rule


@click.command()
@click.argument("words", nargs=-1)
@click.option(
    "--language",
    type=click.Choice(["fr", "en"]),
    default="fr",
    help="Langue des messages.",
    show_default=True,
)
def command(words: tuple[str, ...], language: str) -> None:
    """Liste les règles ; avec des mots, celles dont le nom, la famille ou le message les contient."""
    asked = [fold(word).text for word in words]
    cards = [registered.card for registered in all_rules()]
    shown = [card for card in cards if all(word in _searched(card) for word in asked)]
    for card in shown:
        severity = SEVERITY_WORDS[language][card.severity]
        message = card.message.say(language, {})
        click.echo(f"{card.code:<9} {card.name:<20} {card.family:<20} {severity:<18} {message}")
    if not shown:
        click.echo("Aucune règle ne correspond. / No rule matches.")


def _searched(card: Rule) -> str:
    parts = (card.code, card.name, card.family.value, card.label or "", card.message.fr, card.message.en)
    return fold(" ".join(parts)).text
