"""Pages of the room, HTTP turned into queries and actions."""

from vigie.web.listening.views.imports import cancel, confirm, imports, rejects, run, upload
from vigie.web.listening.views.inbox import inbox, original, post, seen
from vigie.web.listening.views.rereadings import reanalyse, rereadings, resume_rereading, stop_rereading
from vigie.web.listening.views.topics import close_topic, create_topic, declare_source, sources, topics

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
    "rereadings",
    "resume_rereading",
    "run",
    "seen",
    "sources",
    "stop_rereading",
    "topics",
    "upload",
]
