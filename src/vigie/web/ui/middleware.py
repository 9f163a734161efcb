"""Language and time zone of the request, and errors turned into pages people can use."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers

from vigie.web.errors import NotFound, Refusal, VigieError
from vigie.web.ui import languages


class LanguageMiddleware:
    """Pages in the reader's language (see `languages`). It stands after the one that says whose account this is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = languages.language_of(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
            patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response


class ErrorMiddleware:
    """Pages in the organisation's time zone; a VigieError that a view lets through becomes a page with a way out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member = getattr(request, "member", None)
        zone = member.organisation.timezone if member else "Europe/Paris"
        with timezone.override(ZoneInfo(zone)):
            # A NUL names nothing, and PostgreSQL will not hear of it: such an address does not exist.
            if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
                return render(request, "ui/not_found.html", {"error": NotFound()}, status=404)
            return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, VigieError):
            return None
        template = "ui/refused.html" if isinstance(error, Refusal) else "ui/error.html"
        if error.status == 404:
            template = "ui/not_found.html"
        return render(request, template, {"error": error}, status=error.status)
