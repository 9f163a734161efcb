"""What may be read of complaints: the queue, one complaint, its clock."""

from vigie.web.care.queries.made import made_of
from vigie.web.care.queries.queue import (
    URGENT,
    ComplaintCard,
    access_complaint,
    cards,
    counts,
    following,
    queue_of,
    waiting,
)
from vigie.web.care.queries.thread import ReplyRead, post_of, replies_of

__all__ = [
    "URGENT",
    "ComplaintCard",
    "ReplyRead",
    "access_complaint",
    "cards",
    "counts",
    "following",
    "made_of",
    "post_of",
    "queue_of",
    "replies_of",
    "waiting",
]
