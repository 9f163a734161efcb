"""Who may open what in this room."""

from tests.access import GET, POST, row

READERS = {"amina": 200, "diane": 200, "ada": 200, "aude": 200, "oscar": 200}

ACCESS = {
    "journal:index": row(GET, anonymous=302, **READERS),
    "journal:verify": row(POST, anonymous=302, **READERS),
    "journal:head": row(GET, anonymous=302, **READERS),
    # the first line of each journal is the creation of the organisation
    "journal:line": row(GET, args=lambda cast: [1], anonymous=302, **READERS),
    "journal:erase": row(POST, args=lambda cast: [1], data={"reason": "un essai"}, anonymous=302, diane=302),
}
