"""Examiner l'installation et dire quoi réparer. / Look at the installation and say what to mend."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import click


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing looked at: `well`, `note` or `mend`, and the sentence that says it."""

    state: str
    sentence: str


@click.command()
def command() -> None:
    """Examiner l'installation ; finit par 1 quand il faut réparer quelque chose.

    Look at the installation. Ends with 1 when something must be mended.
    """
    from vigie.cli._django import set_up

    set_up()
    marks = {"well": "✓", "note": "·", "mend": "✗"}
    to_mend = 0
    for remark in examine():
        click.echo(f"{marks[remark.state]} {remark.sentence}")
        to_mend += remark.state == "mend"
    click.echo("Tout est en ordre." if not to_mend else f"À réparer : {to_mend}.")
    sys.exit(1 if to_mend else 0)


def examine() -> Iterator[Remark]:
    """Everything the doctor looks at, in order; a failing look never hides the following ones."""
    for look in (_settings, _key_file, _data_folder, _database, _tables, _organisation, _heads, _jobs, _journal):
        try:
            yield from look()
        except Exception as error:  # a doctor says what it could not look at
            yield Remark(
                "mend",
                f"{look.__name__.strip('_')} : impossible à examiner ({type(error).__name__}: {error})",
            )


def _settings() -> Iterator[Remark]:
    from django.conf import settings

    from vigie.web.environment import unknown_names

    for name in unknown_names():
        yield Remark("mend", f"{name} n’est pas un réglage de Vigie ; voir docs/reference.md.")
    if settings.DEBUG:
        yield Remark("mend", "VIGIE_DEBUG est à true : écrivez false sur une installation réelle.")
    outside = [host for host in settings.ALLOWED_HOSTS if host not in ("localhost", "127.0.0.1", "[::1]")]
    if outside and not settings.HTTPS:
        yield Remark("mend", f"VIGIE_HTTPS est à false alors que le site répond à {', '.join(outside)}.")
    yield Remark("well", f"Réglages lus : {len(settings.ROOMS)} pièces, langue {settings.LANGUAGE_CODE}.")


def _key_file() -> Iterator[Remark]:
    from django.conf import settings

    if settings.KEYS.made_for_this_process:
        yield Remark("mend", "Il n’y a pas de fichier de clés : lancez « vigie init ».")
        return
    yield Remark("well", "Le fichier de clés est lisible ; gardez-en une copie hors de cette machine.")


def _data_folder() -> Iterator[Remark]:
    from django.conf import settings

    folder = settings.DATA_DIR
    if not folder.is_dir():
        yield Remark("mend", f"Le dossier {folder} n’existe pas : lancez « vigie init ».")
        return
    free = shutil.disk_usage(folder).free // (1024 * 1024)
    state = "mend" if free < 500 else "well"
    yield Remark(state, f"Dossier {folder} : {free} Mo libres.")


def _database() -> Iterator[Remark]:
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA journal_mode")
            mode = cursor.fetchone()[0]
            yield Remark("well" if mode == "wal" else "mend", f"SQLite {sqlite3.sqlite_version}, journal {mode}.")
            cursor.execute("SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'")
            if cursor.fetchone() is None:
                yield Remark("mend", "Ce SQLite n’a pas FTS5 : la recherche n’est pas possible.")
        else:
            cursor.execute("SHOW server_version_num")
            version = int(cursor.fetchone()[0]) // 10_000
            state = "well" if version >= 15 else "mend"
            yield Remark(state, f"PostgreSQL {version} (15 ou plus récent attendu).")


def _tables() -> Iterator[Remark]:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        yield Remark("mend", f"{len(waiting)} migrations attendent : lancez « vigie init ».")
    else:
        yield Remark("well", "Les tables sont à jour.")


def _organisation() -> Iterator[Remark]:
    from vigie.web.people import queries

    found = list(queries.organisations()[:5])
    if not found:
        yield Remark("mend", "Aucune organisation : lancez « vigie init ».")
    for organisation in found:
        yield Remark("well", f"Organisation « {organisation.name} » ({organisation.kind}, {organisation.timezone}).")


def _heads() -> Iterator[Remark]:
    import importlib.util
    from pathlib import Path

    from django.conf import settings

    from vigie.larger import consequence
    from vigie.larger.folder import CONFIG, MISSING, MODEL, TOKENIZER

    words = {"tone": "Ton", "intent": "Intention"}
    for head, spec in settings.HEAD_MODELS.items():
        state = "well" if spec is None else "note"
        yield Remark(state, f"{words[head]} : {consequence(spec, 'fr')}")
        if spec is None or spec.host:
            continue
        absent = [name for name in (MODEL, TOKENIZER, CONFIG) if not (Path(spec.place) / name).is_file()]
        if absent:
            yield Remark(
                "mend", f"{spec.place} : il manque {', '.join(absent)} ; le classifieur livré répond à sa place."
            )
        if any(importlib.util.find_spec(name) is None for name in ("onnxruntime", "tokenizers")):
            yield Remark("mend", f"{words[head]} : {MISSING} ; le classifieur livré répond à sa place.")


def _jobs() -> Iterator[Remark]:
    from vigie.web.queue import queries

    figures = queries.metrics()
    if figures.dead:
        yield Remark("mend", f"{figures.dead} travaux mis de côté : voir la page Travaux.")
    yield Remark("well", f"Travaux : {figures.waiting} en attente, {figures.running} en cours.")


def _journal() -> Iterator[Remark]:
    from vigie.web.journal import queries as journal
    from vigie.web.people import queries as people

    for organisation in people.organisations()[:20]:
        result = journal.verify(organisation.public_id)
        state = "well" if result.intact else "mend"
        yield Remark(state, f"Journal de « {organisation.name} » : {result.sentence}")
