"""The full-text table of both databases: written here by the actions, asked here by the queries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from vigie.web.listening.decisions.conditions import Condition, as_fts5, as_tsquery
from vigie.web.listening.models import Post

BATCH = 5_000
LAST_PLACE = "16383"


def matching(words: Condition) -> RawSQL:
    """A subquery of the row numbers of the posts that answer a condition in words, for `filter(pk__in=…)`."""
    if connection.vendor == "sqlite":
        return RawSQL("SELECT rowid FROM listening_search WHERE listening_search MATCH %s", [as_fts5(words)])
    return RawSQL("SELECT rowid FROM listening_search WHERE words @@ %s::tsquery", [as_tsquery(words)])


def looked_up(
    posts: QuerySet[Post], organisation: int, words: Condition, found: Sequence[int] | None = None
) -> QuerySet[Post]:
    """The posts of an organisation, among a queryset of any, that answer the words, found from the words.

    Neither planner guesses well how many posts answer, and then asks each post of the organisation. The "+" keeps
    SQLite from it; PostgreSQL is given the row numbers already `found`, when the caller has them all.
    """
    if connection.vendor == "sqlite":
        posts = posts.filter(pk__in=matching(words))
        return posts.extra(where=["+listening_post.organisation_id = %s"], params=[organisation])
    posts = posts.filter(organisation=organisation)
    if found is None:
        return posts.filter(pk__in=matching(words))
    return posts.extra(where=["listening_post.id = ANY(%s)"], params=[list(found)])


def among(numbers: Sequence[int]) -> Q:
    """The posts of these row numbers, however many: they travel as one parameter."""
    if connection.vendor == "sqlite":
        return Q(pk__in=RawSQL("SELECT value FROM json_each(%s)", [json.dumps(list(numbers))]))
    return Q(pk__in=RawSQL("SELECT unnest(%s::bigint[])", [list(numbers)]))


def numbers(words: Condition, at_most: int) -> list[int]:
    """Row numbers of the posts of the installation that answer the words, in no order, up to a bound."""
    found = matching(words)
    with connection.cursor() as cursor:
        cursor.execute(f"{found.sql} LIMIT %s", [*found.params, at_most])
        return [number for (number,) in cursor.fetchall()]


def add(rows: Iterable[tuple[int, str]]) -> None:
    """Enter (row number, folded words) of new posts. Inside the transaction that writes the posts."""
    if connection.vendor == "sqlite":
        _many("INSERT INTO listening_search(rowid, folded) VALUES (?, ?)", rows)
    else:
        _many(
            "INSERT INTO listening_search(rowid, words) VALUES (%s, %s::tsvector)",
            ((number, as_tsvector(folded)) for number, folded in rows),
        )


def remove(rows: Iterable[tuple[int, str]]) -> None:
    """Take (row number, the folded words that were entered) out, before they change or the post goes."""
    if connection.vendor == "sqlite":
        _many("INSERT INTO listening_search(listening_search, rowid, folded) VALUES ('delete', ?, ?)", rows)
    else:
        _many("DELETE FROM listening_search WHERE rowid = %s", ((number,) for number, _ in rows))


def rebuild() -> int:
    """Empty the table and enter every post again; return how many. Inside a transaction."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO listening_search(listening_search) VALUES ('rebuild')")
            return Post.objects.count()
        cursor.execute("TRUNCATE listening_search")
    entered = 0
    for row in Post.objects.values_list("pk", "folded").iterator(BATCH):
        add([row])
        entered += 1
    return entered


def empty_if_no_posts() -> None:
    """Forget everything once no post is left, so that row numbers used again find nothing old."""
    if Post.objects.exists():
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO listening_search(listening_search) VALUES ('delete-all')")
        else:
            cursor.execute("TRUNCATE listening_search")


def as_tsvector(folded: str) -> str:
    """The words of a post (`search_text`) as the text of a tsvector: 'word':1,5 'other':2.

    Whole hashtags, which come after the words, all stand at the last place that PostgreSQL numbers, apart from
    the words, so that none follows another.
    """
    places: dict[str, list[str]] = {}
    words, sign, hashtags = folded.partition("♯")
    for place, word in enumerate(words.replace("#", "").replace("+", " ").split(), start=1):
        places.setdefault(word, []).append(str(place))
    for word in (sign + hashtags).split():
        places.setdefault(word, []).append(LAST_PLACE)
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())


def _many(sql: str, rows: Iterable[tuple[object, ...]]) -> None:
    # The driver's own cursor: Django's wrapper would rewrite the statement for each row.
    with connection.cursor() as cursor:
        cursor.cursor.executemany(sql, rows)
