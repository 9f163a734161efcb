"""Who may open what in this room."""

from tests.access import GET, POST, row

ACCESS = {
    "people:become": row(POST, default=404),
    "people:directory": row(GET, anonymous=302, amina=200, helene=200, ada=200, oscar=200),
    "people:add_member": row(GET, anonymous=302, ada=200, oscar=200),
    "people:units": row(GET, anonymous=302, ada=200, oscar=200),
    "people:organisation": row(GET, anonymous=302, ada=200, oscar=200),
    "people:member": row(GET, args=lambda cast: [cast.emile.public_id], anonymous=302, ada=200),
    "people:close": row(POST, args=lambda cast: [cast.emile.public_id], anonymous=302, ada=302),
    "people:withdraw": row(
        POST,
        args=lambda cast: [cast.chloe.public_id, cast.chloe.grants.get().pk],
        anonymous=302,
        ada=302,
    ),
    "account_login": row(GET, default=302, anonymous=200),
    "account_logout": row(GET, default=200, anonymous=302),
    "account_change_password": row(GET, default=200, anonymous=302),
}
