"""Where the directory is found: behind the scenes."""

from django.utils.translation import gettext_lazy as _

from vigie.web.ui.navigation import BEHIND, declare

declare(step=BEHIND, url_name="people:directory", label=_("Annuaire"), permission="people.directory", order=0)
