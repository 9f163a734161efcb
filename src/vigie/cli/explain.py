"""Lire la page d'une règle. / Read the page of a rule."""

from __future__ import annotations

import click

from vigie.engine.pages import page_of
from vigie.engine.registry import UnknownRuleError, all_rules, rule_named


@click.command()
@click.argument("code")
@click.option("--language", type=click.Choice(["fr", "en"]), default="fr", help="Langue de la page.", show_default=True)
def command(code: str, language: str) -> None:
    """Affiche la page de la règle CODE : ce qu'elle relève, pourquoi, et ses exemples vérifiés."""
    try:
        rule = rule_named(code)
    except UnknownRuleError:
        known = ", ".join(registered.card.code for registered in all_rules())
        raise click.UsageError(f"{code} : aucune règle ne porte ce code ni ce nom. / no such rule.\n{known}") from None
    click.echo(page_of(rule, language=language))
