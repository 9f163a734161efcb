"""The pages of the room."""

from vigie.web.lessons.views.reading import index, report, show
from vigie.web.lessons.views.reviewing import keep, publish, send_back, submit, withdraw
from vigie.web.lessons.views.writing import control, start, write

__all__ = [
    "control",
    "index",
    "keep",
    "publish",
    "report",
    "send_back",
    "show",
    "start",
    "submit",
    "withdraw",
    "write",
]
