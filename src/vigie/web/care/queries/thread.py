"""One complaint's thread: the customer's post, and the replies in public and in private."""

from __future__ import annotations

from dataclasses import dataclass

from vigie.engine import Finding
from vigie.web.care.models import Complaint, Reply
from vigie.web.listening import queries as listening


@dataclass(frozen=True, slots=True)
class ReplyRead:
    """A reply with what the engine found in it when it was recorded."""

    reply: Reply
    findings: tuple[Finding, ...]


def post_of(complaint: Complaint, language: str) -> listening.PostView | None:
    """The customer's post with its findings, or None when it was erased."""
    if complaint.post is None:
        return None
    return listening.as_views([complaint.post], language=language)[0]


def replies_of(complaint: Complaint, language: str) -> list[ReplyRead]:
    """The replies of a complaint, oldest first."""
    found = Reply.objects.filter(organisation=complaint.organisation_id, complaint=complaint)
    return [
        ReplyRead(reply, tuple(Finding.unpack(packed, language=language) for packed in reply.findings))
        for reply in found.select_related("author").order_by("published_at", "pk")
    ]
