"""Who may open what in this room."""

from tests.access import GET, row
from tests.web.charter.conftest import build

from vigie.web.communication import actions

FOLLOWERS = dict.fromkeys(("amina", "helene", "solange", "diane", "aude"), 200)


def campaign(cast):
    return [actions.launch_campaign(build(cast).version).public_id]


ACCESS = {
    "communication:readings": row(GET, anonymous=302, default=200),
    "communication:index": row(GET, anonymous=302, oscar=200, **FOLLOWERS),
    "communication:show": row(GET, args=campaign, anonymous=302, **FOLLOWERS),
}
