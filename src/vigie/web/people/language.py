"""Remembers the language somebody chose with their account."""

from __future__ import annotations

from django.http import HttpRequest

from vigie.web.people import actions


def remember(request: HttpRequest, language: str) -> bool:
    """Keep the choice of whoever is signed in; False for a visitor."""
    if not request.user.is_authenticated:
        return False
    actions.choose_language(request.user, language)
    return True
