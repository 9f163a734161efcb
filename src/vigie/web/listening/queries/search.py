"""The inbox: posts newest first, filtered and searched, one bounded page at a time.

A search has two ways to its page. A rare word is looked up in the full-text table and its few posts are sorted.
A frequent word would give thousands to sort for fifty shown: the posts are then walked newest first and each is
asked whether it answers. Both give the same posts in the same order (tested).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from vigie.engine import SearchTerm
from vigie.web.listening import fulltext
from vigie.web.listening.decisions.terms import matches
from vigie.web.listening.models import Post, Severity
from vigie.web.listening.queries.topics import terms_of
from vigie.web.people.queries import organisations, zone_of

if TYPE_CHECKING:
    from vigie.web.people.models import Member

COUNTED = 10_000  # beyond, the page says "plus de 10 000"
FREQUENT = 3_000  # answers beyond which walking is cheaper than sorting
STEPS = (300, 1_200, 4_500)  # posts asked in turn, before sorting after all

Place = tuple[datetime, int]

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
    filters = filters or Filters()
    scope = _Scope(acting_user.organisation_id, _filtered(acting_user, filters), terms, filters == Filters())
    backwards = scope.place(before)
    forwards = None if backwards else scope.place(after)
    keys = scope.keys(per_page + 1, newer_than=backwards, older_than=forwards)
    more, keys = len(keys) > per_page, keys[:per_page]
    by_key = Post.objects.select_related("source").defer("folded").in_bulk(keys)
    page = [by_key[key] for key in keys if key in by_key]
    if backwards:
        page.reverse()
    has_next, has_previous = (True, more) if backwards else (more, forwards is not None)
    return Results(
        posts=page,
        # A first page that is not full has said it all.
        count=len(page) if not more and backwards is None and forwards is None else scope.count(),
        next_cursor=page[-1].public_id if page and has_next else "",
        previous_cursor=page[0].public_id if page and has_previous else "",
        terms=terms,
    )


class _Scope:
    """The posts of one organisation that answer the filters and the terms."""

    def __init__(self, organisation: int, posts: QuerySet[Post], terms: Sequence[SearchTerm], unfiltered: bool) -> None:
        self._unfiltered = unfiltered
        self._organisation = organisation
        self._posts = posts
        self._terms = terms
        self._found = fulltext.numbers(terms, COUNTED + 1) if terms else []

    def place(self, cursor: str) -> Place | None:
        """Where the post that a cursor names stands; None when it names none."""
        if not cursor:
            return None
        posts = Post.objects.filter(organisation=self._organisation, public_id=cursor[:20])
        return posts.values_list("at", "pk").first()

    def keys(self, wanted: int, *, newer_than: Place | None, older_than: Place | None) -> list[int]:
        """Row numbers of the first posts beyond a place: newest first, or oldest first after `newer_than`."""
        if newer_than is not None:
            posts = _beyond(self._posts, newer_than, older=False).order_by("at", "pk")
        else:
            posts = _beyond(self._posts, older_than, older=True).order_by("-at", "-pk")
        if not self._terms:
            return list(posts.filter(organisation=self._organisation).values_list("pk", flat=True)[:wanted])
        if len(self._found) > FREQUENT:
            found = self._walk(posts.filter(organisation=self._organisation), wanted)
            if found is not None:
                return found
        return list(self._looked_up(posts).values_list("pk", flat=True)[:wanted])

    def count(self) -> int:
        """How many posts, counted up to COUNTED + 1."""
        if self._terms and self._unfiltered and organisations()[:2].count() == 1:
            return len(self._found)  # every post that answers is ours
        posts = self._looked_up(self._posts) if self._terms else self._posts.filter(organisation=self._organisation)
        return posts.order_by()[: COUNTED + 1].count()

    def _looked_up(self, posts: QuerySet[Post]) -> QuerySet[Post]:
        all_found = self._found if len(self._found) <= COUNTED else None
        return fulltext.looked_up(posts, self._organisation, self._terms, all_found)

    def _walk(self, posts: QuerySet[Post], wanted: int) -> list[int] | None:
        """Ask each post in turn; None when too many were asked for too few answers."""
        found: list[int] = []
        first = 0
        for step in STEPS:
            rows = list(posts.values_list("pk", "folded")[first : first + step])
            for key, folded in rows:
                if matches(self._terms, folded):
                    found.append(key)
                    if len(found) == wanted:
                        return found
            if len(rows) < step:
                return found
            first += step
        return None


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


def _beyond(posts: QuerySet[Post], place: Place | None, *, older: bool) -> QuerySet[Post]:
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
