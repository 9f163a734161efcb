"""The inbox: posts newest first, filtered and searched, one bounded page at a time.

A search has two ways to its page. A rare word is looked up in the full-text table and its few posts are sorted.
A frequent word would give thousands to sort for fifty shown: the posts are then walked newest first and each is
asked whether it answers. Both give the same posts in the same order (tested).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet

from vigie.engine import SearchTerm
from vigie.web.listening import fulltext
from vigie.web.listening.decisions.terms import matches
from vigie.web.listening.models import Post, Severity
from vigie.web.listening.queries.topics import terms_of
from vigie.web.people.models import Member
from vigie.web.people.queries import zone_of

COUNTED = 10_000  # beyond, the page says "plus de 10 000"
FREQUENT = 1_500  # answers from which walking is cheaper than sorting
WALKED = 6_000  # posts walked at most before sorting after all
STEP = 500

SEVERITIES = {"info": Severity.INFO, "warning": Severity.WARNING, "danger": Severity.DANGER}


@dataclass(frozen=True, slots=True)
class Filters:
    """What narrows the inbox; "" or None: everything.

    `severity` is "info", "warning" or "danger" and means at least; `source` a public id; days are local and both
    included; moments are aware, `until` excluded. Posts without a date are placed by their reception.
    """

    lang: str = ""
    severity: str = ""
    network: str = ""
    source: str = ""
    official: bool | None = None
    seen: bool | None = None
    first: date | None = None
    last: date | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """One page of posts, newest first. `count` is bounded: at `COUNTED + 1` it means "more than COUNTED"."""

    posts: Sequence[Post]
    count: int
    next_cursor: str = ""
    previous_cursor: str = ""
    terms: Sequence[SearchTerm] = field(default=())

    @property
    def more_than_counted(self) -> bool:
        return self.count > COUNTED


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

    The caller has checked `listening.read`. Raises PersonNamed (R01) and QueryProblem. A cursor that names no
    post gives the first page.
    """
    terms = terms_of(acting_user.organisation, text) if text.strip() else []
    posts = _filtered(acting_user, filters or Filters())
    backwards = _place(acting_user, before)
    forwards = None if backwards else _place(acting_user, after)
    order = ("at", "pk") if backwards else ("-at", "-pk")
    bounded = _beyond(posts, backwards, older=False) if backwards else _beyond(posts, forwards, older=True)
    keys = _keys(bounded.order_by(*order), terms, per_page + 1)
    more, keys = len(keys) > per_page, keys[:per_page]
    by_key = Post.objects.select_related("source").defer("folded").in_bulk(keys)
    page = [by_key[key] for key in keys if key in by_key]
    if backwards:
        page.reverse()
    has_next, has_previous = (True, more) if backwards else (more, forwards is not None)
    return Results(
        posts=page,
        count=_count(posts, terms),
        next_cursor=page[-1].public_id if page and has_next else "",
        previous_cursor=page[0].public_id if page and has_previous else "",
        terms=terms,
    )


def _filtered(acting_user: Member, filters: Filters) -> QuerySet[Post]:
    posts = Post.objects.filter(organisation=acting_user.organisation_id)
    if filters.lang:
        posts = posts.filter(lang=filters.lang)
    if filters.severity in SEVERITIES:
        posts = posts.filter(severity__gte=SEVERITIES[filters.severity])
    if filters.network:
        posts = posts.filter(network=filters.network)
    if filters.source:
        posts = posts.filter(source__public_id=filters.source)
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


def _keys(posts: QuerySet[Post], terms: Sequence[SearchTerm], wanted: int) -> list[int]:
    """Row numbers of the first `wanted` posts of an ordered queryset that answer the terms."""
    if not terms:
        return list(posts.values_list("pk", flat=True)[:wanted])
    if fulltext.count(terms, FREQUENT + 1) > FREQUENT:
        found = _walk(posts, terms, wanted)
        if found is not None:
            return found
    return list(posts.filter(pk__in=fulltext.matching(terms)).values_list("pk", flat=True)[:wanted])


def _walk(posts: QuerySet[Post], terms: Sequence[SearchTerm], wanted: int) -> list[int] | None:
    """The same, asking each post in turn; None when too many were asked for too few answers."""
    found: list[int] = []
    asked = 0
    for key, folded in posts.values_list("pk", "folded")[:WALKED].iterator(STEP):
        asked += 1
        if matches(terms, folded):
            found.append(key)
            if len(found) == wanted:
                return found
    return found if asked < WALKED else None


def _count(posts: QuerySet[Post], terms: Sequence[SearchTerm]) -> int:
    if terms:
        posts = posts.filter(pk__in=fulltext.matching(terms))
    return posts.order_by()[: COUNTED + 1].count()


def _place(acting_user: Member, cursor: str) -> tuple[datetime, int] | None:
    if not cursor:
        return None
    posts = Post.objects.filter(organisation=acting_user.organisation_id, public_id=cursor[:20])
    return posts.values_list("at", "pk").first()


def _beyond(posts: QuerySet[Post], place: tuple[datetime, int] | None, *, older: bool) -> QuerySet[Post]:
    if place is None:
        return posts
    at, key = place
    # The first comparison alone bounds the walk of the index; the second settles posts of the same instant.
    if older:
        return posts.filter(Q(at__lt=at) | Q(pk__lt=key), at__lte=at)
    return posts.filter(Q(at__gt=at) | Q(pk__gt=key), at__gte=at)


def _midnight(acting_user: Member, day: date, *, after: bool = False) -> datetime:
    local = day + timedelta(days=1) if after else day
    return datetime.combine(local, time(), tzinfo=zone_of(acting_user.organisation))
