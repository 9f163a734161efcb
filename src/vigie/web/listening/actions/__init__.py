"""Everything that changes what the room holds. One file per act."""

from vigie.web.listening.actions.classify import classify_batch
from vigie.web.listening.actions.import_posts import import_posts
from vigie.web.listening.actions.originals import purge_expired_raw, read_original
from vigie.web.listening.actions.outcome import ImportOutcome, close_abandoned_runs, start_run
from vigie.web.listening.actions.rebuild import rebuild_search
from vigie.web.listening.actions.reread import Stretch, reread
from vigie.web.listening.actions.rereadings import (
    close_abandoned_rereadings,
    end_rereading,
    go_on,
    request_rereading,
    resume_rereading,
    stop_rereading,
)
from vigie.web.listening.actions.seen import mark_seen
from vigie.web.listening.actions.sources import declare_source
from vigie.web.listening.actions.topics import close_topic, create_topic
from vigie.web.listening.actions.uploads import cancel_upload, confirm_upload, import_upload, upload_file

__all__ = [
    "ImportOutcome",
    "Stretch",
    "cancel_upload",
    "classify_batch",
    "close_abandoned_rereadings",
    "close_abandoned_runs",
    "close_topic",
    "confirm_upload",
    "create_topic",
    "declare_source",
    "end_rereading",
    "go_on",
    "import_posts",
    "import_upload",
    "mark_seen",
    "purge_expired_raw",
    "read_original",
    "rebuild_search",
    "request_rereading",
    "reread",
    "resume_rereading",
    "start_run",
    "stop_rereading",
    "upload_file",
]
