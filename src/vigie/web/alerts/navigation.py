"""The room's entrance in the navigation."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=3, url_name="alerts:index", label=_("Alertes"), permission="alerts.read", order=10)
