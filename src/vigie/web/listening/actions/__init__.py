"""Everything that changes what the room holds. One file per act."""

from vigie.web.listening.actions.import_posts import ImportOutcome, import_posts
from vigie.web.listening.actions.originals import purge_expired_raw, read_original
from vigie.web.listening.actions.reanalyse import reanalyse_batch
from vigie.web.listening.actions.seen import mark_seen
from vigie.web.listening.actions.sources import declare_source
from vigie.web.listening.actions.topics import close_topic, create_topic

__all__ = [
    "ImportOutcome",
    "close_topic",
    "create_topic",
    "declare_source",
    "import_posts",
    "mark_seen",
    "purge_expired_raw",
    "read_original",
    "reanalyse_batch",
]
