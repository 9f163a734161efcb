"""Where the site is, for links in messages: outside a request nobody says it."""

from __future__ import annotations

from django.conf import settings


def absolute(path: str) -> str:
    """A page of the site as a whole address."""
    declared: str = settings.SITE_ADDRESS
    if declared:
        return declared.rstrip("/") + path
    host = next((name for name in settings.ALLOWED_HOSTS if not name.startswith((".", "*"))), "localhost")
    return f"{'https' if settings.HTTPS else 'http'}://{host}{path}"
