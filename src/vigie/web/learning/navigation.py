"""Where modules are found in the loop."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import declare

declare(step=2, url_name="learning:index", label=_("Parcours"), permission="learning.take", order=1)
