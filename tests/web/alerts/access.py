"""Who may open each address of alerts, and with what answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.access import GET, POST, row
from tests.web.alerts import said


def an_alert(cast: Any) -> list[str]:
    from vigie.web.alerts import actions
    from vigie.web.alerts.models import Alert

    day = date(2026, 3, 20)
    said.take(cast, said.quiet_weeks(day) + said.a_day(day, 60))
    actions.scan_organisation(cast.organisation)
    return [Alert.objects.get().public_id]


READERS = {"anonymous": 302, "amina": 200, "bruno": 200, "chloe": 200}
ACCESS = {
    "alerts:index": row(GET, **READERS, oscar=200),
    "alerts:show": row(GET, args=an_alert, **READERS),
    "alerts:look": row(POST, args=an_alert, anonymous=302, amina=302, bruno=302),
    "alerts:close": row(
        POST, args=an_alert, data={"reason": "Concert au port."}, anonymous=302, amina=302, bruno=(302, 422)
    ),
}
