"""Who opens which address of the interface: everybody, signed in or not."""

from tests.access import GET, POST, Row, row

ACCESS: dict[str, Row] = {
    "ui:language": row(POST, data={"language": "en"}, default=302),
    "ui:style": row(GET, default=200),
    "ui:refusals": row(GET, default=200),
    "ui:help": row(GET, default=200),
}
