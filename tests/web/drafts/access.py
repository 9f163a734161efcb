"""Who may check a draft: anybody."""

from tests.access import GET, Row, row

ACCESS: dict[str, Row] = {"drafts:check": row(GET, default=200)}
