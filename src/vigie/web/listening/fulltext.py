"""The full-text table of both databases: written here by the actions, asked here by the queries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from vigie.engine import SearchTerm
from vigie.web.listening.decisions.terms import as_fts5, as_tsquery
from vigie.web.listening.models import Post

BATCH = 5_000


def matching(terms: Sequence[SearchTerm]) -> RawSQL:
    """A subquery of the row numbers of the posts that answer the terms, for `filter(pk__in=…)`."""
    if connection.vendor == "sqlite":
        return RawSQL("SELECT rowid FROM listening_search WHERE listening_search MATCH %s", [as_fts5(terms)])
    return RawSQL("SELECT rowid FROM listening_search WHERE words @@ %s::tsquery", [as_tsquery(terms)])


def looked_up(
    posts: QuerySet[Post], organisation: int, terms: Sequence[SearchTerm], found: Sequence[int] | None = None
) -> QuerySet[Post]:
    """The posts of an organisation, among a queryset of any, that answer the terms, found from the words.

    Neither planner guesses well how many posts answer, and then asks each post of the organisation. The "+" keeps
    SQLite from it; PostgreSQL is given the row numbers already `found`, when the caller has them all.
    """
    if connection.vendor == "sqlite":
        posts = posts.filter(pk__in=matching(terms))
        return posts.extra(where=["+listening_post.organisation_id = %s"], params=[organisation])
    posts = posts.filter(organisation=organisation)
    if found is None:
        return posts.filter(pk__in=matching(terms))
    return posts.extra(where=["listening_post.id = ANY(%s)"], params=[list(found)])


def numbers(terms: Sequence[SearchTerm], at_most: int) -> list[int]:
    """Row numbers of the posts of the installation that answer the terms, in no order, up to a bound."""
    found = matching(terms)
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
    """Folded words as the text of a tsvector: 'word':1,5 'other':2. PostgreSQL keeps 255 positions a word."""
    places: dict[str, list[str]] = {}
    for place, word in enumerate(folded.split(), start=1):
        places.setdefault(word, []).append(str(place))
    return " ".join(f"'{word}':{','.join(found)}" for word, found in places.items())


def _many(sql: str, rows: Iterable[tuple[object, ...]]) -> None:
    # The driver's own cursor: Django's wrapper would rewrite the statement for each row.
    with connection.cursor() as cursor:
        cursor.cursor.executemany(sql, rows)
