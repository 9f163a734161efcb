"""Everything the room keeps."""

from vigie.web.listening.models.lenses import Lens, Rereading, RereadingState, ServedHead
from vigie.web.listening.models.posts import Analysis, Post, PostRevision, RawPost, Severity
from vigie.web.listening.models.sources import ImportRun, ImportState, Source, SourceKind, Topic

__all__ = [
    "Analysis",
    "ImportRun",
    "ImportState",
    "Lens",
    "Post",
    "PostRevision",
    "RawPost",
    "Rereading",
    "RereadingState",
    "ServedHead",
    "Severity",
    "Source",
    "SourceKind",
    "Topic",
]
