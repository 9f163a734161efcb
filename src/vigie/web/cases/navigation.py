"""The room's entrance in the navigation."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=4, url_name="cases:index", label=_("Dossiers"), permission="cases.open", order=10)
