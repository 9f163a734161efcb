"""View decorators: who may open a page. Deny shows "not found", never "forbidden"."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from vigie.web.errors import NotFound
from vigie.web.permissions import can

View = Callable[..., HttpResponse]


def signed_in(view: View) -> View:
    """Anybody of an organisation; others are sent to sign in and come back."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if not request.member:  # type: ignore[attr-defined]
            raise NotFound()
        return view(request, *args, **kwargs)

    return guarded


def needs(permission: str) -> Callable[[View], View]:
    """Members who hold a permission somewhere; `access_*` then checks the object itself."""

    def decorate(view: View) -> View:
        @wraps(view)
        @signed_in
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not can(request.member, permission):  # type: ignore[attr-defined]
                raise NotFound()
            return view(request, *args, **kwargs)

        return guarded

    return decorate
