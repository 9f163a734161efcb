"""What we decide of allauth: nobody signs up alone, accounts are given."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closed sign-up: an administrator creates accounts."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
