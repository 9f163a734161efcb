"""What the publication of a charter starts: asking those it concerns."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from vigie.web.charter import queries as charter
from vigie.web.communication import actions
from vigie.web.people import queries as people
from vigie.web.queue.registry import job
from vigie.web.queue.run import Run


@job(
    "communication.ask_those_concerned",
    max_attempts=5,
    max_seconds=3600,
    title=_("Demander une lecture aux personnes concernées"),
)
def ask_those_concerned(run: Run) -> None:
    """Launch the campaign of the version just published, enrol those it concerns, tell them. Resumable."""
    organisation = people.organisation_named(run.organisation)
    version = charter.published_version(organisation, run.payload["about"])
    campaign = actions.launch_campaign(version) if version is not None else None
    if campaign is None:
        return
    actions.enrol_those_concerned(campaign, run.progress)
    actions.tell_those_enrolled(campaign, run.progress)
