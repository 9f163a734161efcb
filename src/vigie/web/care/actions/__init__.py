"""Every write on complaints: one transaction each, recorded in the journal."""

from vigie.web.care.actions.answer import record_reply
from vigie.web.care.actions.close import close_complaint
from vigie.web.care.actions.queue import forget_case, open_complaint, release, take
from vigie.web.care.replies import ReplyCheck, check_reply

__all__ = [
    "ReplyCheck",
    "check_reply",
    "close_complaint",
    "forget_case",
    "open_complaint",
    "record_reply",
    "release",
    "take",
]
