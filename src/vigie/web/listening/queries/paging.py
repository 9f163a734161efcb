"""Row numbers of the posts that answer, one bounded page at a time, and how many there are.

A search has two ways to its page. Rare words are looked up in the full-text table and their few posts are sorted.
Frequent ones would give thousands to sort for fifty shown: the posts are then walked newest first and each is asked
whether it answers. Both give the same posts in the same order (tested). What the database cannot tell alone is read
again by the engine, a bounded number of posts at a time: a page may then stop before it is full, and the next one
goes on from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.db.models import Q, QuerySet

from vigie.web.listening import fulltext
from vigie.web.listening.decisions.conditions import NOTHING
from vigie.web.listening.models import Post
from vigie.web.listening.queries.asking import Question
from vigie.web.people.queries import organisations

COUNTED = 10_000  # beyond, the page says "plus de 10 000"
FREQUENT = 3_000  # answers beyond which walking is cheaper than sorting
STEPS = (300, 1_200, 4_500)  # posts asked in turn, before sorting after all
MOST_READ = 3_000  # posts read again for one page, or for one count
MOST_TEXTS = 1_000  # the same when their texts are read, and not only their words

Place = tuple[datetime, int]


class Keys(NamedTuple):
    """Row numbers in order. `stopped_at`: the last post looked at, when reading stopped before the page was full."""

    found: list[int]
    stopped_at: int | None = None


class Count(NamedTuple):
    """How many posts answer, up to COUNTED + 1. `is_least`: more may, that were not read."""

    posts: int
    is_least: bool = False


class Scope:
    """The posts of one organisation that answer the filters and a search."""

    def __init__(self, organisation: int, posts: QuerySet[Post], asked: Question | None, unfiltered: bool) -> None:
        self._organisation = organisation
        self._posts = posts
        self._asked = asked
        self._unfiltered = unfiltered
        self._found = fulltext.numbers(asked.words, COUNTED + 1) if asked is not None and asked.has_words else []

    def place(self, cursor: str) -> Place | None:
        """Where the post that a cursor names stands; None when it names none."""
        if not cursor:
            return None
        posts = Post.objects.filter(organisation=self._organisation, public_id=cursor[:20])
        return posts.values_list("at", "pk").first()

    def keys(self, wanted: int, *, newer_than: Place | None, older_than: Place | None) -> Keys:
        """The first posts beyond a place: newest first, or oldest first after `newer_than`."""
        if newer_than is not None:
            posts = _beyond(self._posts, newer_than, older=False).order_by("at", "pk")
        else:
            posts = _beyond(self._posts, older_than, older=True).order_by("-at", "-pk")
        asked, ours = self._asked, posts.filter(organisation=self._organisation)
        if asked is None:
            return Keys(_numbers(ours, wanted))
        if asked.is_exact and not asked.has_words:
            return Keys(_numbers(ours.filter(asked.beside_words), wanted))
        if not asked.has_words:
            return self._walk(asked, ours.filter(asked.beside_words), wanted)
        if len(self._found) > FREQUENT:
            walked = self._walk(asked, ours.filter(asked.beside_words), wanted)
            if walked.stopped_at is None:
                return walked
        candidates = self._looked_up(posts, asked)
        if asked.is_exact:
            return Keys(_numbers(candidates, wanted))
        return _read_again(asked, _numbers(candidates, _most_read(asked) + 1), wanted)

    def count(self) -> Count:
        """How many posts answer."""
        asked, posts = self._asked, self._posts
        if asked is None:
            return Count(_bounded(posts.filter(organisation=self._organisation)))
        bounds = asked.bounds
        if asked.is_exact and asked.has_words:
            if asked.words == bounds.upper and self._is_alone():
                return Count(len(self._found))  # every post that answers is ours
            return Count(_bounded(self._looked_up(posts, asked)))
        sure = 0 if bounds.lower == NOTHING else _bounded(asked.among(posts, bounds.lower))
        if asked.is_exact or sure > COUNTED:
            return Count(sure)
        most = _most_read(asked)
        doubtful = _numbers(asked.among(posts, bounds.doubt).order_by(), most + 1)
        read = sum(answers for _, answers in asked.read_again(doubtful[:most]))
        return Count(min(sure + read, COUNTED + 1), is_least=len(doubtful) > most)

    def _is_alone(self) -> bool:
        return self._unfiltered and organisations()[:2].count() == 1

    def _looked_up(self, posts: QuerySet[Post], asked: Question) -> QuerySet[Post]:
        """The posts of the upper bound, found from the words."""
        everything = self._found if len(self._found) <= COUNTED else None
        found = fulltext.looked_up(posts, self._organisation, asked.words, everything)
        return found.filter(asked.beside_words)

    def _walk(self, asked: Question, posts: QuerySet[Post], wanted: int) -> Keys:
        """Ask each post in turn, a bounded number of them."""
        found: list[int] = []
        first = last = 0
        for step in STEPS:
            rows = list(posts.values_list(*asked.columns)[first : first + step])
            for row, answers in zip(rows, asked.answers(rows), strict=True):
                if answers:
                    found.append(row[0])
                    if len(found) == wanted:
                        return Keys(found)
            if len(rows) < step:
                return Keys(found)
            first += step
            last = rows[-1][0]
        return Keys(found, stopped_at=last)


def _read_again(asked: Question, candidates: Sequence[int], wanted: int) -> Keys:
    """The first candidates that do answer."""
    found: list[int] = []
    most = _most_read(asked)
    for number, answers in asked.read_again(candidates[:most]):
        if answers:
            found.append(number)
            if len(found) == wanted:
                return Keys(found)
    return Keys(found, stopped_at=candidates[most - 1] if len(candidates) > most else None)


def _most_read(asked: Question) -> int:
    return MOST_TEXTS if "text" in asked.columns else MOST_READ


def _numbers(posts: QuerySet[Post], wanted: int) -> list[int]:
    return list(posts.values_list("pk", flat=True)[:wanted])


def _bounded(posts: QuerySet[Post]) -> int:
    return posts.order_by()[: COUNTED + 1].count()


def _beyond(posts: QuerySet[Post], place: Place | None, *, older: bool) -> QuerySet[Post]:
    if place is None:
        return posts
    at, key = place
    # The first comparison alone bounds the walk of the index; the second settles posts of the same instant.
    if older:
        return posts.filter(Q(at__lt=at) | Q(pk__lt=key), at__lte=at)
    return posts.filter(Q(at__gt=at) | Q(pk__gt=key), at__gte=at)
