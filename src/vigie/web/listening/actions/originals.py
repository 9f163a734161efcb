"""Originals: read before their term, with a line in the journal; removed after it (R10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.journal.actions import record
from vigie.web.listening.errors import PastTerm
from vigie.web.listening.models import Post, RawPost
from vigie.web.people.queries import organisations
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Original:
    """A post as it was received: who wrote it, where, in which words, and until when this can be read."""

    text: str
    author_name: str
    url: str
    expires_at: datetime


@transaction.atomic
def read_original(post: Post, *, acting_user: Member) -> Original:
    """Read the original of a post; each reading is a line of the journal.

    Raises PastTerm (R10) past its term, even while the row still waits for the purge, and once it is gone;
    NotFound for those who may not read originals.
    """
    if not can(acting_user, "listening.read", post) or not can(acting_user, "listening.originals", post):
        raise NotFound()
    raw = RawPost.objects.filter(organisation=post.organisation_id, post=post, text_digest=post.text_digest).first()
    if raw is None or raw.expires_at <= now():
        raise PastTerm()
    record(
        "listening.original_read",
        organisation=acting_user.organisation.public_id,
        actor=acting_user.public_id,
        about=post.public_id,
    )
    return Original(post.text if raw.text is None else raw.text, raw.author_name, raw.url, raw.expires_at)


def purge_expired_raw() -> int:
    """Remove every original past its term, in batches, with one line per organisation; return how many."""
    return sum(_purge(organisation) for organisation in organisations())


def _purge(organisation: Organisation) -> int:
    removed = 0
    expired = RawPost.objects.filter(organisation=organisation, expires_at__lte=now())
    while True:
        with transaction.atomic():
            batch = list(expired.values_list("pk", flat=True)[:BATCH])
            removed += RawPost.objects.filter(pk__in=batch).delete()[0]
            if len(batch) < BATCH:
                if removed:
                    record(
                        "listening.originals_purged",
                        organisation=organisation.public_id,
                        actor="",
                        about=organisation.public_id,
                        after={"count": removed},
                    )
                return removed
