"""Every write of the room of lessons."""

from vigie.web.lessons.actions.reviewing import publish_lesson, send_back, submit_lesson
from vigie.web.lessons.actions.settling import keep_lesson, report_lesson, withdraw_lesson
from vigie.web.lessons.actions.writing import start_lesson, write_lesson

__all__ = [
    "keep_lesson",
    "publish_lesson",
    "report_lesson",
    "send_back",
    "start_lesson",
    "submit_lesson",
    "withdraw_lesson",
    "write_lesson",
]
