"""What cases do when something happens elsewhere: they follow the complaints they gave to the call centre."""

from django.utils.translation import gettext_lazy as _

from vigie.web.cases import actions
from vigie.web.people.queries import organisation_named
from vigie.web.queue.registry import job
from vigie.web.queue.run import Run


@job("cases.follow_complaint", max_attempts=5, max_seconds=60, title=_("Suivre la fin d’une réclamation"))
def follow_complaint(run: Run) -> None:
    """After care.closed: note it on the cases the complaint came from."""
    actions.follow_complaint(organisation_named(run.organisation), str(run.payload["about"]))
