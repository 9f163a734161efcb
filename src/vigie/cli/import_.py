"""Importer des messages publics : JSON en lignes ou CSV. / Import public posts: JSON lines or CSV."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

import click

READ, REFUSED, NOT_UNDERSTOOD, STOPPED = 0, 1, 2, 3
DEFAULT_SOURCE = "Fichiers importés"


@click.command()
@click.argument("file", metavar="FICHIER")
@click.option("--organisation", help="Name or public id; needed only when there are several.")
@click.option("--source", default=DEFAULT_SOURCE, show_default=True, help="Name of the source; declared if new.")
@click.option("--purpose", default="", help="Why these posts are read (for a new source).")
@click.option("--network", default="fichier", show_default=True, help="Network of posts that do not say theirs.")
@click.option("--retention-days", type=click.IntRange(0, 365), help="Keep originals for fewer days than the source.")
@click.option(
    "--declare-public/--no-declare-public",
    default=True,
    show_default=True,
    help="You declare that these posts were public. A post that says that it was not is refused either way.",
)
@click.option("--dry-run", is_flag=True, help="Count, refuse, and write nothing.")
@click.option("--rejects", type=click.Path(dir_okay=False, path_type=Path), help="Where refused lines are written.")
@click.option("--processes", type=click.IntRange(0, 16), help="Helper processes that analyse. Default: by the machine.")
@click.option("--quiet", is_flag=True, help="No progress bar.")
def command(file: str, **options: Any) -> None:
    """Importer FICHIER (.jsonl, .csv, l’un ou l’autre en .gz, ou « - » pour l’entrée standard).

    Relancer le même import ne double rien : ce qui est connu est compté comme tel. La dernière ligne écrite est
    « taken N, known N, revised N, refused N ». Code de sortie : 0 tout est lu, 1 des lignes sont refusées,
    2 la commande ou le fichier ne se comprend pas, 3 l’import s’est arrêté en route.

    Import FICHIER (.jsonl, .csv, either as .gz, or "-" for the standard input). Running it again doubles
    nothing. Exit code: 0 everything was read, 1 lines were refused, 2 the command or the file cannot be
    understood, 3 the import stopped half-way.
    """
    from vigie.cli._django import set_up

    set_up()
    from vigie.web.errors import VigieError
    from vigie.web.listening.errors import ImportTrouble

    try:
        code = _run(file, options)
    except ImportTrouble as error:
        code = _say(error.sentence, STOPPED)
    except VigieError as error:
        code = _say(error.sentence, NOT_UNDERSTOOD)
    except KeyboardInterrupt:
        code = _say("Interrompu : ce qui est écrit est gardé, relancez le même import pour continuer.", 130)
    sys.exit(code)


def _run(file: str, options: dict[str, Any]) -> int:
    from vigie.web.listening import actions
    from vigie.web.listening.reading import Reader
    from vigie.web.people.queries import zone_of

    organisation = _organisation(options["organisation"])
    with _opened(file) as stream:
        reader = Reader(stream, _name(file), zone=zone_of(organisation))
        source = _source(organisation, options)
        with _Refusals(options["rejects"] or _beside(file)) as refusals, _Bar(file, reader, options["quiet"]) as bar:
            run = None if options["dry_run"] else actions.start_run(source, file_name=_name(file), acting_user=None)
            outcome = actions.import_posts(
                source,
                reader,
                acting_user=None,
                declared_public=options["declare_public"],
                retention_days=options["retention_days"],
                dry_run=options["dry_run"],
                processes=_processes(options["processes"]),
                run=run,
                on_progress=bar.show,
                on_refused=refusals.write,
            )
    if reader.damaged:
        _say(f"{_name(file)} : {reader.damaged}", STOPPED)
    if outcome.refused:
        click.echo(f"Lignes refusées : {refusals.path}", err=True)
    if options["dry_run"]:
        click.echo("Essai : rien n’est écrit.")
    elif outcome.taken or outcome.revised:
        _look_for_alerts(organisation)
    click.echo(f"taken {outcome.taken}, known {outcome.known}, revised {outcome.revised}, refused {outcome.refused}")
    return STOPPED if reader.damaged else REFUSED if outcome.refused else READ


def _look_for_alerts(organisation: Any) -> None:
    """Say at once what is unusual; the job that the import started will find it told already."""
    from vigie.web.alerts import actions

    found = actions.scan_organisation(organisation)
    if found:
        click.echo(f"Moments inhabituels : {found} (page « Alertes » du site)", err=True)


def _organisation(wanted: str | None) -> Any:
    from django.conf import settings

    from vigie.web.errors import NotFound
    from vigie.web.people.queries import organisation_named, organisations

    if settings.KEYS.made_for_this_process:
        raise click.UsageError(f"il n’y a pas de fichier de clés ({settings.KEY_FILE}) : lancez d’abord « vigie init »")
    known = list(organisations()[:20])
    if wanted is None and len(known) == 1:
        return known[0]
    names = ", ".join(f"« {organisation.name} »" for organisation in known)
    if wanted is None:
        raise click.UsageError(
            f"--organisation : choisissez parmi {names}" if known else "aucune organisation : lancez « vigie init »"
        )
    try:
        return organisation_named(wanted)
    except NotFound:
        raise click.UsageError(f"--organisation : « {wanted} » n’est aucune de {names}") from None


def _source(organisation: Any, options: dict[str, Any]) -> Any:
    from vigie.web.listening.actions import declare_source
    from vigie.web.listening.queries import sources

    found = sources(organisation).filter(name=options["source"].strip()).first()
    if found is not None or options["dry_run"]:
        return found or _undeclared(organisation, options)
    return declare_source(
        organisation,
        name=options["source"],
        purpose=options["purpose"] or "Messages publics importés en ligne de commande",
        network=options["network"],
        acting_user=None,
    )


def _undeclared(organisation: Any, options: dict[str, Any]) -> Any:
    """A source that a dry run needs and does not write."""
    from vigie.web.listening.queries import source_to_be

    return source_to_be(organisation, name=options["source"], network=options["network"])


def _opened(file: str) -> BinaryIO:
    if file == "-":
        return sys.stdin.buffer
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise click.UsageError(f"{file} : {error.strerror}") from error


def _name(file: str) -> str:
    return file if file == "-" else Path(file).name


def _beside(file: str) -> Path:
    return Path("vigie-import.rejects.jsonl" if file == "-" else f"{file}.rejects.jsonl")


def _processes(asked: int | None) -> int:
    if asked is not None:
        return asked
    cores = os.cpu_count() or 1
    return min(2, cores) if cores > 1 else 0


def _say(sentence: str, code: int) -> int:
    click.echo(f"vigie import : {sentence}", err=True)
    return code


class _Refusals:
    """The file of refused lines, made when there is one: a JSON object per line, with its number and reason."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: Any = None

    def __enter__(self) -> _Refusals:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, refusal: Any) -> None:
        from vigie.web.listening.reasons import sentence

        if self._file is None:
            try:
                self._file = self.path.open("w", encoding="utf-8")
            except OSError as error:
                raise click.UsageError(f"--rejects : {self.path} ne peut pas être écrit ({error.strerror})") from error
        said = {"line": refusal.line, "code": refusal.code, "reason": sentence(refusal.code, refusal.seen)}
        self._file.write(json.dumps(said, ensure_ascii=False) + "\n")


class _Bar:
    """How far the file is read, for a person at a terminal."""

    def __init__(self, file: str, reader: Any, quiet: bool) -> None:
        self._reader = reader
        size = 0 if file == "-" else Path(file).stat().st_size
        hidden = quiet or not sys.stderr.isatty()
        self._bar: Any = click.progressbar(
            length=max(size, 1), label="Import", file=sys.stderr, hidden=hidden, show_pos=False, show_eta=True
        )
        self._done = 0

    def __enter__(self) -> _Bar:
        self._bar.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._bar.__exit__(*error)

    def show(self, outcome: Any) -> None:
        """Called after each batch."""
        position = self._reader.position()
        self._bar.label = f"Import ({outcome.total})"
        self._bar.update(position - self._done)
        self._done = position
