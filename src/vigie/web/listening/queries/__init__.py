"""What may be read of the room: posts and searches, counts per day and hour, topics, sources and imports."""

from vigie.web.listening.queries.counts import counts_by_day, counts_by_hour, days_heard, moments_between
from vigie.web.listening.queries.heads import HeadServed, Heard, heads_of, heads_served
from vigie.web.listening.queries.imports import (
    OriginalsKept,
    access_run,
    access_source,
    originals_kept,
    runs,
    source_to_be,
    sources,
)
from vigie.web.listening.queries.networks import networks_of
from vigie.web.listening.queries.paging import COUNTED
from vigie.web.listening.queries.posts import (
    PostView,
    access_post,
    as_views,
    inbox_address,
    newest,
    original_until,
    post_of,
    posts_between,
    posts_of,
    read_masked,
    revisions_of,
    with_clauses,
)
from vigie.web.listening.queries.preview import Preview, preview, shortened_text
from vigie.web.listening.queries.rereadings import (
    ReadWith,
    RereadingView,
    Standing,
    access_rereading,
    latest_rereading,
    standing,
)
from vigie.web.listening.queries.search import Filters, Results, search
from vigie.web.listening.queries.topics import EVERYTHING, access_topic, all_topics, open_topics, topic_of
from vigie.web.listening.queries.understanding import LONGEST_QUERY, Understood, ask, other_number, understood

__all__ = [
    "COUNTED",
    "EVERYTHING",
    "LONGEST_QUERY",
    "Filters",
    "HeadServed",
    "Heard",
    "OriginalsKept",
    "PostView",
    "Preview",
    "ReadWith",
    "RereadingView",
    "Results",
    "Standing",
    "Understood",
    "access_post",
    "access_rereading",
    "access_run",
    "access_source",
    "access_topic",
    "all_topics",
    "as_views",
    "ask",
    "counts_by_day",
    "counts_by_hour",
    "days_heard",
    "heads_of",
    "heads_served",
    "inbox_address",
    "latest_rereading",
    "moments_between",
    "networks_of",
    "newest",
    "open_topics",
    "original_until",
    "originals_kept",
    "other_number",
    "post_of",
    "posts_between",
    "posts_of",
    "preview",
    "read_masked",
    "revisions_of",
    "runs",
    "search",
    "shortened_text",
    "source_to_be",
    "sources",
    "standing",
    "topic_of",
    "understood",
    "with_clauses",
]
