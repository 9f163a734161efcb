"""Everything that changes the charter: drafting, publishing, acknowledging."""

from vigie.web.charter.actions.acknowledging import acknowledge
from vigie.web.charter.actions.drafting import abandon_draft, start_draft
from vigie.web.charter.actions.publishing import obstacle_to_publication, publish_charter
from vigie.web.charter.actions.writing import as_written, move_clause, remove_clause, restore_clause, write_clause

__all__ = [
    "abandon_draft",
    "acknowledge",
    "as_written",
    "move_clause",
    "obstacle_to_publication",
    "publish_charter",
    "remove_clause",
    "restore_clause",
    "start_draft",
    "write_clause",
]
