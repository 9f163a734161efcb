"""The page of jobs: what runs, what was set aside, what comes back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from vigie.web.access import needs
from vigie.web.queue import actions, queries
from vigie.web.ui.pages import paginate

WORRYING = 120.0  # seconds a due job may wait before the page asks whether a worker lives
SHOWN_AT_ONCE = 20


@needs("queue.see")
def index(request: Any) -> HttpResponse:
    """Everything an administrator wants to know of the jobs."""
    set_aside = paginate(queries.jobs(request.member, "dead", "cancelled"), request, per_page=20)
    figures = queries.metrics()
    context = {
        **_running(request),
        "figures": figures,
        "worrying": figures.oldest > WORRYING,
        "set_aside": set_aside,
        "titles": {job.kind: queries.title_of(job.kind) for job in set_aside.items},
        "periodic": [(row, _every(row.every_seconds)) for row in queries.periodic()],
    }
    return render(request, "queue/index.html", context)


@needs("queue.see")
def running(request: Any) -> HttpResponse:
    """The part of the page that refreshes itself."""
    return render(request, "queue/running.html", _running(request))


@require_POST
@needs("queue.see")
def retry(request: Any, public_id: str) -> HttpResponse:
    """Put a job back on the list."""
    job = actions.retry(public_id, acting_user=request.member)
    messages.success(request, _("« {title} » est de nouveau sur la liste.").format(title=queries.title_of(job.kind)))
    return redirect("queue:index")


@require_POST
@needs("queue.see")
def cancel(request: Any, public_id: str) -> HttpResponse:
    """Cancel a job, or ask it to stop."""
    job = actions.cancel(public_id, acting_user=request.member)
    if job.state == "cancelled":
        told = _("« {title} » est annulé.")
    else:
        told = _("« {title} » s’arrêtera à sa prochaine étape.")
    messages.success(request, told.format(title=queries.title_of(job.kind)))
    return redirect("queue:index")


def _running(request: Any) -> dict[str, Any]:
    shown = list(queries.jobs(request.member, "running")[:SHOWN_AT_ONCE])
    waiting = list(queries.jobs(request.member, "waiting").order_by("due_at", "id")[: SHOWN_AT_ONCE + 1])
    return {
        "running": [(job, queries.title_of(job.kind)) for job in shown],
        "waiting": [(job, queries.title_of(job.kind)) for job in waiting[:SHOWN_AT_ONCE]],
        "more_waiting": len(waiting) > SHOWN_AT_ONCE,
    }


def _every(seconds: int) -> str:
    if seconds % 86_400 == 0:
        days = seconds // 86_400
        return ngettext("chaque jour", "tous les {n} jours", days).format(n=days)
    if seconds % 3600 == 0:
        hours = seconds // 3600
        return ngettext("chaque heure", "toutes les {n} heures", hours).format(n=hours)
    if seconds % 60 == 0:
        minutes = seconds // 60
        return ngettext("chaque minute", "toutes les {n} minutes", minutes).format(n=minutes)
    return ngettext("chaque seconde", "toutes les {n} secondes", seconds).format(n=seconds)
