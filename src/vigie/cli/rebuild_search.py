"""Refaire l'index de recherche des messages. / Build the search index of posts again."""

from __future__ import annotations

import click


@click.command()
def command() -> None:
    """Refaire l’index de recherche à partir des messages gardés ; ne change rien d’autre, se relance sans risque.

    Build the search index again from the posts kept. Changes nothing else, can be run again at will.
    """
    from vigie.cli._django import set_up

    set_up()
    from vigie.web.listening.actions import rebuild_search

    click.echo(f"Index refait : {rebuild_search()} messages")
