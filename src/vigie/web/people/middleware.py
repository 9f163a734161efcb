"""Puts the member (the person in their organisation) on each request."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from vigie.web.people import queries


class MemberMiddleware:
    """`request.member` is the signed-in person in the organisation of the session, or falsy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.member = SimpleLazyObject(lambda: queries.member_of_request(request))  # type: ignore[attr-defined]
        return self.get_response(request)
