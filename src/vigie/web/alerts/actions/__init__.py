"""Every write on alerts: reading the counts, and what people did about what was found."""

from vigie.web.alerts.actions.look import close_alert, look_at, look_by_opening_case
from vigie.web.alerts.actions.scan import scan_days, scan_organisation, scan_recent

__all__ = ["close_alert", "look_at", "look_by_opening_case", "scan_days", "scan_organisation", "scan_recent"]
