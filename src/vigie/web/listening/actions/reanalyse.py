"""Reading posts again with the engine of today: findings, language, masking and search words follow.

An original still in its term is read again as it was received; past it, the masked text is, and what an earlier
engine masked stays masked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction

from vigie.engine import ENGINE_VERSION, Charter
from vigie.web.charter.queries import engine_charter
from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.journal.actions import record
from vigie.web.listening import fulltext
from vigie.web.listening.actions.trouble import patiently
from vigie.web.listening.analysing import Analysed, Asked, analyse
from vigie.web.listening.decisions.masking import severity_of, with_masked
from vigie.web.listening.models import Analysis, Post, PostRevision, RawPost
from vigie.web.permissions import can
from vigie.web.queue.actions import enqueue

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation
    from vigie.web.queue.models import Job

BATCH = 500


@dataclass(frozen=True, slots=True)
class Reread:
    """One batch read again: the last row number looked at (None at the end), how many were looked at and read."""

    last: int | None
    looked_at: int
    read: int


def reanalyse_batch(organisation: Organisation, *, after: int = 0, size: int = BATCH) -> Reread:
    """Read again the next posts, in order of row number, whose text of today this engine has not read.

    Resumable: give it the `last` it returned. Analyses of earlier engines stay.
    """
    posts = list(Post.objects.filter(organisation=organisation, pk__gt=after).order_by("pk")[:size])
    if not posts:
        return Reread(None, 0, 0)
    done = set(
        Analysis.objects.filter(organisation=organisation, post__in=posts, engine_version=ENGINE_VERSION).values_list(
            "post_id", "text_digest"
        )
    )
    unread = [post for post in posts if (post.pk, post.text_digest) not in done]
    originals = _originals(organisation, unread)
    texts = [originals.get((post.pk, post.text_digest), post.text) for post in unread]
    charter: Charter = engine_charter(organisation, with_confidential=True)
    asked = [Asked(text, post.is_official, post.lang) for text, post in zip(texts, unread, strict=True)]
    read = analyse(asked, charter)
    if unread:
        patiently(lambda: _write(organisation, unread, texts, read))
    return Reread(posts[-1].pk, len(posts), len(unread))


@transaction.atomic
def record_reanalysis(organisation: Organisation, *, read: int) -> None:
    """The journal's line of a re-analysis that ended."""
    record(
        "listening.reanalysed",
        organisation=organisation.public_id,
        actor="",
        about=organisation.public_id,
        after={"count": read, "engine_version": ENGINE_VERSION},
    )


def _originals(organisation: Organisation, posts: Sequence[Post]) -> dict[tuple[int, str], str]:
    rows = RawPost.objects.filter(
        organisation=organisation, post__in=posts, text__isnull=False, expires_at__gt=now()
    ).values_list("post_id", "text_digest", "text")
    return {(number, digest): text for number, digest, text in rows if text is not None}


@transaction.atomic
def _write(organisation: Organisation, posts: Sequence[Post], texts: Sequence[str], read: Sequence[Analysed]) -> None:
    moment = now()
    current = dict(
        Post.objects.select_for_update().filter(pk__in=[post.pk for post in posts]).values_list("pk", "text_digest")
    )
    rows = []
    for post, given, found in zip(posts, texts, read, strict=True):
        if current.get(post.pk) != post.text_digest:
            continue  # revised or erased meanwhile: the import that did so has read it
        text = given if found.masked is None else found.masked
        findings = found.unpacked()
        if given is post.text:
            findings = [list(finding) for finding in with_masked(post.text, _earlier(post), findings)]
        rows.append(
            Analysis(
                organisation=organisation,
                post=post,
                text_digest=post.text_digest,
                engine_version=ENGINE_VERSION,
                lang=found.lang,
                severity=severity_of(findings),
                findings=findings,
                made_at=moment,
            )
        )
        fulltext.remove([(post.pk, post.folded)])
        fulltext.add([(post.pk, found.folded)])
        Post.objects.filter(pk=post.pk).update(
            text=text, lang=found.lang, folded=found.folded, severity=rows[-1].severity
        )
        PostRevision.objects.filter(organisation=organisation, post=post, text_digest=post.text_digest).update(
            text=text, lang=found.lang, severity=rows[-1].severity
        )
    Analysis.objects.bulk_create(rows, ignore_conflicts=True)


def _earlier(post: Post) -> list[list[Any]]:
    """The findings of the last engine that read this text."""
    found = (
        Analysis.objects.filter(organisation=post.organisation_id, post=post, text_digest=post.text_digest)
        .order_by("-made_at", "-pk")
        .values_list("findings", flat=True)
        .first()
    )
    return list(found or [])


@transaction.atomic
def request_reanalysis(organisation: Organisation, *, acting_user: Member) -> Job:
    """Have every post of one's organisation read again by a job. Twice, while the first waits, is once.

    Raises NotFound for those who may not declare sources.
    """
    if not can(acting_user, "listening.sources") or organisation.pk != acting_user.organisation_id:
        raise NotFound()
    return enqueue("listening.reanalyse", {}, organisation=organisation.public_id, key="all")


@transaction.atomic
def rebuild_search() -> int:
    """Build the search index again from the posts kept; return how many it holds."""
    return fulltext.rebuild()
