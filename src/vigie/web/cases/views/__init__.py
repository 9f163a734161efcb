"""The screens of cases: the list, opening, one case and what is done with it."""

from vigie.web.cases.views.acts import (
    attach,
    close,
    decide,
    dismiss,
    explain,
    hand_over,
    qualify,
    reopen,
    screen,
    step,
)
from vigie.web.cases.views.opening import open_case
from vigie.web.cases.views.reading import index, show

__all__ = [
    "attach",
    "close",
    "decide",
    "dismiss",
    "explain",
    "hand_over",
    "index",
    "open_case",
    "qualify",
    "reopen",
    "screen",
    "show",
    "step",
]
