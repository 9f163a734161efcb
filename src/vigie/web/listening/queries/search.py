"""The inbox: posts newest first, filtered and searched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from vigie.web.listening.models import Post, Severity
from vigie.web.listening.queries import paging
from vigie.web.listening.queries.asking import Question
from vigie.web.listening.queries.understanding import ask
from vigie.web.people.queries import zone_of

if TYPE_CHECKING:
    from vigie.web.people.models import Member

SEVERITIES = {"info": Severity.INFO, "warning": Severity.WARNING, "danger": Severity.DANGER}


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows the inbox; "" or None: everything.

    `tone` and `intent` are labels of the heads, which speak of posts alone; posts of which they are not sure, or
    which they have not read yet, answer neither. `severity` is "info", "warning" or "danger" and means at least;
    `source` a public id; days are local and both included; moments are aware, `until` excluded. Posts without a
    date are placed by their reception.
    """

    lang: str = ""
    severity: str = ""
    network: str = ""
    source: str = ""
    tone: str = ""
    intent: str = ""
    official: bool | None = None
    seen: bool | None = None
    first: date | None = None
    last: date | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """One page of posts, newest first, and what was `asked`.

    `count` is bounded: beyond `paging.COUNTED` it means "more than". `is_least`: more may answer, that were not
    counted. `has_stopped`: reading stopped before the page was full, and the next page goes on.
    """

    posts: Sequence[Post]
    count: int
    next_cursor: str = ""
    previous_cursor: str = ""
    asked: Question | None = None
    is_least: bool = False
    has_stopped: bool = False

    @property
    def more_than_counted(self) -> bool:
        return self.count > paging.COUNTED


def search(
    acting_user: Member,
    text: str = "",
    filters: Filters | None = None,
    *,
    after: str = "",
    before: str = "",
    per_page: int = 50,
) -> Results:
    """The posts that answer `text` ("" for all) and the filters, after or before a cursor of an earlier page.

    The caller has checked `listening.read`. Raises PersonNamed (R01), PersonLabelled (R03) and QueryProblem. A cursor
    that names no post gives the first page.
    """
    filters = filters or Filters()
    of_labels = bool(filters.tone or filters.intent)
    asked = ask(acting_user.organisation, text, of_labels=of_labels) if text.strip() else None
    scope = paging.Scope(acting_user.organisation_id, _filtered(acting_user, filters), asked, filters == Filters())
    backwards = scope.place(before)
    forwards = None if backwards else scope.place(after)
    found = scope.keys(per_page + 1, newer_than=backwards, older_than=forwards)
    more, keys = len(found.found) > per_page, found.found[:per_page]
    by_key = Post.objects.select_related("source").defer("folded").in_bulk([*keys, *_stopped(found)])
    page = [by_key[key] for key in keys if key in by_key]
    edge = page[-1].public_id if page and more else ""
    if not more and found.stopped_at in by_key:
        edge = by_key[found.stopped_at].public_id
    if backwards:
        page.reverse()
    first = page[0].public_id if page else ""
    last = page[-1].public_id if page else ""
    # A first page that is not full has said it all.
    is_all = not edge and backwards is None and forwards is None
    count = paging.Count(len(page)) if is_all else scope.count()
    return Results(
        posts=page,
        count=count.posts,
        next_cursor=(last or before[:20]) if backwards else edge,
        previous_cursor=edge if backwards else first if forwards is not None else "",
        asked=asked,
        is_least=count.is_least,
        has_stopped=not more and bool(edge),
    )


def _stopped(found: paging.Keys) -> list[int]:
    return [] if found.stopped_at is None else [found.stopped_at]


def _filtered(acting_user: Member, filters: Filters) -> QuerySet[Post]:
    """The posts of any organisation that answer the filters: the scope adds whose they are."""
    posts = Post.objects.all()
    if filters.lang:
        posts = posts.filter(lang=filters.lang)
    if filters.severity in SEVERITIES:
        posts = posts.filter(severity__gte=SEVERITIES[filters.severity])
    if filters.network:
        posts = posts.filter(network=filters.network)
    if filters.source:
        posts = posts.filter(source__public_id=filters.source)
    if filters.tone:
        posts = posts.filter(tone=filters.tone)
    if filters.intent:
        posts = posts.filter(intent=filters.intent)
    if filters.official is not None:
        posts = posts.filter(is_official=filters.official)
    if filters.seen is not None:
        posts = posts.filter(is_seen=filters.seen)
    if filters.first is not None:
        posts = posts.filter(at__gte=_midnight(acting_user, filters.first))
    if filters.last is not None:
        posts = posts.filter(at__lt=_midnight(acting_user, filters.last, after=True))
    if filters.since is not None:
        posts = posts.filter(at__gte=filters.since)
    if filters.until is not None:
        posts = posts.filter(at__lt=filters.until)
    return posts


def _midnight(acting_user: Member, day: date, *, after: bool = False) -> datetime:
    local = day + timedelta(days=1) if after else day
    return datetime.combine(local, time(), tzinfo=zone_of(acting_user.organisation))
