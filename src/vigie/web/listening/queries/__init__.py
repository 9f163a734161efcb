"""What may be read of the room: posts and searches, counts per day and hour, topics, sources and imports."""

from vigie.web.listening.queries.counts import counts_by_day, counts_by_hour, days_heard, moments_between
from vigie.web.listening.queries.imports import access_run, access_source, runs, source_to_be, sources
from vigie.web.listening.queries.posts import (
    PostView,
    access_post,
    as_views,
    inbox_address,
    newest,
    post_of,
    posts_between,
    posts_of,
    revisions_of,
)
from vigie.web.listening.queries.search import Filters, Results, search
from vigie.web.listening.queries.topics import EVERYTHING, access_topic, open_topics, terms_of, topic_of

__all__ = [
    "EVERYTHING",
    "Filters",
    "PostView",
    "Results",
    "access_post",
    "access_run",
    "access_source",
    "access_topic",
    "as_views",
    "counts_by_day",
    "counts_by_hour",
    "days_heard",
    "inbox_address",
    "moments_between",
    "newest",
    "open_topics",
    "post_of",
    "posts_between",
    "posts_of",
    "revisions_of",
    "runs",
    "search",
    "source_to_be",
    "sources",
    "terms_of",
    "topic_of",
]
