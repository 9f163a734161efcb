"""Who may open the addresses of the demonstration: outside `vigie demo`, nobody."""

from __future__ import annotations

from tests.access import GET, Row, row

ACCESS: dict[str, Row] = {"demo:enter": row(GET, default=404)}
