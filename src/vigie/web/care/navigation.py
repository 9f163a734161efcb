"""The room's entrance in the navigation."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=4, url_name="care:index", label=_("Réclamations"), permission="care.answer", order=20)
