"""Ouvrir Vigie : le serveur web et le processus de travail. / Run Vigie: web server and worker."""

from __future__ import annotations

import sys

import click


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Adresse d'écoute.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port d'écoute.")
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help="Processus du serveur web (8 fils chacun).",
)
def command(host: str, port: int, workers: int) -> None:
    """Ouvre le site et exécute les travaux, jusqu'à Ctrl-C ou SIGTERM.

    Les deux processus sont surveillés : celui qui s'arrête repart. Code de sortie : 0 après un arrêt demandé,
    2 si un réglage est à corriger, autre chose si un processus ne tient pas.
    """
    from vigie.cli import _web, worker
    from vigie.cli._processes import supervise

    shown = f"[{host}]" if ":" in host else host
    url = f"http://{shown}:{port}/"
    reached = url.replace("0.0.0.0", "127.0.0.1").replace("[::]", "[::1]")  # noqa: S104 - to look at, not to listen
    sys.exit(
        supervise(
            web=_web.command_line(host, port, workers),
            worker=worker.command_line(),
            url=reached,
            on_ready=lambda: click.echo(f"Vigie : {url} — Ctrl-C pour arrêter"),
        )
    )
