"""Which language a page is read in, and who remembers that choice."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.translation import get_language_from_request

LANGUAGES = ("fr", "en")
COOKIE = "langue"

Keeper = Callable[[HttpRequest, str], bool]
KEEPERS: list[Keeper] = []


def language_of(request: HttpRequest) -> str:
    """The language the account chose, else the one this browser chose here, else the one it asks for, else French."""
    chosen = (getattr(getattr(request, "user", None), "language", ""), request.COOKIES.get(COOKIE, ""))
    return next((language for language in chosen if language in LANGUAGES), get_language_from_request(request)[:2])


def keep_with(keeper: Keeper) -> None:
    """Have a choice of language remembered: `keeper(request, language)` says whether it did, a cookie does else."""
    if keeper not in KEEPERS:
        KEEPERS.append(keeper)


def keep(request: HttpRequest, language: str) -> bool:
    """Remember a choice with whoever can; whether somebody did."""
    return any(keeper(request, language) for keeper in KEEPERS)
