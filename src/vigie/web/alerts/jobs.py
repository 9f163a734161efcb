"""Reading counts after an import, and every five minutes for what is happening now."""

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from vigie.web.alerts import actions
from vigie.web.listening.queries import topic_of
from vigie.web.people.queries import organisation_named, organisations
from vigie.web.queue.registry import job, periodic
from vigie.web.queue.run import Run


@job("alerts.scan", max_attempts=5, max_seconds=600, title=_("Chercher les journées inhabituelles"))
def scan(run: Run) -> None:
    """After listening.imported: read the days the import touched; after listening.topic_created: that topic.

    Goes on where an earlier attempt stopped.
    """
    subject = topic_of(organisation_named(run.organisation), str(run.payload.get("about", "")))
    actions.scan_organisation(
        organisation_named(run.organisation),
        first=_day(run.payload.get("first_day")),
        last=_day(run.payload.get("last_day")),
        topic=subject.public_id if subject else "",
        told=run.progress,
        done=run.done,
    )


@periodic("alerts.watch", every=timedelta(minutes=5), max_seconds=300, title=_("Guetter les poussées"))
def watch(run: Run) -> None:
    """Read the last 48 hours of every organisation."""
    for organisation in organisations():
        actions.scan_recent(organisation)
        if run.cancelled():
            return


def _day(written: object) -> date | None:
    return date.fromisoformat(written) if isinstance(written, str) and written else None
