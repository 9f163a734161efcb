"""Posts one by one and in short lists, with what the engine found in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.urls import reverse

from vigie.engine import Finding
from vigie.web.charter.queries import ClauseRead, clause_numbered
from vigie.web.clock import now
from vigie.web.errors import NotFound
from vigie.web.listening.models import Analysis, Post, PostRevision, RawPost, Severity, Topic
from vigie.web.listening.queries.counts import about
from vigie.web.listening.queries.preview import shortened_text
from vigie.web.listening.readers_words import for_readers
from vigie.web.listening.words import INTENTS, TONES, language_named, network_named
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

SEVERITY_WORDS = {
    Severity.NONE: "",
    Severity.INFO: "info",
    Severity.WARNING: "warning",
    Severity.DANGER: "danger",
}


@dataclass(frozen=True, slots=True)
class PostView:
    """A post ready to be shown: `post`, its findings in a language, and `shown`, its text or the beginning of it."""

    post: Post
    findings: tuple[Finding, ...]
    shown: str

    @property
    def severity(self) -> str:
        """The engine's word for the highest severity, or "" when nothing was found."""
        return SEVERITY_WORDS[Severity(self.post.severity)]

    @property
    def language(self) -> str:
        """The name of its language, in that of the reader."""
        return language_named(self.post.lang)

    @property
    def tone(self) -> str:
        """The tone stored of it, in words; "" where the head was not sure."""
        return str(TONES.get(self.post.tone, ""))

    @property
    def intent(self) -> str:
        """The intent stored of it, in words; "" where the head was not sure."""
        return str(INTENTS.get(self.post.intent, ""))

    @property
    def network(self) -> str:
        """The name of its network, as people call it."""
        return network_named(self.post.network)


def access_post(acting_user: Member, public_id: str) -> Post:
    """A post of one's organisation, for those who may read posts. Raises NotFound."""
    found = post_of(acting_user.organisation, public_id)
    if found is None or not can(acting_user, "listening.read", found):
        raise NotFound()
    return found


def post_of(organisation: Organisation, public_id: str) -> Post | None:
    """A post by its public id, for rooms that already checked who asks (a case, a complaint); None if gone."""
    return Post.objects.filter(organisation=organisation, public_id=public_id).select_related("source").first()


def posts_of(organisation: Organisation, public_ids: Iterable[str]) -> list[Post]:
    """Posts by their public ids, newest first, for rooms that already checked who asks; those gone are left out."""
    wanted = list(public_ids)[:1_000]
    posts = Post.objects.filter(organisation=organisation, public_id__in=wanted)
    return list(posts.select_related("source").order_by("-at", "-pk"))


def newest(organisation: Organisation, *, limit: int = 10) -> list[Post]:
    """The newest posts, for rooms that already checked who asks."""
    return list(_in_order(Post.objects.filter(organisation=organisation))[:limit])


def posts_between(
    organisation: Organisation, topic: Topic | None, since: datetime, until: datetime, *, limit: int = 50
) -> list[Post]:
    """The posts of a topic (None: everything) published from `since` to `until` (excluded), newest first."""
    posts = about(organisation, topic, Q(published_at__gte=since, published_at__lt=until))
    return list(_in_order(posts)[:limit])


def as_views(posts: Sequence[Post], *, language: str, excerpt: int | None = None) -> list[PostView]:
    """The same posts with the findings of their text of today, worded in a language ("fr" or "en").

    They speak to those who wrote an official account's post, and to those who read anybody else's.

    `excerpt` shortens what `shown` gives to so many characters.
    """
    wanted = {(post.pk, post.text_digest): post for post in posts}
    latest: dict[int, list[Any]] = {}  # packed findings
    # The organisation is what the index begins with; posts shown together are of one.
    analyses = Analysis.objects.filter(
        organisation__in={post.organisation_id for post in posts}, post__in=[post.pk for post in posts]
    ).order_by("made_at", "pk")
    for post_id, digest, findings in analyses.values_list("post_id", "text_digest", "findings"):
        if (post_id, digest) in wanted:
            latest[post_id] = findings
    views = []
    for post in posts:
        found = tuple(Finding.unpack(packed, language=language) for packed in latest.get(post.pk, []))
        shown = post.text if excerpt is None else shortened_text(post.text, excerpt)
        views.append(PostView(post, found if post.is_official else for_readers(found, language), shown))
    return views


def revisions_of(post: Post) -> QuerySet[PostRevision]:
    """The texts of a post that changed, in the order in which they were first seen; none if it never did."""
    return PostRevision.objects.filter(organisation=post.organisation_id, post=post).order_by("first_seen_at", "pk")


def with_clauses(
    organisation: Organisation, findings: Sequence[Finding], *, language: str
) -> list[tuple[Finding, ClauseRead | None]]:
    """Findings, each with the clause in force that it names."""
    numbers = {finding.clause for finding in findings if finding.clause}
    clauses = {number: clause_numbered(organisation, number, language) for number in numbers}
    return [(finding, clauses.get(finding.clause or "")) for finding in findings]


def original_until(post: Post) -> datetime | None:
    """Until when the original of a post can be read; None once it cannot."""
    return (
        RawPost.objects.filter(
            organisation=post.organisation_id, post=post, text_digest=post.text_digest, expires_at__gt=now()
        )
        .values_list("expires_at", flat=True)
        .first()
    )


def read_masked(post: Post) -> bool:
    """Whether what is said of a post rests on its masked text, read again once its original was gone."""
    analyses = Analysis.objects.filter(organisation=post.organisation_id, post=post, text_digest=post.text_digest)
    return bool(analyses.order_by("-made_at", "-pk").values_list("from_masked", flat=True).first())


def inbox_address(
    *,
    topic: Topic | None = None,
    first: date | None = None,
    last: date | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    **more: str,
) -> str:
    """The address of the inbox on a topic and a period: local days (both included), or moments (aware).

    `more`: the row it asks for (see `offers.register_row`).
    """
    said = {
        "q": topic.query if topic else None,
        "du": first.isoformat() if first else None,
        "au": last.isoformat() if last else None,
        "de": since.isoformat() if since else None,
        "a": until.isoformat() if until else None,
        **more,
    }
    query = urlencode({name: value for name, value in said.items() if value})
    return reverse("listening:inbox") + (f"?{query}" if query else "")


def _in_order(posts: QuerySet[Post]) -> QuerySet[Post]:
    return posts.select_related("source").order_by("-at", "-pk")
