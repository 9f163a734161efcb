"""Who may open what in this room."""

from tests.access import GET, POST, row

ACCESS = {
    "people:become": row(POST, default=404),
    "account_login": row(GET, default=302, anonymous=200),
    "account_logout": row(GET, default=200, anonymous=302),
    "account_change_password": row(GET, default=200, anonymous=302),
}
