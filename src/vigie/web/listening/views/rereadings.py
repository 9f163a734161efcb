"""Reading posts again with the engine and charter of today: what is out of date, start, follow, stop, take up again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from vigie.web.access import needs
from vigie.web.errors import BadInput
from vigie.web.listening import actions, queries
from vigie.web.listening.analysing import columns_are_here


@needs("listening.reanalyse")
def rereadings(request: Any) -> HttpResponse:
    """With what posts were read, and the re-reading that goes on; htmx asks for the latter alone."""
    organisation = request.member.organisation
    last = queries.latest_rereading(organisation)
    context: dict[str, Any] = {"last": last, "columns_are_here": columns_are_here()}
    if request.htmx:
        if last is None or last.state != "running":
            return HttpResponseClientRefresh()  # the figures of the whole page changed
        return render(request, "listening/rereading_state.html", context)
    context["standing"] = queries.standing(organisation)
    context["heads"] = queries.heads_served(organisation, language=get_language()[:2])
    return render(request, "listening/rereadings.html", context)


@require_POST
@needs("listening.reanalyse")
def reanalyse(request: Any) -> HttpResponse:
    """Have every post that is out of date read again."""
    try:
        actions.request_rereading(request.member.organisation, acting_user=request.member)
    except BadInput as error:
        messages.info(request, error.sentence)
    return redirect("listening:rereadings")


@require_POST
@needs("listening.reanalyse")
def stop_rereading(request: Any, public_id: str) -> HttpResponse:
    """Stop after the batch in hand."""
    actions.stop_rereading(queries.access_rereading(request.member, public_id), acting_user=request.member)
    messages.success(request, _("La relecture s’arrête ; ce qui est relu est gardé."))
    return redirect("listening:rereadings")


@require_POST
@needs("listening.reanalyse")
def resume_rereading(request: Any, public_id: str) -> HttpResponse:
    """Take a stopped re-reading up again where it stood."""
    actions.resume_rereading(queries.access_rereading(request.member, public_id), acting_user=request.member)
    return redirect("listening:rereadings")
