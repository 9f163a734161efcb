"""What every template knows of the interface."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def interface(request: HttpRequest) -> dict[str, Any]:
    """`demo` (a demonstration runs), `version`, `here` (the address, to come back to)."""
    return {"demo": settings.DEMO, "version": settings.VERSION, "here": request.get_full_path()}
