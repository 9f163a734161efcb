"""Pages of the room, HTTP turned into queries and actions."""

from vigie.web.listening.views.imports import cancel, confirm, imports, rejects, run, upload
from vigie.web.listening.views.inbox import inbox, original, post, seen
from vigie.web.listening.views.topics import (
    close_topic,
    create_topic,
    declare_source,
    reanalyse,
    sources,
    topics,
)

__all__ = [
    "cancel",
    "close_topic",
    "confirm",
    "create_topic",
    "declare_source",
    "imports",
    "inbox",
    "original",
    "post",
    "reanalyse",
    "rejects",
    "run",
    "seen",
    "sources",
    "topics",
    "upload",
]
