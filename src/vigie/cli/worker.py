"""Exécuter les travaux de fond. / Run background jobs."""

from __future__ import annotations

import sys

import click


def command_line() -> list[str]:
    """The words that start a worker."""
    return [sys.executable, "-m", "vigie", "worker"]


@click.command()
@click.option("--once", is_flag=True, help="Exécuter ce qui est dû, puis s'arrêter.")
@click.option("--parent", type=int, default=0, hidden=True)
def command(once: bool, parent: int) -> None:
    """Exécute les travaux au fur et à mesure, jusqu'à SIGTERM ; le travail en cours a 20 secondes pour finir.

    On peut en lancer plusieurs, sur plusieurs machines à l'heure, si la base est PostgreSQL.
    """
    from vigie.cli._django import set_up
    from vigie.cli._processes import USELESS, watch_parent

    watch_parent(parent)
    set_up()
    fault = _fault()
    if fault:
        click.echo(f"vigie: {fault}", err=True)
        sys.exit(USELESS)
    from vigie.web.queue.worker import Worker

    worker = Worker()
    if once:
        click.echo(f"{worker.run_due()} travaux exécutés")
    else:
        worker.run_until_stopped()


def _fault() -> str:
    """What makes working useless before it is mended; a database that does not answer yet is no such thing."""
    from django.conf import settings
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    if settings.KEYS.made_for_this_process:
        return "il n'y a pas de fichier de clés : lancez « vigie init ». / no key file: run `vigie init`."
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return "les tables ne sont pas à jour : lancez « vigie init ». / tables out of date: run `vigie init`."
    except DatabaseError:
        pass
    return ""
