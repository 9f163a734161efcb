"""A file sent through the screen: kept aside, previewed, confirmed by the person, imported by a job, removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.listening import uploads
from vigie.web.listening.actions.import_posts import import_posts
from vigie.web.listening.actions.outcome import ImportOutcome, start_run
from vigie.web.listening.errors import FileProblem, NotPublic
from vigie.web.listening.models import ImportRun, ImportState, Source
from vigie.web.listening.reading import Reader
from vigie.web.people.queries import zone_of
from vigie.web.permissions import can
from vigie.web.queue.actions import enqueue

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def upload_file(
    source: Source, *, chunks: Iterable[bytes], name: str, declared_public: bool, acting_user: Member
) -> ImportRun:
    """Keep a file aside until it is confirmed; nothing of it is read into the database yet.

    Whoever sends it vouches that its posts were public. Raises NotPublic (R02) without that declaration,
    FileProblem when it is not what it says or too large (nothing is kept then), NotFound.
    """
    if not can(acting_user, "listening.import", source):
        raise NotFound()
    if not declared_public:
        raise NotPublic()
    name = Path(name.replace("\\", "/")).name or "-"
    try:
        stored_as, size = uploads.keep(chunks, name)
    except uploads.TooLarge:
        megabytes = uploads.LARGEST // 2**20
        raise FileProblem(
            what=name,
            why=_("il dépasse {most} Mo : compressez-le avec gzip, ou lancez « vigie import » sur le serveur").format(
                most=megabytes
            ),
        ) from None
    except OSError as error:
        raise FileProblem(
            what=name, why=_("il n’a pas pu être reçu ({reason})").format(reason=error.strerror)
        ) from error
    try:
        with uploads.path_of(stored_as).open("rb") as stream:
            Reader(stream, name, zone=zone_of(source.organisation))
        run = start_run(
            source,
            file_name=name,
            acting_user=acting_user,
            stored_as=stored_as,
            bytes_total=size,
            declared_public=declared_public,
        )
    except BaseException:
        uploads.forget(stored_as)
        raise
    return run


@transaction.atomic
def confirm_upload(run: ImportRun, *, acting_user: Member) -> ImportRun:
    """Start the job that imports an uploaded file. Twice is once.

    Raises BadInput for an import that has ended, NotFound.
    """
    if not can(acting_user, "listening.import", run):
        raise NotFound()
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    if run.state == ImportState.RUNNING:
        return run
    if run.state not in (ImportState.UPLOADED, ImportState.STOPPED) or not run.stored_as:
        raise BadInput(what=run.file_name, why=_("cet import est terminé : envoyez de nouveau le fichier"))
    run.state, run.started_by, run.touched_at = ImportState.RUNNING, acting_user, now()
    run.save(update_fields=["state", "started_by", "touched_at"])
    organisation = acting_user.organisation.public_id
    enqueue("listening.import", {"run": run.public_id}, organisation=organisation, key=run.public_id)
    return run


@transaction.atomic
def cancel_upload(run: ImportRun, *, acting_user: Member) -> None:
    """Forget an uploaded file that was not imported. Twice is once. Raises NotFound, BadInput once it has begun."""
    if not can(acting_user, "listening.import", run):
        raise NotFound()
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    if run.state not in (ImportState.UPLOADED, ImportState.STOPPED):
        raise BadInput(what=run.file_name, why=_("cet import a commencé"))
    uploads.forget(run.stored_as)
    if run.state == ImportState.UPLOADED:
        run.delete()
    else:
        ImportRun.objects.filter(pk=run.pk).update(stored_as="")


def import_upload(
    run: ImportRun, *, acting_user: Member | None, on_progress: Callable[[ImportOutcome], None]
) -> ImportRun:
    """Import a confirmed file and remove it. Goes on where a killed attempt stopped; twice is once.

    Raises what `import_posts` raises; the file stays then, and the run can be confirmed again.
    """
    if run.state == ImportState.DONE or not run.stored_as:
        return run
    try:
        path = uploads.path_of(run.stored_as)
    except FileNotFoundError as error:
        raise FileProblem(what=run.file_name, why=_("il n’est plus là : envoyez-le de nouveau")) from error
    with path.open("rb") as stream:
        reader = Reader(stream, run.file_name, zone=zone_of(run.organisation))

        def tell(outcome: ImportOutcome) -> None:
            run.bytes_done = min(reader.position(), run.bytes_total)
            on_progress(outcome)

        import_posts(
            run.source,
            reader,
            acting_user=acting_user,
            declared_public=run.declared_public,
            run=run,
            on_progress=tell,
        )
    stored_as, run.stored_as = run.stored_as, ""
    run.trouble, run.bytes_done = reader.damaged, run.bytes_total
    run.save(update_fields=["stored_as", "trouble", "bytes_done"])
    uploads.forget(stored_as)
    return run
