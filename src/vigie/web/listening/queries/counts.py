"""How many posts and how many authors, per local day and per hour: what alerts compare with the ordinary."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import Count, Max, Min, Q, QuerySet, Value
from django.db.models.functions import NullIf

from vigie.web.listening import fulltext
from vigie.web.listening.errors import PersonNamed, QueryProblem
from vigie.web.listening.models import Post, Topic
from vigie.web.listening.queries.asking import Question
from vigie.web.listening.queries.understanding import ask

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

DayCount = tuple[date, int, int]
HourCount = tuple[datetime, int, int]


def counts_by_day(
    organisation: Organisation,
    topic: Topic | None = None,
    first: date | None = None,
    last: date | None = None,
) -> list[DayCount]:
    """(local day, posts, distinct authors) for each day that has posts, oldest first; both bounds included.

    Days are those of the organisation's zone. Posts without a date are in no day. No topic: everything.
    Posts whose author is unknown count as posts, not as authors.
    """
    within = Q(day__isnull=False)
    if first is not None:
        within &= Q(day__gte=first)
    if last is not None:
        within &= Q(day__lte=last)
    posts = about(organisation, topic, within)
    rows = posts.values("day").annotate(posts=Count("pk"), authors=_AUTHORS).order_by("day")
    return [
        (day, count, authors) for day, count, authors in rows.values_list("day", "posts", "authors") if day is not None
    ]


def counts_by_hour(
    organisation: Organisation, topic: Topic | None, since: datetime, until: datetime
) -> list[HourCount]:
    """(start of the hour in UTC, posts, distinct authors) for each hour that has posts, oldest first.

    Posts published from `since` (included) to `until` (excluded), both aware. No topic: everything.
    """
    posts = about(organisation, topic, Q(published_at__gte=since, published_at__lt=until))
    hour = (
        "substr(published_at, 1, 13)"
        if connection.vendor == "sqlite"
        else "to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24')"
    )
    rows = posts.extra(select={"hour": hour}).values("hour").annotate(posts=Count("pk"), authors=_AUTHORS)  # noqa: S610
    return [
        (datetime.strptime(said, "%Y-%m-%d %H").replace(tzinfo=UTC), posts, authors)
        for said, posts, authors in rows.order_by("hour").values_list("hour", "posts", "authors")
    ]


def moments_between(
    organisation: Organisation, topic: Topic | None, since: datetime, until: datetime, *, limit: int = 20_000
) -> list[tuple[datetime, str]]:
    """(published at, author's pseudonym) of the posts from `since` to `until` (excluded), oldest first, bounded."""
    posts = about(organisation, topic, Q(published_at__gte=since, published_at__lt=until))
    rows = posts.order_by("published_at").values_list("published_at", "author")[:limit]
    return [(moment, author) for moment, author in rows if moment is not None]


def days_heard(organisation: Organisation) -> tuple[date, date] | None:
    """The first and the last local day that have posts, or None when there is none."""
    found = Post.objects.filter(organisation=organisation, day__isnull=False).aggregate(a=Min("day"), b=Max("day"))
    return None if found["a"] is None else (found["a"], found["b"])


def about(organisation: Organisation, topic: Topic | None, within: Q) -> QuerySet[Post]:
    """The posts of a topic, among those `within`, in no order. Inside this room.

    None for a topic that has come to name somebody (R01), or whose query the language no longer takes. What the
    database cannot tell is read again here, which is why the condition is given and not added afterwards.
    """
    posts = Post.objects.filter(within)
    if topic is None:
        return posts.filter(organisation=organisation)
    try:
        asked = ask(organisation, topic.query)
    except (PersonNamed, QueryProblem):
        return Post.objects.none()
    return answering(asked, posts)


def answering(asked: Question, posts: QuerySet[Post]) -> QuerySet[Post]:
    """The posts of a queryset that answer a question, in no order, all of them. Inside this room."""
    if asked.is_exact:
        return asked.among(posts, asked.bounds.upper)
    doubtful = asked.among(posts, asked.bounds.doubt).order_by().values_list("pk", flat=True)
    found = fulltext.among([number for number, answers in asked.read_again(list(doubtful)) if answers])
    return posts.filter(asked.condition(asked.bounds.lower) | found, organisation=asked.organisation)


_AUTHORS = Count(NullIf("author", Value("")), distinct=True)
