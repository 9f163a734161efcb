"""What every template knows of the person and the organisation."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from vigie.web.people import permissions, queries


def member(request: HttpRequest) -> dict[str, Any]:
    """`member`, `organisation`, `may` (permission names as a set) and, in a demonstration, `personas`."""
    current = getattr(request, "member", None)
    if not current:
        return {"member": None, "organisation": None, "may": frozenset(), "personas": _personas(request)}
    held = frozenset(name for name in permissions.DECLARED if permissions.can(current, name))
    return {
        "member": current,
        "organisation": current.organisation,
        "may": held,
        "personas": _personas(request),
    }


def _personas(request: HttpRequest) -> list[Any]:
    if not settings.DEMO or request.META.get("REMOTE_ADDR") not in ("127.0.0.1", "::1"):
        return []
    return queries.demonstration_personas()
