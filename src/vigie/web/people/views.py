"""Persona bar of the demonstration, and the choice of language."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from vigie.web.errors import NotFound
from vigie.web.people import queries


@require_POST
def become(request: HttpRequest) -> HttpResponse:
    """Switch persona. Only in a demonstration, only from this machine."""
    if not settings.DEMO or request.META.get("REMOTE_ADDR") not in ("127.0.0.1", "::1"):
        raise NotFound()
    wanted = request.POST.get("persona", "")
    if wanted == "":
        logout(request)
        return redirect("/")
    for member in queries.demonstration_personas():
        if member.public_id == wanted and member.account is not None:
            login(request, member.account, backend=settings.AUTHENTICATION_BACKENDS[0])
            request.session[queries.SESSION_KEY] = member.organisation.public_id
            return redirect(_back(request))
    raise NotFound()


def _back(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "/")
    return wanted if url_has_allowed_host_and_scheme(wanted, {request.get_host()}) else "/"
