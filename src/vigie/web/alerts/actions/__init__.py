"""Every write on alerts: reading the counts, and what people did about what was found."""

from vigie.web.alerts.actions.look import close_alert, look_at
from vigie.web.alerts.actions.scan import scan_days, scan_organisation, scan_recent

__all__ = ["close_alert", "look_at", "scan_days", "scan_organisation", "scan_recent"]
