"""Who may open what in this room."""

from tests.access import GET, row

ACCESS = {
    "home:index": row(GET, default=200),
}
