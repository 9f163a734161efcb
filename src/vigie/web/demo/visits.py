"""Who the demonstration is open to, and whether a browser has already been let in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from vigie.web.people import queries
from vigie.web.ui import languages

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

LOOPBACK = ("127.0.0.1", "::1")
COOKIE = "vigie_demo"


def is_open_to(request: HttpRequest) -> bool:
    """Whether this is a demonstration, asked from this machine."""
    return bool(settings.DEMO) and request.META.get("REMOTE_ADDR") in LOOPBACK


def mark_visited(response: HttpResponse, organisation: Organisation) -> None:
    """Remember in the browser that it was let in this very demonstration, so that "sans compte" stays possible.

    A demonstration told in another language than French is read in it, whatever the browser asks for.
    """
    response.set_cookie(COOKIE, organisation.public_id, httponly=True, samesite="Lax")
    if organisation.language != "fr":
        response.set_cookie(languages.COOKIE, organisation.language, httponly=True, samesite="Lax")


class FirstVisit:
    """Sends a browser that opens the demonstration's home for the first time through its door. Only when DEMO."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/" and request.method == "GET" and is_open_to(request) and self._is_new(request):
            return redirect("demo:enter")
        return self.get_response(request)

    def _is_new(self, request: HttpRequest) -> bool:
        if request.user.is_authenticated:
            return False
        personas = queries.demonstration_personas()
        return bool(personas) and request.COOKIES.get(COOKIE) != personas[0].organisation.public_id
