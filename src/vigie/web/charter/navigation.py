"""Where the charter is found in the loop."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=1, url_name="charter:read", label=_("La charte"), permission="charter.read", order=0)
declare(step=1, url_name="charter:draft", label=_("Le brouillon"), permission="charter.review", order=1)
