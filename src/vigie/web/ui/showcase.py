"""What the style page shows: invented words for each component and each of its states."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def context(request: HttpRequest) -> dict[str, Any]:
    """The values the style page's template draws its components with."""
    return {}
