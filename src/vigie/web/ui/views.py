"""Pages of no room: language, errors, refusals, help, style."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from vigie.web.ui import languages, showcase
from vigie.web.ui.refusals import CHECKED, OTHERS, PARAGRAPHS, TO_CONFIRM


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Remember the reader's language, with their account or else in a cookie, and come back."""
    wanted = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(wanted, {request.get_host()}):
        wanted = "/"
    response = redirect(wanted)
    language = request.POST.get("language", "fr")
    # In a demonstration one visitor plays everybody: the choice follows them from persona to persona.
    if language in languages.LANGUAGES and (not languages.keep(request, language) or settings.DEMO):
        response.set_cookie(languages.COOKIE, language, max_age=365 * 86400, samesite="Lax", httponly=True)
    return response


def style(request: HttpRequest) -> HttpResponse:
    """Every component of the interface, on one page."""
    return render(request, "ui/style.html", showcase.context(request))


def refusals(request: HttpRequest) -> HttpResponse:
    """What Vigie refuses to do, and why."""
    known = {"paragraphs": PARAGRAPHS, "checked": CHECKED, "to_confirm": TO_CONFIRM, "others": OTHERS}
    return render(request, "ui/refusals.html", known)


def help_page(request: HttpRequest) -> HttpResponse:
    """The loop, its words and the keys, on one page."""
    return render(request, "ui/help.html")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing at this address, or nothing for this person."""
    return render(request, "ui/not_found.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something broke: a page that needs neither the database nor the session."""
    return HttpResponse(render_to_string("ui/server_error.html", {"version": settings.VERSION}), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came back without its token: most often a page left open too long."""
    return render(request, "ui/csrf.html", status=403)
