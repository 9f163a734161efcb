"""Signs a visitor of the demonstration in as the programme lead, from this machine only."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from vigie.web.demo.visits import is_open_to, mark_visited
from vigie.web.errors import NotFound
from vigie.web.people import queries


@require_safe
def enter(request: HttpRequest) -> HttpResponse:
    """Open the demonstration: signed in as the first persona, unless one is already somebody."""
    if not is_open_to(request):
        raise NotFound()
    personas = queries.demonstration_personas()
    if not personas:
        raise NotFound()
    if not request.user.is_authenticated:
        lead = personas[0]
        login(request, lead.account, backend=settings.AUTHENTICATION_BACKENDS[0])
        request.session[queries.SESSION_KEY] = lead.organisation.public_id
    response = redirect("/")
    mark_visited(response, personas[0].organisation)
    return response
