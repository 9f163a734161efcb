"""Publishing the draft: the consequences first, then one act."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vigie.web.charter import actions, queries
from vigie.web.charter.forms import PublicationForm
from vigie.web.charter.views.common import reading_language
from vigie.web.charter.views.draft import the_draft
from vigie.web.errors import VigieError
from vigie.web.people.access import needs


@require_http_methods(["GET", "HEAD", "POST"])
@needs("charter.publish")
def publish(request: Any) -> HttpResponse:
    """What publishing will do, to whom; what prevents it; then the button."""
    found = the_draft(request)
    form = PublicationForm(request.POST if request.method == "POST" else None, first=found.replaces is None)
    if request.method == "POST" and form.is_valid():
        try:
            published = actions.publish_charter(
                found,
                change_kind=form.cleaned_data["change_kind"],
                summary=form.summary(),
                acting_user=request.member,
            )
        except VigieError as error:
            form.add_error(None, error.sentence)
        else:
            messages.success(request, _("La version {number} est en vigueur.").format(number=published.number))
            return redirect("charter:read")
    changes = queries.changes(found, reading_language())
    asking = [clause for clause in queries.changed_clauses(found) if clause.asks_again]
    counts = queries.acknowledgement_counts(found.replaces) if found.replaces else None
    context = {
        "draft": found,
        "form": form,
        "changes": changes,
        "asking": len(asking),
        "asked": queries.members_asked(found).count(),
        "kept": counts.up_to_date if counts else 0,
        "obstacle": actions.obstacle_to_publication(found),
        "silent": [change.clause for change in changes if not change.reason] if found.replaces else [],
        "untranslated": [clause for clause in queries.clauses_of(found, "en") if clause.untranslated],
    }
    return render(request, "charter/publish.html", context, status=422 if form.errors else 200)
