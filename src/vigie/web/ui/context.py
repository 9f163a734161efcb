"""What every template knows of the interface."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest


def interface(request: HttpRequest) -> dict[str, Any]:
    """`demo` (a demonstration runs), `version`, `here` (this address) and `came_from` (the page before, or home)."""
    return {
        "demo": settings.DEMO,
        "version": settings.VERSION,
        "here": request.get_full_path(),
        "came_from": came_from(request),
    }


def came_from(request: HttpRequest) -> str:
    """The page of this site that led here, as a path; "/" when the browser does not say, or when it is this one."""
    before = urlsplit(request.headers.get("Referer", ""))
    if before.netloc != request.get_host() or not before.path.startswith("/") or before.path.startswith("//"):
        return "/"
    path = before.path + (f"?{before.query}" if before.query else "")
    return "/" if request.method == "GET" and path == request.get_full_path() else path
