"""Every write on cases: one transaction each, checked, and recorded in the journal."""

from vigie.web.cases.actions.decide import decide, record_step
from vigie.web.cases.actions.finish import (
    close_case,
    dismiss,
    explain_without_lesson,
    hand_over,
    mark_explained,
    reopen,
)
from vigie.web.cases.actions.open_case import attach_post, follow_complaint, open_case
from vigie.web.cases.actions.qualify import qualify, screen_speech

__all__ = [
    "attach_post",
    "close_case",
    "decide",
    "dismiss",
    "explain_without_lesson",
    "follow_complaint",
    "hand_over",
    "mark_explained",
    "open_case",
    "qualify",
    "record_step",
    "reopen",
    "screen_speech",
]
