"""The screens of the charter: reading it, its history, the draft, publishing."""

from vigie.web.charter.views.draft import (
    abandon,
    draft,
    move_clause,
    new_clause,
    preview,
    remove_clause,
    restore_clause,
    start,
    write_clause,
)
from vigie.web.charter.views.history import changes, clause, history, version
from vigie.web.charter.views.publishing import publish
from vigie.web.charter.views.reading import acknowledge, read, receipt, text

__all__ = [
    "abandon",
    "acknowledge",
    "changes",
    "clause",
    "draft",
    "history",
    "move_clause",
    "new_clause",
    "preview",
    "publish",
    "read",
    "receipt",
    "remove_clause",
    "restore_clause",
    "start",
    "text",
    "version",
    "write_clause",
]
