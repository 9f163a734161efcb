"""Marking posts as seen by the team: no trace of who looked, the point is that somebody did."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction

from vigie.web.errors import NotFound
from vigie.web.listening.models import Post
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


@transaction.atomic
def mark_seen(public_ids: Iterable[str], *, acting_user: Member) -> int:
    """Mark posts of one's organisation as seen; return how many were not yet. Twice is once. Raises NotFound."""
    if not can(acting_user, "listening.read"):
        raise NotFound()
    posts = Post.objects.filter(
        organisation=acting_user.organisation_id, public_id__in=list(public_ids)[:500], is_seen=False
    )
    return posts.update(is_seen=True)
