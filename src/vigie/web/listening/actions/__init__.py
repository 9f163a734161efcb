"""Everything that changes what the room holds. One file per act."""

from vigie.web.listening.actions.classify import classify_batch
from vigie.web.listening.actions.import_posts import import_posts
from vigie.web.listening.actions.originals import purge_expired_raw, read_original
from vigie.web.listening.actions.outcome import ImportOutcome, close_abandoned_runs, start_run
from vigie.web.listening.actions.reanalyse import (
    reanalyse_batch,
    rebuild_search,
    record_reanalysis,
    request_reanalysis,
)
from vigie.web.listening.actions.seen import mark_seen
from vigie.web.listening.actions.sources import declare_source
from vigie.web.listening.actions.topics import close_topic, create_topic
from vigie.web.listening.actions.uploads import cancel_upload, confirm_upload, import_upload, upload_file

__all__ = [
    "ImportOutcome",
    "cancel_upload",
    "classify_batch",
    "close_abandoned_runs",
    "close_topic",
    "confirm_upload",
    "create_topic",
    "declare_source",
    "import_posts",
    "import_upload",
    "mark_seen",
    "purge_expired_raw",
    "read_original",
    "reanalyse_batch",
    "rebuild_search",
    "record_reanalysis",
    "request_reanalysis",
    "start_run",
    "upload_file",
]
