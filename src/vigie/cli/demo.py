"""Essayer Vigie tout de suite, sans rien installer ni laisser. / Try Vigie now, and leave nothing behind."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sys
import tempfile
import time
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click

HOST = "127.0.0.1"
PORTS_TRIED = 20


@click.command()
@click.option("--language", type=click.Choice(["fr", "en"]), default="fr", show_default=True, help="Langue du site.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port (8000, ou le premier libre ensuite).")
@click.option("--open/--no-open", "open_browser", default=None, help="Ouvrir le navigateur (si l'écran le permet).")
@click.option("--seed", default=1, show_default=True, help="Graine : la même raconte les mêmes messages.")
def command(language: str, port: int | None, open_browser: bool | None, seed: int) -> None:
    """Raconte un tour complet de la boucle dans une base jetable, puis ouvre le site sur cette machine seulement.

    Ctrl-C arrête tout et efface le dossier.
    """
    begun = time.monotonic()
    port = _free_port(port)
    with _throw_away_folder() as folder:
        _prepare_environment(folder, port)
        from vigie.cli._django import set_up

        set_up()
        code = _run(begun, port, language=language, seed=seed, open_browser=open_browser)
    from vigie.web.demo import telling

    click.echo(telling.gone(language))
    sys.exit(code)


def _run(begun: float, port: int, *, language: str, seed: int, open_browser: bool | None) -> int:
    """Tell the story, then serve it until a signal; return the exit code."""
    from django.core.management import call_command
    from django.db import connections

    from vigie.cli import _web, worker
    from vigie.cli._processes import supervise
    from vigie.web.demo import telling
    from vigie.web.demo.seed import seed as tell_the_story

    click.echo(telling.preparing(language))
    call_command("migrate", verbosity=0, interactive=False)
    stage = tell_the_story(seed=seed, language=language, progress=_progress)
    _erase_line()
    lead = stage.personas["lead"].display_name
    connections.close_all()
    address = f"http://{HOST}:{port}/"

    def announce() -> None:
        seconds = time.monotonic() - begun
        click.echo(telling.ready(language, address=address, seconds=seconds, lead=lead))
        if _has_a_screen() if open_browser is None else open_browser:
            webbrowser.open(address)

    return supervise(
        web=_web.command_line(HOST, port), worker=worker.command_line(), url=address, on_ready=announce, patience=8
    )


def _prepare_environment(folder: Path, port: int) -> None:
    """Settings of this run only: whatever the environment says of a real installation is left out of it."""
    for name in [name for name in os.environ if name.startswith("VIGIE_")]:
        del os.environ[name]
    os.environ.update(
        {
            "VIGIE_DATA_DIR": str(folder),
            "VIGIE_DEMO": "true",
            "VIGIE_SITE_ADDRESS": f"http://{HOST}:{port}",
            "VIGIE_LOG_LEVEL": "WARNING",
            "DJANGO_SETTINGS_MODULE": "vigie.web.settings",
        }
    )
    from vigie.web import keys

    keys.create(folder / "keys.json")


@contextmanager
def _throw_away_folder() -> Iterator[Path]:
    """A folder that is gone afterwards, also when the terminal closes or somebody asks the process to end."""
    folder = Path(tempfile.mkdtemp(prefix="vigie-demo-"))
    before = {number: signal.signal(number, _leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    # a shell that starts us in the background has it ignored, and the folder would outlive a Ctrl-C
    before[signal.SIGINT] = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield folder
    except KeyboardInterrupt:
        _erase_line()
        sys.exit(130)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _free_port(asked: int | None) -> int:
    """The port asked for, or the first free one from 8000. A busy port is a usage error."""
    for port in [asked] if asked else range(8000, 8000 + PORTS_TRIED):
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((HOST, port))
            except OSError:
                continue
            return port
    raise click.UsageError(f"--port {asked or 8000}: ce port est déjà pris / this port is already in use.")


def _progress(title: str, done: int, total: int) -> None:
    if sys.stdout.isatty():
        from vigie.web.demo import telling

        click.echo(f"\r\033[K{telling.line_of_progress(title, done, total)}", nl=False)


def _erase_line() -> None:
    if sys.stdout.isatty():
        click.echo("\r\033[K", nl=False)


def _has_a_screen() -> bool:
    """Whether a browser with windows can be opened: never a text browser in somebody's terminal."""
    if not sys.stdout.isatty() or os.environ.get("SSH_CONNECTION"):
        return False
    return sys.platform in ("darwin", "win32") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
