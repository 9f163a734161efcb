"""The page of messages: to whom, what, and what became of each."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from vigie.web.access import needs
from vigie.web.journal.names import Name, names_of
from vigie.web.outbox import actions, queries
from vigie.web.ui.pages import keyset

TONES = {"waiting": "neutral", "sending": "neutral", "sent": "good", "failed": "bad", "unknown": "warn"}
FAULTS = {
    "no-address": gettext_lazy("Cette personne n’a pas d’adresse."),
    "bad-address": gettext_lazy("Son adresse ne peut pas être lue."),
}


@needs("outbox.see")
def index(request: Any) -> HttpResponse:
    """The messages, latest first."""
    state = request.GET.get("etat", "")
    found = queries.messages(request.member, state)
    page = keyset(found, request, order=("-id",))
    people = names_of(request.member, (("people", one.to_member) for one in page.items))
    counts = queries.counts(request.member)
    numbers = {name: number for name, _label, number in counts}
    context = {
        "page": page,
        "rows": [
            {
                "message": one,
                "to": people.get(one.to_member, Name(one.to_address or one.to_member)).label,
                "tone": TONES[one.state],
                "fault": FAULTS.get(one.last_error, one.last_error),
                "again": one.state in ("failed", "unknown") and one.to_address,
            }
            for one in page.items
        ],
        "state": state if state in numbers else "",
        "counts": counts,
        "doubtful": numbers["unknown"],
    }
    return render(request, "outbox/index.html", context)


@require_POST
@needs("outbox.see")
def send_again(request: Any, public_id: str) -> HttpResponse:
    """Send a message again."""
    message = actions.send_again(public_id, acting_user=request.member)
    messages.success(request, _("« {subject} » repart.").format(subject=message.subject))
    return redirect("outbox:index")
