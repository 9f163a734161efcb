"""Where the first page stands in the navigation."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import BEFORE, declare

declare(step=BEFORE, url_name="home:index", label=_("Accueil"), public=True)
