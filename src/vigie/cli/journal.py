"""Exporter la tête du journal, le vérifier. / Export the journal's head, verify the journal."""

from __future__ import annotations

import json
import sys
from typing import IO, Any

import click


@click.group()
def command() -> None:
    """Le journal est une chaîne : chaque ligne porte l'empreinte de la précédente (docs/journal.md)."""


@command.command("head")
@click.option("--organisation", help="Nom ou identifiant ; sinon toutes.")
def head(organisation: str | None) -> None:
    """Écrit la tête du journal en JSON : vigie journal head > tete.json. À garder hors de cette machine."""
    _set_up()
    from vigie.web.journal import queries

    ids = [one.public_id for one in _organisations(organisation)]
    click.echo(json.dumps(queries.exported_heads(ids), indent=2))


@command.command("verify")
@click.option("--organisation", help="Nom ou identifiant ; sinon toutes.")
@click.option("--head", "head_file", type=click.File("rb"), help="Une tête exportée auparavant.")
@click.option("--language", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Langue.")
def verify(organisation: str | None, head_file: IO[bytes] | None, language: str) -> None:
    """Relit tout le journal et nomme ce qui lui a été fait.

    Code de sortie : 0 rien, 1 au moins une altération, 2 la commande ne se comprend pas.
    """
    _set_up()
    from django.utils import translation

    from vigie.web.journal import queries
    from vigie.web.journal.verdicts import absent_sentence

    with translation.override(language):
        marks = _read_heads(head_file) if head_file else {}
        tampered = False
        seen = set()
        for one in _organisations(organisation):
            seen.add(one.public_id)
            result = queries.verify(one.public_id, marks.get(one.public_id))
            tampered = tampered or not result.intact
            click.echo(f"{'✓' if result.intact else '✗'} {one.name}: {result.sentence}")
            for sentence in result.sentences:
                click.echo(f"  - {sentence}")
        for missing in sorted(set(marks) - seen) if organisation is None else []:
            tampered = True
            click.echo(f"✗ {missing}: {absent_sentence(marks[missing].sequence)}")
    sys.exit(1 if tampered else 0)


def _set_up() -> None:
    from vigie.cli._django import set_up

    set_up()


def _organisations(wanted: str | None) -> list[Any]:
    from vigie.web.errors import NotFound
    from vigie.web.people import queries

    if wanted is None:
        return list(queries.organisations())
    try:
        return [queries.organisation_named(wanted)]
    except NotFound:
        raise click.UsageError(f"{wanted} : aucune organisation de ce nom. / no such organisation.") from None


def _read_heads(file: IO[bytes]) -> dict[str, Any]:
    from vigie.web.errors import BadInput
    from vigie.web.journal import queries

    try:
        return dict(queries.read_heads(json.loads(file.read())))
    except (ValueError, RecursionError, BadInput):
        raise click.UsageError(f"{file.name} : ce n'est pas une tête exportée. / not an exported head.") from None
